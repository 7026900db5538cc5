"""Boxes for numbers and choices. The wheel scrolls past them, and undo is the window's own."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QWidget

from briefer.gui.look.look import Look
from briefer.gui.paper.words import Choices
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import Line, column

E = TypeVar("E", bound=StrEnum)

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_SHOWN_SIGNS = 12
_ROOM = 7


def is_history(event: QEvent) -> bool:
    """Tell whether an event asks if a field wants the keys of undo and redo."""
    overrides = event.type() == QEvent.Type.ShortcutOverride
    return overrides and isinstance(event, QKeyEvent) and any(map(event.matches, _HISTORY))


class PlainHistory(QObject):
    """Keeps a line from taking undo and redo for itself."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if is_history(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class NumberBox(QDoubleSpinBox):
    """A number within limits; it counts as it is typed."""

    def __init__(
        self, name: str, limits: tuple[float, float], step: float, unit: str, look: Look
    ) -> None:
        """Be called `name`; `unit` stands behind the number."""
        super().__init__()
        self._look = look
        decimals = 2 if step < 0.1 else 1
        self.setDecimals(decimals)
        self.setRange(*limits)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}" if unit else "")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().installEventFilter(PlainHistory(self))
        look.follow(self, self._dress)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the line within too, which screen readers come to."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """Write no zeros that say nothing."""
        written = QLocale().toString(value, "f", self.decimals())
        point = QLocale().decimalPoint()
        return written.rstrip("0").removesuffix(point) if point in written else written

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if is_history(event):
            event.ignore()
            return False
        return super().event(event)

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        # The line within is a widget of its own, which neither the font nor the sheet reaches.
        line, room = self.lineEdit(), self._look.px(_ROOM)
        line.setFont(self._look.font(13))
        line.setTextMargins(room, 0, room, 0)


class ChoiceBox(QComboBox):
    """One of a few values."""

    def __init__(self, name: str, choices: Choices, look: Look) -> None:
        """Offer `choices`."""
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHOWN_SIGNS)
        for value, words in choices:
            self.addItem(words, value.value)
        look.follow(self, self._dress)

    def show_choice(self, value: StrEnum) -> None:
        """Show a value."""
        self.setCurrentIndex(self.findData(value.value))

    def choice(self, kind: type[E]) -> E:
        """Return the value that is chosen."""
        return kind(str(self.currentData()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane."""
        event.ignore()

    def _dress(self) -> None:
        self.setFont(self._look.font(13))


class WordsBox(QLineEdit):
    """One line of words."""

    def __init__(self, name: str, look: Look) -> None:
        """Be called `name`."""
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.installEventFilter(PlainHistory(self))
        look.follow(self, self._dress)

    def _dress(self) -> None:
        self.setFont(self._look.font(13))


def named(name: str, box: QWidget, look: Look) -> Line:
    """Return a box under its name."""
    label = Label(name, look, size=12, tone="muted", bold=True)
    label.setBuddy(box)
    return column(look, label, box, gap=4)
