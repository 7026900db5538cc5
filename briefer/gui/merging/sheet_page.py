"""The sheet that a job's recipients came from, with the rows that were refused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.merge import Merge
from briefer.domain.recipient_columns import RecipientColumns
from briefer.domain.sheet import Workbook
from briefer.gui.look.look import Look
from briefer.gui.merging.steps.columns_form import ColumnsForm
from briefer.gui.merging.words import refusal_words
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.parts.leaving import Escape
from briefer.gui.parts.rows import RowList, RowWords

_MOST = 200
_ROW, _SEEN = 60, 4


class SheetPage(QFrame):
    """The refused rows above the whole sheet; choosing one goes there. `left` goes back."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a job."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("job-sheet")
        self.setProperty("pane", "main")
        bar = PaneBar(self.tr("Rows that got no letter"), look)
        self.close_button = tool("close", self.tr("Back"), look)
        self.close_button.setObjectName("job-sheet-close")
        self.close_button.clicked.connect(self.left)
        bar.add(None, self.close_button)
        self._about = Label("", look, wrap=True)
        self.rows = RowList(self.tr("Rows that got no letter"), look)
        self.rows.setObjectName("job-sheet-rows")
        self.columns = ColumnsForm(look)
        page = QWidget()
        parts = (self._about, self.rows, self.columns, None)
        page.setLayout(column(look, *parts, gap=12, margins=(16, 12, 16, 12)))
        self.setLayout(column(look, bar, (scroller(page), 1), gap=0))
        self.rows.opened.connect(self._go)
        self.rows.itemClicked.connect(lambda: self._go(self.rows.current_key))
        Escape((self,), self).pressed.connect(self.left)
        look.follow(self, self._dress)

    def show_sheet(
        self, merge: Merge, workbook: Workbook, columns: RecipientColumns, row: int
    ) -> None:
        """Show the sheet of a job, and go to a row of it."""
        self._about.setText(
            self.tr("Mend these rows in {file}, and begin a new job with them.").format(
                file=merge.source
            )
        )
        self.rows.show_rows(
            [
                RowWords(key=str(one.row), title=refusal_words(one), second=one.words)
                for one in merge.read.refused[:_MOST]
            ]
        )
        self._dress()
        self.columns.show_workbook(workbook, columns, sort=False)
        self.rows.go_to(str(row))
        self._go(str(row))

    def focus_start(self) -> None:
        """Go to where one begins."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, key: str) -> None:
        if key:
            self.columns.show_row(int(key))

    def _dress(self) -> None:
        seen = max(1, min(_SEEN, self.rows.count()))
        self.rows.setFixedHeight(self._look.px(_ROW * seen))
