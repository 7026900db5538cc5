"""Letters made of the letters that all measurements use: changed ones, and long ones."""

from functools import cache

from msgspec.structs import replace

from bench.letters import letter
from briefer.document import walk
from briefer.document.nodes import (
    Block,
    Document,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Text,
)

_PAGES = 2
"""Pages of one letter."""


def changed(number: int) -> Document:
    """Return one and the same letter, but for a paragraph of two sentences that no other has."""
    first, second, *_ = _asks(letter(number)).items
    said = Text(text=" ".join(walk.plain(item.inlines) for item in (first, second)))
    same = _same()
    place = next(
        place
        for place, block in enumerate(same.blocks)
        if isinstance(block, Paragraph) and block.style is ParagraphStyle.BODY
    )
    block = replace(same.blocks[place], inlines=(said,))
    return replace(same, blocks=(*same.blocks[:place], block, *same.blocks[place + 1 :]))


def with_new_asks(count: int, number: int) -> Document:
    """Return one and the same letter, but for its first `count` asks, which no other has."""
    others = iter(_asks(letter(number)).items)

    def new(place: int, item: ListItem) -> ListItem:
        words = f"{walk.plain(next(others).inlines)} and also number {number};"
        return replace(item, inlines=(Text(text=words),)) if place < count else item

    def renewed(block: Block) -> Block:
        if not isinstance(block, NumberedList):
            return block
        return replace(block, items=tuple(new(*each) for each in enumerate(block.items)))

    same = _same()
    return replace(same, blocks=tuple(map(renewed, same.blocks)))


def long_letter(pages: int, number: int) -> Document:
    """Return a document of `pages` pages: letters, each on pages of its own."""
    count = pages // _PAGES
    first, *others = (letter(number * count + place) for place in range(count))
    more: tuple[Block, ...] = tuple(
        block for other in others for block in (PageBreak(), *other.blocks)
    )
    return replace(first, blocks=(*first.blocks, *more))


@cache
def _same() -> Document:
    return letter(0)


def _asks(document: Document) -> NumberedList:
    return next(block for block in document.blocks if isinstance(block, NumberedList))
