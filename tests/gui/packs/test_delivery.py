"""A pack as a file and on paper."""

from io import BytesIO
from zipfile import ZipFile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from briefer.bootstrap import App
from briefer.domain.ids import Place
from briefer.gui.packs.view import PacksView
from briefer.gui.window import MainWindow
from tests.gui.hands import CTRL, child, click, focused, press, type_words
from tests.gui.packs.conftest import Chooser, pack_of
from tests.rendering.pdf.reading import page_texts


def test_it_is_exported_as_word_document_and_pdf_and_reads_back(
    window: MainWindow, view: PacksView, chooser: Chooser
) -> None:
    press(Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier, window)
    window.jobs.wait_for_done()
    press(Qt.Key.Key_E, CTRL, window)
    window.jobs.wait_for_done()
    pdf, docx = (chooser.folder / path.name for path in chooser.asked)
    assert pdf.name == "2026-11-12 Kazakhstan briefing pack.pdf"
    texts = page_texts(pdf.read_bytes())
    assert len(texts) == view.preview.page_count
    assert "Kazakhstan: briefing pack" in texts[0]
    inside = ZipFile(BytesIO(docx.read_bytes())).read("word/document.xml").decode()
    assert "Dear Secretary General" in inside
    assert view.toast.text == f"Saved {docx.name}."


def test_errors_stop_it_until_a_reason_is_given(
    window: MainWindow, view: PacksView, app_parts: App, chooser: Chooser
) -> None:
    letter = app_parts.letters.letter(pack_of(view).letters[0])
    assert letter is not None
    app_parts.letters.discard(letter)
    window.registry["export-pdf"].trigger()
    window.jobs.wait_for_done()
    reason = view.bar.reason
    assert reason.isVisible()
    assert not chooser.asked
    type_words("The letter follows by post\r")
    window.jobs.wait_for_done()
    assert len(chooser.asked) == 1
    assert (chooser.folder / chooser.asked[0].name).exists()
    window.registry["print"].trigger()
    window.jobs.wait_for_done()
    assert reason.isVisible()
    press(Qt.Key.Key_Escape)
    assert not reason.isVisible()


def test_a_firm_error_stops_it_whatever_the_reason(
    window: MainWindow, view: PacksView, chooser: Chooser
) -> None:
    key = pack_of(view).letters[2]
    window.open_kept(key)
    window.desk.word(Place("closing"), "Act on the measures listed above.")
    press(Qt.Key.Key_4, CTRL, window)
    window.jobs.wait_for_done()
    for way in ("export-pdf", "export-docx", "print"):
        window.registry[way].trigger()
        window.jobs.wait_for_done()
        assert not view.bar.reason.isVisible()
        assert "listed above" in view.banner.text
    assert not chooser.asked
    assert view.pages.currentWidget() is view.panes
    view.banner.press(0)
    assert window.desk.letter is not None
    assert window.desk.letter.id == key


def test_it_is_printed_by_the_pane_of_sheets(window: MainWindow, view: PacksView) -> None:
    click(child(view, QPushButton, "pack-print"))
    window.jobs.wait_for_done()
    pane = window.packs.print_pane
    assert view.pages.currentWidget() is pane
    assert focused() is pane.print
    press(Qt.Key.Key_Escape)
    assert view.pages.currentWidget() is view.panes
