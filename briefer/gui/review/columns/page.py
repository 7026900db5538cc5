"""The page on which a person says which column is what."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from briefer.domain.columns import Columns, DryRun, Part
from briefer.domain.sheet import Workbook
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.gui.review.columns.choosers import Choosers, chooser
from briefer.gui.review.columns.preview import Preview, PreviewModel
from briefer.gui.review.columns.words import count_words, part_names, why_words

_HEADS = 20
_FORM = 560
_REASONS = 150


class ColumnsPage(QFrame):
    """A sheet's first rows, a chooser for each column, and what would come of all rows.

    `changed` carries other columns, `sheet_wanted` the number of another sheet; `agreed` asks for
    the review, and `left` for none.
    """

    changed = Signal(object)
    sheet_wanted = Signal(int)
    agreed = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a workbook."""
        super().__init__(parent)
        self._look = look
        self._columns = Columns()
        self.setObjectName("columns-page")
        self._about = Label("", look, wrap=True)
        self.sheet = chooser("columns-sheet", self.tr("Sheet"), look)
        self._sheet_label = Label(self.tr("Sheet"), look, size=12, tone="muted")
        self.head = chooser("columns-head", self.tr("Row with the names of the columns"), look)
        head_label = Label(self.tr("Row with the names of the columns"), look, tone="muted")
        self.everyone = LabelledField(
            self.tr("Addressee of rows that name none"),
            look,
            self.tr("Rows below an addressee go to that one."),
            QLineEdit(),
        )
        self.everyone.field.setObjectName("columns-everyone")
        self._escape = Escape((), self)
        self.choosers = Choosers(part_names(), look, self._escape)
        self._model = PreviewModel(part_names(), self)
        self.preview = Preview(self._model, look)
        self.counts = Label("", look, bold=True, wrap=True)
        self.counts.setObjectName("columns-counts")
        self.reasons = QPlainTextEdit()
        self.reasons.setObjectName("columns-reasons")
        self.reasons.setReadOnly(True)
        self.reasons.setTabChangesFocus(True)
        self.reasons.setAccessibleName(self.tr("Rows that cannot be used, and new addressees"))
        self.cancel = push(self.tr("Cancel"), look)
        self.cancel.setObjectName("columns-cancel")
        self.go_on = push(self.tr("Go on to the review"), look, kind="primary", icon="check")
        self.go_on.setObjectName("columns-go-on")
        self._form = QWidget()
        self._form.setLayout(
            column(
                look,
                *(self._sheet_label, self.sheet, head_label, self.head),
                *(self.choosers, self.everyone),
                gap=8,
            )
        )
        page = QWidget()
        parts = (self._form, self.preview, self.counts, self.reasons, None)
        page.setLayout(column(look, *parts, gap=12, margins=(16, 16, 16, 16)))
        foot = QFrame()
        foot.setObjectName("footer")
        buttons = row(look, None, self.cancel, self.go_on, gap=8, margins=(16, 8, 16, 8))
        foot.setLayout(buttons)
        bar = PaneBar(self.tr("Which column is what?"), look)
        # Above what scrolls: there a text of several lines would take its height from the choosers.
        about = QFrame()
        about.setLayout(column(look, self._about, margins=(16, 12, 16, 0)))
        self.setLayout(column(look, bar, about, (scroller(page), 1), foot, gap=0))
        self._connect()
        look.follow(self, self._dress)

    def show_workbook(self, workbook: Workbook, columns: Columns, name: str) -> None:
        """Show a sheet of a file, and what its columns are taken for."""
        self._about.setText(
            self.tr(
                "briefer has read {name} as a table. Say which column holds what; each row becomes "
                "one recommendation, which you look at before it enters the library."
            ).format(name=name)
        )
        several = len(workbook.sheets) > 1
        for widget in (self.sheet, self._sheet_label):
            widget.setVisible(several)
        self.sheet.clear()
        self.sheet.addItems([sheet.name for sheet in workbook.sheets])
        self.sheet.setCurrentIndex(columns.sheet)
        rows = workbook.sheets[columns.sheet].rows
        self.head.clear()
        self.head.addItem(self.tr("No row has names"), 0)
        for number, cells in enumerate(rows[:_HEADS], 1):
            if any(cells):
                self.head.addItem(self.tr("Row {number}").format(number=number), number)
        self._line.setText(columns.everyone)
        self.show_columns(workbook, columns)

    def show_columns(self, workbook: Workbook, columns: Columns) -> None:
        """Show what the columns are taken for now."""
        self._columns = columns
        sheet = workbook.sheets[columns.sheet]
        self.head.setCurrentIndex(max(0, self.head.findData(columns.head)))
        self.choosers.show_sheet(sheet, columns)
        self._model.show_sheet(sheet, columns)

    def show_dry_run(self, found: DryRun) -> None:
        """Show what would come of the rows."""
        words = count_words(found)
        if words != self.counts.words:
            self.counts.setText(words)
            announce(self, words)
        self.reasons.setPlainText(why_words(found, self._columns))
        self.reasons.setVisible(bool(self.reasons.toPlainText()))
        self.go_on.setEnabled(found.used > 0)
        why = self.tr("No row can be used yet; choose the columns first.")
        self.go_on.setToolTip("" if found.used else why)
        self.go_on.setAccessibleDescription("" if found.used else why)

    def focus_start(self) -> None:
        """Go to where one begins: on, where all is known, or to the first column."""
        known = self._columns.holding(Part.RECOMMENDATION) and self.go_on.isEnabled()
        start = self.go_on if known or not self.choosers.boxes else self.choosers.boxes[0]
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _line(self) -> QLineEdit:
        field = self.everyone.field
        if not isinstance(field, QLineEdit):
            raise TypeError(field)
        return field

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        fixed = (self.sheet, self.head, self.everyone.field, self.preview, self.reasons)
        return (*fixed, self.cancel, self.go_on)

    def _connect(self) -> None:
        self.choosers.chosen.connect(self._choose)
        self.head.activated.connect(self._change)
        self._line.textEdited.connect(self._change)
        self._escape.pressed.connect(self.left)
        for part in self._parts:
            part.installEventFilter(self._escape)
        self.sheet.activated.connect(self.sheet_wanted)
        self.cancel.clicked.connect(self.left)
        self.go_on.clicked.connect(self.agreed)

    def _choose(self, place: int, part: Part | None) -> None:
        self.changed.emit(self._columns.having(place, part))

    def _change(self) -> None:
        head, everyone = self.head.currentData(), self._line.text().strip()
        self.changed.emit(replace(self._columns, head=head, everyone=everyone))

    def _dress(self) -> None:
        self._form.setMaximumWidth(self._look.px(_FORM))
        self.reasons.setFont(self._look.font(12))
        self.reasons.setFixedHeight(self._look.px(_REASONS))
