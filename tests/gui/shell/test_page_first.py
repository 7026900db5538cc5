"""After a change the page is painted before the outline, unless one works in the outline."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AddresseeId, Place
from briefer.gui.letter.view import LetterView
from briefer.gui.window import MainWindow


@pytest.fixture
def view(window: MainWindow) -> LetterView:
    """Return the view of a letter whose pages are there, with the focus in the chooser."""
    window.desk.new_letter(AddresseeId("ebrd"))
    window.jobs.wait_for_done()
    QApplication.processEvents()
    window.letter_view.chooser.focus_list()
    assert window.letter_view.outline.updatesEnabled()
    return window.letter_view


def test_the_outline_is_painted_after_the_page(
    window: MainWindow, view: LetterView, qtbot: QtBot
) -> None:
    seen: list[bool] = []
    view.preview.view.proof.renewed.connect(lambda: seen.append(view.outline.updatesEnabled()))
    window.desk.word(Place("opening"), "Other words to begin with.")
    assert not view.outline.updatesEnabled()
    qtbot.waitUntil(view.outline.updatesEnabled)
    assert seen == [False]


def test_who_works_in_the_outline_sees_it_at_once(window: MainWindow, view: LetterView) -> None:
    view.panes.enter(view.outline)
    window.desk.word(Place("opening"), "Other words to begin with.")
    assert view.outline.updatesEnabled()


def test_the_outline_does_not_wait_for_pages_that_stay(
    window: MainWindow, view: LetterView
) -> None:
    window.desk.set_title("Another title")
    window.jobs.wait_for_done()
    QApplication.processEvents()
    assert view.outline.updatesEnabled()
    window.desk.note_library_changed()
    assert view.outline.updatesEnabled()
