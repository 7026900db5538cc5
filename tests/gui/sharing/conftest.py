"""Two libraries with a window each, and a person who answers the file dialogs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.domain.records import Kind, RecordKey, key_of
from briefer.gui.app import make_window
from briefer.gui.delivery.places import Target
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from briefer.services.records import Held, Query


@dataclass
class Person:
    """Answers the dialogs: where a file goes, and which one is read."""

    folder: Path
    replace: bool = False
    answers: bool = True
    written: list[Path] = field(default_factory=list[Path])
    chosen: Path | None = None

    def choose_path(self, proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        assert proposed.suffix == suffix
        path = self.folder / proposed.name
        self.written.append(path)
        if self.answers:
            chosen(Target(path, self.replace))

    def choose_file(self, suffix: str, chosen: Callable[[Path], object]) -> None:
        assert suffix == ".briefing"
        if self.chosen is not None:
            chosen(self.chosen)


def everything(app: App) -> dict[RecordKey, Held]:
    """Return every record as the library holds it, in the trash or not."""
    rows: dict[RecordKey, Held] = {}
    for kind in Kind:
        for trashed in (False, True):
            start: int | None = 0
            while start is not None:
                page = app.records.page(Query(kind=kind, trashed=trashed), start, 500)
                start = page.more
                rows |= {key_of(held.record): held for held in page.rows}
    assert all(app.records.held(key) == held for key, held in rows.items())
    return rows


@pytest.fixture
def person(tmp_path: Path) -> Person:
    """Return somebody who writes into a folder of their own."""
    folder = tmp_path / "out"
    folder.mkdir()
    return Person(folder)


@pytest.fixture
def other(app_parts: App, tmp_path: Path) -> App:
    """Return a colleague's application, over a library of its own."""
    del app_parts
    return build(tmp_path / "colleague.briefer")


def shown(app: App, qapp: QApplication, look: Look, person: Person, qtbot: QtBot) -> MainWindow:
    """Return a window over a library, with the person before it."""
    made = make_window(app, qapp, look, Asking(path=person.choose_path, file=person.choose_file))
    made.start()
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def sharing_window(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, person: Person
) -> Iterator[MainWindow]:
    """Return the window of this library."""
    made = shown(app_parts, qapp, look, person, qtbot)
    yield made
    made.desk.keep_now()
    made.jobs.wait_for_done()
    made.close()
    made.deleteLater()
