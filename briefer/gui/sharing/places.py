"""Where shared records come from: the file dialog, and files dropped on the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from briefer.gui.delivery.formats import file_filter
from briefer.gui.parts.asking import ask_file

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
        ask_file(self._parent, (file_filter(suffix),), chosen)


def is_shared(path: Path) -> bool:
    """Return whether a dropped file is one of shared records."""
    return path.suffix.lower() == SUFFIX
