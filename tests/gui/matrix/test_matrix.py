"""The matrix is read, narrowed, dated, copied and saved, by hand and by keys, in the window."""

import csv
import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.domain.records import Kind, RecordKey
from briefer.gui.app import make_window
from briefer.gui.delivery.places import Target
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.matrix.view import MatrixView
from briefer.gui.window import MainWindow
from briefer.services import editing
from briefer.services.records import Query
from tests.gui.hands import CTRL, click, focused, press, type_words

THEN = dt.date(1999, 11, 1)
NOW = dt.date(2026, 11, 27)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def matrix(window: MainWindow) -> MatrixView:
    window.registry["matrix"].trigger()
    window.jobs.wait_for_done()
    return window.matrix


def settle(window: QWidget) -> None:
    shown = window.window()
    assert isinstance(shown, MainWindow)
    shown.jobs.wait_for_done()
    QApplication.processEvents()


def go_to(matrix: MatrixView, row: str, hook: str) -> None:
    rows = [str(record.id) for record in matrix.model.rows]
    across = [str(column.hook.id) for column in matrix.model.columns]
    matrix.table.go_to(rows.index(row), across.index(hook))


def word_at(matrix: MatrixView, row: str, hook: str) -> str:
    go_to(matrix, row, hook)
    return str(matrix.table.currentIndex().data())


def why(matrix: MatrixView) -> str:
    return matrix.why.sentence.words


def on(matrix: MatrixView, date: dt.date) -> None:
    matrix.header.date.chosen.emit(date)
    settle(matrix)


def test_the_cells_have_the_focus_and_the_rail_marks_the_library(
    window: MainWindow, matrix: MatrixView
) -> None:
    assert window.views.currentWidget() is matrix
    assert focused() is matrix.table
    marked = [button.objectName() for button in window.rail.buttons if button.isChecked()]
    assert marked == ["rail-library"]


def test_a_cell_says_in_a_word_and_in_a_sentence_whom_it_binds(matrix: MatrixView) -> None:
    assert word_at(matrix, "ebrd", "ebrd-agreement-1") == "leverage"
    assert why(matrix) == "Binds the EBRD: its constituent treaty. In force since 28 March 1991."
    assert word_at(matrix, "osce", "ebrd-agreement-1") == "none"
    assert why(matrix).startswith("Does not bind the OSCE; it binds: the EBRD.")
    assert word_at(matrix, "us-government", "faa-498a") == "leverage"
    assert word_at(matrix, "ebrd", "faa-498a") == "none"
    assert "it binds: the US Government." in why(matrix)
    assert word_at(matrix, "ebrd", "iccpr-19") == "standard"
    assert "it binds Kazakhstan, the government concerned:" in why(matrix)


def test_an_organ_is_told_which_body_is_bound(matrix: MatrixView) -> None:
    assert word_at(matrix, "european-parliament", "eu-kz-epca-1") == "leverage"
    assert "to which the European Parliament belongs" in why(matrix)


def test_the_matrix_judges_by_the_date_that_is_chosen(matrix: MatrixView) -> None:
    on(matrix, NOW)
    go_to(matrix, "eu", "eu-kz-pca-2")
    assert why(matrix).startswith("Bound the European Union:")
    assert "In force until 29 February 2020; then came: EU–Kazakhstan EPCA" in why(matrix)
    head = matrix.model.column_head(matrix.table.currentIndex().column())
    assert head.mark == "superseded 2020"
    assert not matrix.header.today.isHidden()
    on(matrix, THEN)
    assert matrix.model.rows[matrix.table.currentIndex().row()].id == "eu"
    assert why(matrix).startswith("Binds the European Union:")
    assert why(matrix).endswith("In force since 1 July 1999.")
    go_to(matrix, "kz-government", "iccpr-19")
    assert why(matrix).startswith("Will bind Kazakhstan:")
    click(matrix.header.today)
    settle(matrix)
    assert matrix.header.today.isHidden()
    assert matrix.asked.date == dt.date(2026, 11, 12)


def test_a_recommendation_rests_on_provisions_and_aims_at_others(matrix: MatrixView) -> None:
    matrix.tools.tabs.setCurrentIndex(1)
    settle(matrix)
    assert word_at(matrix, "B1", "ebrd-agreement-1") == "rests on"
    assert "rests on this provision." in why(matrix)
    assert word_at(matrix, "B1", "iccpr-19") == "none"
    assert word_at(matrix, "K5", "kz-criminal-code-1997-318") in {"target", "both"}
    assert "In force until" in why(matrix)


def test_a_screen_reader_hears_the_whole_sentence(matrix: MatrixView) -> None:
    go_to(matrix, "ebrd", "ebrd-agreement-1")
    said = str(matrix.table.currentIndex().data(SPOKEN))
    assert said == (
        "EBRD, EBRD Agreement, Article 1: leverage. "
        "Binds the EBRD: its constituent treaty. In force since 28 March 1991."
    )
    across = [str(column.hook.id) for column in matrix.model.columns].index("eu-kz-pca-2")
    head = str(matrix.model.headerData(across, Qt.Orientation.Horizontal, SPOKEN))
    assert "EU–Kazakhstan PCA, Article 2" in head
    assert "superseded 2020" in head


def test_arrows_go_from_cell_to_cell_and_tab_goes_on(matrix: MatrixView) -> None:
    go_to(matrix, "osce", "ebrd-agreement-1")
    before = matrix.why.cell.words
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    now = matrix.table.currentIndex()
    assert matrix.model.columns[now.column()].hook.id == "ebrd-agreement-8-3"
    assert matrix.why.cell.words != before
    press(Qt.Key.Key_Tab)
    assert focused() is matrix.why.open_row


def test_enter_opens_the_addressee_in_the_library(window: MainWindow, matrix: MatrixView) -> None:
    go_to(matrix, "ebrd", "ebrd-agreement-1")
    press(Qt.Key.Key_Return)
    assert window.views.currentWidget() is window.library
    assert window.library.browser.current == RecordKey(kind=Kind.ADDRESSEE, id="ebrd")


def test_the_provision_is_opened_by_its_button_and_the_cell_is_found_again(
    window: MainWindow, matrix: MatrixView
) -> None:
    go_to(matrix, "us-government", "faa-498a")
    click(matrix.why.open_column)
    assert window.library.browser.current == RecordKey(kind=Kind.HOOK, id="faa-498a")
    window.registry["matrix"].trigger()
    settle(matrix)
    now = matrix.table.currentIndex()
    assert matrix.model.rows[now.row()].id == "us-government"
    assert matrix.model.columns[now.column()].hook.id == "faa-498a"


def test_a_click_chooses_a_cell_and_a_second_one_opens_it(
    window: MainWindow, matrix: MatrixView
) -> None:
    viewport = matrix.table.viewport()
    place = matrix.table.visualRect(matrix.model.index(1, 2)).center()
    click(viewport, place)
    assert matrix.table.currentIndex() == matrix.model.index(1, 2)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert window.views.currentWidget() is window.library


def test_rows_are_found_by_words_and_by_whom_they_were_made_to(matrix: MatrixView) -> None:
    matrix.lent()["search"]()
    type_words("london")
    press(Qt.Key.Key_Return)
    settle(matrix)
    assert [record.id for record in matrix.model.rows] == ["ebrd"]
    assert focused() is matrix.table
    matrix.tools.tabs.setCurrentIndex(1)
    settle(matrix)
    assert len(matrix.model.rows) == 16
    body = matrix.tools.body
    body.setCurrentIndex(body.findData("ebrd"))
    body.activated.emit(body.currentIndex())
    settle(matrix)
    assert {record.id for record in matrix.model.rows} == {"B1"}
    body.setCurrentIndex(0)
    body.activated.emit(0)
    matrix.tools.search.setText("censorship")
    matrix.reload()
    settle(matrix)
    assert 0 < len(matrix.model.rows) < 16


def test_where_nothing_answers_that_is_said(matrix: MatrixView) -> None:
    matrix.tools.search.setText("xyzzyx")
    matrix.reload()
    settle(matrix)
    assert matrix.nothing.words == "Nothing found for “xyzzyx”."
    assert not matrix.why.open_row.isEnabled()
    assert not matrix.header.save.isEnabled()
    matrix.tools.search.clear()
    matrix.reload()
    settle(matrix)
    assert matrix.pages.currentWidget() is matrix.table


def test_an_empty_library_says_what_belongs_there(window: MainWindow, matrix: MatrixView) -> None:
    store = window.shelf.store
    for hook in store.page(Query(kind=Kind.HOOK)).rows:
        store.commit(editing.trashed([hook], "Away"))
    matrix.reload()
    settle(matrix)
    assert "once it has both" in matrix.nothing.words
    click(matrix.to_library)
    assert window.views.currentWidget() is window.library


def test_one_cell_is_copied_as_its_sentence_and_more_as_a_table(matrix: MatrixView) -> None:
    go_to(matrix, "ebrd", "ebrd-agreement-1")
    press(Qt.Key.Key_C, CTRL)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().endswith("its constituent treaty. In force since 28 March 1991.")
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_C, CTRL)
    heads, cells = (line.split("\t") for line in clipboard.text().splitlines())
    assert heads == ["Addressee", "EBRD Agreement, Article 1", "EBRD Agreement, Article 8(3)"]
    assert cells == ["EBRD", "leverage", "leverage"]
    assert matrix.toast.text == "Copied as text."


def test_the_whole_matrix_is_saved_and_no_cell_is_a_formula(
    qtbot: QtBot,
    qapp: QApplication,
    app_parts: App,
    look: Look,
    tmp_path: Path,
) -> None:
    target = tmp_path / "out" / "matrix.csv"
    target.parent.mkdir()

    def ask(proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        assert proposed.name == "2026-11-12 Binding matrix.csv"
        assert suffix == ".csv"
        chosen(Target(target))

    store = app_parts.records
    held = store.held(RecordKey(kind=Kind.ADDRESSEE, id="ebrd"))
    assert held is not None
    sly = editing.with_value(held.record, "short_name", "=HYPERLINK(1)")
    store.commit(editing.edited(held, sly, "Sly"))
    window = make_window(app_parts, qapp, look, asking=Asking(path=ask))
    qtbot.addWidget(window)
    window.start()
    window.show()
    window.registry["matrix"].trigger()
    settle(window)
    click(window.matrix.header.save)
    settle(window)
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"))))
    assert len(rows) == 1 + store.counts()[Kind.ADDRESSEE]
    assert rows[0][:2] == ["Addressee", "Belongs to, or seat"]
    assert "EU–Kazakhstan PCA, Article 2 (superseded 2020)" in rows[0]
    last = next(row for row in rows if row[1] == "London")
    assert last[0] == "'=HYPERLINK(1)"
    assert last[rows[0].index("EBRD Agreement, Article 1")] == "leverage"
    assert window.matrix.toast.text == f"Saved {target}."


def test_a_file_that_is_there_is_not_replaced_unasked(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, tmp_path: Path
) -> None:
    target = tmp_path / "matrix.csv"
    target.write_text("mine")

    def ask(proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        del proposed, suffix
        chosen(Target(target.with_suffix("")))

    window = make_window(app_parts, qapp, look, asking=Asking(path=ask))
    qtbot.addWidget(window)
    window.start()
    window.show()
    window.registry["matrix"].trigger()
    settle(window)
    click(window.matrix.header.save)
    settle(window)
    assert target.read_text() == "mine"
    assert "exists already" in window.matrix.banner.text
    assert not window.matrix.progress.isVisible()


def test_rows_of_a_long_library_come_page_by_page(window: MainWindow) -> None:
    store = window.shelf.store
    held = store.held(RecordKey(kind=Kind.ADDRESSEE, id="ebrd"))
    assert held is not None
    copies = [
        editing.added(editing.duplicate(held.record, AddresseeId(f"copy-{n}"), f"Copy {n}"), "Copy")
        for n in range(150)
    ]
    for batch in copies:
        store.commit(batch)
    window.registry["matrix"].trigger()
    settle(window)
    model = window.matrix.model
    assert len(model.rows) == 100
    assert "or more" in window.matrix.header.facts.words
    while model.canFetchMore():
        model.fetchMore()
    assert len(model.rows) == store.counts()[Kind.ADDRESSEE]
    assert window.matrix.table.rowHeight(0) > 0


def test_keys_go_along_the_panes(matrix: MatrixView) -> None:
    matrix.table.setFocus()
    matrix.lent()["next-pane"]()
    assert matrix.why.isAncestorOf(focused())
    matrix.lent()["previous-pane"]()
    assert focused() is matrix.table
