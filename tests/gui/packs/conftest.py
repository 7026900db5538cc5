"""A pack of a letter to each addressee, in the real window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.pack import Pack, PartKind
from briefer.gui.app import make_window
from briefer.gui.delivery.places import Target
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.packs.rows import PartRow
from briefer.gui.packs.view import PacksView
from briefer.gui.window import MainWindow
from tests.gui.conftest import flush_deletions
from tests.gui.hands import CTRL, click, press


@dataclass
class Chooser:
    """Answers the file dialog."""

    folder: Path
    asked: list[Path] = field(default_factory=list[Path])

    def __call__(self, proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        assert proposed.suffix == suffix
        self.asked.append(proposed)
        chosen(Target(self.folder / proposed.name, replace=True))


@pytest.fixture
def chooser(tmp_path: Path) -> Chooser:
    folder = tmp_path / "out"
    folder.mkdir()
    return Chooser(folder)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, chooser: Chooser
) -> Iterator[MainWindow]:
    """Return the whole window; the file dialog is answered at once."""
    made = make_window(app_parts, qapp, look, Asking(path=chooser))
    made.start()
    made.show()
    with qtbot.waitExposed(made):
        pass
    yield made
    made.desk.keep_now()
    made.jobs.wait_for_done()
    made.close()
    made.deleteLater()
    flush_deletions()


@pytest.fixture
def first(window: MainWindow) -> PacksView:
    """Return the view before there is a pack."""
    press(Qt.Key.Key_4, CTRL, window)
    window.jobs.wait_for_done()
    return window.packs.view


@pytest.fixture
def view(window: MainWindow, first: PacksView) -> PacksView:
    """Return the view with a letter to each addressee."""
    click(first.welcome.everybody)
    window.jobs.wait_for_done()
    return first


def pack_of(view: PacksView) -> Pack:
    """Return the pack that is shown."""
    found = view.bench.pack
    assert found is not None
    return found


def row(view: PacksView, key: PartKind | str) -> PartRow:
    """Return the row of a part, or the one that begins with a number ("2.")."""
    for known in view.parts.list.rows:
        if known.kind == key or known.title.startswith(key):
            return known
    raise AssertionError(key)


def choose(view: PacksView, name: str) -> None:
    """Choose an entry of the menu of packs, in whichever of its menus it is."""
    whole = view.header.menu()
    for menu in (whole, *whole.findChildren(QMenu)):
        for action in menu.actions():
            if action.objectName() == name:
                assert action.isEnabled(), name
                action.trigger()
                return
    raise AssertionError(name)


def words_of(view: PacksView) -> str:
    """Return all words of the document whose pages are shown."""
    pages = view.preview.view.proof.pages
    assert pages is not None
    return str(pages.document)
