"""The printed lines of a PDF's page, in the order in which they are read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Final, NamedTuple

from briefer.reading.pdf.columns import gutter_of, in_reading_order
from briefer.reading.pdf.words import Word

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
    and `margin` those of its column, which are known once all its lines are.
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


def printed_lines(
    words: Sequence[Word], before: float | None = None
) -> tuple[list[Printed], float | None]:
    """Return the lines of a page, and its gutter; `before` is that of the page before."""
    pieces = [piece for piece in map(_piece, _pieces(words)) if piece.text]
    gutter = gutter_of(pieces, before)
    lines: list[Printed] = []
    for number, column in enumerate(in_reading_order(pieces, gutter)):
        lines += [_joined(row)._replace(column=number) for row in _rows(column)]
    return lines, gutter


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
