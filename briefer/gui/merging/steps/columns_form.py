"""Which column is what, over the sheet that the recipients come from."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from briefer.domain.recipient_columns import RecipientColumns, RecipientPart
from briefer.domain.sheet import Workbook
from briefer.gui.look.look import Look
from briefer.gui.merging.words import part_names
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.parts.leaving import Escape
from briefer.gui.review.columns.choosers import Choosers, chooser
from briefer.gui.review.columns.preview import Preview, PreviewModel

_HEADS = 20
_FORM = 560
_ALL = 1_000_000


class ColumnsForm(QWidget):
    """Choosers above the sheet itself, of which every row is there.

    `sorted` carries other columns, `turned` the number of another sheet.
    """

    sorted = Signal(object)
    turned = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a sheet."""
        super().__init__(parent)
        self._look = look
        self._columns = RecipientColumns()
        parts = part_names()
        self.sheet = chooser("merge-sheet", self.tr("Sheet"), look)
        self._sheet_label = Label(self.tr("Sheet"), look, size=12, tone="muted")
        self.head = chooser("merge-head", self.tr("Row with the names of the columns"), look)
        self._head_label = Label(self.tr("Row with the names of the columns"), look, tone="muted")
        self.choosers = Choosers(parts, look, Escape((), self))
        self._form = QWidget()
        heads = (self._sheet_label, self.sheet, self._head_label, self.head)
        self._form.setLayout(column(look, *heads, self.choosers, gap=8))
        self._model = PreviewModel(parts, self, _ALL)
        self.table = Preview(self._model, look)
        self.table.setObjectName("merge-table")
        self.table.setAccessibleName(self.tr("The rows of the sheet"))
        self.setLayout(column(look, self._form, self.table, gap=12))
        self.choosers.chosen.connect(self._choose)
        self.head.activated.connect(self._change_head)
        self.sheet.activated.connect(self.turned)
        look.follow(self, self._dress)

    @property
    def model(self) -> QAbstractItemModel:
        """The rows of the sheet."""
        return self._model

    def show_workbook(self, workbook: Workbook, columns: RecipientColumns, *, sort: bool) -> None:
        """Show a sheet, and what its columns are taken for; with `sort` they can be changed."""
        self._columns = columns
        sheet = workbook.sheets[columns.sheet]
        several = len(workbook.sheets) > 1
        for widget in (self.sheet, self._sheet_label):
            widget.setVisible(several)
        self._form.setVisible(sort)
        self._offer(workbook, columns)
        self.choosers.show_sheet(sheet, columns)
        self._model.show_sheet(sheet, columns)

    def show_row(self, row: int) -> None:
        """Scroll to a row of the sheet (from 1), and go there."""
        index = self._model.place_of(row)
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, Preview.ScrollHint.PositionAtCenter)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_table()

    def _bring_table(self) -> None:
        """Bring the table into sight where the page around it is scrolled away from it."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.table)

    def _offer(self, workbook: Workbook, columns: RecipientColumns) -> None:
        self.sheet.clear()
        self.sheet.addItems([sheet.name for sheet in workbook.sheets])
        self.sheet.setCurrentIndex(columns.sheet)
        self.head.clear()
        self.head.addItem(self.tr("No row has names"), 0)
        for number, cells in enumerate(workbook.sheets[columns.sheet].rows[:_HEADS], 1):
            if any(cells):
                self.head.addItem(self.tr("Row {number}").format(number=number), number)
        self.head.setCurrentIndex(max(0, self.head.findData(columns.head)))

    def _choose(self, place: int, part: RecipientPart | None) -> None:
        self.sorted.emit(self._columns.having(place, part))

    def _change_head(self) -> None:
        head = int(self.head.currentData())
        self.sorted.emit(
            RecipientColumns(sheet=self._columns.sheet, head=head, parts=self._columns.parts)
        )

    def _dress(self) -> None:
        self._form.setMaximumWidth(self._look.px(_FORM))
