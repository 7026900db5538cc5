"""Where pictures and letterheads come from: the file dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefer.gui.parts.asking import ask_file

PICTURE = ".png"
LETTERHEAD = ".docx"


class PaperDialog:
    """The system's dialog for opening a picture or a letterhead."""

    def __init__(self, parent: QWidget) -> None:
        """Open above `parent`."""
        self._parent = parent

    def __call__(self, suffix: str, chosen: Callable[[Path], object]) -> None:
        """Open the dialog for PICTURE or LETTERHEAD; the window stays alive meanwhile."""
        translate = QCoreApplication.translate
        pictures = f"{translate('Paper', 'Pictures')} (*.png *.jpg *.jpeg *.svg)"
        words = f"{translate('Paper', 'Word documents')} (*.docx)"
        ask_file(self._parent, (pictures if suffix == PICTURE else words,), chosen)
