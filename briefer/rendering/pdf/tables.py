"""Tables as rows: one for each line of their cells."""

import math
from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from briefer.document.nodes import Cell, Table
from briefer.rendering.pdf.rows import Piece, Row, Strand, Ties
from briefer.rendering.pdf.setting import BASELINE, Setting
from briefer.rendering.pdf.structure import Element

_THICK, _THIN = 0.8, 0.4
"""The weight of the rules around the header and at the end, and of those between rows, in points.

There are none between columns: a reader's eye goes along the row."""

_MOST_HEADER = 0.4
"""How much of a page a header may take up and still be repeated."""

_LEAST_COLUMN = 4.0
"""Points that a column keeps, however many there are."""

_HEAD = "/O/Table/Scope/Column"


class _Set(msgspec.Struct, frozen=True):
    """A cell that is laid out, with the notes that each of its lines calls."""

    part: int
    anchor: str
    strand: Strand
    notes: list[tuple[Row, ...]]
    left: float


def table_rows(table: Table, host: Element, ties: Ties, setting: Setting) -> list[Row]:
    """Return the rows of a table with at least one column.

    A table's row goes on on another page only when it is taller than a page. A header that leaves
    room for what it heads is repeated.
    """
    maker = _TableMaker(table, setting)
    header = maker.row(host.add("TR"), table.header, is_header=True, is_last=False)
    tall = sum(row.height for row in header) > _MOST_HEADER * setting.height
    header[0] = replace(header[0], rule_above=_THICK)
    repeated = () if tall else tuple(replace(row, notes=()) for row in header)
    header[0] = replace(header[0], gap=ties.gap, new_page=ties.new_page)
    header[-1] = replace(header[-1], kept=not tall and bool(table.rows))
    rows = header
    for index, cells in enumerate(table.rows, start=1):
        is_last = index == len(table.rows)
        made = maker.row(host.add("TR"), cells, is_header=False, is_last=is_last)
        rows += [replace(row, header=repeated) for row in made]
    rows[-1] = replace(rows[-1], kept=ties.kept)
    return rows


class _TableMaker:
    """Makes the rows of one table."""

    def __init__(self, table: Table, setting: Setting) -> None:
        self._setting = setting
        self._padding = setting.sheet.cell_padding
        self._columns = _columns(table, setting.width, self._padding, rtl=setting.rtl)

    def row(
        self, host: Element, cells: Sequence[Cell], *, is_header: bool, is_last: bool
    ) -> list[Row]:
        """Return one row of the table, line by line."""
        sheet = self._setting.sheet
        style = sheet.header_cell if is_header else sheet.cell
        found: list[_Set] = []
        for cell, (left, width) in zip(cells, self._columns, strict=False):
            element = host.add("TH", attributes=_HEAD) if is_header else host.add("TD")
            part = self._setting.numbers.part()
            strand, notes = self._setting.strand(cell.inlines, style, element, width)
            found.append(_Set(part, cell.anchor, strand, notes, left))
        leading = max(cell.strand.layout.leading for cell in found)
        count = max(len(cell.strand.layout.lines) for cell in found)
        baseline = leading / 2 + BASELINE * style.size
        tall = count * leading + 2 * self._padding > self._setting.height
        group = self._setting.numbers.group()
        rows = [
            Row(
                height=leading,
                kept=not tall and number < count - 1,
                baseline=baseline,
                pieces=tuple(_pieces(found, number)),
                notes=tuple(_notes(found, number)),
                group=group,
            )
            for number in range(count)
        ]
        return self._padded(rows, is_thick=is_header or is_last)

    def _padded(self, rows: list[Row], *, is_thick: bool) -> list[Row]:
        """Return rows with white above and below, and a rule after them."""
        first = rows[0]
        rows[0] = replace(
            first, height=first.height + self._padding, baseline=first.baseline + self._padding
        )
        last = rows[-1]
        rule = _THICK if is_thick else _THIN
        rows[-1] = replace(last, height=last.height + self._padding, rule_below=rule)
        return rows


def _pieces(cells: Sequence[_Set], number: int) -> Iterator[Piece]:
    """Yield line `number` of each cell that has one."""
    for cell in cells:
        if number < len(cell.strand.layout.lines):
            yield Piece(cell.part, cell.anchor, cell.strand, number, cell.left)


def _notes(cells: Sequence[_Set], number: int) -> Iterator[Row]:
    """Yield the rows of the notes that line `number` of each cell calls."""
    for cell in cells:
        if number < len(cell.notes):
            yield from cell.notes[number]


def _columns(table: Table, width: float, gutter: float, *, rtl: bool) -> list[tuple[float, float]]:
    """Return the left edge and the width of each column; the first is where reading starts."""
    shares = [share if math.isfinite(share) and share > 0 else 0 for share in table.widths]
    count = len(table.header)
    if len(shares) != count or not all(shares):
        shares = [1.0] * count
    most = max(shares)
    shares = [share / most for share in shares]
    whole = sum(shares)
    columns: list[tuple[float, float]] = []
    left = 0.0
    for number, share in enumerate(shares):
        room = width * share / whole
        end = 0 if number == count - 1 else 2 * gutter
        own = max(room - end, _LEAST_COLUMN)
        columns.append((width - left - own if rtl else left, own))
        left += room
    return columns
