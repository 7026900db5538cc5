"""Traceability: all requests of the letter with where they come from, in a table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.ids import Place
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.gui.trace.model import TraceModel
from briefer.gui.trace.table import TraceTable


class TracePane(QFrame):
    """The table, and what can be done with it. Esc goes back to the letter.

    `left` comes when one goes back, `place_wanted` with the place of a request to go to, and
    `save_wanted` when the table is to be written to a file.
    """

    left = Signal()
    place_wanted = Signal(str)
    save_wanted = Signal()

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Show the letter on `desk`, once asked to."""
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("trace")
        self.setProperty("pane", "main")
        self.model = TraceModel(self)
        self.table = TraceTable(self.model, look)
        self._make(look)
        self._lay_out(look)
        self.back.clicked.connect(self.left)
        self.close_button.clicked.connect(self.left)
        self.save.clicked.connect(self.save_wanted)
        self.annex.clicked.connect(self._turn_annex)
        self.table.entered.connect(self._enter)
        Escape(
            (self.table, self.back, self.save, self.annex, self.close_button), self
        ).pressed.connect(self.left)
        desk.changed.connect(self._renew)

    def open_table(self, place: Place | None = None) -> None:
        """Show the requests as they are now, and go to the one at `place`, or to the first."""
        self._show()
        if place is not None:
            self.table.go_to(self.model.line_of(place))
        target = self.table if self.table.isVisibleTo(self) else self.back
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ building

    def _make(self, look: Look) -> None:
        self.close_button = tool("close", self.tr("Back to the letter"), look)
        self.close_button.setObjectName("trace-close")
        self.back = push(self.tr("Back to the letter"), look, icon="left")
        self.back.setObjectName("trace-back")
        self.save = push(self.tr("Save as CSV…"), look, icon="export")
        self.save.setObjectName("trace-save")
        self.annex = push(self.tr("Add as an annex"), look, icon="plus")
        self.annex.setObjectName("trace-annex")
        self.hint = ElidedLabel("", look, size=12, tone="muted")
        self.nothing = Label(
            self.tr(
                "Nothing is asked yet. Each request that you tick stands here with its place in "
                "the report, what the report found, and the law that it rests on."
            ),
            look,
            tone="muted",
            wrap=True,
        )

    def _lay_out(self, look: Look) -> None:
        bar = PaneBar(self.tr("Traceability"), look)
        bar.add(8, (self.hint, 1), self.close_button)
        ways = row(look, self.back, self.save, self.annex, None, gap=8, margins=(12, 8, 12, 8))
        self._empty = QWidget()
        self._empty.setLayout(column(look, self.nothing, None, margins=(16, 8, 16, 8)))
        self.setLayout(column(look, bar, ways, (self.table, 1), (self._empty, 1), gap=0))

    # ------------------------------------------------------------ inside

    def _renew(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        desk, now = self._desk, self.table.currentIndex()
        place = self.model.place_of(now.row()) if now.isValid() else None
        rows = desk.trace_rows
        self.model.show_rows(rows, {str(body): name for body, name in desk.outline.annexes})
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.save.setEnabled(bool(rows))
        self.save.setToolTip("" if rows else self.tr("There is nothing to save yet."))
        if rows:
            self.table.go_to(0 if place is None else self.model.line_of(place))
        self._offer()

    def _offer(self) -> None:
        annex = self._desk.outline.trace_annex
        stands = self._desk.trace_block is not None
        self.annex.setText(self.tr("Take out the annex") if stands else self.tr("Add as an annex"))
        can = stands or bool(self._desk.trace_rows)
        self.annex.setEnabled(can)
        self.annex.setToolTip("" if can else self.tr("There is nothing to add yet."))
        if annex:
            words = self.tr("The letter has this table as {annex}. Enter goes to a request.")
            self.hint.setText(words.format(annex=annex))
        else:
            self.hint.setText(self.tr("Enter goes to a request."))

    def _turn_annex(self) -> None:
        block = self._desk.trace_block
        if block is None:
            self._desk.add_trace()
        else:
            self._desk.leave_out(block)

    def _enter(self, line: int) -> None:
        self.place_wanted.emit(self.model.place_of(line))
