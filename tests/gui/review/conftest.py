"""A window that can read one page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.gui.app import make_window
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from tests.gui.conftest import flush_deletions
from tests.gui.review.reports import PageReader, with_reader


class Chooser:
    """Answers the dialog."""

    def __init__(self) -> None:
        self.chosen: Path | None = None
        self.asked = 0

    def __call__(self, chosen: Callable[[Path], object]) -> None:
        self.asked += 1
        if self.chosen is not None:
            chosen(self.chosen)


@pytest.fixture
def reader() -> PageReader:
    return PageReader()


@pytest.fixture
def chooser() -> Chooser:
    return Chooser()


@pytest.fixture
def reading_app(app_parts: App, reader: PageReader) -> App:
    return with_reader(app_parts, reader)


@pytest.fixture
def window(
    qtbot: QtBot,
    qapp: QApplication,
    reading_app: App,
    look: Look,
    chooser: Chooser,
    reader: PageReader,
) -> Iterator[MainWindow]:
    """Return the whole window, with a reader of its own."""
    made = make_window(reading_app, qapp, look, Asking(report=chooser))
    made.start()
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    reader.gate.set()
    made.desk.keep_now()
    made.jobs.wait_for_done()
    made.close()
    made.deleteLater()
    flush_deletions()
