"""A writer's hands: clicks, keys and drags on real widgets."""

from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QObject)

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def click(widget: QWidget, point: QPoint | None = None) -> None:
    """Click a widget, in its middle unless a point is given."""
    QTest.mouseClick(widget, LEFT, PLAIN, point or widget.rect().center())


def press(key: Qt.Key, held: Qt.KeyboardModifier = PLAIN, widget: QWidget | None = None) -> None:
    """Press a key where the focus is, or on a widget."""
    QTest.keyClick(widget or focused(), key, held)


def type_words(text: str) -> None:
    """Type letters (ASCII only, as Qt's test keyboard has them) where the focus is."""
    QTest.keyClicks(focused(), text)


def drag(widget: QWidget, to: QPoint) -> None:
    """Drag a widget by its middle to a point of the screen, in small steps, and let go."""
    start = widget.rect().center()
    end = widget.mapFromGlobal(to)
    QTest.mousePress(widget, LEFT, PLAIN, start)
    for part in range(1, 6):
        QTest.mouseMove(widget, start + (end - start) * part / 5)
    QTest.mouseRelease(widget, LEFT, PLAIN, end)


def child(of: QWidget, kind: type[W], name: str) -> W:
    """Return the part of a widget that is called `name`."""
    found = of.findChild(kind, name)
    assert found is not None, f"there is no {name}"
    return found


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget
