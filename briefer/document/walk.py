"""Going through a Document: its parts, its words, its runs, its notes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from briefer.document.look import Numerals
from briefer.document.nodes import (
    Block,
    Contents,
    Document,
    Figure,
    Footnote,
    Furniture,
    Heading,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
    Reference,
    SectionBreak,
    Table,
    Text,
)
from briefer.document.numerals import numeral, suited

Run = Text | Link | Reference

NOTES = "notes"
"""The anchor of the heading above notes that stand at the end."""


def plain(inlines: Sequence[Inline]) -> str:
    """Return the words of `inlines`, with a line feed for each line break, without its notes."""
    return "".join(_plain(inline) for inline in inlines)


def without_notes(inlines: Sequence[Inline]) -> tuple[Text | LineBreak | Link | Reference, ...]:
    """Return `inlines` without what calls a note."""
    return tuple(inline for inline in inlines if not isinstance(inline, Footnote))


def _plain(inline: Inline) -> str:
    match inline:
        case Text() | Link() | Reference():
            return inline.text
        case LineBreak():
            return "\n"
        case Footnote():
            return ""
        case _:
            assert_never(inline)


def parts(
    block: Block, numerals: Numerals = Numerals.ARABIC
) -> Iterator[tuple[str, str, tuple[Inline, ...]]]:
    """Yield (anchor, label, inlines) for each stretch of text in a block, in reading order.

    The label is what a reader sees before the words: "1." for a numbered paragraph or, with these
    `numerals`, for a list item, otherwise empty. A table's parts are its cells, row by row. The
    entries of a table of contents are no parts: they repeat the headings.
    """
    match block:
        case Heading() | Quotation():
            yield block.anchor, "", block.inlines
        case Paragraph():
            yield block.anchor, paragraph_label(block), block.inlines
        case NumberedList():
            own = suited(numerals, len(block.items))
            for number, item in enumerate(block.items, start=1):
                yield item.anchor, numeral(number, own), item.inlines
        case Table():
            for row in (block.header, *block.rows):
                yield from ((cell.anchor, "", cell.inlines) for cell in row)
        case Figure() | Contents() | SectionBreak() | PageBreak():
            return
        case _:
            assert_never(block)


def paragraph_label(paragraph: Paragraph) -> str:
    """Return the number of a paragraph of the running text, as it is written; empty for none.

    A paragraph without words is not there, and so has no number.
    """
    counts = paragraph.number > 0 and says_something(paragraph.inlines)
    return numeral(paragraph.number, Numerals.ARABIC) if counts else ""


def says_something(inlines: Sequence[Inline]) -> bool:
    """Return whether `inlines` have words, or call a note."""
    for each in inlines:
        if isinstance(each, Footnote) or (not isinstance(each, LineBreak) and each.text.strip()):
            return True
    return False


def blocks(document: Document) -> tuple[Block, ...]:
    """Return what a document shows, block by block; the heading of its endnotes is the last."""
    if not document.notes_title or next(notes(document), None) is None:
        return document.blocks
    title = Heading(anchor=NOTES, level=2, inlines=(Text(text=document.notes_title),))
    return (*document.blocks, title)


def notes(document: Document) -> Iterator[tuple[int, str, Footnote]]:
    """Yield (number, anchor of the part that calls it, note) for each note."""
    number = 0
    for block in document.blocks:
        if counts_anew(block, document):
            number = 0
        for anchor, _, inlines in parts(block):
            for inline in inlines:
                if isinstance(inline, Footnote):
                    number += 1
                    yield number, anchor, inline


def counts_anew(block: Block, document: Document) -> bool:
    """Return whether notes are numbered from one again: a section counts its own pages.

    Notes at the document's end have one numbering.
    """
    own = isinstance(block, SectionBreak) and bool(block.page_label)
    return own and not document.notes_title


def runs(document: Document) -> Iterator[tuple[str, Run]]:
    """Yield every run of words with the anchor of its part, in reading order, notes included."""
    for block in blocks(document):
        for anchor, _, inlines in parts(block):
            yield from ((anchor, run) for run in _runs(inlines))


def _runs(inlines: Sequence[Inline]) -> Iterator[Run]:
    for inline in inlines:
        match inline:
            case Text() | Link() | Reference():
                yield inline
            case Footnote():
                yield from _runs(inline.inlines)
            case LineBreak():
                pass
            case _:
                assert_never(inline)


def led_to(document: Document, seen: Iterable[Block]) -> frozenset[str]:
    """Return the anchors of parts of the blocks that are `seen` to which words lead."""
    wanted = {target for block in document.blocks for target in _targets(block)} - {""}
    if not wanted:
        return frozenset()
    return frozenset(anchor for block in seen for anchor in anchors(block) if anchor in wanted)


def _targets(block: Block) -> list[str]:
    """Return where the words of a block lead to, those of its notes included."""
    found: list[str] = []
    for inlines in _texts(block):
        for inline in inlines:
            if isinstance(inline, Reference):
                found.append(inline.target)
            elif isinstance(inline, Footnote):
                found += [each.target for each in inline.inlines if isinstance(each, Reference)]
    return found


def _texts(block: Block) -> Sequence[tuple[Inline, ...]]:
    """Return the stretches of text in a block, without labels, which take longer to make."""
    match block:
        case Heading() | Paragraph() | Quotation():
            return (block.inlines,)
        case NumberedList():
            return [item.inlines for item in block.items]
        case Table():
            return [cell.inlines for row in (block.header, *block.rows) for cell in row]
        case Figure() | Contents() | SectionBreak() | PageBreak():
            return ()
        case _:
            assert_never(block)


def anchors(block: Block) -> Iterator[str]:
    """Yield the anchors of a block and of its parts, which may be the same; a break has none."""
    if not isinstance(block, SectionBreak | PageBreak):
        yield block.anchor
        yield from (anchor for anchor, _, _ in parts(block))


def papers(document: Document) -> Iterator[Furniture]:
    """Yield what stands at the head and foot of the document's pages, and of its sections'."""
    yield document.furniture
    for block in document.blocks:
        if isinstance(block, SectionBreak) and block.furniture is not None:
            yield block.furniture


def margins(furniture: Furniture) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    """Yield (anchor, inlines) for each text at the head and foot of pages that has words."""
    texts = {
        "sender/first-header": furniture.first_header,
        "sender/header": furniture.header,
        "sender/first-footer": furniture.first_footer,
        "sender/footer": furniture.footer,
    }
    said = ((anchor, without_notes(inlines)) for anchor, inlines in texts.items())
    yield from ((anchor, inlines) for anchor, inlines in said if plain(inlines).strip())


def words(document: Document) -> list[str]:
    """Return every word of the document in reading order, list numbers included.

    The words of a note, its number first, follow those of the part that calls it, or, where notes
    stand at the end, all others. This is what every rendering must say, no more and no less (what
    stands at the head and foot of pages, the numbers that call notes, the words for pictures and
    the entries of a table of contents apart).
    """
    found: list[str] = []
    last: list[str] = []
    number = 0
    for block in blocks(document):
        if counts_anew(block, document):
            number = 0
        for _, label, inlines in parts(block, document.look.numerals):
            found += f"{label} {plain(inlines)}".split()
            for inline in inlines:
                if isinstance(inline, Footnote):
                    number += 1
                    noted = f"{number} {plain(inline.inlines)}".split()
                    (last if document.notes_title else found).extend(noted)
    return found + last
