"""Tables without any line drawn: words under the words of a bold head."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefer.reading.pdf.ruled import Grid
from briefer.reading.pdf.words import Word

_GAP: Final = 1.0
_SAME_LINE: Final = 0.4
_WORDS: Final = 5
"""The most words that a column's head has."""
_APART: Final = 1.08
"""How much farther apart than others the lines of two rows are."""
_FARTHEST: Final = 4.0
"""Heights of letters within which the next row stands."""
_SIZES: Final = 0.1
_TALLEST: Final = 14
"""The most lines of a row."""


_Reach = tuple[float, float]


class _Line(NamedTuple):
    """Words at one height, parted where there is room for another column between them."""

    parts: tuple[tuple[Word, ...], ...]

    @property
    def base(self) -> float:
        return self.parts[0][0].base

    @property
    def size(self) -> float:
        return self.parts[0][0].size

    @property
    def words(self) -> list[Word]:
        return [word for part in self.parts for word in part]


def aligned(words: Sequence[Word]) -> list[Grid]:
    """Return the tables that stand under a bold head of several columns."""
    lines = _lines(words)
    found: list[Grid] = []
    at = 0
    while at < len(lines):
        body = _body(lines, at) if _is_head(lines[at]) else []
        grid = _grid(lines[at], body) if body else None
        if grid is not None:
            found.append(grid)
        at += 1 + (len(body) if grid is not None else 0)
    return found


def baselines(words: Sequence[Word]) -> list[float]:
    """Return the heights on which words stand, from the top."""
    return [line.base for line in _lines(words)]


def _lines(words: Sequence[Word]) -> list[_Line]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda found: -found.base):
        if rows and rows[-1][0].base - word.base < _SAME_LINE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(sorted(row, key=lambda found: found.left)) for row in rows]


def _line(row: Sequence[Word]) -> _Line:
    parts: list[list[Word]] = [[row[0]]]
    for before, word in pairwise(row):
        if word.left - before.right < _GAP * word.size:
            parts[-1].append(word)
        else:
            parts.append([word])
    return _Line(tuple(map(tuple, parts)))


def _is_head(line: _Line) -> bool:
    short = all(len(part) <= _WORDS for part in line.parts)
    return len(line.parts) > 1 and short and all(word.bold for word in line.words)


def _body(lines: Sequence[_Line], head: int) -> list[_Line]:
    """Return the lines below a head that leave the stripes between its columns empty."""
    parts = len(lines[head].parts)
    reaches = _reaches(lines[head].words, lines[head].size)
    found: list[_Line] = []
    for before, line in pairwise(lines[head:]):
        far = before.base - line.base > _FARTHEST * line.size
        reaches = _joined([*reaches, *_reaches(line.words, line.size)], line.size)
        if far or len(reaches) != parts or _is_head(line):
            break
        found.append(line)
    return found


def _reaches(words: Sequence[Word], size: float) -> list[_Reach]:
    return _joined([(word.left, word.right) for word in words], size)


def _joined(reaches: Sequence[_Reach], size: float) -> list[_Reach]:
    """Return reaches with those joined that are not a column's gap apart."""
    found: list[_Reach] = []
    for left, right in sorted(reaches):
        if found and left - found[-1][1] < _GAP * size:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _grid(head: _Line, body: Sequence[_Line]) -> Grid | None:
    columns = _reaches([*head.words, *(w for line in body for w in line.words)], head.size)
    xs = (
        columns[0][0] - 1,
        *((before[1] + after[0]) / 2 for before, after in pairwise(columns)),
        columns[-1][1] + 1,
    )
    rows = _rows(body)
    while rows and _filled(rows[-1], xs) == {1}:
        rows.pop()
    words = [word for row in rows for line in row for word in line.words]
    # What is larger than the words below it is a heading, and no head.
    alike = all(abs(word.size - head.size) <= _SIZES * head.size for word in (*head.words, *words))
    if (
        not words
        or not alike
        or len(_filled([line for row in rows for line in row], xs)) < len(columns)
    ):
        return None
    uneven = any(len(row) == 1 or len(_filled(row[-1:], xs)) < len(columns) for row in rows)
    if max(map(len, rows)) > _TALLEST or not uneven or all(word.bold for word in words):
        return None
    starts = (row[0].base + 0.95 * row[0].size for row in rows)
    foot = rows[-1][-1].base - 0.5 * rows[-1][-1].size
    return Grid(xs, (head.base + head.size, *starts, foot))


def _filled(lines: Sequence[_Line], xs: Sequence[float]) -> set[int]:
    """Return which columns, from 1, lines have words in."""
    return {sum(word.left >= x for x in xs[:-1]) for line in lines for word in line.words}


def _rows(body: Sequence[_Line]) -> list[list[_Line]]:
    """Return lines by their rows: apart by wider gaps, or by where the first column begins."""
    gaps = [before.base - line.base for before, line in pairwise(body)]
    wide = [gap > _APART * min(gaps) for gap in gaps]
    if not any(wide):
        first = min(line.parts[0][0].left for line in body)
        wide = [line.parts[0][0].left - first < line.size for line in body[1:]]
    rows = [[body[0]]]
    for apart, line in zip(wide, body[1:], strict=True):
        if apart:
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows
