"""A laid-out paragraph: lines of glyphs, and which of them are one thing to a reader."""

from typing import NamedTuple

from briefer.rendering.pdf.face import Face
from briefer.rendering.pdf.glyphs import Glyphs

INK = "0 g "
"""Black."""


class Target(NamedTuple):
    """The anchor of the part that words lead to, and the words."""

    anchor: str
    words: str


class Stretch(NamedTuple):
    """Words of a paragraph that a reader is told something of.

    At most one of `url` (an address to follow), `target` (a part of the document), `note` (the
    number of the note that it calls) and `call` (the number of the note that it begins, to lead
    back to its call) is there. `language` is
    None where it is the paragraph's. `actual` is the text in the order in which it is read, where
    its glyphs stand in another.
    """

    url: str | None = None
    language: str | None = None
    note: int | None = None
    call: int | None = None
    actual: str | None = None
    target: Target | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it is just the paragraph's words."""
        return self.language is None and not self.leads and self.note is None

    @property
    def leads(self) -> bool:
        """Whether it leads to an address or to a part of the document."""
        return self.url is not None or self.target is not None


class Span(NamedTuple):
    """A piece of a line in one face, from `left` to `right` points right of the line's start.

    `stretch` is the number of the stretch that it belongs to, `select` the operator for its face,
    `code` the one that shows it.
    """

    stretch: int
    select: str
    code: str
    left: float
    right: float


class Line(NamedTuple):
    """Spans from left to right. `left` is where they begin, `right` where the words end.

    Both are points from the left edge of the paragraph. `notes` are the numbers of the notes that
    the line calls.
    """

    spans: tuple[Span, ...]
    left: float
    right: float
    notes: tuple[int, ...] = ()


class Layout(NamedTuple):
    """A whole paragraph. `size` and `leading` are points, `ink` is the operator for its colour.

    `rtl` tells that it is read from right to left; `language` that all of it is in another language
    than the document. `glyphs` are those that it needs of each face, `texts` what some of them
    stand for (see `Word`). `scale` is its size as a text matrix has it.
    """

    lines: tuple[Line, ...]
    stretches: tuple[Stretch, ...]
    size: float
    leading: float
    rtl: bool
    language: str | None
    glyphs: tuple[tuple[Face, Glyphs], ...]
    texts: tuple[tuple[Face, int, str], ...]
    scale: str
    ink: str = INK
