"""Whom a job goes to, wherever they are written down, and letters that are not fit to go."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.ids import HookId
from briefer.gui.merging.draft import OwnWay
from briefer.gui.merging.standing import Phase
from briefer.gui.window import MainWindow
from tests.gui.hands import click, type_words
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
)
from tests.made_contacts import contacts_xlsx, postal_rows

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Example;Ada;;Ms;
FN:Ada Example
ADR;TYPE=work:;;1 Inkwell Street;Strelsau;;10001;Belgium
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:;;;;
FN:
ORG:Nobody
KIND:group
END:VCARD
"""


def test_a_file_is_dropped_on_the_page(window: MainWindow, tmp_path: Path) -> None:
    found = go_to_recipients(window)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(members(tmp_path, 3)))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(20, 20), copy, mime, left, plain),
        QDropEvent(QPointF(20, 20), copy, mime, left, plain),
    ):
        QApplication.sendEvent(found.recipients, event)
    settle(window)
    assert found.recipients.counts.words == "3 rows, 3 letters, 0 refused"
    assert not window.review.view.isVisible()


def test_cards_need_no_columns(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    file.write_text(CARDS, "utf-8")
    found = go_to_recipients(window)
    window.merging.setup.read_file(file)
    settle(window)
    assert found.recipients.counts.words == "2 rows, 1 letter, 1 refused"
    assert not found.recipients.columns.head.isVisible()
    assert [one.name for one in window.merging.setup.draft.going] == ["Ms Ada Example"]


def test_a_workbook_with_addresses_greets_each_in_their_language(
    window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "list.xlsx"
    file.write_bytes(contacts_xlsx(postal_rows(4)))
    found = go_to_letters(window, file)
    assert {one.language for one in window.merging.setup.draft.going} >= {"fr", "ru"}
    row = next(one.row for one in window.merging.setup.draft.going if one.language == "fr")
    found.letters.list.go_to(row)
    settle(window)
    pages = found.letters.preview.proof.pages
    assert pages is not None
    assert pages.document.language == "fr"


def test_the_search_finds_recipients_and_one_stays_where_one_is(
    window: MainWindow, tmp_path: Path
) -> None:
    found = go_to_letters(window, members(tmp_path, 8))
    found.letters.list.go_to(5)
    settle(window)
    found.letters.search.setFocus()
    type_words("quillfeather row")
    assert found.letters.model.rowCount() == 0
    found.letters.search.clear()
    assert found.letters.model.rowCount() == 8
    assert found.letters.list.current is not None
    assert found.letters.list.current.row == 5


def test_a_letter_with_errors_is_marked_and_not_made_without_a_reason(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    found, out = go_to_letters(window, members(tmp_path, 3)), tmp_path / "out"
    window.merging.setup.write(3, OwnWay(hooks=(HookId("faa-498a"),)))
    found.letters.begin()
    settle(window)
    assert found.letters.counts.words == "Letters 3, checked 3, with errors 1, own 0"
    place = found.letters.model.place_of(3)
    assert "Errors 1" in str(place.data(Qt.ItemDataRole.AccessibleTextRole))
    click(found.next)
    settle(window)
    choose_folder(window, out)
    click(found.next)
    settle(window)
    merge = window.merging.board.merges[0]
    done = wait_for(qtbot, window, merge, Phase.DONE)
    assert done.made == 2
    assert [row.row for row in done.refused] == [3]
    assert "Row 3: " in panel(window, merge).refused.lines.words
    assert len(names(out)) == 5


def test_two_clicks_on_start_begin_one_job(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    found = go_to_letters(window, members(tmp_path, 2))
    click(found.next)
    settle(window)
    choose_folder(window, tmp_path / "out")
    click(found.next)
    click(found.next)
    settle(window)
    assert len(window.merging.board.merges) == 1
    wait_for(qtbot, window, window.merging.board.merges[0], Phase.DONE)
    assert page(window).number == 0
