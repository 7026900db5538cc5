"""Templates of one's own: begun anew, or made from a letter and confirmed."""

import datetime as dt
import uuid
from collections.abc import Collection

from msgspec.structs import replace

from briefer.composing.phrases import Phrases
from briefer.composing.templating import Proposed, Replacement, propose_template
from briefer.domain.ids import BlockId, TemplateId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.template import Block, BlockKind, Template
from briefer.services import editing
from briefer.services.records import Batch

_FIRST = (
    (BlockKind.LETTERHEAD, "{sender.organisation}\n{sender.address}\n{sender.contact}"),
    (BlockKind.DATE, "{date}"),
    (
        BlockKind.INSIDE_ADDRESS,
        "{addressee.person}\n{addressee.office}\n{addressee.name}\n{addressee.address}",
    ),
    (BlockKind.SALUTATION, "{addressee.salutation},"),
    (BlockKind.SUBJECT, "{subject}"),
    (BlockKind.OPENING, ""),
    (BlockKind.ASKS, ""),
    (BlockKind.SIGNATURE, "{addressee.valediction},\n\n{sender.signatories}"),
)
"""What every letter has, without a word of any language."""


def begun(name: str, language: str) -> Template:
    """Return a template to be written, which has what every letter needs and no words yet."""
    return Template(
        id=TemplateId(uuid.uuid4().hex),
        name=name,
        description="",
        language=language,
        title="{addressee.short_name}",
        title_alone="{addressee.short_name}",
        blocks=tuple(Block(id=BlockId(kind.value), kind=kind, text=text) for kind, text in _FIRST),
    )


def proposed(
    letter: Letter,
    library: Library,
    phrases: Phrases,
    *,
    name: str,
    today: dt.date,
    refused: Collection[Replacement] = (),
) -> Proposed:
    """Return the template that a letter would make, under an id that no other template has.

    It is to be shown and confirmed; what is `refused` of its replacements stays words.
    """
    return propose_template(
        letter,
        library,
        phrases,
        key=TemplateId(uuid.uuid4().hex),
        name=name,
        today=today,
        refused=[(one.place, one.words) for one in refused],
    )


def kept(template: Template, label: str, *, description: str = "") -> Batch:
    """Return the step that puts a template of one's own in the library, described if wished."""
    described = replace(template, description=description) if description else template
    return editing.added(described, label)
