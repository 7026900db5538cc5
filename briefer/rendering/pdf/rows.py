"""Rows: lines with their place across the page, and their ties to what is around them."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from briefer.rendering.pdf.layout import Layout
from briefer.rendering.pdf.structure import Content, Element
from briefer.rendering.pictures import Picture
from briefer.rendering.styles import TextStyle


class Strand(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A laid-out text of this document.

    `contents` are the places of its stretches in the tree; `links` are the Links that those belong
    to which lead somewhere. `earlier` notes were numbered before those of its section.
    """

    layout: Layout
    contents: tuple[Content, ...]
    links: tuple[Element | None, ...]
    earlier: int = 0


class Entry(NamedTuple):
    """A line of a table of contents: it leads to the heading `target`, counted from 0, by `link`.

    The last line of an entry has `number`, the place in the tree of the page number that is
    written at its end.
    """

    target: int
    link: Element
    number: Content | None
    style: TextStyle


class Piece(NamedTuple):
    """A line of text in a row, `left` points from the edge of the text area.

    `part` counts the document's parts; a numeral is no part of its own and has none.
    """

    part: int | None
    anchor: str
    strand: Strand
    line: int
    left: float
    entry: Entry | None = None


class Drawing(NamedTuple):
    """A picture in a row, in points; one that says something has a `host` in the tree."""

    part: int
    anchor: str
    picture: Picture
    width: float
    left: float
    host: Element | None


class Row(msgspec.Struct, frozen=True, kw_only=True, eq=False, gc=False):
    """What stands side by side on a page: a line of text, one line of each cell, a picture.

    Lengths are points. No page ends after a row that is `kept`. `baseline` is below the row's top.
    `notes` are the rows of the notes that it calls, `header` those that are repeated above it if it
    begins a page. Rows with the same `group`, the lines of a table's row, are drawn cell by cell.
    `rule_above` and `rule_below` are the weights of lines across the text area. `bar` is
    where a line beside the row begins, from the text area's left edge. `heading` counts the
    headings for the row that one begins with, `note` the document's notes from one for the row that
    one begins with; `begins` is the anchor of a list or table that begins with the row.
    """

    height: float
    gap: float = 0
    kept: bool = False
    new_page: bool = False
    baseline: float = 0
    pieces: tuple[Piece, ...] = ()
    drawing: Drawing | None = None
    notes: tuple["Row", ...] = ()
    header: tuple["Row", ...] = ()
    group: int | None = None
    rule_above: float = 0
    rule_below: float = 0
    bar: float | None = None
    heading: int | None = None
    note: int | None = None
    begins: str = ""

    @property
    def parts(self) -> Sequence[tuple[int, str]]:
        """The parts that stand in the row, with their anchors."""
        if self.drawing:
            return [(self.drawing.part, self.drawing.anchor)]
        return [(piece.part, piece.anchor) for piece in self.pieces if piece.part is not None]


class Ties(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How a part hangs together with its neighbours: the white above it, and the page's end."""

    gap: float = 0
    new_page: bool = False
    kept: bool = False


class Title(NamedTuple):
    """A heading: its words, its depth in the document from 1, its language, its level as given.

    `listed` tells whether a table of contents has a line for it.
    """

    text: str
    level: int
    language: str
    own_level: int
    listed: bool = True


class Numbers(msgspec.Struct):
    """What is counted through a document while its rows are made.

    `notes` are those since they were last numbered from one, `earlier` those before.
    """

    parts: int = 0
    notes: int = 0
    earlier: int = 0
    groups: int = 0

    @property
    def has_notes(self) -> bool:
        """Whether there are notes so far."""
        return bool(self.notes or self.earlier)

    def part(self) -> int:
        """Return the number of the part that comes next."""
        self.parts += 1
        return self.parts - 1

    def begin_notes(self) -> None:
        """Let notes be numbered from one again."""
        self.earlier, self.notes = self.earlier + self.notes, 0

    def group(self) -> int:
        """Return the number of the group of rows that comes next."""
        self.groups += 1
        return self.groups - 1
