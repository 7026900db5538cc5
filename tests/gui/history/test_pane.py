"""Earlier versions over the outline: read, named, restored, opened as a copy."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefer.bootstrap import App, build
from briefer.domain.ids import AddresseeId, AskId, Place
from briefer.domain.ledger import Answer, Sending, Verdict
from briefer.domain.letter import Letter
from briefer.gui.history.pane import HistoryPane
from briefer.gui.parts.difference import Difference
from briefer.gui.window import MainWindow
from tests.gui.conftest import flush_deletions
from tests.gui.hands import click, press, type_words


def letter_of(window: MainWindow) -> Letter:
    assert window.desk.letter is not None
    return window.desk.letter


@pytest.fixture
def pane(window: MainWindow) -> HistoryPane:
    """Return the pane of a letter that was named "First" and then changed in three ways."""
    desk = window.desk
    desk.new_letter(AddresseeId("ebrd"))
    desk.keep_now()
    desk.name_version("First")
    desk.word(Place("opening"), "Other words.")
    desk.untick_asks((AskId("B1.1"),))
    desk.set_date(letter_of(window).date.replace(day=30))
    desk.keep_now()
    window.registry["versions"].trigger()
    return window.letter_view.history


def headings(pane: HistoryPane) -> list[str]:
    return [part.accessibleDescription() for part in pane.changes.findChildren(Difference)]


def test_it_lies_over_the_outline_and_esc_goes_back(window: MainWindow, pane: HistoryPane) -> None:
    assert pane.isVisible()
    assert not window.letter_view.outline.isVisible()
    assert QApplication.focusWidget() is pane.list
    press(Qt.Key.Key_Escape)
    assert not pane.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.letter_view.outline.isAncestorOf(focused)


def test_named_versions_are_called_by_their_names(pane: HistoryPane) -> None:
    named = next(words for words in pane.list.rows if words.strong)
    assert (named.title, named.second) == ("First", "12 November 2026, 12:00")
    pane.list.go_to(named.key)
    assert headings(pane)[:2] == ["Date", "Ask, left out since"]
    assert "Opening, changed since" in headings(pane)
    assert "Asks, 1, left out since" in headings(pane)
    date = pane.changes.findChildren(Difference)[0]
    assert date.accessibleName() == "was: 12 November 2026, is: 30 November 2026"


def test_restoring_is_one_step(window: MainWindow, pane: HistoryPane) -> None:
    named = next(words for words in pane.list.rows if words.strong)
    pane.list.go_to(named.key)
    changed, count = letter_of(window), window.desk.undo_stack.count()
    click(pane.restore)
    assert letter_of(window).wording_at(Place("opening")) is None
    assert window.desk.undo_stack.count() == count + 1
    assert pane.isVisible()
    assert not pane.restore.isEnabled()
    assert pane.restore.toolTip() == "The letter is as it was in this version."
    window.registry["undo"].trigger()
    assert letter_of(window) == changed
    assert pane.restore.isEnabled()


def test_the_present_state_is_named_by_keys(window: MainWindow, pane: HistoryPane) -> None:
    window.registry["name-version"].trigger()
    assert QApplication.focusWidget() is pane.name
    press(Qt.Key.Key_Return)
    count = len(pane.list.rows)
    type_words("For Ana")
    press(Qt.Key.Key_Return)
    assert pane.list.rows[0].title == "For Ana"
    assert len(pane.list.rows) == count + 1
    assert pane.name.text() == ""
    assert pane.list.current_key == pane.list.rows[0].key
    assert not pane.changes.differs


def test_a_version_is_opened_as_a_copy(window: MainWindow, pane: HistoryPane) -> None:
    first = letter_of(window).id
    named = next(words for words in pane.list.rows if words.strong)
    pane.list.go_to(named.key)
    click(pane.copy)
    assert letter_of(window).id != first
    assert letter_of(window).title.endswith("(copy)")
    assert letter_of(window).wordings == ()
    assert not pane.isVisible()


def test_before_any_version_it_says_when_there_will_be_one(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    window.registry["versions"].trigger()
    pane = window.letter_view.history
    assert pane.nothing.isVisible()
    assert not pane.list.isVisible()
    assert QApplication.focusWidget() is pane.name


def test_reverting_is_offered_once_there_is_something_to_revert(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    assert not window.registry["revert"].isEnabled()
    opened = letter_of(window)
    window.desk.set_title("Another")
    assert window.registry["revert"].isEnabled()
    window.registry["revert"].trigger()
    assert letter_of(window) == opened
    assert not window.registry["revert"].isEnabled()


def test_the_status_is_set_from_the_menu_and_shown_in_the_header(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    status = window.letter_view.header.status
    assert status.accessibleName() == "Status of the letter: Draft"
    assert not window.registry["mark-draft"].isEnabled()
    window.registry["mark-sent"].trigger()
    assert status.text() == "Sent"
    assert window.registry["mark-draft"].isEnabled()
    window.registry["undo"].trigger()
    assert status.text() == "Draft"


@pytest.mark.parametrize("mine", [True, False])
def test_a_conflict_is_told_with_two_ways_out(
    window: MainWindow, app_parts: App, mine: bool
) -> None:
    desk = window.desk
    desk.new_letter(AddresseeId("ebrd"))
    desk.keep_now()
    letter = letter_of(window)
    other = build(app_parts.letters.path).letters
    assert other.letter(letter.id) == letter
    other.keep(letter.with_wording(Place("opening"), "Theirs.", "x"))
    desk.set_title("Mine")
    assert not desk.keep_now()
    banner = window.letter_view.banner
    assert banner.isVisible()
    assert banner.button_texts == ("Keep mine as a copy", "Open the other")
    banner.press(0 if mine else 1)
    assert not banner.isVisible()
    assert desk.keep_now()
    assert letter_of(window).title == ("Mine (copy)" if mine else letter.title)
    assert len(other.letters()) == (2 if mine else 1)


def test_what_came_of_the_letter_is_told_in_words(window: MainWindow, pane: HistoryPane) -> None:
    desk, ask = window.desk, AskId("B1.2")
    desk.answer(ask, Verdict.PROMISED)
    desk.keep_now()
    desk.name_version("Promised")
    desk.mark_sent()
    desk.set_sending(Sending(date=desk.today(), way="by post"))
    desk.set_answer(Answer(ask=ask, verdict=Verdict.REFUSED, date=desk.today(), note="by letter"))
    desk.answer(AskId("B1.1"), Verdict.ACCEPTED)
    pane.refresh()
    pane.list.go_to(next(words.key for words in pane.list.rows if words.title == "Promised"))
    flush_deletions()
    said = {
        part.accessibleDescription(): part.accessibleName()
        for part in pane.changes.findChildren(Difference)
    }
    assert list(said) == ["Status", "Sending", "Answer", "Answer, added since"]
    assert said["Status"] == "was: Draft, is: Sent"
    assert "12 November 2026" in said["Sending"]
    assert "by post" in said["Sending"]
    assert "Signal that future assistance depends on progress" in said["Answer"]
    assert "promised" in said["Answer"].partition("is:")[0]
    assert "refused, 12 November 2026" in said["Answer"].partition("is:")[2]
    assert "by letter" in said["Answer"]
    assert "accepted" in said["Answer, added since"]
