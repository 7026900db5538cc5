"""The forms: which fields each kind of records has, in which order, and what they are called."""

from collections.abc import Mapping
from typing import Literal, assert_never

from briefer.domain.profile import Profile, ProfileId
from briefer.domain.records import Kind
from briefer.gui.library.fields import Section
from briefer.gui.library.forms_bodies import addressee_form
from briefer.gui.library.forms_law import hook_form
from briefer.gui.library.forms_people import person_form
from briefer.gui.library.forms_reports import recommendation_form, source_form, template_form
from briefer.gui.library.forms_senders import sender_form
from briefer.gui.library.forms_snippets import snippet_form


def form_of(kind: Kind, profiles: Mapping[ProfileId, Profile]) -> tuple[Section, ...]:
    """Return the form of a kind of records; `profiles` are what letters may have to keep to."""
    match kind:
        case Kind.RECOMMENDATION:
            return recommendation_form()
        case Kind.HOOK:
            return hook_form()
        case Kind.SOURCE:
            return source_form()
        case Kind.TEMPLATE:
            return template_form()
        case Kind.ADDRESSEE | Kind.SENDER | Kind.PERSON:
            return _form_of_somebody(kind, profiles)
        case Kind.SNIPPET:
            return snippet_form()
        case (
            Kind.IMAGE
            | Kind.PACK
            | Kind.WORD_LETTERHEAD
            | Kind.PACK_TEMPLATE
            | Kind.RECIPIENTS
            | Kind.MERGE
        ):
            return ()
        case _:
            assert_never(kind)


def _form_of_somebody(
    kind: Literal[Kind.ADDRESSEE, Kind.SENDER, Kind.PERSON],
    profiles: Mapping[ProfileId, Profile],
) -> tuple[Section, ...]:
    match kind:
        case Kind.ADDRESSEE:
            return addressee_form(profiles)
        case Kind.SENDER:
            return sender_form()
        case Kind.PERSON:
            return person_form()
        case _:
            assert_never(kind)
