"""Bringing a report in: the ways to it, reading, and what is told."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AddresseeId
from briefer.gui.window import MainWindow
from tests.gui.hands import CTRL, click, focused, press
from tests.gui.review.conftest import Chooser
from tests.gui.review.moves import bring, card, codes, settle
from tests.gui.review.reports import PAGE, PageReader


def test_ctrl_i_asks_for_a_file_and_shows_what_was_found(
    window: MainWindow, chooser: Chooser
) -> None:
    chooser.chosen = PAGE
    press(Qt.Key.Key_I, CTRL, window)
    settle(window)
    assert chooser.asked == 1
    view = window.review.view
    assert window.views.currentWidget() is view
    assert window.rail.buttons[1].isChecked()
    assert view.header.counts == "Addressees 6 · Recommendations 16 · To look at 5"
    assert codes(view) == [
        *(f"K{n}" for n in range(1, 10)),
        *("O1", "O2", "E1", "C1", "U1", "U2", "B1"),
    ]
    assert "000_273e69f19933c4db.txt · read in" in view.header.facts.words
    assert focused() is card(view, "K1")


@pytest.mark.parametrize("kind", ["file", "html", "text"])
def test_the_clipboard_is_a_way_in(window: MainWindow, kind: str) -> None:
    mime = QMimeData()
    text = "To the OSCE:\n\nC Continue to speak."
    match kind:
        case "file":
            mime.setUrls([QUrl.fromLocalFile(str(PAGE))])
        case "html":
            mime.setHtml(text)
        case _:
            mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)
    window.registry["bring-in-clipboard"].trigger()
    settle(window)
    view = window.review.view
    assert view.reviewing
    expected = 6 if kind == "file" else 1
    if kind != "html":
        assert view.header.counts.startswith(f"Addressees {expected} ·")


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.registry["bring-in-clipboard"].trigger()
    assert window.review.view.banner.text == "The clipboard holds no file and no words."


def test_a_file_that_is_no_report_is_told_and_the_review_stays(
    window: MainWindow, tmp_path: Path
) -> None:
    view = bring(window)
    press(Qt.Key.Key_Return)
    bad = tmp_path / "photo.bad"
    bad.write_bytes(b"?")
    window.review.doing.read_file(bad)
    settle(window)
    assert view.banner.text == "“photo.bad” is no report."
    assert view.reviewing
    assert view.bench is not None
    assert view.bench.accepted == 1
    window.review.doing.read_file(tmp_path / "missing.txt")
    settle(window)
    assert view.banner.isVisible()
    assert view.reviewing


def test_reading_shows_how_far_it_is_and_can_be_stopped(
    window: MainWindow, reader: PageReader, qtbot: QtBot
) -> None:
    reader.gate.clear()
    window.review.doing.read_file(PAGE)
    view = window.review.view
    assert not view.reading.isVisible()
    qtbot.waitUntil(lambda: view.reading.sentence.words == "Reading page 1 of 30")
    view.reading.show_now()
    assert view.reading.isVisible()
    click(view.reading.cancel)
    assert not view.reading.isVisible()
    assert view.toast.text == "Stopped reading 000_273e69f19933c4db.txt."
    settle(window)
    assert not view.reviewing
    assert not view.banner.isVisible()


def test_a_report_without_recommendations_says_so(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nothing here asks for anything.", encoding="utf-8")
    view = bring(window, other)
    assert view.proposal.listing.nothing.words.startswith("No recommendation was found")
    assert not view.header.add.isEnabled()


def test_a_pdf_is_shown_by_its_pages(window: MainWindow, tmp_path: Path) -> None:
    view = bring(window)
    assert not view.source.picture.isVisible()
    window.desk.new_letter(AddresseeId("ebrd"))
    document = window.desk.document
    assert document is not None
    file = tmp_path / "report.pdf"
    file.write_bytes(window.review.doing.app.typesetter.typeset(document).pdf)
    view = bring(window, file)
    assert view.source.picture.isVisible()
    assert view.source.place.words == "page 2 of 2 · paragraph 2 of 3"
    settle(window)
    assert view.source.picture.accessibleName().startswith("Page 2 of")


def test_a_file_can_be_dropped_on_the_window(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(PAGE))])
    for kind in (QDragEnterEvent, QDropEvent):
        where = QPoint(400, 300) if kind is QDragEnterEvent else QPointF(400, 300)
        event = kind(
            where,  # pyright: ignore[reportArgumentType]
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
    settle(window)
    assert window.review.view.reviewing


def test_a_long_report_is_shown_without_holding_the_window(
    window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "long.txt"
    body = "\n\n".join(f"C Repeal article {n} of the law." for n in range(60))
    file.write_text(f"To the OSCE:\n\n{body}", encoding="utf-8")
    window.review.doing.read_file(file)
    window.review.doing.jobs.wait_for_done()
    listing = window.review.view.proposal.listing
    made = [key for key in listing.items if listing.card(key) is not None]
    assert 0 < len(made) < 60
    settle(window)
    assert len(codes(window.review.view)) == 60
