"""The page before a review: the ways to bring a report in, and to one that was left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.actions import Actions
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column

_COLUMN = 560


class WayIn(QFrame):
    """Says what can be read, and offers to choose a file or to take the clipboard."""

    file_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        """Offer both ways."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("way-in")
        about = Label(
            self.tr(
                "Choose a report: a PDF, a Word file, a saved web page or plain text; or a "
                "spreadsheet with a recommendation in each row. You can also "
                "drop a file on this window, or copy words and bring them in from the clipboard."
            ),
            look,
            wrap=True,
        )
        promise = Label(
            self.tr(
                "briefer finds the recommendations and proposes them. Nothing enters the library "
                "before you have looked at it and chosen “Add”."
            ),
            look,
            tone="muted",
            wrap=True,
        )
        self.choose = push(self.tr("Choose a file…"), look, kind="primary", icon="folder")
        self.choose.setObjectName("way-in-choose")
        self.paste = push(self.tr("Bring in from the clipboard"), look, icon="import")
        self.paste.setObjectName("way-in-paste")
        self.back = push("", look, icon="undo")
        self.back.setObjectName("way-in-back")
        self.choose.clicked.connect(self.file_wanted)
        self.paste.clicked.connect(actions["bring-in-clipboard"].trigger)
        self.back.clicked.connect(self.back_wanted)
        self._column = QWidget()
        self._column.setLayout(
            column(look, about, promise, self.choose, self.paste, self.back, None, gap=12)
        )
        page = QWidget()
        page.setLayout(column(look, self._column, None, margins=(16, 16, 16, 16)))
        bar = PaneBar(self.tr("Bring in a report"), look)
        self.setLayout(column(look, bar, (scroller(page), 1), gap=0))
        self.back.hide()
        look.follow(self, self._dress)

    def offer_back(self, title: str) -> None:
        """Offer the way back to a report that was left; none, without a title."""
        self.back.setText(self.tr("Go back to “{title}”").format(title=title))
        self.back.setVisible(bool(title))

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be asked for while a report is read."""
        self.choose.setEnabled(not busy)
        self.paste.setEnabled(not busy)

    def _dress(self) -> None:
        self._column.setMaximumWidth(self._look.px(_COLUMN))
