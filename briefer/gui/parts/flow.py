"""A layout that goes on in the next line where a line is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from briefer.gui.look.look import Look


class Flow(QLayout):
    """Parts one after another, in the direction of reading, on as many lines as they need."""

    def __init__(self, look: Look, *parts: QWidget, gap: float = 6) -> None:
        """Put `parts` one after another, `gap` apart."""
        super().__init__()
        self._look, self._gap = look, gap
        self._items: list[QLayoutItem] = []
        for part in parts:
            self.addWidget(part)
        look.changed.connect(self.invalidate)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Put a part behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return a part."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take a part out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Want no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the room that one part needs."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room that the largest part needs."""
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.sizeHint())
        return least

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Lay the parts out."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _lay(self, room: QRect, *, move: bool) -> int:
        gap = self._look.px(self._gap)
        left, top, height = room.left(), room.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            width = min(size.width(), room.width())
            if left > room.left() and left + width > room.right() + 1:
                left, top, height = room.left(), top + height + gap, 0
            if move:
                start = room.right() + 1 - (left - room.left()) - width
                x = start if self._look.mirrored else left
                item.setGeometry(QRect(QPoint(x, top), QSize(width, size.height())))
            left += width + gap
            height = max(height, size.height())
        return top + height - room.top()
