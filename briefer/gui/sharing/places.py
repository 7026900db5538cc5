"""Where shared records come from: the file dialog, and files dropped on the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from briefer.gui.delivery.formats import file_filter

SUFFIX = ".briefing"


class AskFile(Protocol):
    """Lets a person choose a file to read."""

    def __call__(self, suffix: str, chosen: Callable[[Path], object]) -> None:
        """Call `chosen` with a file, or nothing when the person thinks better of it."""
        ...


class OpenDialog:
    """The system's dialog for opening a file."""

    def __init__(self, parent: QWidget) -> None:
        """Open above `parent`."""
        self._parent = parent

    def __call__(self, suffix: str, chosen: Callable[[Path], object]) -> None:
        """Open the dialog; the window stays alive meanwhile."""
        dialog = QFileDialog(self._parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(file_filter(suffix))

        def take(name: str) -> None:
            chosen(Path(name))

        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)


class Dropping(QObject):
    """Takes a file of shared records that is dropped on a window."""

    dropped = Signal(object)
    """Carries the Path of the file."""

    def __init__(self, window: QWidget) -> None:
        """Watch `window`."""
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is a file of shared records, and leave everything else."""
        if isinstance(event, QDropEvent):
            path = _file_in(event)
            if path is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def _file_in(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == SUFFIX else None
