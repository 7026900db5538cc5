"""What the Packs view says while there is no pack."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row

_WIDEST = 560


class Welcome(QFrame):
    """Says what a pack is, and offers the two ways to one.

    `everybody_wanted` asks for a letter to each addressee, `choosing_wanted` for a choice, and
    `many_wanted` for one letter to many people, which needs no pack.
    """

    everybody_wanted = Signal()
    many_wanted = Signal()
    choosing_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say it."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("pack-welcome")
        self.setProperty("pane", "main")
        title = Label(self.tr("One document of all your letters"), look, size=24, bold=True)
        title.setWordWrap(True)
        words = Label(
            self.tr(
                "A briefing pack binds letters together, with a cover, contents and a summary "
                "before them, and behind them what the reports found, who is asked for what, the "
                "law with its official words, and where each request comes from."
            ),
            look,
            size=14,
            wrap=True,
        )
        then = Label(
            self.tr("You can leave parts out, put them in another order, and print or export it."),
            look,
            size=14,
            tone="muted",
            wrap=True,
        )
        self.everybody = push(
            self.tr("A letter to each addressee"), look, kind="primary", icon="pack"
        )
        self.everybody.setObjectName("pack-everybody-now")
        self.choose = push(self.tr("Choose addressees and letters…"), look)
        self.choose.setObjectName("pack-choose")
        self.many = push(self.tr("Or send one letter to many people…"), look, kind="link")
        self.many.setObjectName("pack-many")
        self.why = Label("", look, size=12, tone="muted", wrap=True)
        buttons = row(look, self.everybody, self.choose, None, gap=8)
        self._inner = QWidget()
        lines = column(look, title, words, then, 4, buttons, self.why, self.many, gap=12)
        self._inner.setLayout(lines)
        middle = row(look, None, (self._inner, 4), None, gap=0, margins=(24, 0, 24, 0))
        self.setLayout(column(look, None, middle, None, None, gap=0))
        self.everybody.clicked.connect(self.everybody_wanted)
        self.choose.clicked.connect(self.choosing_wanted)
        self.many.clicked.connect(self.many_wanted)
        look.follow(self, self._dress)

    def offer(self, why: str) -> None:
        """Say `why` no pack can be made; empty when one can."""
        for button in (self.everybody, self.choose):
            button.setEnabled(not why)
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def focus_start(self) -> None:
        """Go to the first of the two ways."""
        self.everybody.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        self._inner.setMaximumWidth(self._look.px(_WIDEST))
