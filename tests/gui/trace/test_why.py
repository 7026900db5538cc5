"""“Why is this here?”: asked of any line, told in sentences, left to the same line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefer.domain.ids import AddresseeId, HookId, Place
from briefer.gui.trace.facts_text import FactsText
from briefer.gui.trace.why_pane import WhyPane
from briefer.gui.window import MainWindow
from tests.gui.hands import CTRL, click, focused, press, type_words

# The offscreen platform says this when a menu opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pane(window: MainWindow) -> WhyPane:
    """Return the pane of a letter to the bank; nothing is asked yet."""
    window.desk.new_letter(AddresseeId("ebrd"))
    return window.letter_view.why


def ask(window: MainWindow, place: str) -> str:
    """Ask by the keys why the line at a place is there, and return what is told."""
    window.letter_view.outline.go_to(place)
    press(Qt.Key.Key_W, CTRL_SHIFT)
    return window.letter_view.why.facts.toPlainText()


def test_keys_ask_and_esc_goes_back_to_the_line(window: MainWindow, pane: WhyPane) -> None:
    ask(window, "asks/B1.2")
    assert pane.isVisible()
    assert not window.letter_view.outline.isVisible()
    assert QApplication.focusWidget() is pane.facts
    press(Qt.Key.Key_Escape)
    assert not pane.isVisible()
    spot = window.letter_view.outline.current
    assert spot is not None
    assert spot.place == "asks/B1.2"
    assert spot.hasFocus()


def test_the_button_goes_back_too(window: MainWindow, pane: WhyPane) -> None:
    ask(window, "closing")
    click(pane.back)
    assert focused() is window.letter_view.outline.current


@pytest.mark.parametrize(
    "place", ["opening", "asks/B1.1", "legal-basis/ebrd-agreement-1/quotation", "annex/K1.1"]
)
def test_every_menu_of_the_outline_offers_it(window: MainWindow, pane: WhyPane, place: str) -> None:
    outline = window.letter_view.outline
    outline.go_to(place)
    press(Qt.Key.Key_Menu)
    menu = outline.doing.menu
    assert menu is not None
    action = next(action for action in menu.actions() if action.objectName() == "why-here")
    assert action.text() == "Why is this here?"
    menu.close()
    action.trigger()
    assert pane.isVisible()
    assert pane.place == place


def test_a_block_is_asked_about_as_a_whole(window: MainWindow, pane: WhyPane) -> None:
    doing = window.letter_view.outline.doing
    doing.walking.go(doing.cards.card_at(Place("legal-basis")))
    press(Qt.Key.Key_W, CTRL_SHIFT)
    told = pane.facts.toPlainText()
    assert "It is the part “Legal basis” of the template “Formal letter”." in told
    assert "It stands there because the letter invokes law." in told


def test_an_ask_tells_its_source_its_place_its_finding_and_its_law(
    window: MainWindow, pane: WhyPane
) -> None:
    told = ask(window, "asks/B1.1").splitlines()
    assert told[0].startswith("weigh the findings of the Human Rights Watch report")
    assert "What the report asks" in told
    assert (
        "Human Rights Watch, “Kazakhstan: Freedom of the Media and Political Freedoms in the "
        "Prelude to the 1999 Elections” (October 1999), under the heading “To the European Bank on "
        "Reconstruction and Development” (so printed), in the running text."
    ) in told
    assert any(line.startswith("There it says: Weigh the report’s findings") for line in told)
    assert any(line.startswith("What the report found: The report found") for line in told)
    assert "It was last compared with that on 23 November 2026." in told
    assert (
        "EBRD Agreement, Article 1. It binds or empowers the EBRD: its constituent treaty. "
        "On the letter’s date it is in force, since 28 March 1991. The letter invokes it."
    ) in told
    assert (
        "The library does not have its official words. Its dates were checked on 23 November 2026."
    ) in told
    assert pane.title.words == "Asks, 1"
    assert pane.facts.accessibleName() == "Why is this here? Asks, 1"


def test_an_overtaken_ask_tells_what_has_happened(window: MainWindow, pane: WhyPane) -> None:
    told = ask(window, "annex/K1.1").splitlines()
    assert "What has happened since" in told
    assert any(line.startswith("Kazakhstan ratified the International Covenant") for line in told)
    assert "The event was confirmed on 23 November 2026." in told
    assert (
        "Annex A holds what is asked of Kazakhstan. It is there because the letter refers to it: "
        "Asks, 2."
    ) in told
    assert pane.isVisible()


def test_a_provision_tells_why_it_binds_and_what_rests_on_it(
    window: MainWindow, pane: WhyPane
) -> None:
    told = ask(window, "legal-basis/ebrd-agreement-1/quotation").splitlines()
    assert "It binds or empowers the EBRD: its constituent treaty." in told
    assert "The report names this provision." in told
    assert any("Its wording was compared with the official text on" in line for line in told)
    assert any(line.startswith("Where the library has it from: Parliamentary") for line in told)
    assert "• Assistance dependent on progress" in told
    assert pane.title.words == "Legal basis, 1"


def test_a_provision_that_does_not_bind_tells_the_writers_reason(
    window: MainWindow, pane: WhyPane
) -> None:
    window.desk.tick_hook(HookId("faa-498a"), "It guides the largest shareholder.")
    told = ask(window, "legal-basis/faa-498a").splitlines()
    assert (
        "It does not bind the reader; it binds the US Government: "
        "a statute addressed to its President."
    ) in told
    assert "Your reason for using it: It guides the largest shareholder." in told
    assert ("No request rests on it by itself; it stands for the letter as a whole.") in told
    assert pane.isVisible()


def test_a_template_line_tells_what_was_filled_in(window: MainWindow, pane: WhyPane) -> None:
    told = ask(window, "reply").splitlines()
    assert any("It stands there because the letter asks for a reply." in line for line in told)
    assert "“24 December 2026” comes from the letter’s dates." in told
    assert (
        "Nothing in the library or the letter fills “your e-mail address or telephone number”."
    ) in told
    assert pane.isVisible()


def test_the_writers_words_are_told_to_be_the_writers(window: MainWindow, pane: WhyPane) -> None:
    window.desk.word(Place("closing"), "We wait.")
    told = ask(window, "closing").splitlines()
    assert told[0] == "We wait."
    assert "You worded this yourself." in told
    assert any(line.startswith("briefer proposes: “We thank you") for line in told)
    place = window.desk.add_paragraph(None)
    window.desk.word(place, "Mine.")
    assert "You added this paragraph and wrote it yourself." in ask(window, place)
    assert pane.isVisible()


def test_what_is_told_follows_the_letter_and_leaves_with_the_line(
    window: MainWindow, pane: WhyPane
) -> None:
    letter = window.desk.letter
    assert letter is not None
    ask(window, "asks/B1.1")
    window.desk.set_date(letter.date.replace(year=1990))
    assert "it is not yet in force: it begins on 28 March 1991" in pane.facts.toPlainText()
    window.desk.untick_asks(letter.asks[:1])
    assert not pane.isVisible()
    assert window.letter_view.outline.isVisible()


def test_the_facts_can_be_selected_and_tab_leaves_them(window: MainWindow, pane: WhyPane) -> None:
    ask(window, "asks/B1.1")
    facts = pane.facts
    assert isinstance(facts, FactsText)
    press(Qt.Key.Key_A, CTRL)
    assert "What the report asks" in facts.textCursor().selectedText()
    press(Qt.Key.Key_Tab)
    assert focused() is not facts


def test_without_a_current_line_it_says_what_to_do_first(window: MainWindow) -> None:
    assert not window.registry["why-here"].isEnabled()


def test_typing_is_kept_before_it_is_told(window: MainWindow, pane: WhyPane) -> None:
    outline = window.letter_view.outline
    outline.go_to("closing")
    press(Qt.Key.Key_F2)
    type_words(" Yes.")
    window.registry["why-here"].trigger()
    assert "Yes." in pane.facts.toPlainText().splitlines()[0]
