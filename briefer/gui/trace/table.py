"""The table of requests: arrows go from cell to cell, Enter goes to the request."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from briefer.gui.look.look import Look
from briefer.gui.trace.drawing import LINE, PAD, CellDelegate
from briefer.gui.trace.model import TraceModel

_WIDTHS = (208, 184, 216, 232, 80, 184, 136, 136, 240)
_LINES = 4


class TraceTable(QTableView):
    """Rows of some lines each: what is longer is cut, and whole in its tooltip and when spoken.

    `entered` comes with the number of a line on which Enter was pressed or that was clicked twice.
    """

    entered = Signal(int)

    def __init__(self, model: TraceModel, look: Look, parent: QWidget | None = None) -> None:
        """Show `model`."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("trace-table")
        self.setAccessibleName(self.tr("Where each request comes from"))
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self, look))
        self.verticalHeader().hide()
        self.setCornerButtonEnabled(False)
        self.setShowGrid(True)
        # Tab goes on to the next part of the window; arrows go along the cells.
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._enter)
        look.follow(self, self._dress)

    def go_to(self, line: int) -> None:
        """Make the first cell of a line the current one."""
        index = self.model().index(max(0, line), 0)
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, chosen)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the request by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        if index.isValid():
            self.entered.emit(index.row())

    def _dress(self) -> None:
        look = self._look
        self.setFont(look.font(13))
        self.horizontalHeader().setFont(look.font(12))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, look.px(width))
        self.verticalHeader().setDefaultSectionSize(_LINES * look.px(LINE) + 2 * look.px(PAD) + 1)
