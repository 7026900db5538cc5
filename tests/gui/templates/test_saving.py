"""A letter becomes a template, and the template a letter to another reader in another language."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.addressee import Paper
from briefer.domain.ids import AddresseeId, Place, SenderId
from briefer.domain.letter import Letter
from briefer.domain.sender import Sender
from briefer.domain.style import Citations
from briefer.domain.template import Template
from briefer.gui.app import make_window
from briefer.gui.delivery.places import Target
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from tests.gui.conftest import flush_deletions
from tests.gui.hands import CTRL, child, click, focused, press, type_words
from tests.gui.templates.test_view import choose

SENDER = Sender(
    id=SenderId("own"),
    organisation="Association Rivers",
    signatory="Ana Lopez",
    title="Director",
    contact="office@rivers.example",
    about="We watch elections.",
)
OPENING = Place("opening")


def now(window: MainWindow) -> Letter:
    letter = window.desk.letter
    assert letter is not None
    return letter


def template(window: MainWindow) -> Template:
    found = window.templates.bench.template
    assert found is not None
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the files go."""
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, folder: Path
) -> Iterator[MainWindow]:
    """Return the whole window, which asks for no file's name."""

    def ask(proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        assert proposed.suffix == suffix
        chosen(Target(folder / proposed.name))

    made = make_window(app_parts, qapp, look, Asking(path=ask))
    made.start()
    made.show()
    with qtbot.waitExposed(made):
        pass
    yield made
    made.desk.keep_now()
    made.jobs.wait_for_done()
    made.close()
    made.deleteLater()
    flush_deletions()


def write(window: MainWindow) -> None:
    """Make a letter to the EBRD and change what it says at its opening."""
    window.desk.new_letter(AddresseeId("ebrd"))
    window.desk.set_sender(SENDER)
    window.letter_view.outline.go_to(OPENING)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, CTRL)
    type_words("We of Association Rivers write to the EBRD about Kazakhstan.")
    press(Qt.Key.Key_Return, CTRL)


def test_what_is_put_in_anew_is_shown_and_can_be_refused(window: MainWindow) -> None:
    write(window)
    window.registry["save-as-template"].trigger()
    window.jobs.wait_for_done()
    pane = window.letter_view.saving
    by_name = {row.one.name: row for row in pane.rows}
    assert by_name["sender.organisation"].one.words == "Association Rivers"
    assert by_name["country"].tick.accessibleName() == "Kazakhstan becomes country (Opening)"
    by_name["country"].tick.click()
    window.jobs.wait_for_done()
    click(pane.keep)
    assert window.letter_view.toast.text.startswith("Kept the template “")
    window.templates.show_template(window.templates.bench.found("Letter")[0].record.id)
    made = next(held for held in window.templates.bench.found() if held.origin == "own")
    assert isinstance(made.record, Template)
    text = next(block.text for block in made.record.blocks if block.id == "opening")
    assert "Kazakhstan" in text
    assert "{sender.organisation}" in text


def test_a_name_is_needed(window: MainWindow) -> None:
    write(window)
    window.registry["save-as-template"].trigger()
    window.jobs.wait_for_done()
    pane = window.letter_view.saving
    pane.name.field.clear()
    assert not pane.keep.isEnabled()
    press(Qt.Key.Key_Escape)
    assert window.letter_view.middle.currentWidget() is window.letter_view.outline


def check_files(folder: Path) -> None:
    names = {file.suffix for file in folder.iterdir()}
    assert names == {".docx", ".pdf"}


def check_russian(window: MainWindow) -> None:
    letter = now(window)
    assert (letter.addressee, letter.language) == ("osce", "ru")
    words = " ".join(piece.text for block in window.desk.outline.blocks for piece in block.pieces)
    assert "{" not in words
    assert "Казахстан" in words


def test_by_keyboard_from_a_letter_to_a_letter_in_another_language(
    window: MainWindow, folder: Path
) -> None:
    write(window)
    press(Qt.Key.Key_K, CTRL)
    type_words("as a template")
    press(Qt.Key.Key_Return)
    window.jobs.wait_for_done()
    type_words("Rivers letter")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_N, CTRL)
    chooser = child(window.start_view, QComboBox, "start-template")
    chooser.setFocus()
    type_words("Riv")
    assert chooser.currentText() == "Rivers letter"
    press(Qt.Key.Key_Tab)
    assert focused().objectName() == "start-language"
    press(Qt.Key.Key_End)
    language = child(window.start_view, QComboBox, "start-language")
    while language.currentData() != "ru":
        press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Tab)
    type_words("osce")
    press(Qt.Key.Key_Return)
    check_russian(window)
    assert now(window).wordings == ()
    for keys in (CTRL, CTRL | Qt.KeyboardModifier.ShiftModifier):
        press(Qt.Key.Key_E, keys, window)
        window.jobs.wait_for_done()
    check_files(folder)


def test_by_mouse_from_a_letter_to_a_letter_in_another_language(
    window: MainWindow, folder: Path
) -> None:
    write(window)
    window.registry["save-as-template"].trigger()
    window.jobs.wait_for_done()
    click(window.letter_view.saving.keep)
    click(child(window.letter_view.toast, QWidget, "toast-button"))
    assert template(window).name == now(window).title
    click(window.templates.view.header.use)
    click(child(window.start_view, QWidget, "tile-osce"))
    click(window.letter_view.header.language)
    choose(window, "language-ru")
    check_russian(window)
    for action in (window.registry["export-docx"], window.registry["export-pdf"]):
        action.trigger()
        window.jobs.wait_for_done()
    check_files(folder)


def test_a_letter_goes_into_another_language_and_back_by_undo(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    before = now(window)
    click(window.letter_view.header.language)
    choose(window, "language-fr")
    assert now(window).language == "fr"
    assert window.letter_view.header.language.text() == "Français"
    window.desk.undo()
    assert now(window) == before


def test_paper_and_notes_are_chosen_by_actions(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    actions = window.registry
    assert not actions["paper-a4"].isEnabled()
    actions["paper-letter"].trigger()
    assert now(window).paper is Paper.LETTER
    actions["cite-at-end"].trigger()
    assert now(window).citations is Citations.ENDNOTE
    assert not actions["cite-at-end"].isEnabled()
    window.desk.undo()
    window.desk.undo()
    assert now(window) == replace(now(window), paper=Paper.A4, citations=Citations.INLINE)
