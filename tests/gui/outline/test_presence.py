"""Taking parts out of the letter, bringing them back, and filling in what is missing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AskId, HookId, Place
from briefer.gui.outline.form import FieldsForm
from briefer.gui.parts.labels import ElidedLabel
from tests.gui.hands import CTRL, child, click, focused, press, type_words
from tests.gui.outline.conftest import Writer

# The offscreen platform says this when a menu opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def blocks(writer: Writer) -> list[str]:
    return [block.id for block in writer.desk.outline.blocks]


def test_delete_takes_an_ask_out_and_the_focus_goes_to_the_next(writer: Writer) -> None:
    writer.go("asks/B1.1")
    press(Qt.Key.Key_Delete)
    assert writer.letter.asks == (AskId("B1.2"),)
    assert focused() is writer.row("asks/B1.2")
    press(Qt.Key.Key_Delete)
    assert writer.letter.asks == ()
    assert writer.here == "asks"
    writer.desk.undo()
    writer.desk.undo()
    assert writer.letter.asks == (AskId("B1.1"), AskId("B1.2"))


def test_delete_takes_an_annex_ask_out_of_the_annex_only(writer: Writer) -> None:
    writer.go("annex/K2.2")
    press(Qt.Key.Key_Delete)
    assert AskId("K2.2") not in writer.letter.annex
    assert focused() is writer.row("annex/K2.3")


def test_delete_takes_a_block_out_and_it_can_be_added_again(writer: Writer) -> None:
    before = writer.letter
    writer.pane.doing.walking.go(writer.card("concern"))
    press(Qt.Key.Key_Delete)
    assert "concern" not in blocks(writer)
    assert focused() is writer.card("legal-basis")
    click(writer.pane.add)
    writer.choose("add-concern")
    assert writer.letter == before
    assert focused() is writer.card("concern")


def test_the_head_of_a_block_takes_it_out_too(writer: Writer) -> None:
    writer.pane.doing.walking.go(writer.card("concern"))
    click(writer.card("concern").head.out)
    assert "concern" not in blocks(writer)
    writer.desk.undo()
    assert "concern" in blocks(writer)


def test_delete_on_the_words_of_a_block_with_one_piece_takes_the_block_out(
    writer: Writer,
) -> None:
    writer.go("concern")
    press(Qt.Key.Key_Delete)
    assert "concern" not in blocks(writer)


def test_delete_on_a_lead_in_takes_nothing_out(writer: Writer) -> None:
    before = writer.letter
    writer.go("asks")
    press(Qt.Key.Key_Delete)
    assert writer.letter == before
    assert not writer.actions["remove"].isEnabled()
    assert writer.actions.why("remove")


def test_delete_takes_law_out(writer: Writer) -> None:
    writer.go("legal-basis/ebrd-agreement-1")
    press(Qt.Key.Key_Delete)
    assert not writer.letter.hooks
    assert "legal-basis" not in blocks(writer)
    assert focused().isVisible()


def test_an_own_paragraph_is_added_after_the_current_block_and_opened(writer: Writer) -> None:
    writer.pane.doing.walking.go(writer.card("concern"))
    writer.actions["add-paragraph"].trigger()
    assert writer.editor.hasFocus()
    type_words("Mine.")
    press(Qt.Key.Key_Return, CTRL)
    order = blocks(writer)
    mine = order[order.index("concern") + 1]
    assert writer.text(mine) == "Mine."
    writer.go(mine)
    assert writer.pane.current is focused()


def test_an_own_paragraph_left_empty_goes_again(writer: Writer) -> None:
    before = writer.letter.blocks
    click(writer.pane.add)
    writer.choose("add-paragraph")
    type_words(" ")
    press(Qt.Key.Key_Return, CTRL)
    assert writer.letter.blocks == before


def test_a_copy_line_is_asked_for_and_stands_in_the_letter(writer: Writer) -> None:
    click(writer.pane.add)
    assert {"add-paragraph", "add-copies", "add-reference"} <= writer.offers()
    assert "add-annex" not in writer.offers()
    writer.choose("add-copies")
    field = focused()
    assert field.objectName() == "field-copies"
    type_words("The press")
    assert writer.text("copies") == "The press"
    assert field.hasFocus()
    press(Qt.Key.Key_Return, CTRL)
    assert writer.card("copies").form is None
    assert writer.desk.undo_stack.count() == 1
    writer.desk.undo()
    assert "copies" not in blocks(writer)


def test_what_was_to_be_added_and_stayed_empty_is_not_shown(writer: Writer) -> None:
    click(writer.pane.add)
    writer.choose("add-reference")
    assert writer.card("reference").form is not None
    press(Qt.Key.Key_Escape)
    assert writer.pane.doing.cards.card_at(Place("reference")) is None
    assert focused().isVisible()
    assert not writer.desk.undo_stack.canUndo()


def test_a_reply_date_can_be_added(writer: Writer) -> None:
    writer.desk.set_reply_by(None)
    assert "reply" not in blocks(writer)
    click(writer.pane.add)
    writer.choose("add-reply")
    assert "reply" in blocks(writer)
    assert writer.letter.reply_by is not None


def test_a_placeholder_is_filled_in_by_a_click_on_it(writer: Writer) -> None:
    row = writer.row("opening")
    at = row.words.text.index("[your")
    point = next(
        QPoint(x, 8)
        for x in range(0, row.words.width(), 4)
        if row.words.position_at(QPoint(x, 8)) > at + 1
    )
    assert row.words.mark_at(point) == "[your organisation]"
    click(row, row.words.mapTo(row, point))
    assert focused().objectName() == "field-organisation"
    type_words("League")
    assert "League" in writer.text("opening")
    assert "League" in writer.text("letterhead")
    press(Qt.Key.Key_Return)
    assert writer.card("opening").form is None
    assert writer.desk.undo_stack.count() == 1


def test_the_keyboard_fills_in_by_a_button_that_says_what_is_missing(writer: Writer) -> None:
    row = writer.row("opening")
    assert "to be filled in: your organisation" in row.accessibleName()
    writer.go("opening")
    button = child(row, QPushButton, "fill-in")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus()
    press(Qt.Key.Key_Space)
    assert focused().objectName() == "field-organisation"


@pytest.mark.parametrize("block", ["letterhead", "signature"])
def test_enter_on_letterhead_and_signature_opens_who_signs(writer: Writer, block: str) -> None:
    writer.pane.doing.walking.go(writer.card(block))
    press(Qt.Key.Key_Return)
    form = child(writer.card(block), FieldsForm, "fields-form")
    assert focused().objectName() == "field-organisation"
    child(form, QLineEdit, "field-signatory").setText("Rose Elphberg")
    child(form, QTextEdit, "field-address").setPlainText("1 Low Street\n\n Strelsau ")
    assert writer.letter.sender.signatory == "Rose Elphberg"
    assert writer.letter.sender.address == ("1 Low Street", "Strelsau")
    assert "Rose Elphberg" in writer.text("signature")
    assert writer.desk.undo_stack.count() == 1


def test_esc_in_the_form_puts_the_sender_back(writer: Writer) -> None:
    before = writer.letter
    writer.pane.doing.begin_edit(writer.card("letterhead"))
    type_words("League")
    press(Qt.Key.Key_Escape)
    assert writer.letter == before
    assert writer.card("letterhead").form is None
    assert focused() is writer.card("letterhead")
    writer.desk.undo()
    assert writer.letter.sender.organisation == "League"


def test_done_closes_the_form(writer: Writer) -> None:
    writer.pane.doing.begin_edit(writer.card("letterhead"))
    click(child(writer.card("letterhead"), QPushButton, "form-done"))
    assert writer.card("letterhead").form is None
    assert not writer.desk.undo_stack.canUndo()


def test_folding_a_block_closes_its_form_and_keeps_what_was_typed(writer: Writer) -> None:
    writer.pane.doing.begin_edit(writer.card("letterhead"))
    type_words("League")
    click(writer.card("letterhead").head.arrow)
    assert writer.card("letterhead").form is None
    assert writer.card("letterhead").folded
    assert writer.letter.sender.organisation == "League"


def test_the_lines_of_the_letterhead_can_be_worded_by_themselves(writer: Writer) -> None:
    writer.pane.doing.open_menu(writer.card("letterhead"), QPoint(0, 0))
    writer.choose("edit-lines")
    writer.editor.selectAll()
    type_words("League of Readers")
    press(Qt.Key.Key_Return, CTRL)
    assert writer.text("letterhead") == "League of Readers"
    assert not writer.letter.sender.organisation


def test_a_finding_that_asks_to_fill_in_opens_the_form(writer: Writer) -> None:
    finding = next(f for f in writer.desk.findings if f.place == "signature")
    writer.desk.apply_fix(finding)
    assert focused().objectName() == "field-signatory"
    assert writer.card("signature").isAncestorOf(focused())


def test_the_bar_counts(writer: Writer, qtbot: QtBot) -> None:
    writer.pane.set_page_count(3)
    label = child(writer.pane, ElidedLabel, "outline-counts")
    assert label.words == "Asks 2 · Annex 15 · Pages 3"
    writer.desk.untick_asks((AskId("B1.1"),))
    qtbot.waitUntil(lambda: label.words == "Asks 1 · Annex 15 · Pages 3")


def test_law_that_does_not_bind_says_so_and_its_reason_can_be_changed(writer: Writer) -> None:
    writer.desk.tick_hook(HookId("faa-498a"), "They pay.")
    row = writer.row("legal-basis/faa-498a")
    assert "does not bind" in row.accessibleName()
    assert "Your reason: They pay." in row.accessibleName()
    writer.pane.doing.open_menu(row, QPoint(0, 0))
    writer.choose("reason")
    assert focused().objectName() == "field-reason"
    type_words(" Much.")
    press(Qt.Key.Key_Return)
    assert writer.letter.hooks[-1].reason == "They pay. Much."
