"""The foot of the matrix: why the current cell says what it does, and where that comes from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.matrix.model import Side
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row

_LINES = 34


class WhyPane(QFrame):
    """A sentence about one cell. `row_wanted` and `column_wanted` ask for the records behind it."""

    row_wanted = Signal()
    column_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a cell."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("footer")
        self.cell = ElidedLabel("", look, size=12, tone="muted")
        self.cell.setObjectName("matrix-cell")
        self.sentence = Label("", look, wrap=True)
        self.sentence.setObjectName("matrix-why")
        self.open_row = push("", look)
        self.open_row.setObjectName("matrix-open-row")
        self.open_column = push(self.tr("Open the provision"), look)
        self.open_column.setObjectName("matrix-open-provision")
        self.copy = push(self.tr("Copy as text"), look, kind="link", icon="copy")
        self.copy.setObjectName("matrix-copy")
        self.open_row.clicked.connect(self.row_wanted)
        self.open_column.clicked.connect(self.column_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        buttons = row(look, self.open_row, self.open_column, self.copy, None, gap=8)
        self.setLayout(
            column(look, self.cell, self.sentence, buttons, gap=3, margins=(16, 8, 16, 8))
        )
        look.follow(self, self._dress)
        self.show_side("addressees")

    def show_side(self, side: Side) -> None:
        """Offer to open what the rows stand for."""
        words = {
            "addressees": self.tr("Open the addressee"),
            "recommendations": self.tr("Open the recommendation"),
        }
        self.open_row.setText(words[side])

    def show_why(self, cell: str, sentence: str) -> None:
        """Say which cell is looked at, and why it says what it does."""
        self.cell.setText(cell)
        self.sentence.setText(sentence)
        for button in (self.open_row, self.open_column, self.copy):
            button.setEnabled(bool(sentence))

    def _dress(self) -> None:
        # Room for two lines, so that nothing moves while one goes along the cells.
        self.sentence.setMinimumHeight(self._look.px(_LINES))
