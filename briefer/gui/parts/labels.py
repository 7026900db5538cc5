"""Words that are read, not typed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from briefer.gui.look.look import Look
from briefer.gui.look.tokens import Tone
from briefer.gui.parts.restyle import restyle

_NARROWEST = 80
_ISOLATE = "\u2068{}\u2069"
"""Unicode's first strong isolate: words of another direction keep their own order."""


def isolated(text: str, look: Look) -> str:
    """Return `text` so that it keeps its order inside a window that is read right to left."""
    return _ISOLATE.format(text) if look.mirrored and text else text


class Label(QLabel):
    """Plain text in one of the window's sizes and tones."""

    def __init__(
        self,
        text: str,
        look: Look,
        *,
        size: float = 13,
        tone: Tone | None = None,
        bold: bool = False,
        serif: bool = False,
        italic: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`; with `wrap` on as many lines as it takes."""
        super().__init__(parent)
        self._look = look
        self._words = text
        self._size, self._bold, self._serif, self._italic = size, bold, serif, italic
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        if wrap:
            self._wrap()
        look.follow(self, self._dress)

    @property
    def words(self) -> str:
        """The text as it was set, without isolates."""
        return self._words

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show `text` instead."""
        self._words = text
        super().setText(isolated(text, self._look))

    def set_tone(self, tone: Tone | None) -> None:
        """Write in another tone."""
        restyle(self, "tone", tone)
        # The style sheet has set the application's own size again.
        self._dress()

    def set_bold(self, bold: bool) -> None:
        """Write in bold, or not."""
        self._bold = bold
        self._dress()

    def _wrap(self) -> None:
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _dress(self) -> None:
        self.setFont(
            self._look.font(self._size, bold=self._bold, serif=self._serif, italic=self._italic)
        )
        if self.wordWrap():
            self.setMinimumWidth(self._look.px(_NARROWEST))
        self.setAlignment(self._side())
        self.setText(self._words)

    def _side(self) -> Qt.AlignmentFlag:
        """Return where lines begin: where the window's do, or (for printed words) as they read."""
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._look.mirrored:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | middle
        if self._serif:
            return Qt.AlignmentFlag.AlignLeft | middle
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | middle


class ElidedLabel(Label):
    """One line that ends in an ellipsis where it lacks room.

    The whole text stays its text, for screen readers, and becomes the tooltip when it is cut.
    """

    def __init__(
        self,
        text: str,
        look: Look,
        *,
        size: float = 13,
        tone: Tone | None = None,
        bold: bool = False,
        serif: bool = False,
        italic: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text` on one line."""
        super().__init__(
            text,
            look,
            size=size,
            tone=tone,
            bold=bold,
            serif=serif,
            italic=italic,
            parent=parent,
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return the room that a first letter needs."""
        return QSize(self._look.px(24), super().minimumSizeHint().height())

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show `text` instead."""
        super().setText(text)
        self._tell_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text where it is cut."""
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), self._side(), self._short())

    def _short(self) -> str:
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _tell_all(self) -> None:
        self.setToolTip(self._words if self._short() != self.text() else "")


class Glyph(QLabel):
    """An icon that stands beside words and says nothing by itself."""

    def __init__(
        self,
        name: str,
        look: Look,
        tone: Tone = "muted",
        size: float = 20,
        parent: QWidget | None = None,
    ) -> None:
        """Draw `name` in `tone`, `size` pixels square at 100 % text."""
        super().__init__(parent)
        self._look, self._name, self._size = look, name, size
        self._tone: Tone = tone
        look.follow(self, self._dress)

    def show_icon(self, name: str, tone: Tone | None = None) -> None:
        """Draw another icon, in its own tone or that of the last one."""
        self._name, self._tone = name, tone or self._tone
        self._dress()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self.setPixmap(self._look.pixmap(self._name, self._tone, round(self._size), ratio))
        side = self._look.px(self._size)
        self.setFixedSize(side, side)
