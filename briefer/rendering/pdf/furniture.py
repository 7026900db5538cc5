"""What stands at the head and foot of pages, and how much of the sheet it leaves to the text."""

from collections.abc import Callable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.nodes import Figure, Furniture, Inline, Text
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.frame import LEAST_SIDE, POINTS_PER_MM, Frame
from briefer.rendering.pdf.layout import Layout
from briefer.rendering.pdf.rows import Strand
from briefer.rendering.pdf.setting import BASELINE, Setting, hang
from briefer.rendering.pdf.structure import Element
from briefer.rendering.pictures import Picture, read_picture
from briefer.rendering.styles import FURNITURE_GAP, LOGO_GAP, TALLEST_LOGO

_SMALLEST, _STEP = 1.0, 0.8
"""Points below which nothing is set smaller, and by how much it gets smaller each time."""


class Line(msgspec.Struct, frozen=True):
    """A line of a header or footer; lengths are points from the sheet's upper left corner.

    `strand` is there for the words that stand for a logo, which are read.
    """

    layout: Layout
    number: int
    left: float
    baseline: float
    is_footer: bool = False
    strand: Strand | None = None


class Logo(msgspec.Struct, frozen=True):
    """The picture at the head of the first page, in points from the sheet's upper left corner."""

    picture: Picture
    left: float
    top: float
    width: float
    height: float
    host: Element | None


class Dressing(msgspec.Struct, frozen=True):
    """A page without its text: what stands around it, and the frame that is left."""

    frame: Frame
    lines: tuple[Line, ...] = ()
    logo: Logo | None = None


def first_page(
    furniture: Furniture, setting: Setting, frame: Frame, add: Callable[[str], Element]
) -> Dressing:
    """Return the dressing of a first page; a logo is in the tree by `add`."""
    dresser, logo = _Dresser(setting, frame, add), furniture.logo
    return dresser.dressed(furniture.first_header, furniture.first_footer, logo)


def other_page(furniture: Furniture, setting: Setting, frame: Frame) -> Dressing:
    """Return the dressing of all pages but the first."""
    return _Dresser(setting, frame, Element).dressed(furniture.header, furniture.footer, None)


class _Dresser:
    """Puts headers below the middle of the upper margin, and footers above the page label."""

    def __init__(self, setting: Setting, frame: Frame, add: Callable[[str], Element]) -> None:
        self._add = add
        self._setting = setting
        self._frame = frame
        middle = frame.page_height / 2
        self._lowest_header = middle - LEAST_SIDE / 2 - FURNITURE_GAP
        self._highest_footer = middle + LEAST_SIDE / 2 + FURNITURE_GAP

    def dressed(
        self, header: Sequence[Inline], footer: Sequence[Inline], logo: Figure | None
    ) -> Dressing:
        """Return a page; what is tall takes its room from the text."""
        frame, lines, shown = self._frame, list[Line](), None
        top = below = frame.top / 2
        if logo:
            shown, lines, below = self._logo(logo, top)
        words = self._layout(header, self._lowest_header - below)
        if words:
            lines += self._lines(words, below)
            below += _height(words)
        begins = max(frame.top, below + FURNITURE_GAP) if below > top else frame.top
        ends, foot = frame.top + frame.height, self._label_top()
        words = self._layout(footer, foot - self._highest_footer)
        if words:
            foot -= _height(words)
            lines += self._lines(words, foot, is_footer=True)
            ends = min(ends, foot - FURNITURE_GAP)
        return Dressing(frame.between(begins, ends), tuple(lines), shown)

    def _logo(self, figure: Figure, top: float) -> tuple[Logo | None, list[Line], float]:
        """Return the logo, the lines of words for one that cannot be read, and where it ends."""
        frame, setting = self._frame, self._setting
        picture, alt = read_picture(figure.image), drawn(figure.alt).strip()
        room = min(frame.page_height * TALLEST_LOGO, self._lowest_header - top)
        host = self._add("Figure") if alt else None
        if host:
            host.alternative = alt
        if picture is None:
            words = self._layout((Text(text=alt),), room)
            strand = hang(words, host) if words and host else None
            lines = (
                [replace(line, strand=strand) for line in self._lines(words, top)] if words else []
            )
            return None, lines, top + _height(words) if words else top
        size = picture.size(figure.width, frame.width / POINTS_PER_MM, room / POINTS_PER_MM)
        width, height = (side * POINTS_PER_MM for side in size)
        left = frame.left + setting.beside(figure.side, width)
        return Logo(picture, left, top, width, height, host), [], top + height + LOGO_GAP

    def _layout(self, inlines: Sequence[Inline], room: float) -> Layout | None:
        """Return a text as lines, set smaller if there is too little room; None for no words."""
        words, style = walk.without_notes(inlines), self._setting.sheet.furniture
        if not walk.plain(words).strip():
            return None
        layout = self._setting.lay_out(words, style, self._frame.width)
        while _height(layout) > room and style.size > _SMALLEST:
            size = style.size * _STEP
            style = replace(style, size=size, leading=style.leading * _STEP)
            layout = self._setting.lay_out(words, style, self._frame.width)
        return layout

    def _label_top(self) -> float:
        """Return where the page label begins."""
        frame, sheet = self._frame, self._setting.sheet
        baseline = frame.top + frame.height + sheet.label_drop
        return baseline - BASELINE * sheet.page_label.size - sheet.page_label.leading / 2

    def _lines(self, layout: Layout, top: float, *, is_footer: bool = False) -> Iterator[Line]:
        """Yield the lines of a text from `top` on; they begin where the document's lines do."""
        for number, line in enumerate(layout.lines):
            middle = top + (number + 0.5) * layout.leading
            left = self._frame.left + self._setting.flush(layout, line)
            yield Line(layout, number, left, middle + BASELINE * layout.size, is_footer)


def _height(layout: Layout) -> float:
    return len(layout.lines) * layout.leading
