"""Where recipients come from and letters go: the dialogs for a file of contacts and a folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefer.gui.parts.asking import ask_file, ask_folder, file_patterns

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".vcf")
"""What the dialog lists, and what can be dropped."""


class AskContacts(Protocol):
    """Lets a person choose a file of contacts."""

    def __call__(self, chosen: Callable[[Path], object]) -> None:
        """Call `chosen` with a file, or nothing when the person thinks better of it."""
        ...


class AskFolder(Protocol):
    """Lets a person choose a folder."""

    def __call__(self, proposed: Path, chosen: Callable[[Path], object]) -> None:
        """Propose a folder; call `chosen`, or nothing when the person thinks better of it."""
        ...


class ContactsDialog:
    """The system's dialog for opening a file of contacts."""

    def __init__(self, parent: QWidget) -> None:
        """Open above `parent`."""
        self._parent = parent

    def __call__(self, chosen: Callable[[Path], object]) -> None:
        """Open the dialog; the window stays alive meanwhile."""
        translate = QCoreApplication.translate
        contacts, every = translate("Merging", "Contacts"), translate("Merging", "All files")
        filters = (file_patterns(contacts, SUFFIXES), f"{every} (*)")
        ask_file(self._parent, filters, chosen)


class FolderDialog:
    """The system's dialog for choosing a folder."""

    def __init__(self, parent: QWidget) -> None:
        """Open above `parent`."""
        self._parent = parent

    def __call__(self, proposed: Path, chosen: Callable[[Path], object]) -> None:
        """Open the dialog; the window stays alive meanwhile."""
        ask_folder(self._parent, proposed, chosen)


def is_contacts(path: Path) -> bool:
    """Return whether a dropped file is looked into as one of contacts."""
    return path.suffix.lower() in SUFFIXES
