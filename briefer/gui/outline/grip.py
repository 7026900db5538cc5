"""The grip that a row is dragged by."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefer.gui.look.look import Look

_WIDTH, _HEIGHT, _ICON = 24, 24, 16


class Grip(QWidget):
    """Six dots. The keyboard's way is Ctrl+Up and Ctrl+Down, so it takes no focus."""

    def __init__(
        self,
        of: QWidget,
        drag: Callable[[QPoint], object],
        drop: Callable[[QPoint], object],
        look: Look,
    ) -> None:
        """Drag what `of` is; `drag` and `drop` are told points of the screen."""
        super().__init__(of)
        self._of, self._drag, self._drop, self._look = of, drag, drop, look
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setObjectName("grip")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move"))
        look.follow(self, self._dress)

    def sizeHint(self) -> QSize:
        """Return the smallest size that a finger or pointer hits."""
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()
            self._of.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once the pointer has gone far enough to mean it."""
        if self._pressed is None:
            return
        point = event.globalPosition().toPoint()
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragging:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self._drag(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the row down."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self._drop(event.globalPosition().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        del event
        picture = self._look.pixmap("grip", "muted", _ICON, self.devicePixelRatioF())
        side = self._look.px(_ICON)
        painter = QPainter(self)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)

    def _dress(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
