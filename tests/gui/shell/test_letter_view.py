"""The letter's header and columns."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.errors import BrieferError
from briefer.gui.letter.columns import Folding
from briefer.gui.letter.date_button import CalendarPopup, DateButton
from briefer.gui.letter.view import LetterView
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow


@pytest.fixture
def view(window: MainWindow) -> LetterView:
    """Return the view of a letter to the EBRD."""
    window.desk.new_letter(AddresseeId("ebrd"))
    return window.letter_view


def letter_of(window: MainWindow) -> Letter:
    letter = window.desk.letter
    assert letter is not None
    return letter


def test_the_title_is_edited_where_it_stands(window: MainWindow, view: LetterView) -> None:
    title = view.header.title
    assert title.text() == "Letter to the EBRD on Kazakhstan"
    title.selectAll()
    QTest.keyClicks(title, "To the Bank")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert letter_of(window).title == "To the Bank"
    assert window.windowTitle() == "To the Bank – briefer"
    assert view.header.undo.accessibleName() == "Undo: Rename the letter"
    view.header.undo.click()
    assert title.text() == "Letter to the EBRD on Kazakhstan"


def test_escape_puts_the_title_back(window: MainWindow, view: LetterView) -> None:
    title = view.header.title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Wrong")
    QTest.keyClick(title, Qt.Key.Key_Escape)
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert title.text() == letter_of(window).title == "Letter to the EBRD on Kazakhstan"


def test_a_title_cannot_be_emptied(window: MainWindow, view: LetterView) -> None:
    title = view.header.title
    title.setFocus()
    title.clear()
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert title.text() == letter_of(window).title != ""


def test_a_title_of_any_length_is_taken(window: MainWindow, view: LetterView) -> None:
    window.desk.set_title("Kazakhstan " * 60)
    assert view.header.title.geometry().right() < view.header.saved.geometry().left()
    assert view.header.export.isVisible()


def popup_of(button: DateButton) -> CalendarPopup:
    popup = button.open_calendar()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert popup.isAncestorOf(focused)
    return popup


def test_dates_are_written_out(view: LetterView) -> None:
    assert view.header.date.text() == "12 November 2026"
    assert view.header.date.accessibleName() == "Date of the letter: 12 November 2026"
    assert view.header.reply_by.text() == "Reply by 24 December 2026"


def test_a_day_is_chosen_in_the_calendar(window: MainWindow, view: LetterView) -> None:
    popup = popup_of(view.header.date)
    assert popup.calendar.selectedDate() == QDate(2026, 11, 12)
    popup.calendar.activated.emit(QDate(2026, 12, 1))
    assert letter_of(window).date == dt.date(2026, 12, 1)
    assert view.header.date.text() == "1 December 2026"


def test_a_day_is_chosen_by_keys(window: MainWindow, view: LetterView) -> None:
    popup = popup_of(view.header.reply_by)
    grid = popup.calendar.focusProxy() or popup.calendar
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert letter_of(window).reply_by == dt.date(2026, 12, 25)


def test_there_need_be_no_reply_by_date(window: MainWindow, view: LetterView) -> None:
    popup_of(view.header.reply_by).none.click()
    assert letter_of(window).reply_by is None
    assert view.header.reply_by.text() == "No reply-by date"


def test_every_letter_has_a_date(view: LetterView) -> None:
    popup = popup_of(view.header.date)
    assert popup.none.isHidden()
    popup.close()


def test_both_dates_can_be_reached_where_the_header_is_narrow(
    window: MainWindow, view: LetterView, qtbot: QtBot
) -> None:
    window.resize(640, 700)
    assert not view.header.reply_by.isVisible()
    window.registry["set-reply-by"].trigger()
    popup = view.header.reply_by.findChild(CalendarPopup)
    assert isinstance(popup, CalendarPopup)
    qtbot.waitUntil(popup.isVisible)
    popup.none.click()
    assert letter_of(window).reply_by is None


def test_the_time_of_saving_is_shown(window: MainWindow, view: LetterView) -> None:
    assert window.desk.keep_now()
    assert view.header.saved.text == "Saved 12:00"
    window.desk.saving.emit()
    assert view.header.saved.text == "Saving …"


def test_what_cannot_be_saved_is_told_until_it_can(
    window: MainWindow, view: LetterView, qtbot: QtBot
) -> None:
    problem = BrieferError("The disk is full.", "Free some room.")
    window.desk.save_failed.emit(problem)
    assert view.header.saved.text == "Not saved"
    assert (view.banner.isVisible(), view.banner.text) == (True, "The disk is full.")
    window.desk.set_title("Once more")
    with qtbot.waitSignal(window.desk.saved):
        window.desk.keep_now()
    assert not view.banner.isVisible()
    assert view.header.saved.text.startswith("Saved")


def test_undo_and_redo_say_what_they_do(window: MainWindow, view: LetterView) -> None:
    undo, redo = window.registry["undo"], window.registry["redo"]
    assert not undo.isEnabled()
    assert window.registry.why("undo") == "There is nothing to undo."
    window.desk.set_date(dt.date(2026, 12, 1))
    assert undo.text() == "Undo: Change the date"
    assert not redo.isEnabled()
    undo.trigger()
    assert not undo.isEnabled()
    assert redo.text() == "Redo: Change the date"
    assert view.header.redo.toolTip() == "Redo: Change the date (Ctrl+Y)"
    redo.trigger()
    assert letter_of(window).date == dt.date(2026, 12, 1)


def test_what_was_left_out_can_be_undone_from_the_toast(
    window: MainWindow, view: LetterView
) -> None:
    before = letter_of(window)
    window.desk.untick_asks(before.asks[:1])
    assert view.toast.isVisible()
    assert view.toast.text.startswith("Left out “")
    assert view.toast.parentWidget() is view.outline
    button = view.toast.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert letter_of(window) == before
    assert not view.toast.isVisible()


@pytest.mark.parametrize(
    ("width", "scale", "folding"),
    [
        (1280, 1.0, Folding.THREE),
        (1100, 1.0, Folding.THREE),
        (1000, 1.0, Folding.TWO),
        (800, 1.0, Folding.TWO),
        (700, 1.0, Folding.ONE),
        (1280, 1.5, Folding.TWO),
        (1280, 2.0, Folding.ONE),
    ],
)
def test_columns_fold_where_there_is_no_room(
    window: MainWindow,
    view: LetterView,
    look: Look,
    width: int,
    scale: float,
    folding: Folding,
) -> None:
    window.resize(width, 800)
    look.set_scale(scale)
    assert view.columns.folding is folding
    shown = [part.isVisible() for part in view.columns.parts]
    assert (
        shown
        == {
            Folding.THREE: [True, True, True],
            Folding.TWO: [True, True, False],
            Folding.ONE: [False, True, False],
        }[folding]
    )
    assert view.columns.tabs.isVisible() == (folding is not Folding.THREE)


def test_tabs_bring_what_is_hidden(window: MainWindow, view: LetterView) -> None:
    window.resize(640, 800)
    names = [view.columns.tabs.tabText(n) for n in range(view.columns.tabs.count())]
    assert names == ["Choose", "Outline", "Preview"]
    view.columns.tabs.setCurrentIndex(2)
    assert view.preview.isVisible()
    assert not view.outline.isVisible()
    window.resize(1280, 800)
    assert all(part.isVisible() for part in view.columns.parts)


def test_focus_is_not_lost_when_its_column_goes(window: MainWindow, view: LetterView) -> None:
    window.letter_view.chooser.search.setFocus()
    window.resize(640, 800)
    assert QApplication.focusWidget() is view.columns.tabs
    window.resize(1280, 800)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert view.outline.isAncestorOf(focused)


def test_a_place_that_is_to_be_edited_comes_to_the_front(
    window: MainWindow, view: LetterView
) -> None:
    window.resize(640, 800)
    view.columns.bring(view.right)
    piece = window.desk.outline.blocks[0].pieces[0]
    window.desk.edit_requested.emit(piece.place)
    assert view.outline.isVisible()


def test_showing_findings_brings_their_column(window: MainWindow, view: LetterView) -> None:
    window.resize(640, 800)
    assert not view.findings.isVisible()
    window.registry["toggle-findings"].trigger()
    assert view.findings.isVisible()
    assert view.findings.height() > view.preview.height()


def test_errors_are_counted_on_the_tab_that_hides_them(
    window: MainWindow, view: LetterView, qtbot: QtBot
) -> None:
    window.resize(640, 800)
    window.desk.untick_asks(letter_of(window).asks)
    window.desk.check_now()
    qtbot.waitUntil(lambda: "Errors" in view.columns.tabs.tabText(2))


def test_columns_are_as_wide_as_the_user_left_them(window: MainWindow, view: LetterView) -> None:
    view.columns.set_widths((350, 500, 353))
    assert view.chooser.width() == 350
    window.resize(1281, 800)
    assert view.columns.widths == (350, 500, 353)


def test_columns_share_a_wide_window(window: MainWindow, view: LetterView) -> None:
    window.resize(1920, 1080)
    assert view.chooser.width() == 350
    assert view.outline.width() > 700
    assert view.right.width() > 700


def test_panes_are_gone_round_by_keys(window: MainWindow, view: LetterView) -> None:
    panes = (view.chooser, view.outline, view.preview, view.findings)
    view.panes.enter(view.chooser)
    seen = [view.panes.current()]
    for _ in panes:
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(view.panes.current())
    assert seen == [*panes, view.chooser]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert view.panes.current() is view.findings


def test_going_back_to_a_pane_goes_to_where_one_was(window: MainWindow, view: LetterView) -> None:
    view.chooser.search.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert view.chooser.search.hasFocus()


def test_the_search_key_leads_to_the_search(window: MainWindow, view: LetterView) -> None:
    view.header.title.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.chooser.search.hasFocus()
