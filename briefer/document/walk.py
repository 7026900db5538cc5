"""Going through a Document: its parts, its words, its runs, its notes."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from briefer.document.nodes import (
    Block,
    Contents,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
    SectionBreak,
    Table,
    Text,
)

Run = Text | Link


def plain(inlines: Sequence[Inline]) -> str:
    """Return the words of `inlines`, with a line feed for each line break, without its notes."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text() | Link():
            return inline.text
        case LineBreak():
            return "\n"
        case Footnote():
            return ""
        case _:
            assert_never(inline)


def parts(block: Block) -> Iterator[tuple[str, str, tuple[Inline, ...]]]:
    """Yield (anchor, label, inlines) for each stretch of text in a block, in reading order.

    The label is what a reader sees before the words: "1." for a list item, otherwise empty. A
    table's parts are its cells, row by row. The entries of a table of contents are no parts: they
    repeat the headings.
    """
    match block:
        case Heading() | Paragraph() | Quotation():
            yield block.anchor, "", block.inlines
        case NumberedList():
            for number, item in enumerate(block.items, start=1):
                yield item.anchor, f"{number}.", item.inlines
        case Table():
            for row in (block.header, *block.rows):
                yield from ((cell.anchor, "", cell.inlines) for cell in row)
        case Figure() | Contents() | SectionBreak() | PageBreak():
            return
        case _:
            assert_never(block)


def notes(document: Document) -> Iterator[tuple[int, str, Footnote]]:
    """Yield (number, anchor of the part that calls it, note) for each note, from one."""
    called = (
        (anchor, inline)
        for block in document.blocks
        for anchor, _, inlines in parts(block)
        for inline in inlines
        if isinstance(inline, Footnote)
    )
    for number, (anchor, note) in enumerate(called, start=1):
        yield number, anchor, note


def runs(document: Document) -> Iterator[tuple[str, Run]]:
    """Yield every run of words with the anchor of its part, in reading order, notes included."""
    for block in document.blocks:
        for anchor, _, inlines in parts(block):
            yield from ((anchor, run) for run in _runs(inlines))


def _runs(inlines: Sequence[Inline]) -> Iterator[Run]:
    for inline in inlines:
        match inline:
            case Text() | Link():
                yield inline
            case Footnote():
                yield from _runs(inline.inlines)
            case LineBreak():
                pass
            case _:
                assert_never(inline)


def headings(document: Document, depth: int) -> Iterator[Heading]:
    """Yield the headings down to level `depth`, in reading order."""
    for block in document.blocks:
        if isinstance(block, Heading) and block.level <= depth:
            yield block


def words(document: Document) -> list[str]:
    """Return every word of the document in reading order, list numbers included.

    The words of a note, its number first, follow those of the part that calls it. This is what
    every rendering must say, no more and no less (page footers, the numbers that call notes, the
    words for pictures and the entries of a table of contents apart).
    """
    found: list[str] = []
    number = 0
    for block in document.blocks:
        for _, label, inlines in parts(block):
            found += f"{label} {plain(inlines)}".split()
            for inline in inlines:
                if isinstance(inline, Footnote):
                    number += 1
                    found += f"{number} {plain(inline.inlines)}".split()
    return found
