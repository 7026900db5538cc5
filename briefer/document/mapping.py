"""A block once more, with other anchors and other words in its lines."""

from collections.abc import Callable
from typing import assert_never

from msgspec.structs import replace

from briefer.document.nodes import (
    Block,
    Cell,
    Contents,
    Figure,
    Heading,
    Inline,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
    SectionBreak,
    Table,
)

Anchored = Callable[[str], str]
"""Gives the new anchor for an anchor."""

Written = Callable[[str, tuple[Inline, ...]], tuple[Inline, ...]]
"""Gives the new inlines for those of the part with an anchor (the old one)."""


def mapped(block: Block, anchored: Anchored, written: Written) -> Block:
    """Return `block` with each anchor and each part's inlines changed."""
    match block:
        case Heading() | Paragraph() | Quotation():
            return replace(
                block, anchor=anchored(block.anchor), inlines=written(block.anchor, block.inlines)
            )
        case NumberedList():
            items = tuple(
                ListItem(anchor=anchored(item.anchor), inlines=written(item.anchor, item.inlines))
                for item in block.items
            )
            return replace(block, anchor=anchored(block.anchor), items=items)
        case Table():
            return replace(
                block,
                anchor=anchored(block.anchor),
                header=_cells(block.header, anchored, written),
                rows=tuple(_cells(row, anchored, written) for row in block.rows),
            )
        case Figure() | Contents():
            return replace(block, anchor=anchored(block.anchor))
        case SectionBreak() | PageBreak():
            return block
        case _:
            assert_never(block)


def _cells(cells: tuple[Cell, ...], anchored: Anchored, written: Written) -> tuple[Cell, ...]:
    return tuple(
        Cell(anchor=anchored(cell.anchor), inlines=written(cell.anchor, cell.inlines))
        for cell in cells
    )
