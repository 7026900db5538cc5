"""Placeholders in the editor of a template's words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from briefer.composing.placeholders import placeholders
from briefer.gui.look.look import Look
from briefer.gui.templates import chips
from briefer.gui.templates.chips import ChipWords
from briefer.gui.templates.text import TemplateText
from tests.gui.hands import CTRL, press, type_words

FINDING = "We write on {country}. {source.title} found that {finding in brief}."


def named(inside: str) -> ChipWords:
    return ChipWords(inside.replace(".", " "), inside != "finding in brief")


@pytest.fixture
def editor(qtbot: QtBot, look: Look) -> TemplateText:
    made = TemplateText(named, look)
    qtbot.addWidget(made)
    made.resize(400, 80)
    made.show()
    made.show_text(FINDING)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def move(editor: TemplateText, position: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)


def test_a_placeholder_is_one_thing_that_backspace_removes_whole(editor: TemplateText) -> None:
    assert editor.text == FINDING
    move(editor, len("We write on ") + 1)
    press(Qt.Key.Key_Backspace)
    assert editor.text == FINDING.replace("{country}", "")


def test_typed_and_pasted_braces_never_become_a_placeholder(editor: TemplateText) -> None:
    wanted: list[bool] = []
    editor.field_wanted.connect(lambda: wanted.append(True))
    editor.show_text("")
    type_words("{date}")
    assert editor.text == "date"
    assert wanted == [True]
    data = QMimeData()
    data.setText(" and {reference}\r\n{date")
    editor.insertFromMimeData(data)
    assert editor.text == "date and (reference)\n(date"


def test_what_is_copied_keeps_its_placeholders_here_and_their_names_elsewhere(
    editor: TemplateText,
) -> None:
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == (
        "We write on country. source title found that finding in brief."
    )
    press(Qt.Key.Key_End, CTRL)
    press(Qt.Key.Key_V, CTRL)
    assert editor.text == FINDING * 2


def test_a_screen_reader_hears_what_chips_say(editor: TemplateText) -> None:
    assert "source title found" in editor.accessibleDescription()
    assert "\ufffc" not in editor.accessibleDescription()


def test_a_placeholder_can_be_put_in_and_renamed(editor: TemplateText) -> None:
    editor.put_instead("{finding in brief}", "source.summary")
    assert editor.text.endswith("found that {source.summary}.")
    move(editor, 0)
    editor.insert_field("date")
    type_words(": ")
    assert editor.text.startswith("{date}: We write")


def test_the_window_has_the_steps_back(editor: TemplateText) -> None:
    type_words("x")
    press(Qt.Key.Key_Z, CTRL)
    assert editor.text.startswith("xWe write")


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\u2028\u2029"))


@given(st.lists(st.one_of(WORDS, st.sampled_from(["{date}", "{x y}", "{", "}"]))))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_words_come_back_as_they_were_and_nothing_new_is_a_placeholder(
    parts: list[str],
) -> None:
    text = "".join(parts)
    document = QTextDocument()
    chips.put(QTextCursor(document), text)
    back = chips.text_of(document)
    assert list(placeholders(back)) == list(placeholders(text))
    again = QTextDocument()
    chips.put(QTextCursor(again), back)
    assert chips.text_of(again) == back
