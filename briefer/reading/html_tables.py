"""Which tables of a web page hold data, and where each of their cells stands."""

from statistics import median
from typing import Final, NamedTuple

from briefer.reading.tree import Element, attribute

_LONGEST: Final = 1_500
_FILLED: Final = 0.6
_REGULAR: Final = 0.8
_MARKERS: Final = 3
"""The longest words of a cell that may hold nothing but a list marker."""
_SPAN: Final = 100


class Grid(NamedTuple):
    """A table's rows, each with its cells and their columns."""

    rows: list[list[tuple[int, Element]]]

    def places(self) -> dict[Element, tuple[int, int]]:
        """Return the row and column of each cell."""
        return {
            cell: (row, column) for row, cells in enumerate(self.rows) for column, cell in cells
        }


def grid_of(table: Element) -> Grid:
    """Return the cells of a table, not those of tables in it."""
    rows: list[list[tuple[int, Element]]] = []
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is not table:
            continue
        cells: list[tuple[int, Element]] = []
        column = 0
        for cell in row:
            if cell.tag in {"td", "th"}:
                cells.append((column, cell))
                column += _span(cell)
        rows.append(cells)
    return Grid(rows)


def is_data(table: Element, grid: Grid) -> bool:
    """Tell whether a table holds data; otherwise it only places parts of the page."""
    if attribute(table, "role") in {"presentation", "none"} or _holds_page(table):
        return False
    widths = [len(cells) for cells in grid.rows if cells]
    if len(widths) < 2 or max(widths) < 2:
        return False
    if any(cell.tag == "th" for cells in grid.rows for _, cell in cells):
        return True
    usual = median(widths)
    if sum(width == usual for width in widths) < _REGULAR * len(widths) or usual < 2:
        return False
    return _reads_as_data([[_words(cell) for _, cell in cells] for cells in grid.rows if cells])


def _holds_page(table: Element) -> bool:
    inner = {"table", "form", "h1", "h2", "hr"}
    return any(element is not table for element in table.iter(*inner))


def _reads_as_data(rows: list[list[str]]) -> bool:
    cells = [words for row in rows for words in row]
    filled = sum(bool(words) for words in cells)
    if filled < _FILLED * len(cells) or max(map(len, cells)) > _LONGEST:
        return False
    firsts = [row[0] for row in rows]
    # A column of bullets is how old pages drew their lists.
    return not all(len(first) <= _MARKERS and not first.isdigit() for first in firsts)


def _words(cell: Element) -> str:
    return " ".join("".join(cell.itertext()).split())


def _span(cell: Element) -> int:
    given = attribute(cell, "colspan", "1")
    return min(int(given), _SPAN) if given.isdecimal() and given.isascii() else 1
