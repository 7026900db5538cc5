"""Which page this is: at the foot of each page, and in what a reader program calls it."""

from collections.abc import Callable, Iterator, Sequence

from briefer.document.nodes import Document, Text
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.frame import Frame
from briefer.rendering.pdf.furniture import Line
from briefer.rendering.pdf.layout import Layout
from briefer.rendering.pdf.leaves import Leaf
from briefer.rendering.pdf.setting import Setting

_NUMBER, _COUNT = "{page}", "{pages}"
_GAP = 12.0
"""The least white between a label and the number at the other end of its line, in points."""


def labeller(
    document: Document, leaves: Sequence[Leaf], frame: Frame
) -> Callable[[int, Leaf], Iterator[Line]]:
    """Return what gives the label of a page, the number of which is from 0.

    A section with a label of its own counts its own pages; there the page's number in the whole
    document stands at the other end of the line, since that is the one that the contents name.
    Other words in braces are none of ours and stay.
    """

    def lines(number: int, leaf: Leaf) -> Iterator[Line]:
        own = leaf.section.page_label
        page, pages = (leaf.number, leaf.of) if own else (number, len(leaves))
        pattern = own or document.page_label
        words = pattern.replace(_COUNT, str(pages)).replace(_NUMBER, str(page + 1))
        if words.strip() and leaf.section.labelled:
            yield from _lines(words, str(number + 1) if own else "", leaf.section.setting, frame)

    return lines


def page_labels(leaves: Sequence[Leaf]) -> Iterator[tuple[int, str, int]]:
    """Yield from where on page labels are counted anew, what stands before, and the first."""
    for page, leaf in enumerate(leaves):
        if leaf.number == 0:
            label = leaf.section.page_label
            head, number, _ = label.partition(_NUMBER)
            yield page, drawn(head) if number else "", 1 if label else page + 1


def _lines(words: str, number: str, setting: Setting, frame: Frame) -> Iterator[Line]:
    """Yield the lines of a label, which begin where lines begin, and a number beside the first."""
    sheet, room = setting.sheet, 0.0
    if number:
        layout = setting.label(number, sheet.page_label)
        wide = layout.lines[0].right - layout.lines[0].left
        room = wide + _GAP
        left = 0 if setting.rtl else frame.width - wide
        yield _line(layout, 0, left - layout.lines[0].left, setting, frame)
    width = frame.width - room
    layout = setting.lay_out((Text(text=words),), sheet.page_label, width)
    for count, places in enumerate(layout.lines):
        flush = 0 if layout.rtl == setting.rtl else width - places.right
        left = room + flush if setting.rtl else min(flush, -places.left)
        yield _line(layout, count, left, setting, frame)


def _line(layout: Layout, number: int, left: float, setting: Setting, frame: Frame) -> Line:
    baseline = frame.top + frame.height + setting.sheet.label_drop + number * layout.leading
    return Line(layout, number, frame.left + left, baseline, is_footer=True)
