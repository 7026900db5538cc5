"""The window opens where one left it, and nothing in it is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.domain.ids import AddresseeId
from briefer.gui.app import make_window
from briefer.gui.look.look import Look
from briefer.gui.parts.chip import Chip
from briefer.gui.rail import ViewId
from briefer.gui.window import MainWindow
from briefer.services.settings import Theme
from tests.machine import no_room

Opener = Callable[[App], MainWindow]


@pytest.fixture
def opened(qapp: QApplication, look: Look) -> Iterator[Opener]:
    """Return what opens further windows, closed at the end of the test."""
    windows: list[MainWindow] = []

    def open_one(app: App) -> MainWindow:
        window = make_window(app, qapp, look)
        windows.append(window)
        window.start()
        window.show()
        return window

    yield open_one
    for window in windows:
        window.jobs.wait_for_done()
        window.close()
        window.deleteLater()


def test_the_letter_in_work_survives_closing_and_reopening(
    window: MainWindow, app_parts: App, opened: Opener
) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    window.desk.set_title("Before the summer")
    assert window.close()
    again = opened(build(app_parts.letters.path))
    letter = again.desk.letter
    assert letter is not None
    assert letter == window.desk.letter
    assert again.letters.currentWidget() is again.letter_view
    assert again.letter_view.header.title.text() == "Before the summer"


@pytest.mark.parametrize(
    ("keys", "view"),
    [(Qt.Key.Key_F1, "help"), (Qt.Key.Key_1, "letters")],
)
def test_views_are_reached_by_keys(window: MainWindow, keys: Qt.Key, view: str) -> None:
    window.show_view("settings")
    control = Qt.KeyboardModifier.ControlModifier
    held = control if keys == Qt.Key.Key_1 else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window, keys, held)
    checked = [b.objectName() for b in window.rail.buttons if b.isChecked()]
    assert checked == [f"rail-{view}"]


@pytest.mark.parametrize("view", ["settings", "help", "letters"])
def test_views_are_reached_by_the_rail(window: MainWindow, view: ViewId) -> None:
    button = next(b for b in window.rail.buttons if b.objectName() == f"rail-{view}")
    button.click()
    pages = {"letters": window.letters, "settings": window.settings, "help": window.help}
    assert window.views.currentWidget() is pages[view]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert pages[view].isAncestorOf(focused)


def test_the_rail_leaves_its_words_out_where_it_is_narrow(window: MainWindow) -> None:
    assert window.rail.width() == 77
    window.resize(800, 700)
    assert window.rail.width() == 49
    assert all(button.toolTip() for button in window.rail.buttons)
    assert all(button.accessibleName() for button in window.rail.buttons)


def test_what_is_preferred_is_kept(window: MainWindow, app_parts: App, look: Look) -> None:
    window.show_view("settings")
    window.settings.themes[Theme.DARK].click()
    assert look.tokens.is_dark
    window.settings.text_size.setValue(130)
    assert look.scale == 1.3
    window.settings.motion.click()
    assert look.less_motion
    window.settings.folder.click()
    kept, notice = app_parts.settings.load()
    assert notice is None
    assert (kept.theme, kept.text_scale) == (Theme.DARK, 1.3)
    assert (kept.less_motion, kept.remember_folder) == (True, True)


def test_forgetting_the_folder_forgets_it_at_once(window: MainWindow, app_parts: App) -> None:
    kept, _ = app_parts.settings.load()
    app_parts.settings.save(replace(kept, remember_folder=True, export_folder="letters"))
    window.settings.folder.setChecked(True)
    window.settings.folder.click()
    assert app_parts.settings.load()[0].export_folder == ""


def test_text_grows_by_keys_and_no_further_than_twice(window: MainWindow, look: Look) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Plus, held)
    assert look.scale == 1.1
    for _ in range(12):
        window.registry["text-larger"].trigger()
    assert look.scale == 2.0
    for _ in range(12):
        window.registry["text-smaller"].trigger()
    assert look.scale == 1.0


def test_the_window_s_measures_are_kept(window: MainWindow, app_parts: App, opened: Opener) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    # Qt lets a window be no larger than its screen, which is 800 by 800 here.
    window.resize(760, 500)
    window.letter_view.columns.set_widths((310, 400, 313))
    window.close()
    again = opened(build(app_parts.letters.path))
    assert again.size().toTuple() == (760, 500)
    assert again.letter_view.columns.widths == (310, 400, 313)


def test_settings_that_cannot_be_read_are_told_and_left_alone(
    window: MainWindow, app_parts: App, tmp_path: Path, opened: Opener
) -> None:
    window.close()
    file = next((tmp_path / "config").rglob("*.toml"))
    file.write_text("theme = 7\n", encoding="utf-8")
    again = opened(build(app_parts.letters.path))
    assert again.banner.isVisible()
    assert "could be understood" in again.banner.text
    assert file.read_text("utf-8") == "theme = 7\n"


def test_the_window_stays_open_when_the_letter_cannot_be_kept(
    app_parts: App, opened: Opener, qtbot: QtBot
) -> None:
    window = opened(app_parts)
    window.desk.new_letter(AddresseeId("ebrd"))
    with no_room():
        assert not window.close()
    assert window.isVisible()
    assert window.banner.text == "Your letter could not be kept, so briefer stays open."
    button = window.banner.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.text() == "Close without keeping"
    button.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_the_window_follows_light_and_dark_while_it_is_open(window: MainWindow, look: Look) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))

    def ground() -> str:
        return window.letter_view.header.grab().toImage().pixelColor(300, 58).name().upper()

    assert ground() == look.tokens.canvas
    look.set_theme(Theme.DARK)
    assert ground() == look.tokens.canvas == "#0E1113"


def test_help_shows_the_keys_that_the_actions_have(window: MainWindow) -> None:
    window.show_view("help")
    shown = {chip.accessibleName() for chip in window.help.findChildren(Chip)}
    told = {
        f"{spec.text}: {window.registry.keys(spec.id)}" for spec in window.registry if spec.keys
    }
    assert shown == told
