"""The window, with the dialogs for files and folders answered at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.gui.app import make_window
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from tests.gui.conftest import flush_deletions


@dataclass
class Answers:
    """What a person chooses in the dialogs; nothing stands for thinking better of it."""

    file: Path | None = None
    folder: Path | None = None
    paper: Path | None = None

    def contacts(self, chosen: Callable[[Path], object]) -> None:
        if self.file is not None:
            chosen(self.file)

    def ask_folder(self, proposed: Path, chosen: Callable[[Path], object]) -> None:
        assert proposed.is_absolute()
        if self.folder is not None:
            chosen(self.folder)

    def printer(self, printer: QPrinter, chosen: Callable[[], object]) -> None:
        if self.paper is not None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(self.paper))
            chosen()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, answers: Answers
) -> Iterator[MainWindow]:
    asking = Asking(contacts=answers.contacts, folder=answers.ask_folder, printer=answers.printer)
    made = make_window(app_parts, qapp, look, asking)
    made.start()
    made.show()
    with qtbot.waitExposed(made):
        pass
    yield made
    made.desk.keep_now()
    made.merging.close()
    made.jobs.wait_for_done()
    QApplication.processEvents()
    made.merging.setup.forget()
    made.close()
    made.deleteLater()
    flush_deletions()
