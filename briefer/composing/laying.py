"""Outline in, Document out: which piece becomes which block."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from msgspec.structs import replace

from briefer.composing.dates import is_right_to_left
from briefer.composing.looks import furniture_of, lines, look_of, signature_figure
from briefer.composing.outline import Outline, OutlineBlock, Piece, PieceKind
from briefer.composing.outlining import outline as outlined
from briefer.composing.phrases import Phrases
from briefer.composing.trace_words import WIDTHS
from briefer.document.nodes import (
    Block,
    Cell,
    Direction,
    Document,
    Footnote,
    Heading,
    Inline,
    ListItem,
    NumberedList,
    PageBreak,
    PageSize,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Table,
    Text,
)
from briefer.domain.addressee import Paper
from briefer.domain.image import Image
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.style import Citations
from briefer.domain.template import BlockKind

_SIZES = {
    Paper.A4: PageSize(width=210, height=297),
    Paper.LETTER: PageSize(width=215.9, height=279.4),
}
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_STOPS = (".", "!", "?", ";", ":", "…")
_FULL_STOPS = (".", "!", "?")
_CELLS = re.compile(r"\s*\|\s*")
_RUNNING = frozenset({ParagraphStyle.BODY, ParagraphStyle.LEAD_IN})


def page_size(paper: Paper) -> PageSize:
    """Return the sheet of a paper size."""
    return _SIZES[paper]


def compose(letter: Letter, library: Library, phrases: Phrases) -> Document:
    """Return the letter as a document; raises UnknownRecord for an id the library lacks."""
    return lay_out(letter, outlined(letter, library, phrases), phrases)


def lay_out(letter: Letter, outline: Outline, phrases: Phrases) -> Document:
    """Return the document that shows `outline`."""
    laid = (laid for block in outline.blocks for laid in _laid(block, outline, phrases, letter))
    if letter.style.numbered_paragraphs:
        laid = _numbered(laid)
    ends = letter.citations is Citations.ENDNOTE
    right_to_left = is_right_to_left(letter.language)
    return Document(
        title=letter.title,
        language=letter.language,
        page_size=_SIZES[letter.paper],
        blocks=tuple(laid),
        date=letter.date,
        direction=Direction.RTL if right_to_left else Direction.LTR,
        page_label=phrases.page,
        look=look_of(letter.style),
        furniture=furniture_of(outline.letterhead),
        notes_title=phrases.notes if ends else "",
        word_base=outline.letterhead.word,
    )


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, those of the running text numbered through; what follows it is not."""
    number = 0
    for block in blocks:
        running = isinstance(block, Paragraph) and block.style in _RUNNING
        if running:
            number += 1
        yield replace(block, number=number) if running else block


def _laid(  # noqa: C901 - one arm a kind
    block: OutlineBlock, outline: Outline, phrases: Phrases, letter: Letter
) -> Iterator[Block]:
    match block.kind:
        case BlockKind.LETTERHEAD:
            yield from _letterhead(block.pieces[0])
        case BlockKind.DATE:
            yield from _paragraphs(block.pieces[0], ParagraphStyle.DATE)
        case BlockKind.REFERENCE:
            yield from _labelled(block.pieces[0], phrases.reference, ParagraphStyle.REFERENCE)
        case BlockKind.INSIDE_ADDRESS:
            yield from _paragraphs(block.pieces[0], ParagraphStyle.ADDRESS)
        case BlockKind.SALUTATION:
            yield from _paragraphs(block.pieces[0], ParagraphStyle.SALUTATION)
        case BlockKind.SUBJECT:
            yield from _subject(block.pieces[0], phrases)
        case BlockKind.TITLE:
            yield from _heading(block.pieces[0], 1)
        case BlockKind.HEADING:
            yield from _heading(block.pieces[0], 2)
        case BlockKind.TABLE:
            yield from _table(block.pieces[0])
        case (
            BlockKind.OPENING
            | BlockKind.CONCERN
            | BlockKind.REPLY
            | BlockKind.CLOSING
            | BlockKind.PARAGRAPH
        ):
            yield from _paragraphs(block.pieces[0], ParagraphStyle.BODY)
        case BlockKind.LEGAL_BASIS:
            for piece, cited in _with_citations(block.pieces, letter.citations):
                yield from _legal(piece, cited, phrases)
        case BlockKind.ASKS:
            if len(block.pieces) > 1:
                yield from _list(block.pieces, phrases)
        case BlockKind.SIGNATURE:
            yield from _signature(block.pieces[0], outline.letterhead.signatures)
        case BlockKind.ENCLOSURES:
            yield from _labelled(block.pieces[0], phrases.enclosures, ParagraphStyle.NOTE)
        case BlockKind.COPIES:
            yield from _labelled(block.pieces[0], phrases.copies, ParagraphStyle.NOTE)
        case BlockKind.ANNEX:
            yield from _annexes(block.pieces, phrases)
        case BlockKind.TRACE:
            yield from _traced(block.pieces)
        case _:
            assert_never(block.kind)


def _letterhead(piece: Piece) -> Iterator[Block]:
    first, _, rest = piece.text.partition("\n")
    if first.strip():
        yield Paragraph(anchor=piece.place, inlines=lines(first), style=ParagraphStyle.ORGANISATION)
    if rest.strip():
        yield Paragraph(anchor=piece.place, inlines=lines(rest), style=ParagraphStyle.LETTERHEAD)


def _subject(piece: Piece, phrases: Phrases) -> Iterator[Block]:
    if piece.text.strip():
        text = phrases.subject.replace("{subject}", piece.text)
        yield Heading(anchor=piece.place, level=1, inlines=lines(text))


def _heading(piece: Piece, level: int) -> Iterator[Block]:
    if piece.text.strip():
        yield Heading(anchor=piece.place, level=level, inlines=lines(piece.text))


def _table(piece: Piece) -> Iterator[Block]:
    """Yield the writer's own table: a row a line, the first its heads; short rows are filled up."""
    rows = [_CELLS.split(line.strip()) for line in piece.text.split("\n") if line.strip()]
    if len(rows) < 2:
        yield from _paragraphs(piece, ParagraphStyle.BODY)
        return
    across = max(map(len, rows))
    cells = [
        tuple(
            Cell(anchor=f"{piece.place}/{number}.{column}", inlines=lines(words))
            for column, words in enumerate([*row, *[""] * (across - len(row))])
        )
        for number, row in enumerate(rows)
    ]
    yield Table(anchor=piece.place, header=cells[0], rows=tuple(cells[1:]))


def _labelled(piece: Piece, pattern: str, style: ParagraphStyle) -> Iterator[Block]:
    if piece.text.strip():
        text = re.sub(r"\{\w+\}", lambda _: piece.text, pattern)
        yield Paragraph(anchor=piece.place, inlines=lines(text), style=style)


def _noted(paragraphs: Sequence[Paragraph], cited: Piece | None) -> Iterator[Paragraph]:
    """Yield the paragraphs, the last with the note; a citation of no words stands by itself."""
    if cited is None:
        yield from paragraphs
    elif paragraphs:
        note = Footnote(inlines=lines(cited.text))
        yield from paragraphs[:-1]
        yield replace(paragraphs[-1], inlines=(*paragraphs[-1].inlines, note))
    else:
        yield from _paragraphs(cited, ParagraphStyle.CITATION)


def _paragraphs(piece: Piece, style: ParagraphStyle) -> Iterator[Paragraph]:
    for text in _PARAGRAPHS.split(piece.text):
        if text.strip():
            yield Paragraph(anchor=piece.place, inlines=lines(text), style=style)


def _signature(piece: Piece, signatures: Sequence[Image | None]) -> Iterator[Block]:
    """Yield the closing words, then those who sign, each under the signature that is at hand."""
    texts = [text for text in _PARAGRAPHS.split(piece.text) if text.strip()]
    for number, text in enumerate(texts):
        style = ParagraphStyle.SIGNATORY if number else ParagraphStyle.VALEDICTION
        signature = signatures[number - 1] if 0 < number <= len(signatures) else None
        if signature is not None:
            yield signature_figure(f"{piece.place}/signature-{number}", signature)
        yield Paragraph(anchor=piece.place, inlines=lines(text), style=style)


def _with_citations(
    pieces: Sequence[Piece], citations: Citations
) -> Iterator[tuple[Piece, Piece | None]]:
    """Yield each piece, with the citation that is to be its note."""
    for piece, following in zip_longest(pieces, pieces[1:]):
        noted = citations is not Citations.INLINE and piece.kind is not PieceKind.LEAD_IN
        is_cited = following is not None and following.kind is PieceKind.CITATION
        if not (noted and piece.kind is PieceKind.CITATION):
            yield piece, following if noted and is_cited else None


def _legal(piece: Piece, cited: Piece | None, phrases: Phrases) -> Iterator[Block]:
    notes = () if cited is None else (Footnote(inlines=lines(cited.text)),)
    match piece.kind:
        case PieceKind.QUOTATION:
            words = f"{phrases.open_quote}{piece.text}{phrases.close_quote}"
            inlines: list[Inline] = [Text(text=words, language=piece.language), *notes]
            if piece.unchecked:
                inlines.append(Text(text=f" {phrases.wording_unchecked}", italic=True))
            yield Quotation(anchor=piece.place, inlines=tuple(inlines))
        case PieceKind.CITATION:
            yield Paragraph(
                anchor=piece.place, inlines=lines(piece.text), style=ParagraphStyle.CITATION
            )
        case PieceKind.LINKING:
            yield from _noted(tuple(_paragraphs(piece, ParagraphStyle.LEAD_IN)), cited)
        case _:
            yield from _paragraphs(piece, ParagraphStyle.BODY)


def _annexes(pieces: Sequence[Piece], phrases: Phrases) -> Iterator[Block]:
    """Each annex begins with its title, on a new page."""
    starts = [index for index, piece in enumerate(pieces) if piece.kind is PieceKind.TITLE]
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        yield PageBreak()
        title = pieces[start]
        yield Heading(anchor=title.place, level=1, inlines=lines(title.text))
        yield from _list(pieces[start + 1 : end], phrases)


def _traced(pieces: Sequence[Piece]) -> Iterator[Block]:
    """Yield the traceability table as an annex, unless nothing is asked."""
    rows = tuple(_cells(piece) for piece in pieces if piece.kind is PieceKind.CELLS)
    if not rows:
        return
    yield PageBreak()
    for piece in pieces:
        match piece.kind:
            case PieceKind.TITLE:
                yield Heading(anchor=piece.place, level=1, inlines=lines(piece.text))
            case PieceKind.LEAD_IN | PieceKind.PARAGRAPH:
                yield from _paragraphs(piece, ParagraphStyle.BODY)
            case PieceKind.HEADS:
                block = piece.place.partition("/")[0]
                yield Table(anchor=f"{block}/table", header=_cells(piece), rows=rows, widths=WIDTHS)
            case _:
                pass


def _cells(piece: Piece) -> tuple[Cell, ...]:
    return tuple(
        Cell(anchor=f"{piece.place}/{number}", inlines=lines(words))
        for number, words in enumerate(piece.columns)
    )


def _list(pieces: Sequence[Piece], phrases: Phrases) -> Iterator[Block]:
    items = [piece for piece in pieces if piece.kind is PieceKind.ITEM]
    for piece in pieces:
        if piece.kind is PieceKind.LEAD_IN:
            yield from _paragraphs(piece, ParagraphStyle.LEAD_IN)
    ends = [phrases.item_end] * len(items)
    ends[-2:] = [phrases.item_last_but_one, phrases.item_last][-len(items) :]
    yield NumberedList(
        anchor=items[0].place,
        items=tuple(
            ListItem(anchor=item.place, inlines=lines(_ended(item.text, end, phrases)))
            for item, end in zip(items, ends, strict=True)
        ),
    )


def _ended(text: str, end: str, phrases: Phrases) -> str:
    """Return an item with its stop, unless the writer has set one, be it within a quotation."""
    words = text.rstrip()
    quoted = words.removesuffix(phrases.close_quote.strip()).rstrip()
    stopped = words.endswith(_STOPS) or (quoted != words and quoted.endswith(_FULL_STOPS))
    return words if stopped else words + end
