"""Tables on a page: which words stand in which cell."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from briefer.reading.pdf.aligned import aligned, baselines
from briefer.reading.pdf.ruled import Grid, Rule, grids, stripes
from briefer.reading.pdf.words import Word

_APART: Final = 1.08
"""How much farther than usual the lines of two rows are apart."""
_HEAD_LINES: Final = 3
_ROW_LINES: Final = 14


class Cell(NamedTuple):
    """A place in a table: row and column, from 0, and where all columns begin and end."""

    row: int
    column: int
    xs: tuple[float, ...]

    @property
    def edge(self) -> float:
        """Where it begins."""
        return self.xs[self.column]

    @property
    def margin(self) -> float:
        """Where it ends."""
        return self.xs[self.column + 1]


class Block(NamedTuple):
    """Words that are read apart from those around: the cells of a table, or a box."""

    grid: Grid
    cells: tuple[tuple[Cell | None, tuple[Word, ...]], ...]

    @property
    def is_table(self) -> bool:
        """Whether it is no box."""
        return self.cells[0][0] is not None


def blocks_of(words: Sequence[Word], rules: Sequence[Rule]) -> tuple[list[Block], list[Word]]:
    """Return the tables and boxes of a page, and the words that are in none."""
    found: list[Block] = []
    rest = list(words)
    for grid in grids(rules):
        inside = _inside(rest, grid)
        block = _table(grid, inside) if grid.is_table else _box(grid, inside, rest)
        rest = _taken(block, inside, rest, found)
    for grid in stripes(rules):
        inside = _inside(rest, grid)
        rest = _taken(_striped(grid, inside), inside, rest, found)
    for grid in aligned(rest):
        inside = _inside(rest, grid)
        rest = _taken(_table(grid, inside), inside, rest, found)
    return found, rest


def _inside(words: Sequence[Word], grid: Grid) -> list[Word]:
    return [word for word in words if _cell(word, grid)]


def _taken(
    block: Block | None, inside: Sequence[Word], words: list[Word], found: list[Block]
) -> list[Word]:
    """Put a block with those that were found; return the words that are left without its own."""
    if block is None:
        return words
    found.append(block)
    kept = set(map(id, inside))
    return [word for word in words if id(word) not in kept]


def _cell(word: Word, grid: Grid) -> tuple[int, int] | None:
    return grid.cell((word.left + word.right) / 2, word.base + 0.3 * word.size)


def _table(grid: Grid, inside: Sequence[Word]) -> Block | None:
    """Return the words of a grid by their cells; None where it is a frame or a drawing."""
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in inside:
        place = _cell(word, grid)
        if place is not None:
            cells.setdefault(place, []).append(word)
    if len({row for row, _ in cells}) < 2 or len({column for _, column in cells}) < 2:
        return None
    return Block(
        grid,
        tuple((Cell(*place, grid.xs), tuple(cells[place])) for place in sorted(cells)),
    )


def _box(grid: Grid, inside: Sequence[Word], words: Sequence[Word]) -> Block | None:
    """Return the words of a box, if others stand beside it."""
    (top, *_, foot), kept = grid.ys, set(map(id, inside))
    beside = [word for word in words if foot < word.base < top and id(word) not in kept]
    if not inside or len(beside) < len(inside) / 4:
        return None
    return Block(grid, ((None, tuple(inside)),))


def _striped(grid: Grid, inside: Sequence[Word]) -> Block | None:
    """Return the words of a table that has lines between its rows only, or around its head."""
    xs = _columns(inside, grid)
    bands = [
        [word for word in inside if foot <= word.base < top] for top, foot in pairwise(grid.ys)
    ]
    lines = [len(baselines(band)) for band in bands]
    if len(xs) < 3 or not bands or not 0 < lines[0] <= _HEAD_LINES:
        return None
    if len(bands) == 2:
        ys = _row_ends(bands[1], grid, xs)
    elif max(lines) <= _ROW_LINES:
        ys = grid.ys
    else:
        return None
    return _table(Grid(xs, ys), inside)


def _columns(words: Sequence[Word], grid: Grid) -> tuple[float, ...]:
    """Return where the columns of words begin and end: between are stripes that none crosses."""
    gap = median(word.size for word in words) if words else 0.0
    reaches: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda found: found.left):
        if reaches and word.left - reaches[-1][1] < gap:
            reaches[-1] = (reaches[-1][0], max(reaches[-1][1], word.right))
        else:
            reaches.append((word.left, word.right))
    between = ((before[1] + after[0]) / 2 for before, after in pairwise(reaches))
    return (grid.xs[0], *between, grid.xs[-1])


def _row_ends(words: Sequence[Word], grid: Grid, xs: Sequence[float]) -> tuple[float, ...]:
    """Return where the rows below a head end: at wider gaps, or where a first column begins."""
    bases = baselines(words)
    gaps = [above - below for above, below in pairwise(bases)]
    least = min(gaps, default=0.0)
    size = median(word.size for word in words) if words else 1.0
    wide = [gap > _APART * least for gap in gaps]
    if not any(wide):
        first = baselines([word for word in words if word.left < xs[1]])
        wide = [any(abs(base - begun) < 1 for begun in first) for base in bases[1:]]
    ends = [below + size * 0.9 for apart, below in zip(wide, bases[1:], strict=True) if apart]
    return (grid.ys[0], grid.ys[1], *ends, grid.ys[-1])
