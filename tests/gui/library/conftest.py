"""The library view on the real store, alone and in the window."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.records import Kind, RecordKey
from briefer.gui.actions import Actions
from briefer.gui.jobs import Jobs
from briefer.gui.library.form import RecordForm
from briefer.gui.library.shelf import Shelf
from briefer.gui.library.view import LibraryView
from briefer.gui.look.look import Look
from briefer.services.records import Held, RecordStore
from briefer.storage.content import load_profiles
from tests.gui.conftest import flush_deletions

TODAY = dt.date(2026, 11, 12)


class Room(QObject):
    """The view with what it works on."""

    def __init__(self, store: RecordStore, jobs: Jobs, look: Look) -> None:
        """Show the library of `store`."""
        super().__init__()
        self.store, self.jobs, self.actions = store, jobs, Actions(self)
        self.shelf = Shelf(store, self, profiles=load_profiles())
        self.view = LibraryView(self.shelf, jobs, lambda: TODAY, self.actions, look)
        self.view.resize(1204, 770)
        for name in self.view.lent():
            # Elsewhere the letter view answers to these.
            self.actions.on(name, lambda: None)
        self.actions.lend(self.view.lent())
        self.view.show()
        self.view.activateWindow()
        self.view.begin()

    @property
    def form(self) -> RecordForm:
        """The form that is shown."""
        form = self.view.record.form
        assert form is not None
        return form

    def go_to(self, kind: Kind, key: str) -> None:
        """Look at a record."""
        self.view.show_record(RecordKey(kind=kind, id=key))

    def held(self, kind: Kind, key: str) -> Held:
        """Return a record as the store has it."""
        held = self.store.held(RecordKey(kind=kind, id=key))
        assert held is not None
        return held

    def looked_at(self) -> Held:
        """Return the record that is looked at, as the store has it."""
        held = self.view.record.held
        assert held is not None
        return held

    def titles(self) -> list[str]:
        """Return the rows of the list."""
        model = self.view.browser.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def search(self, words: str) -> None:
        """Search and wait for the answer."""
        self.view.browser.search.setText(words)
        self.view.browser.reload()
        self.jobs.wait_for_done()
        QApplication.processEvents()


@pytest.fixture
def room(qtbot: QtBot, app_parts: App, jobs: Jobs, look: Look) -> Iterator[Room]:
    """Return the view on the bundled library."""
    made = Room(app_parts.records, jobs, look)
    with qtbot.waitExposed(made.view):
        pass
    yield made
    jobs.wait_for_done()
    made.view.close()
    made.view.deleteLater()
    flush_deletions()
