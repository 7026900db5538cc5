"""From a sheet to a proposal: each used row becomes one item of the body that it names."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from briefer.domain.columns import Columns, Part
from briefer.domain.library import Library
from briefer.domain.proposal import LineKind, Proposal, ProposedAddressee
from briefer.domain.report_text import Line, ReportText
from briefer.domain.sheet import Sheet, Workbook
from briefer.reading.columns.rows import MOST, UsedRow, sort_rows, words_in
from briefer.reading.proposing.dating import date_in
from briefer.reading.proposing.grouping import Group
from briefer.reading.proposing.itemising import Draft
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.pieces import Piece, pieces_of
from briefer.reading.proposing.plain import words_of
from briefer.reading.proposing.propose import Proposing

_DATE: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def propose_rows(workbook: Workbook, columns: Columns, library: Library) -> Proposal:
    """Return what a sheet recommends to whom, with what `library` knows of it.

    Nothing is changed by this. The same sheet, columns and library give the same proposal.
    """
    sheet = workbook.sheets[columns.sheet]
    used = sort_rows(sheet, columns).used
    report = _report(workbook, sheet, used)
    cells = _Cells(pieces_of(report), columns)
    groups = _groups(used, cells, Naming(library))
    above = [piece for piece in cells.pieces if piece.source.paragraph < columns.head]
    found = Proposing(report, library).proposal(groups, cells.kinds(), above)
    return replace(
        found,
        addressees=tuple(_placed(body, report, sheet, columns) for body in found.addressees),
        date=found.date or _one_date(sheet, columns, used),
    )


def _groups(used: Sequence[UsedRow], cells: "_Cells", naming: Naming) -> list[Group]:
    """Return the bodies with their items; each row is one, however alike to others it is."""
    named: dict[str, Group] = {}
    groups: dict[object, Group] = {}
    for row in used:
        if row.body not in named:
            matched = naming.find(row.body)
            fresh = Group(name=row.body, matched=matched)
            named[row.body] = groups.setdefault(matched or words_of(row.body), fresh)
        named[row.body].drafts.append(cells.draft(row.number))
    return list(groups.values())


def _report(workbook: Workbook, sheet: Sheet, used: Sequence[UsedRow]) -> ReportText:
    """Return a sheet as lines: each line of a cell is one, and a row is a paragraph.

    Of a sheet with more rows than a review takes, those behind the last used one stay away.
    """
    rows = sheet.rows[: used[-1].number] if len(used) >= MOST else sheet.rows
    lines = (
        Line(text=" ".join(words.split()), paragraph=row + 1, cell=(row, column))
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        for words in cell.splitlines()
        if words.split()
    )
    return ReportText(
        format=workbook.format,
        lines=tuple(lines),
        encoding=workbook.encoding,
        warnings=workbook.warnings,
    )


class _Place(NamedTuple):
    row: int
    part: Part | None


class _Cells:
    """The pieces of a sheet, by row and by what their columns hold."""

    def __init__(self, pieces: Sequence[Piece], columns: Columns) -> None:
        self.pieces = pieces
        self._head = columns.head
        self._parts = dict(columns.parts)
        self._at: dict[_Place, list[Piece]] = {}
        for piece in pieces:
            self._at.setdefault(self._place(piece), []).append(piece)

    def draft(self, row: int) -> Draft:
        """Return the item of a row: what is listed below its words, or beside them, is its own."""
        own, *rest = self._at[_Place(row, Part.RECOMMENDATION)]
        number = " ".join(piece.text for piece in self._at.get(_Place(row, Part.NUMBER), ()))
        draft = Draft(own=[replace(own, marker=number or own.marker or "•")])
        for piece in rest:
            if piece.marker or piece.source.cell != own.source.cell:
                draft.subs.append([piece])
            else:
                (draft.subs[-1] if draft.subs else draft.own).append(piece)
        for part in (Part.CONTEXT, Part.LAW):
            draft.context += self._at.get(_Place(row, part), ())
        return draft

    def kinds(self) -> list[tuple[Piece, LineKind]]:
        """Return what the pieces are taken for that are in no item."""
        return [(piece, self._kind(self._place(piece))) for piece in self.pieces]

    def _kind(self, place: _Place) -> LineKind:
        if place.row == self._head:
            return LineKind.HEADING
        names = place.part is Part.ADDRESSEE and place.row > self._head
        return LineKind.ADDRESSEE if names else LineKind.LEFT_OUT

    def _place(self, piece: Piece) -> _Place:
        column = piece.source.cell[1] if piece.source.cell else -1
        return _Place(piece.source.paragraph, self._parts.get(column))


def _placed(
    body: ProposedAddressee, report: ReportText, sheet: Sheet, columns: Columns
) -> ProposedAddressee:
    """Return a body with its items where the sheet says that they stood, and by their rows."""
    items = (
        replace(item, place=_place(report.lines[item.stretch.first].paragraph, sheet, columns))
        for item in body.items
    )
    return replace(body, items=tuple(items))


def _place(number: int, sheet: Sheet, columns: Columns) -> str:
    said = (
        " ".join(words_in(sheet.rows[number - 1], columns, part).split())
        for part in (Part.PLACE, Part.DATE)
    )
    row = f"row {number} of “{sheet.name}”" if sheet.name else f"row {number}"
    return ", ".join(filter(None, (*said, row)))


def _one_date(sheet: Sheet, columns: Columns, used: Sequence[UsedRow]) -> str:
    """Return the date of all rows, where they have one."""
    dates = {words_in(sheet.rows[row.number - 1], columns, Part.DATE) for row in used}
    said = dates.pop() if len(dates) == 1 else ""
    return said if _DATE.fullmatch(said) else date_in(said)
