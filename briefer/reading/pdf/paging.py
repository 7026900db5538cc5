"""Tables that go on over the end of a page are one table."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from briefer.reading.pdf.flow import Row, has_ended
from briefer.reading.pdf.tables import Cell

_NEAR: Final = 6.0
"""Points by which the columns of a table may shift from page to page."""
_FAR: Final = 400
"""How many printed lines a row has at the most."""


def tables_over_pages(rows: Sequence[Row]) -> list[Row]:
    """Return rows with those tables joined that end one page and begin the next.

    A head that is printed anew on each page is left out there.
    """
    found: list[Row] = []
    first = 0
    for _, run in groupby(rows, key=lambda row: (row.page, row.line.cell and row.line.cell.xs)):
        table = list(run)
        before = found[-1] if found else None
        if before is None or not _goes_on(before, table[0]):
            first = len(found)
            found += table
            continue
        kept = _without_head(table, found[first:])
        done = _last_row(found[first:]) + 1
        if _is_broken(kept, found):
            done -= kept[0].line.cell.row + 1 if kept[0].line.cell else 0
        found += [_moved(row, done) for row in kept]
        # The rest of a row's cell stands where the cell does.
        found[first:] = sorted(found[first:], key=_place)
    return found


def _place(row: Row) -> tuple[int, int]:
    cell = row.line.cell
    return (cell.row, cell.column) if cell else (0, 0)


def _is_broken(table: Sequence[Row], before: Sequence[Row]) -> bool:
    """Tell whether the first row of a page is the rest of the last one of the page before."""
    if not table or table[0].line.cell is None or before[-1].line.cell is None:
        return False
    first, last = table[0].line.cell.row, before[-1].line.cell.row
    rest = {row.line.cell.column for row in table if row.line.cell and row.line.cell.row == first}
    for column in rest:
        same = [
            row for row in before[-_FAR:] if row.line.cell and row.line.cell[:2] == (last, column)
        ]
        if not same or has_ended(same[-1].line.text):
            return False
    return True


def _goes_on(before: Row, row: Row) -> bool:
    """Tell whether a table goes on with the first row of a page."""
    one, other = before.line.cell, row.line.cell
    if one is None or other is None or row.page != before.page + 1 or other.row != 0:
        return False
    alike = len(one.xs) == len(other.xs)
    return alike and all(abs(a - b) <= _NEAR for a, b in zip(one.xs, other.xs, strict=True))


def _last_row(rows: Sequence[Row]) -> int:
    return max(row.line.cell.row for row in rows if row.line.cell)


def _without_head(table: Sequence[Row], known: Sequence[Row]) -> list[Row]:
    head = [row for row in table if row.line.cell and row.line.cell.row == 0]
    first = [row for row in known if row.line.cell and row.line.cell.row == 0]
    same = [row.line.text for row in head] == [row.line.text for row in first]
    return [row for row in table if row not in head] if same else list(table)


def _moved(row: Row, by: int) -> Row:
    cell = row.line.cell
    if cell is None:
        return row
    return row._replace(line=row.line._replace(cell=Cell(cell.row + by, cell.column, cell.xs)))
