"""The traceability table as a model: one line for each request and each provision of it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import assert_never

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from briefer.composing.bearing import Bearing
from briefer.composing.trace_table import TraceRow
from briefer.domain.ids import Place
from briefer.gui.dates import written_date
from briefer.gui.desk.chips import role_chip
from briefer.gui.trace.block_words import report_date
from briefer.gui.trace.law_words import status_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Heading(IntEnum):
    """The columns, in the order of the trace."""

    REQUEST = 0
    PLACE = 1
    FINDING = 2
    PROVISION = 3
    ROLE = 4
    STATUS = 5
    WORDING = 6
    DATES = 7
    SINCE = 8


@dataclass(frozen=True)
class Line:
    """A request with one of its provisions, or with none; only the `first` shows the request."""

    row: TraceRow
    provision: Bearing | None
    first: bool


class TraceModel(QAbstractTableModel):
    """What a cell shows may be cut or left to the line above; what it says is always whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._annexes: dict[str, str] = {}

    def show_rows(self, rows: Sequence[TraceRow], annexes: dict[str, str]) -> None:
        """Show these rows; `annexes` names the annex of each body."""
        self.beginResetModel()
        self._annexes = annexes
        self._lines = tuple(
            Line(row, provision, first=number == 0)
            for row in rows
            for number, provision in enumerate(row.provisions or (None,))
        )
        self.endResetModel()

    def place_of(self, line: int) -> Place:
        """Return where the request of a line stands in the letter."""
        return self._lines[line].row.place

    def line_of(self, place: Place) -> int:
        """Return the first line of the request at a place, or -1."""
        found = (n for n, line in enumerate(self._lines) if line.row.place == place)
        return next(found, -1)

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Heading)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | None:
        """Return what a cell shows or says."""
        if not index.isValid():
            return None
        line, heading = self._lines[index.row()], Heading(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                shown = line.first or _is_of_provision(heading)
                return self.words(line, heading) if shown else ""
            case Qt.ItemDataRole.ToolTipRole:
                return self.words(line, heading)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, heading)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | int | None:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return head(Heading(section))
        return None

    # ------------------------------------------------------------ words

    def words(self, line: Line, heading: Heading) -> str:  # noqa: C901 - one arm a column
        """Return the words of a cell."""
        row, known = line.row, line.provision
        match heading:
            case Heading.REQUEST:
                return self._request(row)
            case Heading.PLACE:
                return _place(row)
            case Heading.FINDING:
                return row.finding
            case Heading.PROVISION:
                return _provision(row, known)
            case Heading.ROLE:
                return role_chip(known.role).text if known else ""
            case Heading.STATUS:
                return status_words(known) if known else ""
            case Heading.WORDING:
                return _day(known.wording_checked) if known else ""
            case Heading.DATES:
                return _day(known.hook.dates_checked) if known else ""
            case Heading.SINCE:
                return row.overtaken.what if row.overtaken else ""
            case _:
                assert_never(heading)

    def _request(self, row: TraceRow) -> str:
        translate = QCoreApplication.translate
        if not row.annexed:
            words = translate("Trace", "{number}. {request}")
            return words.format(number=row.number, request=row.named)
        words = translate("Trace", "{annex}, {number}. {request}")
        annex = self._annexes.get(row.addressee.id, "")
        return words.format(annex=annex, number=row.number, request=row.named)

    def _spoken(self, line: Line, heading: Heading) -> str:
        nothing = QCoreApplication.translate("Trace", "nothing")
        return f"{head(heading)}: {self.words(line, heading) or nothing}"


def head(heading: Heading) -> str:  # noqa: C901 - one arm a column
    """Return the head of a column."""
    translate = QCoreApplication.translate
    match heading:
        case Heading.REQUEST:
            return translate("Trace", "Request")
        case Heading.PLACE:
            return translate("Trace", "Place in the report")
        case Heading.FINDING:
            return translate("Trace", "Finding")
        case Heading.PROVISION:
            return translate("Trace", "Provision")
        case Heading.ROLE:
            return translate("Trace", "Role")
        case Heading.STATUS:
            return translate("Trace", "Status on the letter’s date")
        case Heading.WORDING:
            return translate("Trace", "Wording checked")
        case Heading.DATES:
            return translate("Trace", "Dates checked")
        case Heading.SINCE:
            return translate("Trace", "Since the report")
        case _:
            assert_never(heading)


def _is_of_provision(heading: Heading) -> bool:
    return Heading.PROVISION <= heading <= Heading.DATES


def _place(row: TraceRow) -> str:
    if row.source is None:
        return row.where
    words = QCoreApplication.translate("Trace", "{place}, in: {publisher}, “{title}” ({date})")
    source = row.source
    return words.format(
        place=row.where,
        publisher=source.publisher,
        title=source.title,
        date=report_date(source),
    )


def _provision(row: TraceRow, known: Bearing | None) -> str:
    translate = QCoreApplication.translate
    if known is None:
        return translate("Trace", "rests on no provision")
    cited = f"{known.hook.label}: {known.hook.citation}"
    if known in row.aims_at:
        return translate("Trace", "wants changed or enforced: {citation}").format(citation=cited)
    return cited


def _day(day: dt.date | None) -> str:
    return written_date(day) if day else QCoreApplication.translate("Trace", "to be checked")
