"""A template tried on a reader or on a letter: what a letter made of it would be."""

import datetime as dt

from msgspec.structs import replace

from briefer.composing.copying import with_copies
from briefer.composing.parallel import blocks_in
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId, LetterId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.sender import Sender
from briefer.domain.template import Template

TRIED = LetterId("tried")
"""The id of letters that are looked at only and never kept."""


def try_on_body(
    template: Template,
    body: AddresseeId,
    library: Library,
    sender: Sender,
    date: dt.date,
    language: str = "",
) -> Letter:
    """Return the letter that `template` makes for a body, which the library need not hold yet.

    It is in the body's language, unless `language` is another one. Raises UnknownRecord.
    """
    bare = start_letter(
        library,
        body,
        template=None,
        sender=sender,
        date=date,
        letter_id=TRIED,
        language=language,
    )
    return _made_of(template, bare)


def try_on_letter(template: Template, letter: Letter, library: Library, language: str) -> Letter:
    """Return what a kept letter would be, had it been made of `template` and not worded since."""
    bare = replace(letter, id=TRIED, wordings=(), left_out=(), language=language)
    return _made_of(template, with_copies(bare, library))


def _made_of(template: Template, letter: Letter) -> Letter:
    return replace(
        letter,
        title=template.name,
        blocks=blocks_in(template, letter.language),
        citations=template.citations or letter.citations,
        style=template.style or letter.style,
        profile=template.profile,
    )
