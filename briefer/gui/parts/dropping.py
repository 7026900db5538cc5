"""Files that are dropped on a window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class Dropping(QObject):
    """Takes one file of the right kind, and leaves everything else to others."""

    dropped = Signal(object)
    """Carries the Path of the file."""

    def __init__(self, window: QWidget, is_wanted: Callable[[Path], bool]) -> None:
        """Watch `window`; `is_wanted` tells which files are taken."""
        super().__init__(window)
        self._is_wanted = is_wanted
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept the file on its way over the window, and take it when it is let go."""
        if isinstance(event, QDropEvent):
            path = file_in(event.mimeData())
            if path is not None and self._is_wanted(path):
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def file_in(mime: QMimeData) -> Path | None:
    """Return the one file of this computer that is dragged or copied, or None."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
