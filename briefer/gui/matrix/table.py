"""The table of the matrix: arrows go from cell to cell, Enter opens, Ctrl+C copies."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from briefer.gui.look.look import Look
from briefer.gui.matrix.drawing import CellDelegate
from briefer.gui.matrix.heads import ColumnHeads, RowHeads
from briefer.gui.matrix.model import MatrixModel


class MatrixTable(QTableView):
    """The cells, under and behind their heads.

    `turned` comes when another cell is current, `entered` when Enter is pressed on one or it is
    clicked twice, `copy_wanted` when what is selected is to be copied.
    """

    turned = Signal()
    entered = Signal()
    copy_wanted = Signal()

    def __init__(self, model: MatrixModel, look: Look, parent: QWidget | None = None) -> None:
        """Show `model`."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("matrix-table")
        self.setAccessibleName(self.tr("What each legal hook does for whom"))
        self._columns, self._rows = ColumnHeads(look, self), RowHeads(look, self)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self, look))
        self.setHorizontalHeader(self._columns)
        self.setVerticalHeader(self._rows)
        self.setCornerButtonEnabled(False)
        # Tab goes on to the next part of the window; arrows go along the cells.
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.entered)
        look.follow(self, self._dress)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, and bring it into sight."""
        index = self.model().index(row, column)
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, chosen)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and the keys for copying for what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Mark the heads of the current cell."""
        super().currentChanged(current, previous)
        self._columns.viewport().update()
        self._rows.viewport().update()
        self.turned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the cells their share of the room."""
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        self._columns.dress()
        self._rows.dress()
        self.updateGeometries()
