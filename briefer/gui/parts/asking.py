"""The system's dialogs for a file to read and for a folder; the window stays alive meanwhile."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


def ask_file(parent: QWidget, filters: Sequence[str], chosen: Callable[[Path], object]) -> None:
    """Let a person choose a file that is there; `filters` are the lines of the dialog's chooser.

    `chosen` is called with the file, or not at all when the person thinks better of it.
    """
    dialog = QFileDialog(parent)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if filters:
        dialog.setNameFilters(filters)
    _open(dialog, chosen)


def ask_folder(parent: QWidget, proposed: Path, chosen: Callable[[Path], object]) -> None:
    """Let a person choose a folder in the same way."""
    dialog = QFileDialog(parent)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(str(proposed))
    _open(dialog, chosen)


def file_patterns(name: str, suffixes: Sequence[str]) -> str:
    """Return the line of a chooser that shows files with these suffixes, each with its dot."""
    return f"{name} ({' '.join(f'*{suffix}' for suffix in suffixes)})"


def _open(dialog: QFileDialog, chosen: Callable[[Path], object]) -> None:
    def take(name: str) -> None:
        chosen(Path(name))

    dialog.fileSelected.connect(take)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
