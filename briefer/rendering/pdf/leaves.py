"""The sections of a document, and their pages."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from briefer.rendering.pdf.furniture import Dressing
from briefer.rendering.pdf.pages import Page, paginate
from briefer.rendering.pdf.rows import Row
from briefer.rendering.pdf.setting import Setting

NOTE_GAP = 16.0
"""The white above a page's notes, in points; the rule is in it."""


class Section(msgspec.Struct, eq=False):
    """A section: its title, the pattern of its page labels (empty for the document's), its rows.

    `place` counts the document's section breaks; what stands before any of them has 0. `dressed` is
    its first page without words, and all others. One that is not `labelled` shows no page labels.
    """

    place: int
    title: str
    page_label: str
    setting: Setting
    dressed: tuple[Dressing, Dressing]
    labelled: bool = True
    rows: list[Row] = msgspec.field(default_factory=list[Row])


class Leaf(NamedTuple):
    """A page of the file: page `number`, from 0, of so many in its section."""

    section: Section
    page: Page[Row]
    number: int
    of: int

    @property
    def dressing(self) -> Dressing:
        """What stands around its text."""
        first, others = self.section.dressed
        return others if self.number else first


def leaves(sections: Sequence[Section]) -> list[Leaf]:
    """Return the pages of all sections; each begins on one of its own."""
    return [leaf for section in sections for leaf in _of(section)]


def _of(section: Section) -> Iterator[Leaf]:
    first, others = (dressing.frame.height for dressing in section.dressed)
    pages = paginate(section.rows, others, NOTE_GAP, first)
    for number, page in enumerate(pages):
        yield Leaf(section, page, number, len(pages))
