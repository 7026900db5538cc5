"""Rewording in place."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AskId, Place
from briefer.gui.outline.row import PieceRow
from briefer.gui.parts.labels import Label
from tests.gui.hands import CTRL, child, click, focused, press, type_words
from tests.gui.outline.conftest import Writer


def click_words(row: PieceRow, point: QPoint) -> None:
    click(row, row.words.mapTo(row, point))


def test_a_click_on_the_words_opens_them_where_it_fell(writer: Writer) -> None:
    row = writer.row("asks/B1.1")
    click_words(row, QPoint(3, 5))
    assert writer.editor.text == writer.text("asks/B1.1")
    assert writer.editor.hasFocus()
    assert writer.editor.textCursor().position() <= 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_and_f2_open_the_current_row(writer: Writer, key: Qt.Key) -> None:
    writer.go("asks/B1.1")
    press(key)
    assert writer.editor.hasFocus()
    assert writer.editor.textCursor().atEnd()


def test_what_is_typed_is_in_the_letter_at_once_and_kept_by_ctrl_enter(writer: Writer) -> None:
    before = writer.letter
    editor = writer.edit("asks/B1.1")
    editor.selectAll()
    type_words("think twice")
    assert writer.text("asks/B1.1") == "think twice"
    assert writer.desk.undo_stack.count() == 0
    press(Qt.Key.Key_Return, CTRL)
    assert writer.pane.doing.editing.row is None
    assert writer.desk.undo_stack.count() == 1
    assert writer.pane.current is focused()
    assert writer.here == "asks/B1.1"
    writer.desk.undo()
    assert writer.letter == before


def test_esc_puts_back_what_stood_there_and_undo_brings_the_words_again(writer: Writer) -> None:
    before = writer.letter
    writer.edit("closing").selectAll()
    type_words("Bye")
    press(Qt.Key.Key_Escape)
    assert writer.letter == before
    assert writer.row("closing").words.text == writer.text("closing") != "Bye"
    assert focused() is writer.row("closing")
    writer.desk.undo()
    assert writer.text("closing") == "Bye"


def test_esc_without_a_change_is_no_step(writer: Writer) -> None:
    writer.edit("closing")
    press(Qt.Key.Key_Escape)
    assert writer.desk.undo_stack.count() == 0


def test_leaving_keeps_and_the_focus_goes_where_it_was_going(writer: Writer) -> None:
    writer.edit("opening").selectAll()
    type_words("We write")
    writer.pane.add.setFocus()
    assert writer.pane.doing.editing.row is None
    assert writer.text("opening") == "We write"
    assert writer.desk.undo_stack.count() == 1
    assert focused() is writer.pane.add


def test_opening_other_words_keeps_the_first(writer: Writer) -> None:
    writer.edit("opening").selectAll()
    type_words("We write")
    click_words(writer.row("asks/B1.1"), QPoint(30, 5))
    assert writer.text("opening") == "We write"
    assert writer.pane.doing.editing.row is writer.row("asks/B1.1")


def test_enter_keeps_an_ask_and_breaks_the_line_in_a_paragraph(writer: Writer) -> None:
    writer.edit("asks/B1.1")
    press(Qt.Key.Key_Return)
    assert writer.pane.doing.editing.row is None
    writer.edit("opening")
    press(Qt.Key.Key_Return)
    type_words("More")
    assert writer.editor.text.endswith("\nMore")


def test_the_original_is_one_click_away(writer: Writer) -> None:
    original = writer.text("asks/B1.1")
    writer.desk.word(Place("asks/B1.1"), "think twice")
    row = writer.row("asks/B1.1")
    assert "edited" in row.accessibleName()
    click(child(row, QPushButton, "restore"))
    assert writer.text("asks/B1.1") == original
    assert "edited" not in row.accessibleName()
    writer.desk.undo()
    assert writer.text("asks/B1.1") == "think twice"


def test_ctrl_r_restores_the_current_row(writer: Writer) -> None:
    original = writer.text("asks/B1.1")
    writer.desk.word(Place("asks/B1.1"), "think twice")
    writer.go("asks/B1.1")
    press(Qt.Key.Key_R, CTRL)
    assert writer.text("asks/B1.1") == original


def test_ctrl_r_in_the_editor_fills_it_with_the_original_and_leaves_it_open(
    writer: Writer,
) -> None:
    original = writer.text("asks/B1.1")
    writer.edit("asks/B1.1").selectAll()
    type_words("think twice")
    press(Qt.Key.Key_R, CTRL)
    assert writer.editor.text == original
    assert writer.editor.hasFocus()
    writer.editor.undo()
    assert writer.editor.text == "think twice"


def test_what_was_there_is_shown_while_it_is_changed(writer: Writer) -> None:
    row = writer.row("asks/B1.1")
    writer.edit("asks/B1.1")
    assert row.findChild(QPushButton, "restore") is None
    type_words("x")
    assert row.findChild(QPushButton, "restore") is not None
    labels = [label.words for label in row.findChildren(Label)]
    assert any(words.startswith("Was: weigh the findings") for words in labels)


def test_a_change_elsewhere_never_resets_the_editor(writer: Writer) -> None:
    editor = writer.edit("asks/B1.2")
    type_words(" and more")
    cursor = editor.textCursor().position()
    writer.desk.tick_asks((AskId("U2.1"),))
    writer.desk.move_item(Place("asks/B1.1"), 1)
    assert writer.editor is editor
    assert editor.hasFocus()
    assert editor.textCursor().position() == cursor
    type_words("!")
    assert writer.text("asks/B1.2").endswith("and more!")


def test_undo_by_its_button_while_typing_closes_the_editor(writer: Writer) -> None:
    before = writer.letter
    writer.edit("closing")
    type_words("xyz")
    writer.desk.undo()
    assert writer.letter == before
    assert writer.pane.doing.editing.row is None
    assert focused() is writer.row("closing")


def test_an_ask_without_words_leaves_and_comes_back_by_undo(writer: Writer) -> None:
    writer.edit("asks/B1.1").selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return, CTRL)
    assert writer.letter.asks == (AskId("B1.2"),)
    assert focused() is writer.row("asks/B1.2")
    writer.desk.undo()
    assert writer.letter.asks == (AskId("B1.1"), AskId("B1.2"))


def test_what_is_pasted_is_plain_text_and_one_line_where_one_line_belongs(
    writer: Writer,
) -> None:
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b>")
    pasted.setText("one\r\n  two\n")
    editor = writer.edit("asks/B1.1")
    editor.selectAll()
    editor.insertFromMimeData(pasted)
    assert editor.text == "one two"
    editor = writer.edit("opening")
    editor.selectAll()
    editor.insertFromMimeData(pasted)
    assert editor.text == "one\n  two\n"
    assert "bold" not in editor.toHtml()


def test_the_editor_is_as_high_as_its_words(writer: Writer, qtbot: QtBot) -> None:
    editor = writer.edit("closing")
    before = editor.height()
    editor.replace_text("word " * 80)
    qtbot.waitUntil(lambda: editor.height() > 2 * before)
    assert not editor.verticalScrollBar().maximum()


def test_tab_leaves_the_editor(writer: Writer) -> None:
    editor = writer.edit("closing")
    press(Qt.Key.Key_Tab)
    assert not editor.hasFocus()
    assert writer.pane.doing.editing.row is None


def test_another_letter_closes_the_editor(writer: Writer) -> None:
    writer.edit("closing")
    type_words("Half")
    first = writer.letter
    writer.desk.new_letter(writer.desk.addressee.id)
    assert writer.pane.doing.editing.row is None
    assert "Half" not in writer.text("closing")
    assert first.id in {kept.id for kept in writer.desk.kept_letters()}
    writer.desk.open_kept(first.id)
    assert writer.letter.wording_at(Place("closing")) == first.wording_at(Place("closing"))


def test_words_whose_source_has_changed_offer_both(writer: Writer) -> None:
    writer.desk.word(Place("date"), "London, some day")
    writer.desk.set_date(writer.letter.date.replace(day=1))
    row = writer.row("date")
    assert "source updated" in writer.card("date").accessibleName()
    click(child(row, QPushButton, "keep-mine"))
    assert writer.text("date") == "London, some day"
    assert "source updated" not in writer.card("date").accessibleName()
    writer.desk.undo()
    click(child(writer.row("date"), QPushButton, "restore"))
    assert writer.text("date") == "1 November 2026"
