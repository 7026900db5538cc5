"""Where reports come from: the file dialog, the clipboard, and files dropped on the window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QWidget

from briefer.gui.parts.asking import ask_file, file_patterns
from briefer.gui.parts.dropping import file_in
from briefer.gui.sharing.places import SUFFIX as SHARED

SUFFIXES = (
    *(".pdf", ".docx", ".html", ".htm", ".xhtml", ".txt", ".md"),
    *(".csv", ".tsv", ".xlsx", ".xls", ".ods"),
)
"""What the dialog lists; whatever else is dropped is looked into all the same."""


class AskReport(Protocol):
    """Lets a person choose a report."""

    def __call__(self, chosen: Callable[[Path], object]) -> None:
        """Call `chosen` with a file, or nothing when the person thinks better of it."""
        ...


class ReportDialog:
    """The system's dialog for opening a report."""

    def __init__(self, parent: QWidget) -> None:
        """Open above `parent`."""
        self._parent = parent

    def __call__(self, chosen: Callable[[Path], object]) -> None:
        """Open the dialog; the window stays alive meanwhile."""
        translate = QCoreApplication.translate
        reports = translate("Review", "Reports")
        every = translate("Review", "All files")
        ask_file(self._parent, (file_patterns(reports, SUFFIXES), f"{every} (*)"), chosen)


@dataclass(frozen=True, kw_only=True)
class Pasted:
    """What the clipboard holds: a file, or bytes under a name."""

    path: Path | None = None
    data: bytes = b""
    name: str = ""


def pasted(mime: QMimeData | None) -> Pasted | None:
    """Return what the clipboard holds that can be read, or None."""
    if mime is None:
        return None
    path = file_in(mime)
    if path is not None:
        return Pasted(path=path)
    name = QCoreApplication.translate("Review", "Clipboard")
    if mime.hasText() and is_cells(mime.text()):
        return Pasted(data=mime.text().encode("utf-8", "replace"), name=f"{name}.tsv")
    if mime.hasHtml() and mime.html().strip():
        page = f'<!DOCTYPE html><meta charset="utf-8">{mime.html()}'
        return Pasted(data=page.encode(), name=f"{name}.html")
    if mime.hasText() and mime.text().strip():
        return Pasted(data=mime.text().encode("utf-8", "replace"), name=f"{name}.txt")
    return None


def is_cells(text: str) -> bool:
    """Return whether words are cells copied from a table: in rows, with as many tabs in each."""
    rows = [line.count("\t") for line in text.splitlines() if line.strip()]
    return len(rows) > 1 and rows[0] > 0 and len(set(rows)) == 1


def is_report(path: Path) -> bool:
    """Return whether a dropped file is looked into as a report: all but shared records are."""
    return path.suffix.lower() != SHARED
