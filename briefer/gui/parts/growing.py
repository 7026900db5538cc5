"""A text that is as high as its words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from briefer.gui.look.look import Look

_PADDING = 10


class GrowingText(QTextEdit):
    """Plain words of a letter or report, without a scroll bar; Tab leaves it."""

    def __init__(self, words: str, look: Look) -> None:
        """Show `words`."""
        super().__init__()
        self._look = look
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlainText(words)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)
        look.follow(self, self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height() + 0.5) + self._look.px(_PADDING)
        if height != self.height():
            self.setFixedHeight(height)

    def _dress(self) -> None:
        self.setFont(self._look.font(15, serif=True))
        self._grow()
