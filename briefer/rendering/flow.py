"""What a word processor or a browser needs to know to break a document into pages by itself."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefer.document import walk
from briefer.document.nodes import (
    Block,
    Document,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
)
from briefer.rendering.styles import StyleSheet

Printed = Heading | Paragraph | Quotation | NumberedList


class Step(NamedTuple):
    """A block that is seen on the page.

    `level` is that of a heading, as far as the StyleSheet has levels; 0 for any other block.
    `kept` tells that it must end on the page on which the next one begins, though its own style
    does not say so.
    """

    block: Printed
    level: int
    begins_page: bool
    kept: bool


def flow(document: Document, sheet: StyleSheet) -> Iterator[Step]:
    """Yield the blocks that are seen; the first one after a page break begins a page.

    A block without words is left out: white comes from styles, never from empty lines. So page
    breaks that nothing follows, or that follow each other, make no empty page.
    """
    seen = [block for block in document.blocks if _is_seen(block)]
    begins_page = False
    for block, following in pairwise([*seen, PageBreak()]):
        if isinstance(block, PageBreak):
            begins_page = True
        else:
            kept = _is_kept(block, following, sheet)
            yield Step(block, _level(block, sheet), begins_page, kept)
            begins_page = False


def _is_seen(block: Block) -> bool:
    """Tell whether a block changes the page: a list by its numbers, any other by its words."""
    match block:
        case PageBreak():
            return True
        case NumberedList():
            return bool(block.items)
        case _:
            return bool(walk.plain(block.inlines).strip())


def _is_kept(block: Printed, following: Block, sheet: StyleSheet) -> bool:
    style = sheet.style_of(block)
    return sheet.keeps(block, following) and not (style and style.keep_with_next)


def _level(block: Printed, sheet: StyleSheet) -> int:
    return min(max(block.level, 1), len(sheet.headings)) if isinstance(block, Heading) else 0
