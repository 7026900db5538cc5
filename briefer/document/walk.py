"""Going through a Document: its lines of text, its words, its runs."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from briefer.document.nodes import (
    Block,
    Document,
    Heading,
    Inline,
    LineBreak,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
    Text,
)


def plain(inlines: Sequence[Inline]) -> str:
    """Return the words of `inlines`, with a line feed for each line break."""
    return "".join("\n" if isinstance(inline, LineBreak) else inline.text for inline in inlines)


def parts(block: Block) -> Iterator[tuple[str, str, tuple[Inline, ...]]]:
    """Yield (anchor, label, inlines) for each stretch of text in a block, in reading order.

    The label is what a reader sees before the words: "1." for a list item, otherwise empty.
    """
    match block:
        case Heading() | Paragraph() | Quotation():
            yield block.anchor, "", block.inlines
        case NumberedList():
            for number, item in enumerate(block.items, start=1):
                yield item.anchor, f"{number}.", item.inlines
        case PageBreak():
            return
        case _:
            assert_never(block)


def runs(document: Document) -> Iterator[tuple[str, Text]]:
    """Yield every run of text with the anchor of its part, in reading order."""
    for block in document.blocks:
        for anchor, _, inlines in parts(block):
            yield from ((anchor, inline) for inline in inlines if isinstance(inline, Text))


def words(document: Document) -> list[str]:
    """Return every word of the document in reading order, list numbers included.

    This is what every rendering must say, no more and no less (page footers apart).
    """
    found: list[str] = []
    for block in document.blocks:
        for _, label, inlines in parts(block):
            found += f"{label} {plain(inlines)}".split()
    return found
