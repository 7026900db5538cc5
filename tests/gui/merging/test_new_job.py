"""From a letter and a list of recipients to files on the disk, step by step."""

import csv
from pathlib import Path

from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefer.domain.ids import LetterId, Place
from briefer.domain.recipient_columns import RecipientPart
from briefer.gui.merging.standing import Phase
from briefer.gui.window import MainWindow
from tests.gui.hands import CTRL, child, click, focused, press, type_words
from tests.gui.merging.conftest import Answers
from tests.gui.merging.moves import (
    choose_folder,
    go_to_letters,
    go_to_recipients,
    members,
    names,
    page,
    panel,
    settle,
    wait_for,
    write_letter,
)

NOBODY = ("", "France", "", "", "")
NOWHERE = ("Ada Example", "Eurpoe", "", "", "")
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_list_becomes_files_and_a_card_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, answers: Answers
) -> None:
    answers.file = members(tmp_path, 6, NOBODY, NOWHERE)
    answers.folder = tmp_path / "out"
    found = go_to_recipients(window)
    click(found.recipients.choose)
    settle(window)
    assert found.recipients.counts.words == "8 rows, 6 letters, 2 refused"
    assert [row.title for row in found.recipients.refused.rows] == [
        "Row 8: The row names nobody.",
        "Row 9: “Eurpoe” is no country.",
    ]
    found.recipients.refused.go_to("9")
    click(found.recipients.show_row)
    assert found.recipients.columns.table.currentIndex().data() == "Ada Example"
    click(found.next)
    settle(window)
    assert found.letters.counts.words == "Letters 6, checked 6, with errors 0, own 0"
    click(found.next)
    settle(window)
    assert found.where.pattern.field.hint.words == (
        "For example: 001-QUILLFEATHER.pdf, 002-QUILLFEATHER.pdf"
    )
    click(found.where.choose)
    click(found.next)
    settle(window)
    merge = window.merging.board.merges[0]
    card = panel(window, merge).card
    assert card.title.words == "Letter to the European Parliament on Kazakhstan"
    assert wait_for(qtbot, window, merge, Phase.DONE).made == 6
    assert card.made.words == "6 of 6 made"
    assert panel(window, merge).refused.count.words == "2 rows refused"
    assert len(names(answers.folder)) == 13
    manifest = (answers.folder / "manifest.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(manifest.splitlines()))
    assert [row["status"] for row in rows] == ["made"] * 6 + ["refused"] * 2
    assert window.merging.view.pane.isVisible()
    click(panel(window, merge).refused.show_rows)
    assert window.merging.view.sheet.columns.table.currentIndex().row() == 7


def test_all_of_it_can_be_done_by_keys(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, answers: Answers
) -> None:
    answers.file, answers.folder = members(tmp_path, 3), tmp_path / "out"
    write_letter(window)
    press(Qt.Key.Key_N, CTRL | SHIFT, window)
    assert focused() is window.merging.view.pane.new
    press(Qt.Key.Key_Space)
    settle(window)
    found = page(window)
    assert focused() is found.letter.list
    press(Qt.Key.Key_Return)
    settle(window)
    assert focused() is found.recipients.choose
    press(Qt.Key.Key_Space)
    settle(window)
    go_on(found.next)
    settle(window)
    assert focused() is found.letters.list
    press(Qt.Key.Key_Down)
    settle(window)
    assert found.letters.preview.place.words == "Letter 2 of 3 · Bertrand-Luc QUILLFEATHER"
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(window)
    assert found.letters.preview.place.words.startswith("Letter 3 of 3")
    go_on(found.next)
    settle(window)
    assert focused() is found.where.title.field
    go_on(found.where.choose)
    go_on(found.next)
    settle(window)
    merge = window.merging.board.merges[0]
    wait_for(qtbot, window, merge, Phase.DONE)
    assert len(names(answers.folder)) == 7


def go_on(button: QPushButton) -> None:
    """Tab to a button, and press it."""
    for _ in range(60):
        if focused() is button:
            break
        press(Qt.Key.Key_Tab)
    assert focused() is button
    press(Qt.Key.Key_Space)


def test_too_early_it_says_what_is_missing(window: MainWindow) -> None:
    found = go_to_recipients(window)
    assert found.why.words == "Choose a file or a list first."
    click(found.next)
    assert found.number == 1
    click(found.back)
    assert found.number == 0


def test_another_column_can_hold_the_names(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Who;Alias\nAda Example;A. E.\nBo Sample;B. S.\n", "utf-8")
    found = go_to_recipients(window)
    window.merging.setup.read_file(file)
    settle(window)
    setup = window.merging.setup
    box = found.recipients.columns.choosers.boxes
    for number, part in ((0, RecipientPart.OFFICE), (1, RecipientPart.NAME)):
        box[number].setFocus()
        press(Qt.Key.Key_Home)
        for _ in range(box[number].findData(part)):
            press(Qt.Key.Key_Down)
        settle(window)
    assert [(one.name, one.office) for one in setup.draft.read.recipients] == [
        ("A. E.", "Ada Example"),
        ("B. S.", "Bo Sample"),
    ]
    press(Qt.Key.Key_Home)
    settle(window)
    assert found.why.words == "No row can be used yet; say which column holds the names."


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(
    window: MainWindow, tmp_path: Path
) -> None:
    found = go_to_recipients(window)
    window.merging.setup.read_file(members(tmp_path, 3))
    settle(window)
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 nothing")
    window.merging.setup.read_file(bad)
    settle(window)
    assert found.banner.isVisible()
    assert found.recipients.counts.words == "3 rows, 3 letters, 0 refused"
    assert found.recipients.source.words == "mep.csv"


def test_recipients_are_kept_as_a_list_and_used_again(window: MainWindow, tmp_path: Path) -> None:
    found = go_to_recipients(window)
    window.merging.setup.read_file(members(tmp_path, 4))
    settle(window)
    child(found, QLineEdit, "merge-list-name").setFocus()
    type_words("Parliament")
    press(Qt.Key.Key_Return)
    settle(window)
    assert [row.title for row in found.recipients.lists.rows] == ["Parliament"]
    assert window.merging.setup.draft.source == "mep.csv"
    found.recipients.lists.setFocus()
    press(Qt.Key.Key_Return)
    settle(window)
    assert window.merging.setup.draft.source == "Parliament"
    assert found.recipients.counts.words == "4 rows, 4 letters, 0 refused"
    # A list serves letters to any body.
    assert {one.addressee for one in window.merging.setup.draft.read.recipients} == {None}
    click(found.next)
    settle(window)
    assert found.letters.preview.pages.page_count > 0


def test_each_letter_can_be_written_in_its_own_way(window: MainWindow, tmp_path: Path) -> None:
    found = go_to_letters(window, members(tmp_path, 3))
    form = found.letters.one.form
    form.salutation.setFocus()
    type_words("Dear colleague")
    form.settle()
    settle(window)
    form.language.setCurrentIndex(form.language.findData("fr"))
    form.language.activated.emit(form.language.currentIndex())
    settle(window)
    first, second, _ = window.merging.setup.draft.going
    assert (first.salutation, first.language) == ("Dear colleague", "fr")
    assert (second.salutation, second.language) == ("", "")
    click(found.letters.preview.next)
    settle(window)
    assert form.salutation.text() == ""
    click(found.letters.preview.previous)
    settle(window)
    assert form.salutation.text() == "Dear colleague"


def test_one_letter_is_changed_alone_and_the_others_stay(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    found = go_to_letters(window, members(tmp_path, 3))
    click(found.letters.preview.next)
    settle(window)
    click(found.letters.one.own)
    settle(window)
    assert window.desk.letter is not None
    assert window.desk.letter.title.endswith("(Bertrand-Luc QUILLFEATHER)")
    window.desk.word(Place("opening"), "Only you read these words.")
    window.registry["many-letters"].trigger()
    settle(window)
    assert found.letters.counts.words.endswith("own 1")
    assert not found.letters.one.form.isEnabled()
    click(found.next)
    settle(window)
    choose_folder(window, tmp_path / "out")
    click(found.next)
    settle(window)
    merge = window.merging.board.merges[0]
    wait_for(qtbot, window, merge, Phase.DONE)
    said = [
        any(
            paragraph.text == "Only you read these words."
            for paragraph in Document(str(file)).paragraphs
        )
        for file in sorted((tmp_path / "out").glob("*.docx"))
    ]
    assert said == [False, True, False]


def test_the_common_letter_comes_back_and_a_letter_can_be_left_out(
    window: MainWindow, tmp_path: Path
) -> None:
    found = go_to_letters(window, members(tmp_path, 3))
    click(found.letters.one.own)
    settle(window)
    own = window.merging.setup.draft.own[2]
    window.registry["many-letters"].trigger()
    settle(window)
    click(found.letters.one.back)
    settle(window)
    assert window.merging.setup.draft.own == {}
    assert window.desk.letter is not None
    assert window.desk.letter.id == LetterId(own)
    click(found.letters.one.out)
    settle(window)
    assert [one.row for one in window.merging.setup.draft.going] == [3, 4]
    click(found.letters.one.out)
    settle(window)
    assert len(window.merging.setup.draft.going) == 3


def test_a_pattern_that_is_none_is_told_where_it_is_typed(
    window: MainWindow, tmp_path: Path
) -> None:
    found = go_to_letters(window, members(tmp_path, 2))
    click(found.next)
    settle(window)
    found.where.pattern.line.setFocus()
    found.where.pattern.line.selectAll()
    type_words("{who}")
    assert found.why.words.startswith("Names of files know no “{who}”.")
    click(found.next)
    assert found.number == 3
    found.where.pattern.line.selectAll()
    press(Qt.Key.Key_Backspace)
    click(found.where.pattern.chips[1])
    assert found.where.pattern.line.text() == "{name}"
    assert found.why.words == ""


def test_leaving_keeps_everything(window: MainWindow, tmp_path: Path) -> None:
    found = go_to_letters(window, members(tmp_path, 3))
    press(Qt.Key.Key_Escape)
    assert not found.isVisible()
    window.registry["view-letters"].trigger()
    window.registry["many-letters"].trigger()
    click(window.merging.view.pane.new)
    settle(window)
    assert found.number == 2
    assert len(window.merging.setup.draft.going) == 3


def test_a_job_with_an_archive_has_it_in_its_folder(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    write_letter(window)
    window.merging.setup.say(lambda draft: draft)
    found = go_to_letters(window, members(tmp_path, 2))
    click(found.next)
    settle(window)
    found.where.formats[".docx"].click()
    found.where.zipped.click()
    choose_folder(window, tmp_path / "out")
    click(found.next)
    settle(window)
    merge = window.merging.board.merges[0]
    wait_for(qtbot, window, merge, Phase.DONE)
    assert names(tmp_path / "out") == [
        "001-QUILLFEATHER.pdf",
        "002-QUILLFEATHER.pdf",
        "Letter to the European Parliament on Kazakhstan.zip",
        "manifest.csv",
    ]


def test_each_job_is_proposed_a_folder_of_its_own(window: MainWindow, tmp_path: Path) -> None:
    found = go_to_letters(window, members(tmp_path, 2))
    click(found.next)
    settle(window)
    first = Path(window.merging.setup.draft.folder)
    assert first.name == "Letter to the European Parliament on Kazakhstan"
    first.mkdir(parents=True)
    found.where.title.field.setFocus()
    type_words("!")
    press(Qt.Key.Key_Backspace)
    assert window.merging.setup.draft.folder == f"{first} (2)"
    first.rmdir()


def test_a_window_does_not_close_over_a_job_that_is_being_set_up(
    window: MainWindow, tmp_path: Path, answers: Answers
) -> None:
    answers.file = members(tmp_path, 3)
    found = go_to_recipients(window)
    click(found.recipients.choose)
    settle(window)
    window.registry["view-letters"].trigger()
    assert not window.close()
    assert window.banner.text == "A job of many letters is being set up: mep.csv."
    assert found.isVisible()
    window.banner.press(1)
    assert window.isVisible()
    assert found.recipients.counts.words == "3 rows, 3 letters, 0 refused"
    assert not window.close()
    window.banner.press(0)
    assert not window.isVisible()
