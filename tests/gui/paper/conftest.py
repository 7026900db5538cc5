"""The whole window, and a person who chooses the files that senders' paper is made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.records import Kind, RecordKey
from briefer.domain.sender import Sender
from briefer.gui.app import make_window
from briefer.gui.delivery.places import Target
from briefer.gui.letter.asking import Asking
from briefer.gui.library.field import Field
from briefer.gui.look.look import Look
from briefer.gui.paper.look_pane import LookPane
from briefer.gui.window import MainWindow
from tests.gui.conftest import flush_deletions

SENDER = RecordKey(kind=Kind.SENDER, id="example")


@dataclass
class Person:
    """Answers the dialogs with files in a folder."""

    folder: Path
    chosen: Path = Path()
    asked: list[str] = field(default_factory=list[str])

    def choose(self, name: str, data: bytes) -> None:
        """Choose a file of this name next."""
        self.chosen = self.folder / name
        self.chosen.write_bytes(data)

    def open_file(self, suffix: str, chosen: Callable[[Path], object]) -> None:
        self.asked.append(suffix)
        chosen(self.chosen)

    def save_file(self, proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        del proposed
        chosen(Target(self.folder / f"letter{suffix}", replace=True))


@dataclass
class Room:
    """The window with what tests look at."""

    window: MainWindow
    app: App
    person: Person

    @property
    def sender(self) -> Sender:
        """The library's sender, as it is kept."""
        held = self.app.records.held(SENDER)
        assert held is not None
        assert isinstance(held.record, Sender)
        return held.record

    @property
    def letter(self) -> Letter:
        letter = self.window.desk.letter
        assert letter is not None
        return letter

    @property
    def pane(self) -> LookPane:
        return self.window.letter_view.look_pane

    def field(self, path: str) -> Field:
        """Return a field of the sender's form, with its section open."""
        form = self.window.library.record.form
        assert form is not None
        for box in form.boxes:
            box.set_open(True)
        return form.field(path)

    def look_at_sender(self) -> None:
        self.window.show_view("library")
        self.window.library.show_record(SENDER)
        self.settle()

    def write(self, body: str = "ebrd") -> None:
        self.window.desk.new_letter(AddresseeId(body))
        self.settle()

    def open_look(self) -> None:
        self.window.registry["look"].trigger()
        self.settle()

    def settle(self) -> None:
        self.window.jobs.wait_for_done()
        QApplication.processEvents()


@pytest.fixture
def room(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, tmp_path: Path
) -> Iterator[Room]:
    folder = tmp_path / "files"
    folder.mkdir()
    person = Person(folder)
    asking = Asking(file=person.open_file, path=person.save_file)
    window = make_window(app_parts, qapp, look, asking)
    window.start()
    window.show()
    with qtbot.waitExposed(window):
        pass
    yield Room(window, app_parts, person)
    window.desk.keep_now()
    window.jobs.wait_for_done()
    window.close()
    window.deleteLater()
    flush_deletions()
