"""The palette finds what is typed, and does it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AddresseeId
from briefer.gui.palette.entries import Entry, matching
from briefer.gui.window import MainWindow


def names(window: MainWindow) -> list[str]:
    model = window.command_palette.model
    return [model.entry(model.index(row)).name for row in range(model.rowCount())]


def open_with(window: MainWindow, typed: str) -> None:
    window.registry["palette"].trigger()
    QTest.keyClicks(window.command_palette.field, typed)


def test_it_opens_by_its_keys_and_closes_by_escape(window: MainWindow, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.command_palette.isVisible)
    assert window.command_palette.field.hasFocus()
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Escape)
    assert not window.command_palette.isVisible()
    assert QApplication.focusWidget() is before


def test_what_is_typed_is_found(window: MainWindow) -> None:
    open_with(window, "expo")
    assert names(window)[:4] == [
        "Export as Word document",
        "Export as PDF",
        "Export as plain text",
        "Export as web page",
    ]


def test_a_slip_is_forgiven(window: MainWindow) -> None:
    open_with(window, "setings")
    assert "Go to Settings" in names(window)


def test_enter_does_what_is_chosen(window: MainWindow) -> None:
    open_with(window, "settings")
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    assert window.views.currentWidget() is window.settings
    assert not window.command_palette.isVisible()


def test_arrows_choose_while_one_types(window: MainWindow) -> None:
    open_with(window, "go to")
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Down)
    assert window.command_palette.list.currentIndex().row() == 1
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Up)
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Up)
    assert window.command_palette.list.currentIndex().row() == 0


def test_what_cannot_be_done_is_shown_with_its_reason_and_not_done(window: MainWindow) -> None:
    open_with(window, "print")
    model = window.command_palette.model
    entry = model.entry(model.index(0))
    assert (entry.name, entry.why) == ("Print", "Choose whom to write to first.")
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Print, Choose whom to write to first."
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    assert window.command_palette.isVisible()


def test_letters_and_bodies_are_found_by_any_of_their_names(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("osce"))
    window.desk.keep_now()
    open_with(window, "letter: osce")
    assert names(window)[0].startswith("Letter: ")
    window.command_palette.field.clear()
    QTest.keyClicks(window.command_palette.field, "akorda")
    assert names(window) == ["New letter to Government of Kazakhstan"]
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    letter = window.desk.letter
    assert letter is not None
    assert letter.addressee == "kz-government"


def test_nothing_found_is_said(window: MainWindow) -> None:
    open_with(window, "zzzzzz")
    assert names(window) == []
    assert window.command_palette.nothing.isVisible()


def test_a_click_elsewhere_closes_it(window: MainWindow) -> None:
    open_with(window, "exp")
    QTest.mouseClick(
        window.start_view, Qt.MouseButton.LeftButton, pos=QPoint(4, window.height() - 60)
    )
    assert not window.command_palette.isVisible()


def test_a_click_on_a_row_does_it(window: MainWindow) -> None:
    open_with(window, "settings")
    view = window.command_palette.list
    place = view.visualRect(window.command_palette.model.index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.views.currentWidget() is window.settings


@pytest.mark.parametrize("rows", [0, 1, 5, 60])
def test_it_is_as_high_as_its_rows_and_within_the_window(window: MainWindow, rows: int) -> None:
    entries = [Entry(key=str(n), name=f"Row {n}", run=lambda: None) for n in range(rows)]
    window.command_palette.open_with(entries)
    assert window.rect().contains(window.command_palette.geometry())


def test_of_equals_what_was_used_last_comes_first() -> None:
    entries = [
        Entry(key="a", name="Export as PDF", run=lambda: None, order=7),
        Entry(key="b", name="Export as text", run=lambda: None, order=0),
        Entry(key="c", name="Export as page", run=lambda: None, order=3, why="Not now."),
    ]
    assert [entry.key for entry in matching(entries, "export")] == ["b", "a", "c"]
