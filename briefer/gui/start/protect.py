"""The proposal to protect a new library; it stands in nobody's way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row


class ProtectCard(Card):
    """Asks once whether the library is to have a passphrase."""

    wanted = Signal()
    declined = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Propose it."""
        super().__init__(look, "flat", parent)
        self.setObjectName("protect")
        glyph = Glyph("lock", look, "accent", 20)
        title = Label(
            self.tr("Protect this library with a passphrase?"), look, size=14, bold=True, wrap=True
        )
        about = Label(
            self.tr(
                "Best is both: a passphrase here, and full-disk encryption, which your system "
                "brings."
            ),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        self.set = push(self.tr("Set a passphrase…"), look)
        self.set.setObjectName("protect-set")
        self.later = push(self.tr("Not now"), look, kind="link")
        self.later.setObjectName("protect-later")
        words = column(look, title, about, row(look, self.set, self.later, None, gap=8), gap=6)
        line = row(look, glyph, (words, 1), gap=12, margins=(16, 12, 16, 12))
        line.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.set.clicked.connect(self.wanted)
        self.later.clicked.connect(self.declined)
