"""Leaving a part of the window by Esc, whichever of its parts has the focus."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class Escape(QObject):
    """Keeps Esc from the window's shortcuts in some parts, and says that it was pressed there."""

    pressed = Signal()

    def __init__(self, parts: Iterable[QWidget], parent: QObject) -> None:
        """Watch `parts`."""
        super().__init__(parent)
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc, and nothing else."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.pressed.emit()
                return True
        return super().eventFilter(watched, event)
