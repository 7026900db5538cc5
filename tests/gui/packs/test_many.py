"""Packs of very many letters, and libraries that can only be read."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.domain.ids import LetterId
from briefer.domain.pack import PartKind
from briefer.gui.app import make_window
from briefer.gui.look.look import Look
from briefer.gui.packs.view import PacksView
from briefer.gui.window import MainWindow
from tests.gui.conftest import flush_deletions
from tests.gui.hands import CTRL, press
from tests.gui.packs.conftest import pack_of, row

MANY = 100


def test_a_hundred_letters_are_bound_in_the_worker_and_put_in_order(
    window: MainWindow, view: PacksView, app_parts: App
) -> None:
    one = app_parts.letters.peek(pack_of(view).letters[-1])
    assert one is not None
    keys = [LetterId(f"more {number}") for number in range(MANY)]
    for key in keys:
        app_parts.letters.keep(replace(one, id=key))
    view.bench.add_letters(keys)
    window.jobs.wait_for_done()
    whole = len(pack_of(view).letters)
    assert whole == MANY + 9
    view.parts.list.go_to("part/letters")
    press(Qt.Key.Key_Return, widget=view.parts.list)
    assert len(view.parts.list.rows) == len(PartKind) + whole
    last = row(view, f"{whole}. ")
    view.parts.list.go_to(last.key)
    assert view.preview.view.page == int(last.pages.partition("–")[0]) - 1
    view.bench.put_letter(keys[-1], 0)
    window.jobs.wait_for_done()
    assert row(view, "1. ").letter == keys[-1]
    first = row(view, "1. ").pages.partition("–")[0]
    assert first == row(view, PartKind.LETTERS).pages.partition("–")[0]
    listed = view.middle.findings.list
    view.middle.toggle_findings()
    assert len(listed.told.lines) > MANY


def test_a_library_that_can_only_be_read_shows_its_packs_and_changes_none(
    window: MainWindow,
    view: PacksView,
    app_parts: App,
    qtbot: QtBot,
    qapp: QApplication,
    look: Look,
) -> None:
    file, pack = app_parts.letters.path, pack_of(view)
    window.close()
    reading = build(file, read_only=True)
    before = file.read_bytes()
    again = make_window(reading, qapp, look)
    again.start()
    again.show()
    with qtbot.waitExposed(again):
        pass
    press(Qt.Key.Key_4, CTRL, again)
    again.jobs.wait_for_done()
    shown = again.packs.view
    assert pack_of(shown) == pack
    assert shown.header.saved.words == "Read only"
    shown.parts.list.go_to("part/law")
    press(Qt.Key.Key_Space, widget=shown.parts.list)
    press(Qt.Key.Key_Up, CTRL, shown.parts.list)
    shown.parts.open_details()
    assert shown.details.subtitle.isReadOnly()
    assert pack_of(shown) == pack
    new = next(entry for entry in shown.header.menu().actions() if entry.objectName() == "new-pack")
    assert not new.isEnabled()
    again.jobs.wait_for_done()
    again.close()
    again.deleteLater()
    flush_deletions()
    assert file.read_bytes() == before
