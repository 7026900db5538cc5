"""Which column is what: the step between a spreadsheet and its review."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox

from briefer.bootstrap import App
from briefer.domain.columns import Part
from briefer.gui.review.columns.page import ColumnsPage
from briefer.gui.review.ways_in import is_cells
from briefer.gui.window import MainWindow
from tests.gui.hands import click, focused, press, type_words
from tests.gui.review.moves import codes, settle
from tests.reading.made_sheets import xlsx

ROWS = (
    ["Made to", "Recommendation", "Basis"],
    ["OSCE", "Send observers.", ""],
    [None, "Publish the list.", "ICCPR, Article 25"],
    ["OSCE", "send observers", ""],
    ["Moon Agency", "Look down.", ""],
)


@pytest.fixture
def reading_app(app_parts: App) -> App:
    """Return the application with its own reader, in a process of its own."""
    return app_parts


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "list.xlsx"
    made.write_bytes(xlsx(*ROWS, others={"Notes": "visible"}))
    return made


def page(window: MainWindow) -> ColumnsPage:
    found = window.review.view.columns
    assert found.isVisible()
    return found


def bring(window: MainWindow, file: Path) -> ColumnsPage:
    window.review.doing.read_file(file)
    settle(window)
    return page(window)


def choose(box: QComboBox, value: object) -> None:
    """Choose as one does with the keys: go to the chooser, and to the value."""
    box.setFocus()
    press(Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        press(Qt.Key.Key_Down)


def test_a_spreadsheet_is_asked_about_and_then_reviewed(window: MainWindow, file: Path) -> None:
    found = bring(window, file)
    assert found.counts.words == "3 rows can be used, 1 cannot. Addressees 2, of which new 1."
    assert found.reasons.toPlainText().splitlines() == [
        "Row 4: it says the same as row 2. send observers",
        "New addressee: Moon Agency",
    ]
    assert focused() is found.go_on
    assert len(window.review.doing.app.records.batches()) == 1
    press(Qt.Key.Key_Space)
    settle(window)
    view = window.review.view
    assert view.reviewing
    assert view.header.counts.startswith("Addressees 2 · Recommendations 3")
    assert view.source.place.words == "row 2 of 5"
    assert len(codes(view)) == 3


def test_every_column_can_be_changed_by_keys_and_the_count_follows(
    window: MainWindow, file: Path
) -> None:
    found = bring(window, file)
    choose(found.choosers.boxes[2], Part.LAW)
    settle(window)
    assert found.preview.model().headerData(2, Qt.Orientation.Horizontal) == "C · Legal basis"
    choose(found.choosers.boxes[0], None)
    settle(window)
    assert found.counts.words.startswith("0 rows can be used, 4 cannot.")
    assert not found.go_on.isEnabled()
    found.everyone.field.setFocus()
    type_words("OSCE")
    settle(window)
    assert found.counts.words == "3 rows can be used, 1 cannot. Addressees 1, of which new 0."
    choose(found.head, 0)
    settle(window)
    assert found.counts.words.startswith("4 rows can be used")
    choose(found.choosers.boxes[1], None)
    settle(window)
    assert found.reasons.toPlainText() == "First choose the column with the recommendations."


def test_without_names_the_first_column_is_where_one_begins(
    window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("OSCE;Send observers.\n;Publish the list.\n", "utf-8")
    found = bring(window, file)
    assert focused() is found.choosers.boxes[0]
    assert not found.sheet.isVisible()
    choose(found.choosers.boxes[0], Part.ADDRESSEE)
    choose(found.choosers.boxes[1], Part.RECOMMENDATION)
    settle(window)
    click(found.go_on)
    settle(window)
    assert window.review.view.header.counts.startswith("Addressees 1 · Recommendations 2")


def test_every_chooser_has_its_whole_height(window: MainWindow, file: Path) -> None:
    choosers = bring(window, file).choosers
    assert choosers.height() >= choosers.minimumSizeHint().height()
    assert choosers.boxes[-1].geometry().bottom() < choosers.height()


def test_another_sheet_can_be_chosen(window: MainWindow, file: Path) -> None:
    found = bring(window, file)
    found.sheet.setFocus()
    press(Qt.Key.Key_Down)
    settle(window)
    assert len(found.choosers.boxes) == 1
    assert found.counts.words.startswith("0 rows can be used")


@pytest.mark.parametrize("by", ["button", "escape"])
def test_it_can_be_left_for_the_way_in_or_the_review_that_was_there(
    window: MainWindow, file: Path, by: str
) -> None:
    def leave() -> None:
        found = bring(window, file)
        if by == "button":
            click(found.cancel)
        else:
            press(Qt.Key.Key_Escape)
        settle(window)

    view = window.review.view
    leave()
    assert view.way_in.isVisible()
    click(bring(window, file).go_on)
    settle(window)
    assert view.reviewing
    bench = view.bench
    leave()
    assert view.reviewing
    assert view.bench is bench


def test_cells_that_were_copied_are_a_sheet(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("To\tRecommendation\nOSCE\tSend observers.\n")
    mime.setHtml("<table><tr><td>To</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(mime)
    window.registry["bring-in-clipboard"].trigger()
    settle(window)
    assert page(window).counts.words.startswith("1 rows can be used")


def test_words_with_a_tab_here_and_there_are_no_cells() -> None:
    assert is_cells("a\tb\nc\td")
    assert not is_cells("a\tb")
    assert not is_cells("a\tb\nwords without")
    assert not is_cells("words\n\nand more")
