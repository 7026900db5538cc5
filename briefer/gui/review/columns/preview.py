"""The rows of a sheet, under what each column is taken for."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from briefer.domain.columns import Columns
from briefer.domain.sheet import Sheet, column_name
from briefer.gui.look.look import Look
from briefer.gui.review.columns.sorted import Parts, Sorted

Index = QModelIndex | QPersistentModelIndex

ROWS = 12
"""Rows that are shown of a sheet that is only to be recognised."""

WIDEST = 40
"""Columns that are shown and can be chosen."""

_LONGEST = 300
_WIDTH = 180
_ROW = 28
_NUMBER = 44
_NOWHERE = QModelIndex()
_NOTHING = Sheet(name="", rows=())


class PreviewModel(QAbstractTableModel):
    """A sheet's rows, from the one with the names of the columns on."""

    def __init__(self, parts: Parts, parent: QObject | None = None, most: int = ROWS) -> None:
        """Begin empty; call what columns hold as `parts` does, and show `most` rows at most."""
        super().__init__(parent)
        self._parts, self._most = parts, most
        self._sheet = _NOTHING
        self._columns: Sorted = Columns()
        self._width = 0

    def show_sheet(self, sheet: Sheet, columns: Sorted) -> None:
        """Show a sheet."""
        self.beginResetModel()
        self._sheet, self._columns = sheet, columns
        # Kept, because Qt asks again and again and a sheet looks at all its rows.
        self._width = min(WIDEST, sheet.width)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else min(self._most, len(self._sheet.rows) - self._first)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns are shown."""
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, and nothing else of it."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        row = self._sheet.rows[self._first + index.row()]
        words = " ".join(row[index.column()].split()) if index.column() < len(row) else ""
        return words[:_LONGEST] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a row's number, or a column's letter with what it holds."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._first + section + 1)
        part = self._columns.part(section)
        letter = column_name(section)
        return letter if part is None else f"{letter} · {self._parts[part]}"

    def place_of(self, row: int) -> QModelIndex:
        """Return where a row of the sheet (from 1) is shown; nowhere, if it is not."""
        return self.index(row - 1 - self._first, 0)

    @property
    def _first(self) -> int:
        return max(0, self._columns.head - 1)


class Preview(QTableView):
    """The table; arrows go from cell to cell, Tab goes on to the next part of the window."""

    def __init__(self, model: PreviewModel, look: Look) -> None:
        """Show `model`."""
        super().__init__()
        self._look = look
        self.setObjectName("columns-preview")
        self.setAccessibleName(self.tr("The first rows of the sheet"))
        self.setModel(model)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setSectionsClickable(False)
            head.setHighlightSections(False)
        look.follow(self, self._dress)

    def _dress(self) -> None:
        look = self._look
        self.setFont(look.font(13))
        self.horizontalHeader().setFont(look.font(12))
        self.verticalHeader().setFont(look.font(12))
        self.horizontalHeader().setDefaultSectionSize(look.px(_WIDTH))
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        # So wide that the corner between both heads can be hit.
        self.verticalHeader().setMinimumWidth(look.px(_NUMBER))
        self.horizontalHeader().setFixedHeight(look.px(_ROW))
        self.setFixedHeight(look.px(_ROW) * 8)
