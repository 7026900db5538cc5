"""What there is to mend in all letters of a pack: shown together, each leading to its letter."""

import pytest
from PySide6.QtCore import Qt

from briefer.bootstrap import App
from briefer.composing.packing.bound import SUBTITLE
from briefer.domain.ids import LetterId, PersonId, Place
from briefer.domain.person import Person
from briefer.gui.packs.view import PacksView
from briefer.gui.window import MainWindow
from briefer.services import editing
from tests.gui.hands import CTRL, click, focused, press
from tests.gui.packs.conftest import pack_of, row


def letter_to(view: PacksView, app: App, body: str) -> LetterId:
    """Return the letter of the pack that goes to a body."""
    for key in pack_of(view).letters:
        letter = app.letters.peek(key)
        if letter is not None and letter.addressee == body:
            return key
    raise AssertionError(body)


@pytest.fixture
def apart(window: MainWindow, view: PacksView, app_parts: App) -> PacksView:
    """Have one letter ask for the opposite of what another asks for."""
    window.open_kept(letter_to(view, app_parts, "us-government"))
    window.desk.word(Place("asks/U2.1"), "suspend all assistance to Kazakhstan")
    press(Qt.Key.Key_4, CTRL, window)
    window.jobs.wait_for_done()
    return view


def test_two_letters_that_pull_apart_are_compared(
    window: MainWindow, apart: PacksView, app_parts: App
) -> None:
    middle = apart.middle
    assert middle.strip.words.words.startswith("Two letters pull apart")
    assert middle.strip.open.text() == "Compare"
    click(middle.strip.open)
    assert middle.pages.currentWidget() is middle.compare
    one, other = middle.compare.cards
    assert {one.side.letter, other.side.letter} == {
        letter_to(apart, app_parts, "us-government"),
        letter_to(apart, app_parts, "ebrd"),
    }
    opposed = next(card for card in (one, other) if "suspend all" in card.side.words)
    assert focused() is one.open
    click(opposed.open)
    assert window.views.currentWidget() is window.letters
    assert window.desk.letter is not None
    assert window.desk.letter.id == opposed.side.letter
    assert window.letter_view.outline.current is not None
    assert window.letter_view.outline.current.place == "asks/U2.1"


def test_esc_leads_back_from_the_comparison_to_the_pages(apart: PacksView) -> None:
    click(apart.middle.strip.open)
    press(Qt.Key.Key_Escape)
    assert apart.middle.pages.currentWidget() is apart.preview
    assert focused() is apart.preview.view


def test_all_findings_are_listed_worst_first_and_lead_to_their_letters(
    window: MainWindow, view: PacksView
) -> None:
    press(Qt.Key.Key_F8, CTRL | Qt.KeyboardModifier.ShiftModifier, window)
    listed = view.middle.findings.list
    assert focused() is listed
    lines = listed.told.lines
    known = view.binding.known
    assert known is not None
    assert sum(line.found is not None for line in lines) == len(known.findings)
    assert lines[0].found is None
    assert lines[0].words.startswith("Letter 1: ")
    press(Qt.Key.Key_F8, widget=window)
    current = listed.current
    assert current is not None
    assert current.found is not None
    press(Qt.Key.Key_Return, widget=listed)
    assert window.desk.letter is not None
    assert window.desk.letter.id == current.found.letters[0]


def test_a_letter_in_the_trash_is_left_out_and_told(
    window: MainWindow, view: PacksView, app_parts: App
) -> None:
    key = pack_of(view).letters[0]
    letter = app_parts.letters.letter(key)
    assert letter is not None
    app_parts.letters.discard(letter)
    window.show_view("letters")
    press(Qt.Key.Key_4, CTRL, window)
    window.jobs.wait_for_done()
    assert "in the trash or gone: 1" in view.middle.strip.words.words
    view.middle.strip.open.click()
    view.parts.reveal_letter(key)
    current = view.parts.list.current
    assert current is not None
    assert current.missing
    assert not view.parts.open.isVisible()
    assert row(view, "1. ").letter == pack_of(view).letters[1]
    click(view.parts.remove)
    window.jobs.wait_for_done()
    assert key not in pack_of(view).letters
    assert "in the trash" not in view.middle.strip.words.words


def test_an_empty_pack_says_so(window: MainWindow, view: PacksView) -> None:
    view.bench.take_out(pack_of(view).letters)
    window.jobs.wait_for_done()
    assert view.middle.strip.words.words == "This pack holds no letter."
    assert view.header.facts.words.startswith("Briefing pack · 0 letters")
    view.middle.strip.open.click()
    assert focused() is view.parts.list


def test_a_protected_name_on_the_cover_leads_to_its_words(
    window: MainWindow, view: PacksView
) -> None:
    person = Person(id=PersonId("p"), name="Aigerim Sample")
    assert window.shelf.keep(editing.added(person, "p"))
    view.bench.word(SUBTITLE, "With thanks to Aigerim Sample", "")
    window.jobs.wait_for_done()
    strip = view.middle.strip
    assert "Aigerim Sample" in strip.words.words
    click(strip.open)
    assert view.details.isVisible()
    assert focused() is view.details.subtitle
    assert view.details.subtitle.toPlainText() == "With thanks to Aigerim Sample"
