"""The printed lines of a PDF's page, in the order in which they are read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Final, NamedTuple

from briefer.reading.pdf.columns import in_reading_order
from briefer.reading.pdf.tables import Block, Cell, blocks_of
from briefer.reading.pdf.tidying import set_close
from briefer.reading.pdf.words import Page, Word

_SAME_LINE: Final = 0.4
"""How far, in heights of letters, the words of one line may stand above each other."""
_GAP: Final = 1.0
"""The gap, in heights of letters, beyond which words may be of two columns."""
_RAISED: Final = 0.15
_SMALL: Final = 0.85
_MARK: Final = frozenset("0123456789*†‡§,[]()")


class Printed(NamedTuple):
    """One line within a column. `lead` is the footnote mark that it starts with.

    `column` counts the columns of a page in their order; `left` and `right` are the line's, `edge`
    and `margin` those of its column, which are known once all its lines are. `cell` is its place in
    a table.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    lead: str = ""
    column: int = 0
    edge: float = 0.0
    margin: float = 0.0
    cell: Cell | None = None


class Holder(NamedTuple):
    """A table or box among the pieces of a page: what it holds is read at its place."""

    left: float
    right: float
    base: float
    size: float
    block: Block


def printed_lines(
    page: Page, before: Sequence[float] = ()
) -> tuple[list[Printed], tuple[float, ...]]:
    """Return the lines of a page, and its gutters; `before` are those of the page before."""
    blocks, words = blocks_of(page.words, page.rules)
    pieces: list[Printed | Holder] = [*_lined(words), *map(_holder, blocks)]
    columns, gutters = in_reading_order(pieces, before)
    parts = [part for column in columns for part in _parts(column)]
    lines = [
        line._replace(column=number) for number, part in enumerate(parts) for line in part if part
    ]
    return lines, gutters


def _lined(words: Sequence[Word]) -> list[Printed]:
    return [piece for piece in map(_piece, _pieces(words)) if piece.text]


def _holder(block: Block) -> Holder:
    return Holder(block.grid.xs[0], block.grid.xs[-1], block.grid.ys[0], 1.0, block)


def _parts(column: Sequence[Printed | Holder]) -> Iterator[list[Printed]]:
    """Yield what is read one after another: text with the tables in it, and then boxes."""
    text = [piece for piece in column if isinstance(piece, Printed)]
    holders = sorted((p for p in column if isinstance(p, Holder)), key=lambda found: -found.base)
    for holder in holders:
        if holder.block.is_table:
            yield _text([piece for piece in text if piece.base >= holder.base])
            text = [piece for piece in text if piece.base < holder.base]
            yield from _cells(holder.block)
    yield _text(text)
    for holder in holders:
        if not holder.block.is_table:
            yield from _cells(holder.block)


def _text(pieces: Sequence[Printed]) -> list[Printed]:
    return [_joined(row) for row in _rows(pieces)]


def _cells(block: Block) -> Iterator[list[Printed]]:
    reaches = _reaches(block)
    for cell, words in block.cells:
        lines = _text(_lined(words))
        if cell is None:
            yield lines
        else:
            edge, margin = reaches[cell.column]
            yield [line._replace(cell=cell, edge=edge, margin=margin) for line in lines]


def _reaches(block: Block) -> dict[int, tuple[float, float]]:
    """Return from where to where the words of each column go: less far than its lines."""
    reaches: dict[int, tuple[float, float]] = {}
    for cell, words in block.cells:
        if cell is not None:
            left, right = reaches.get(cell.column, (cell.margin, cell.edge))
            left = min(left, *(word.left for word in words))
            reaches[cell.column] = (left, max(right, *(word.right for word in words)))
    return reaches


def _pieces(words: Sequence[Word]) -> list[list[Word]]:
    """Return words that stand close after each other on one line."""
    pieces: list[list[Word]] = []
    for word in words:
        if pieces and _goes_on(pieces[-1], word):
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return pieces


def _goes_on(piece: Sequence[Word], word: Word) -> bool:
    last, size = piece[-1], max(piece[0].size, word.size)
    gap = word.left - last.right
    level = abs(word.base - piece[0].base) < _SAME_LINE * size or (
        word.glued and abs(word.base - last.base) < size
    )
    return level and -0.5 * size < gap < _GAP * size


def _piece(words: Sequence[Word]) -> Printed:
    """Return a piece of a line with the footnote marks in it taken out."""
    words = set_close(words)
    size = _usual_size(words)
    base = next(word.base for word in words if word.size == size)
    marks = [_is_mark(word, size, base) for word in words]
    lead = words[0].text if marks[0] and len(words) > 1 else ""
    kept = [word for word, mark in zip(words, marks, strict=True) if not mark]
    text = ""
    for word in kept:
        text += word.text if word.glued or not text else f" {word.text}"
    return Printed(
        text=text,
        left=words[0].left,
        right=words[-1].right,
        base=base,
        size=size,
        bold=bool(kept) and all(word.bold for word in kept if _has_letters(word)),
        italic=bool(kept) and all(word.italic for word in kept if _has_letters(word)),
        lead=lead,
    )


def _usual_size(words: Sequence[Word]) -> float:
    counts: Counter[float] = Counter()
    for word in words:
        counts[word.size] += len(word.text)
    return counts.most_common(1)[0][0]


def _is_mark(word: Word, size: float, base: float) -> bool:
    """Tell whether a word is the mark of a footnote: small, raised, and no word."""
    raised = word.base > base + _RAISED * size
    return raised and word.size <= _SMALL * size and all(sign in _MARK for sign in word.text)


def _has_letters(word: Word) -> bool:
    return any(sign.isalnum() for sign in word.text)


def _rows(column: Iterable[Printed]) -> list[list[Printed]]:
    """Return the pieces that stand beside each other, from the top, each row from the left."""
    rows: list[list[Printed]] = []
    for piece in sorted(column, key=lambda found: -found.base):
        if rows and rows[-1][0].base - piece.base < _SAME_LINE * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda found: found.left) for row in rows]


def _joined(row: Sequence[Printed]) -> Printed:
    if len(row) == 1:
        return row[0]
    worded = [piece for piece in row if any(sign.isalnum() for sign in piece.text)] or row
    return Printed(
        text=" ".join(piece.text for piece in row),
        left=row[0].left,
        right=row[-1].right,
        base=median(piece.base for piece in row),
        size=max(row, key=lambda piece: len(piece.text)).size,
        bold=all(piece.bold for piece in worded),
        italic=all(piece.italic for piece in worded),
        lead=row[0].lead,
    )
