"""What window tests work with: the real application over a store of its own."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.gui.actions import Actions
from briefer.gui.app import make_window
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.languages import install_translations
from briefer.gui.look.look import Look
from briefer.gui.upkeep.recovery import forget_copied
from briefer.gui.window import MainWindow

_NOW = "1794484800"


def flush_deletions() -> None:
    """Delete what is to be deleted now: every window left over makes the next test slower."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Speak English, whatever the desktop does, with its own plurals.

    What circles keep alive goes while the application is still there: Qt crashes after it.
    """
    install_translations(qapp, QLocale(QLocale.Language.English))
    yield
    # No test quits the application, which would do this.
    forget_copied()
    gc.collect()
    flush_deletions()


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Delete the widgets that a test has given up, before the next one begins."""
    del qapp
    yield
    flush_deletions()


@pytest.fixture(scope="session")
def new_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library as it is when it is new: to copy one is much quicker than to make one."""
    file = tmp_path_factory.mktemp("new") / "library.briefer"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", _NOW)
        build(file)
    return file


@pytest.fixture
def app_parts(new_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> App:
    """Return the application on 12 November 2026, with letters and settings of its own."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", _NOW)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    own = tmp_path / "library.briefer"
    shutil.copy(new_library, own)
    return build(own)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Return the look of a light window at 100 % text in a face that every machine has."""
    made = Look(face="Liberation Sans")
    made.set_theme("light")
    made.apply(qapp)
    yield made
    made.deleteLater()
    flush_deletions()


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    """Return actions that nobody handles yet."""
    del qtbot
    return Actions()


@pytest.fixture
def desk(qtbot: QtBot, app_parts: App) -> Iterator[Desk]:
    """Return a desk with no letter on it."""
    del qtbot
    made = Desk(app_parts)
    yield made
    made.keep_now()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Return a worker that is done when the test is."""
    del qtbot
    made = Jobs()
    yield made
    made.wait_for_done()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look) -> Iterator[MainWindow]:
    """Return the whole window, shown at 1280 by 800 and asking whom to write to."""
    made = make_window(app_parts, qapp, look)
    made.start()
    made.show()
    with qtbot.waitExposed(made):
        pass
    yield made
    made.desk.keep_now()
    made.jobs.wait_for_done()
    made.merging.setup.forget()
    made.close()
    made.deleteLater()
    flush_deletions()
