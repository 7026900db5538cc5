"""Where pictures and letterheads come from: the file dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

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
        dialog = QFileDialog(self._parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = f"{translate('Paper', 'Pictures')} (*.png *.jpg *.jpeg *.svg)"
        words = f"{translate('Paper', 'Word documents')} (*.docx)"
        dialog.setNameFilter(pictures if suffix == PICTURE else words)

        def take(name: str) -> None:
            chosen(Path(name))

        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
