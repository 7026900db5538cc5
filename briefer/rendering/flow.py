"""What a word processor or a browser needs to know to break a document into pages by itself."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, assert_never

from briefer.document import walk
from briefer.document.nodes import (
    Block,
    Contents,
    Document,
    Figure,
    Footnote,
    Heading,
    LineBreak,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
    SectionBreak,
    Table,
    Text,
)
from briefer.document.speech import Speech, speech_of
from briefer.rendering.pictures import read_picture
from briefer.rendering.styles import StyleSheet

Printed = Heading | Paragraph | Quotation | NumberedList | Table | Figure | Contents


class Step(NamedTuple):
    """A block that is seen on the page.

    `level` is that of a heading, as far as the StyleSheet has levels; 0 for any other block.
    `kept` tells that it must end on the page on which the next one begins, though its own style
    does not say so. `section` is the section that it begins, if it begins one;
    `place` counts the document's section breaks up to here, and `speech` is how the section is
    read. With `counts_anew` notes are numbered from one again.
    """

    block: Printed
    level: int
    begins_page: bool
    kept: bool
    section: SectionBreak | None
    place: int
    speech: Speech
    counts_anew: bool


def flow(document: Document, sheet: StyleSheet) -> Iterator[Step]:
    """Yield the blocks that are seen; the first one after a page break begins a page.

    A block without words is left out: white comes from styles, never from empty lines. So page
    breaks that nothing follows, or that follow each other, make no empty page, and a section
    without words is none.
    """
    blocks = walk.blocks(document)
    seen = [block for block in blocks if _is_seen(block, blocks)]
    begins_page, section, place, anew = False, None, 0, False
    speech = speech_of(document)
    for block, following in pairwise([*seen, PageBreak()]):
        if isinstance(block, PageBreak | SectionBreak):
            begins_page = True
            anew |= walk.counts_anew(block, document)
            if isinstance(block, SectionBreak):
                section, place, speech = block, place + 1, speech_of(document, block)
        else:
            kept = _is_kept(block, following, sheet)
            level = _level(block, sheet)
            yield Step(block, level, begins_page, kept, section, place, speech, anew)
            begins_page, section, anew = False, None, False


class Entry(NamedTuple):
    """A line of a table of contents: a heading, its level on the page, its place among all.

    `language` is that of its section.
    """

    heading: Heading
    level: int
    place: int
    language: str


def entries(contents: Contents, steps: Sequence[Step]) -> list[Entry]:
    """Return what a table of contents lists."""
    headings = [
        (step.block, step.level, step.speech.language)
        for step in steps
        if isinstance(step.block, Heading)
    ]
    return [
        Entry(heading, level, place, language)
        for place, (heading, level, language) in enumerate(headings)
        if _is_listed(heading, contents)
    ]


def entry_words(entry: Entry, around: str) -> tuple[Text, ...]:
    """Return a heading's words on one line, without links and notes.

    Each has its language, where that is not the one of the table of contents, `around`.
    """
    own = entry.language if entry.language != around else None
    return tuple(
        Text(text=" ")
        if isinstance(inline, LineBreak)
        else Text(text=inline.text, language=inline.language or own)
        for inline in entry.heading.inlines
        if not isinstance(inline, Footnote)
    )


def shares(table: Table) -> list[float]:
    """Return the share of the line that each column has; together they are one.

    Widths that are none, or not one for each column, are taken to be equal.
    """
    columns = max(len(row) for row in (table.header, *table.rows))
    widths = table.widths
    if len(widths) != columns or not all(math.isfinite(each) and each > 0 for each in widths):
        return [1 / columns] * columns
    widest = max(widths)
    whole = sum(width / widest for width in widths)
    return [width / widest / whole for width in widths]


def _is_seen(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether a block changes the page: a list by its numbers, any other by what it shows."""
    match block:
        case PageBreak() | SectionBreak():
            return True
        case NumberedList():
            return bool(block.items)
        case Figure():
            return bool(block.alt.strip()) or read_picture(block.image) is not None
        case Contents():
            return any(isinstance(each, Heading) and _is_listed(each, block) for each in blocks)
        case Heading() | Paragraph() | Quotation() | Table():
            return any(walk.says_something(inlines) for _, _, inlines in walk.parts(block))
        case _:
            assert_never(block)


def _is_listed(heading: Heading, contents: Contents) -> bool:
    said = bool(walk.plain(heading.inlines).strip())
    return said and heading.listed and heading.level <= contents.depth


def _is_kept(block: Printed, following: Block, sheet: StyleSheet) -> bool:
    style = sheet.style_of(block)
    return sheet.keeps(block, following) and not (style and style.keep_with_next)


def _level(block: Printed, sheet: StyleSheet) -> int:
    return min(max(block.level, 1), len(sheet.headings)) if isinstance(block, Heading) else 0
