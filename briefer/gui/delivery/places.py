"""Where exported letters go: the file dialog, and what is remembered between exports."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from briefer.errors import BrieferError
from briefer.gui.delivery.formats import file_filter
from briefer.services.ports import SettingsStore
from briefer.services.settings import Settings


@dataclass(frozen=True)
class Target:
    """A file to write; `replace` is whether a person has agreed to lose what is there."""

    path: Path
    replace: bool = False


class AskPath(Protocol):
    """Lets a person choose a file to write."""

    def __call__(self, proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        """Propose a file; call `chosen`, or nothing when the person thinks better of it."""
        ...


class SaveDialog:
    """The system's file dialog, which asks before a file is replaced."""

    def __init__(self, parent: QWidget) -> None:
        """Open above `parent`."""
        self._parent = parent

    def __call__(self, proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        """Open the dialog; the window stays alive meanwhile."""
        dialog = QFileDialog(self._parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(file_filter(suffix))
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setDirectory(str(proposed.parent))
        dialog.selectFile(proposed.name)

        def take(name: str) -> None:
            chosen(Target(Path(name), replace=True))

        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)


class ExportMemory:
    """The format and folder of the last export.

    The format is kept for good; the folder for good only if the user wishes, and otherwise until
    the window is closed.
    """

    def __init__(self, store: SettingsStore) -> None:
        """Remember in `store`."""
        self._store = store
        self._folder: Path | None = None

    @property
    def suffix(self) -> str:
        """The format that was exported last (".docx")."""
        return self._store.load()[0].export_suffix

    @property
    def folder(self) -> Path:
        """The folder of the last export, or the one for documents."""
        kept = self._store.load()[0].export_folder
        for folder in (self._folder, Path(kept) if kept else None):
            if folder is not None and folder.is_dir():
                return folder
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents) or Path.home())

    def note(self, path: Path) -> None:
        """Remember where and in which format a letter was written."""
        self._folder = path.parent

        def noted(settings: Settings) -> Settings:
            folder = str(path.parent) if settings.remember_folder else ""
            return replace(settings, export_suffix=path.suffix.lower(), export_folder=folder)

        remember(self._store, noted)


def remember(store: SettingsStore, change: Callable[[Settings], Settings]) -> None:
    """Keep changed settings if they can be kept.

    The letter has gone out, which is what was asked for; what is proposed next time is not worth
    an alarm.
    """
    settings, notice = store.load()
    if notice:
        # Damaged settings stay as they are, so that somebody can mend them.
        return
    with suppress(BrieferError):
        store.save(change(settings))
