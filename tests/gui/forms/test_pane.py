"""A letter is copied into a form part by part, by mouse and by keys."""

import re

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from briefer.bootstrap import App, build
from briefer.composing.form_parts import size
from briefer.composing.form_text import FormPiece
from briefer.domain.ids import AddresseeId, HookId, Place
from briefer.gui.forms import pane as pane_module
from briefer.gui.forms.pane import FormPane
from briefer.gui.window import MainWindow
from tests.gui.hands import CTRL, click, focused, press, type_words


@pytest.fixture
def pane(window: MainWindow) -> FormPane:
    """Return the pane, opened for a letter to the bank by its action."""
    window.desk.new_letter(AddresseeId("ebrd"))
    QGuiApplication.clipboard().setText("what was there")
    window.registry["copy-form"].trigger()
    window.jobs.wait_for_done()
    return window.letter_view.form_pane


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def number(count: int) -> str:
    """Return a number as this desktop writes it."""
    return QLocale().toString(count)


def take(window: MainWindow, pane: FormPane, limit: str) -> None:
    """Type the limit of a form."""
    pane.limit.line.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_words(limit)
    window.jobs.wait_for_done()


def test_the_pane_asks_for_the_limit_and_offers_the_text_from_the_salutation(
    window: MainWindow, pane: FormPane
) -> None:
    assert pane.isVisible()
    assert not window.letter_view.outline.isVisible()
    assert focused() is pane.limit.line
    [whole] = pane.parts.rows
    assert whole.text.startswith("Dear ")
    assert "London" not in whole.text
    assert "Annex A" in whole.text
    assert pane.verdict.words == "It goes in as one."
    click(whole.button)
    assert clipboard() == whole.text


def test_keys_alone_bring_all_parts_over_and_each_fits(
    window: MainWindow, pane: FormPane, app_parts: App
) -> None:
    [whole] = [line.text for line in pane.parts.rows]
    take(window, pane, "2000")
    count = len(pane.parts.rows)
    assert count > 2
    limit, long = number(2000), number(size(whole))
    assert pane.verdict.words == (
        f"The form takes {limit} characters; the letter has {long}: it goes in {count} parts."
    )
    press(Qt.Key.Key_Return)
    brought: list[str] = []
    for place, line in enumerate(pane.parts.rows, start=1):
        assert focused() is line.button
        assert line.button.accessibleName() == f"Copy: Part {place} of {count}"
        press(Qt.Key.Key_Space)
        assert line.copied
        assert line.button.accessibleName() == f"Copied. Copy again: Part {place} of {count}"
        brought.append(clipboard())
        assert clipboard().startswith(f"({place}/{count}) ")
        assert size(clipboard()) <= 2000
    words = " ".join(re.sub(r"^\(\d+/\d+\) ", "", part) for part in brought)
    assert words.split() == whole.split()
    assert app_parts.settings.load()[0].form_limit == 2000


def test_a_common_limit_is_taken_by_the_mouse(window: MainWindow, pane: FormPane) -> None:
    preset = pane.limit.presets[0]
    assert preset.text() == number(1000)
    click(preset)
    window.jobs.wait_for_done()
    assert pane.limit.line.text() == number(1000)
    assert all(size(line.text) <= 1000 for line in pane.parts.rows)
    click(pane.limit.presets[-1])
    window.jobs.wait_for_done()
    assert pane.limit.line.text() == ""
    assert len(pane.parts.rows) == 1


def test_a_limit_is_proposed_again_in_the_next_window(
    window: MainWindow, pane: FormPane, app_parts: App
) -> None:
    take(window, pane, "4,000")
    click(pane.parts.rows[0].button)
    again = build(app_parts.letters.path, read_only=True).settings
    assert again.load()[0].form_limit == 4000
    window.registry["copy-form"].trigger()
    window.jobs.wait_for_done()
    assert pane.limit.line.text() == number(4000)
    assert not any(line.copied for line in pane.parts.rows)


@pytest.mark.parametrize("typed", ["99", "many", "1000001", "-5", "0"])
def test_no_number_of_characters_is_told_and_nothing_is_offered(
    window: MainWindow, pane: FormPane, typed: str
) -> None:
    take(window, pane, typed)
    assert pane.parts.rows == ()
    said = pane.limit.line.accessibleDescription()
    assert said == f"Type a number from 100 to {number(1_000_000)}, or nothing."
    take(window, pane, "5000")
    assert pane.parts.rows
    assert pane.limit.line.accessibleDescription() == "Leave it empty if the form does not say."


def test_pieces_are_left_out_and_put_in_as_they_are_ticked(
    window: MainWindow, pane: FormPane
) -> None:
    [before] = pane.parts.rows
    click(pane.pieces[FormPiece.ANNEXES])
    window.jobs.wait_for_done()
    [after] = pane.parts.rows
    assert "should:" in before.text
    assert "should:" not in after.text
    click(pane.pieces[FormPiece.ADDRESS])
    window.jobs.wait_for_done()
    assert pane.parts.rows[0].text.startswith("12 November 2026")


def test_parts_are_numbered_only_if_one_wishes(window: MainWindow, pane: FormPane) -> None:
    take(window, pane, "1000")
    assert pane.parts.rows[1].text.startswith("(2/")
    pane.marked.setFocus()
    press(Qt.Key.Key_Space)
    window.jobs.wait_for_done()
    assert not pane.parts.rows[1].text.startswith("(")


def test_what_was_copied_stays_so_unless_its_words_change(
    window: MainWindow, pane: FormPane
) -> None:
    take(window, pane, "1000")
    pane.marked.setChecked(False)
    window.jobs.wait_for_done()
    for line in pane.parts.rows:
        click(line.button)
    window.desk.word(Place("closing"), "These words are others.")
    window.jobs.wait_for_done()
    [other] = [line for line in pane.parts.rows if "These words are others." in line.text]
    assert not other.copied
    assert pane.parts.rows[0].copied


def test_a_letter_that_may_not_go_out_is_not_copied_any_more(
    window: MainWindow, pane: FormPane
) -> None:
    window.desk.word(Place("closing"), "Act on the measures listed above.")
    window.jobs.wait_for_done()
    click(pane.parts.rows[0].button)
    assert clipboard() == "what was there"
    assert not pane.parts.rows[0].copied
    assert "points at nothing" in window.letter_view.banner.text


def test_errors_ask_for_a_reason_first(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    window.desk.tick_hook(HookId("faa-498a"))
    window.registry["copy-form"].trigger()
    pane, reason = window.letter_view.form_pane, window.letter_view.feedback.bar.reason
    assert reason.isVisible()
    assert not pane.isVisible()
    type_words("Counsel has agreed.")
    press(Qt.Key.Key_Return)
    window.jobs.wait_for_done()
    assert pane.isVisible()
    assert "Counsel" not in pane.parts.rows[0].text


def test_esc_goes_back_to_the_outline(window: MainWindow, pane: FormPane) -> None:
    press(Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert window.letter_view.outline.isVisible()
    assert window.letter_view.outline.isAncestorOf(focused())


def test_more_parts_than_anybody_would_paste_are_told_and_not_listed(
    window: MainWindow, pane: FormPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane_module, "MOST_PARTS", 4)
    take(window, pane, "100")
    assert pane.parts.rows == ()
    assert pane.verdict.words.endswith("parts. Leave something out, or send it another way.")


def test_a_screen_reader_hears_what_was_copied_and_what_is_next(
    window: MainWindow, pane: FormPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(window, pane, "4000")
    first, *_, last = pane.parts.rows
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        heard.append(getattr(event, "message", str)())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    click(first.button)
    count = len(pane.parts.rows)
    assert f"Copied: Part 1 of {count}. Next: Part 2 of {count}." in heard
    for line in pane.parts.rows[1:]:
        click(line.button)
    assert f"Copied: {last.name}. That is all of it." in heard
    assert QApplication.focusWidget() is last.button
