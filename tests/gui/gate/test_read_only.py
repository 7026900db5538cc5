"""A library that another computer has open can be read here, and nothing is pretended."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from briefer.bootstrap import build
from briefer.composing.ledger import mark_sent
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.ledger import Sending, Verdict
from briefer.gui.desk.desk import Desk
from briefer.gui.window import MainWindow
from tests.gui.gate.conftest import Begin, gate_of, window_of


@pytest.fixture
def kept(file: Path) -> bytes:
    """Make a library with a letter that another computer seems to have open."""
    app = build(file)
    desk = Desk(app)
    desk.new_letter(AddresseeId("ebrd"))
    assert desk.keep_now()
    assert desk.letter is not None
    app.letters.keep(mark_sent(desk.letter, Sending(date=desk.today())))
    app.upkeep.close()
    note = {"host": "elsewhere", "pid": 1, "since": "2026-11-12T09:30:00+01:00"}
    file.with_name(f"{file.name}-lock").write_text(json.dumps(note), "utf-8")
    return file.read_bytes()


def first_ask(window: MainWindow) -> Place:
    pieces = (piece for block in window.desk.outline.blocks for piece in block.pieces)
    return next(piece.place for piece in pieces if piece.ask)


def test_it_says_who_has_the_library(begin: Begin, file: Path, kept: bytes) -> None:
    del kept
    window = window_of(begin(file))
    banner = window.standing_banner
    assert banner.isVisible()
    assert banner.text == "“elsewhere” has this library open, so it can only be read here."
    assert banner.button_text == "Write all the same"
    assert window.letter_view.header.saved.text == "Read only"


def test_edits_are_refused_with_the_reason_and_shown_nowhere(
    begin: Begin, file: Path, kept: bytes
) -> None:
    window = window_of(begin(file))
    desk, letter = window.desk, window.desk.letter
    assert letter is not None
    place = first_ask(window)
    for edit in (
        lambda: desk.set_title("Another"),
        lambda: desk.word(place, "other words"),
        lambda: desk.untick_asks(letter.asks[:1]),
        lambda: desk.typing(place, "other"),
        lambda: desk.move_item(place, 1),
        lambda: desk.answer(letter.asks[0], Verdict.ACCEPTED),
        desk.mark_unsent,
    ):
        window.banner.hide()
        edit()
        assert window.banner.text == "The library can only be read here, so nothing was changed."
        assert window.banner.isVisible()
        assert desk.letter == letter
    window.ask_addressee()
    window.start_view.tiles.tiles[0].click()
    assert desk.letter == letter
    assert window.close()
    assert file.read_bytes() == kept


def test_a_title_that_is_refused_is_put_back(begin: Begin, file: Path, kept: bytes) -> None:
    del kept
    window = window_of(begin(file))
    title = window.letter_view.header.title
    before = title.text()
    title.setFocus()
    title.setText("Another")
    title.setModified(True)
    title.editingFinished.emit()
    QTest.qWait(10)
    assert title.text() == before


def test_the_ledger_is_read_and_not_written(begin: Begin, file: Path, kept: bytes) -> None:
    window = window_of(begin(file))
    window.registry["replies"].trigger()
    pane = window.letter_view.replies
    pane.sending.way.setFocus()
    QTest.keyClicks(pane.sending.way, "x")
    QTest.qWait(1)
    assert pane.sending.way.text() == ""
    pane.rows[0].verdict.setFocus()
    QTest.keyClick(pane.rows[0].verdict, Qt.Key.Key_Down)
    QTest.qWait(1)
    assert pane.rows[0].verdict.verdict is None
    before = window.desk.letter
    window.registry["follow-up"].trigger()
    assert window.desk.letter == before
    assert "can only be read here" in window.letter_view.banner.text
    assert file.read_bytes() == kept


def test_letters_can_be_copied(begin: Begin, file: Path, kept: bytes) -> None:
    del kept
    window = window_of(begin(file))
    window.registry["copy-text"].trigger()
    window.jobs.wait_for_done()
    assert "European Bank" in QGuiApplication.clipboard().text()


def test_it_can_be_taken_over_when_nobody_works_there(
    begin: Begin, file: Path, kept: bytes
) -> None:
    session = begin(file)
    window_of(session).write_wanted.emit()
    window = window_of(session)
    assert not window.standing_banner.isVisible()
    window.desk.set_title("Another")
    assert window.desk.keep_now()
    assert file.read_bytes() != kept


def test_settings_offer_nothing_that_writes(begin: Begin, file: Path, kept: bytes) -> None:
    del kept
    window = window_of(begin(file))
    window.show_view("settings")
    library = window.settings.library
    assert not library.protection.set.isVisible()
    assert not library.backups.now.isVisible()
    assert library.health.start.isVisible()


def test_a_library_that_is_gone_is_refused_and_not_made_to_be_read(
    begin: Begin, file: Path, kept: bytes
) -> None:
    del kept
    file.unlink()
    session = begin(file)
    assert gate_of(session).refused.sentence.words.startswith("There is no library file at")
    assert not file.exists()
