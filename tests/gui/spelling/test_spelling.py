from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextCharFormat
from pytestqt.qtbot import QtBot

from briefer.domain.finding import Severity
from briefer.domain.ids import AddresseeId, Place
from briefer.gui.outline.editor import WordsEditor
from briefer.gui.spelling.menu import EditorMenu
from briefer.gui.spelling.underlining import characters, units
from briefer.gui.window import MainWindow
from tests.gui.hands import child, focused, press, type_words


@pytest.fixture
def place(window: MainWindow) -> Iterator[Place]:
    """Return the place of a paragraph that is open and empty, in a letter that is looked over."""
    window.desk.new_letter(AddresseeId("ebrd"))
    window.letter_view.outline.doing.add_paragraph()
    row = window.letter_view.outline.doing.editing.row
    assert row is not None
    yield row.place
    window.close()


def look_over(window: MainWindow) -> None:
    faults = window.letter_view.spelling.faults
    faults.check_now()
    faults.jobs.wait_for_done()


def editor_of(window: MainWindow) -> WordsEditor:
    row = window.letter_view.outline.doing.editing.row
    assert row is not None
    assert row.editor is not None
    return row.editor


def waves(editor: WordsEditor) -> list[str]:
    """Return the words that have a wave under them."""
    found: list[str] = []
    block = editor.document().begin()
    while block.isValid():
        for part in block.layout().formats():
            wave = QTextCharFormat.UnderlineStyle.WaveUnderline
            if part.format.underlineStyle() == wave:
                data = block.text().encode("utf-16-le")
                found.append(
                    data[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le")
                )
        block = block.next()
    return found


def write(window: MainWindow, text: str) -> WordsEditor:
    editor = editor_of(window)
    editor.replace_text(text)
    look_over(window)
    return editor


def open_menu(window: MainWindow, editor: WordsEditor, at: int) -> EditorMenu:
    menu = child(editor, EditorMenu, "")
    cursor = editor.textCursor()
    cursor.setPosition(at)
    menu.open_at(cursor, QPoint())
    window.letter_view.spelling.faults.jobs.wait_for_done()
    return menu


def choose(menu: EditorMenu, name: str) -> None:
    assert menu.menu is not None
    action = menu.menu.findChild(QAction, name)
    assert action is not None, [known.objectName() for known in menu.menu.actions()]
    action.trigger()
    menu.menu.close()


@pytest.mark.usefixtures("place")
def test_a_wave_stands_under_each_word_that_may_be_misspelt(window: MainWindow) -> None:
    editor = write(
        window, "The goverment of Kazakhstan 😀 must publsh it.\nSee www.exmple.org, NGOs."
    )
    assert waves(editor) == ["goverment", "publsh"]


@pytest.mark.usefixtures("place")
def test_names_in_the_library_are_no_faults(window: MainWindow) -> None:
    names = " ".join(body.short_name for body in window.desk.library.addressees)
    editor = write(window, names)
    assert waves(editor) == []


def test_a_finding_names_the_words_and_stops_no_export(window: MainWindow, place: Place) -> None:
    write(window, "The goverment must publsh it.")
    found = [known for known in window.desk.findings if known.code == "spelling"]
    assert [(known.place, known.severity) for known in found] == [(place, Severity.ADVICE)]
    assert found[0].message == "2 words may be misspelt: goverment, publsh."


@pytest.mark.usefixtures("place")
def test_the_menu_proposes_what_was_meant_and_puts_it_there(window: MainWindow) -> None:
    editor = write(window, "😀 The goverment must act.")
    choose(open_menu(window, editor, 9), "meant-0")
    assert editor.text == "😀 The government must act."


@pytest.mark.usefixtures("place")
def test_a_word_of_ones_own_is_right_until_it_is_taken_out(window: MainWindow) -> None:
    editor = write(window, "We are the Zhurtshylyk.")
    assert waves(editor) == ["Zhurtshylyk"]
    choose(open_menu(window, editor, 14), "add-word")
    assert waves(editor) == []
    assert window.letter_view.spelling.acts.words == ("Zhurtshylyk",)
    choose(open_menu(window, editor, 14), "forget-word")
    assert waves(editor) == ["Zhurtshylyk"]


def test_a_word_is_ignored_in_one_letter_and_undo_takes_that_back(
    window: MainWindow, place: Place
) -> None:
    editor = write(window, "We are the Zhurtshylyk.")
    choose(open_menu(window, editor, 14), "ignore-word")
    look_over(window)
    assert not [known for known in window.desk.findings if known.code == "spelling"]
    window.desk.undo()
    look_over(window)
    found = [known.place for known in window.desk.findings if known.code == "spelling"]
    assert found == [place]


def test_f7_goes_to_the_next_and_round_again(window: MainWindow, place: Place) -> None:
    write(window, "A goverment must publsh it.")
    window.registry["next-misspelling"].trigger()
    seen = [editor_of(window).textCursor().selectedText()]
    window.registry["next-misspelling"].trigger()
    seen.append(editor_of(window).textCursor().selectedText())
    window.registry["next-misspelling"].trigger()
    seen.append(editor_of(window).textCursor().selectedText())
    assert sorted(seen[:2]) == ["goverment", "publsh"]
    assert seen[2] == seen[0]
    assert place


@pytest.mark.usefixtures("place")
def test_the_check_is_off_when_the_person_wants_it_off(window: MainWindow) -> None:
    editor = write(window, "The goverment.")
    window.registry["toggle-spelling"].trigger()
    look_over(window)
    assert waves(editor) == []
    assert not [known for known in window.desk.findings if known.code == "spelling"]
    window.registry["toggle-spelling"].trigger()
    look_over(window)
    assert waves(editor) == ["goverment"]


@pytest.mark.usefixtures("place")
def test_typing_goes_on_while_words_are_looked_up(window: MainWindow, qtbot: QtBot) -> None:
    del qtbot
    type_words("Teh ")
    assert focused() is editor_of(window)
    press(Qt.Key.Key_A)
    look_over(window)
    assert waves(editor_of(window)) == ["Teh"]


def test_positions_of_qt_are_those_of_characters() -> None:
    text = "a😀é\u0301 \u05d0"
    assert units(text) == len(text.encode("utf-16-le")) // 2
    assert [characters(text, units(text[:at])) for at in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )
