"""The traceability table in the window: read, walked, saved, added to the letter."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.gui.app import make_window
from briefer.gui.delivery.places import Target
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.trace.model import Heading
from briefer.gui.trace.table_pane import TracePane
from briefer.gui.window import MainWindow
from tests.gui.hands import click, focused, press

# The offscreen platform says this when a menu opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SPOKEN, SHOWN = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole


def letter_of(window: MainWindow) -> Letter:
    assert window.desk.letter is not None
    return window.desk.letter


@pytest.fixture
def pane(window: MainWindow) -> TracePane:
    """Return the pane of a letter to the bank."""
    window.desk.new_letter(AddresseeId("ebrd"))
    window.registry["traceability"].trigger()
    return window.letter_view.trace


def cell(pane: TracePane, line: int, heading: Heading, role: int = SPOKEN) -> str:
    return str(pane.model.index(line, heading).data(role))


def test_it_fills_the_view_and_esc_goes_back(window: MainWindow, pane: TracePane) -> None:
    assert pane.isVisible()
    assert not window.letter_view.columns.isVisible()
    assert QApplication.focusWidget() is pane.table
    press(Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert window.letter_view.outline.isAncestorOf(focused())


def test_every_cell_says_its_head_and_all_of_its_words(pane: TracePane) -> None:
    assert cell(pane, 0, Heading.REQUEST) == (
        "Request: 1. Weight for the findings in the country assessment"
    )
    assert cell(pane, 0, Heading.PLACE).startswith("Place in the report: under the heading")
    assert "October 1999" in cell(pane, 0, Heading.PLACE)
    assert cell(pane, 0, Heading.FINDING).startswith("Finding: The report found")
    assert cell(pane, 0, Heading.PROVISION).endswith("Article 1")
    assert cell(pane, 0, Heading.ROLE) == "Role: leverage"
    assert cell(pane, 0, Heading.STATUS) == "Status on the letter’s date: in force"
    assert cell(pane, 0, Heading.WORDING) == "Wording checked: 23 November 2026"
    assert cell(pane, 1, Heading.WORDING) == "Wording checked: to be checked"
    assert cell(pane, 0, Heading.SINCE) == "Since the report: nothing"


def test_only_the_first_line_of_a_request_shows_it_and_each_says_it(pane: TracePane) -> None:
    assert cell(pane, 0, Heading.REQUEST, SHOWN)
    assert cell(pane, 1, Heading.REQUEST, SHOWN) == ""
    assert cell(pane, 1, Heading.REQUEST) == cell(pane, 0, Heading.REQUEST)
    assert cell(pane, 1, Heading.PROVISION, SHOWN)


def test_asks_of_the_annex_follow_by_its_name(pane: TracePane) -> None:
    requests = [cell(pane, n, Heading.REQUEST, SHOWN) for n in range(pane.model.rowCount())]
    assert requests[4] == "Annex A, 1. Accession to the Covenant (ICCPR) and its Optional Protocols"
    assert cell(pane, 4, Heading.SINCE).startswith("Since the report: Kazakhstan ratified")


def test_a_law_to_be_changed_is_called_so(pane: TracePane) -> None:
    said = [cell(pane, n, Heading.PROVISION, SHOWN) for n in range(pane.model.rowCount())]
    assert any(words.startswith("wants changed or enforced: ") for words in said)


def test_arrows_go_along_the_cells_and_enter_goes_to_the_request(
    window: MainWindow, pane: TracePane
) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert pane.table.currentIndex().row() == 2
    press(Qt.Key.Key_Return)
    assert not pane.isVisible()
    spot = window.letter_view.outline.current
    assert spot is not None
    assert spot.place == "asks/B1.2"
    assert spot.hasFocus()


def test_it_begins_at_the_line_that_one_was_at(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    window.letter_view.outline.go_to("asks/B1.2")
    window.registry["traceability"].trigger()
    pane = window.letter_view.trace
    assert pane.model.place_of(pane.table.currentIndex().row()) == "asks/B1.2"


def test_why_leads_to_the_table(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    window.letter_view.outline.go_to("asks/B1.2")
    window.registry["why-here"].trigger()
    click(window.letter_view.why.table)
    pane = window.letter_view.trace
    assert pane.isVisible()
    assert pane.model.place_of(pane.table.currentIndex().row()) == "asks/B1.2"


def test_it_follows_the_letter_and_keeps_its_line(window: MainWindow, pane: TracePane) -> None:
    pane.table.go_to(2)
    window.desk.untick_asks(letter_of(window).asks[:1])
    assert cell(pane, 0, Heading.REQUEST, SHOWN) == "1. Assistance dependent on progress"
    assert pane.model.place_of(pane.table.currentIndex().row()) == "asks/B1.2"


def test_before_anything_is_asked_it_says_what_belongs_there(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("us-government"))
    window.desk.untick_asks(letter_of(window).asks)
    window.registry["traceability"].trigger()
    pane = window.letter_view.trace
    assert pane.nothing.isVisible()
    assert not pane.table.isVisible()
    assert not pane.save.isEnabled()
    assert pane.save.toolTip() == "There is nothing to save yet."
    assert not pane.annex.isEnabled()
    assert focused() is pane.back
    assert not window.registry["add-trace"].isEnabled()


# ---------------------------------------------------------------- as an annex


def test_it_is_added_as_an_annex_and_taken_out_by_the_same_button(
    window: MainWindow, pane: TracePane
) -> None:
    before = letter_of(window)
    click(pane.annex)
    assert window.desk.outline.trace_annex == "Annex B"
    assert pane.annex.text() == "Take out the annex"
    assert pane.hint.words.startswith("The letter has this table as Annex B.")
    assert pane.isVisible()
    click(pane.annex)
    assert window.desk.outline.trace_annex == ""
    window.registry["undo"].trigger()
    assert window.desk.outline.trace_annex == "Annex B"
    window.registry["undo"].trigger()
    assert letter_of(window) == before


def test_the_insert_menu_adds_it_once(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("us-government"))
    action = window.registry["add-trace"]
    action.trigger()
    assert window.desk.outline.trace_annex == "Annex A"
    assert not action.isEnabled()
    assert window.registry.why("add-trace") == "The letter has it already."


def test_the_outline_adds_it_shows_its_rows_and_takes_it_out(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("us-government"))
    outline = window.letter_view.outline
    click(outline.add)
    menu = outline.doing.menu
    assert menu is not None
    menu.close()
    next(action for action in menu.actions() if action.objectName() == "add-trace").trigger()
    outline.go_to("trace/U1.1")
    spot = outline.current
    assert spot is not None
    assert spot.place == "trace/U1.1"
    assert "Foreign Assistance Act of 1961" in spot.accessibleName()
    press(Qt.Key.Key_F2)
    assert outline.doing.editing.row is None
    assert outline.doing.menu is not None
    outline.doing.menu.close()
    press(Qt.Key.Key_Delete)
    assert window.desk.outline.trace_annex == "Annex A"
    card = outline.spot_at("trace")
    assert card is not None
    outline.doing.walking.go(outline.doing.cards.card_at(card.place))
    press(Qt.Key.Key_Delete)
    assert window.desk.outline.trace_annex == ""
    click(outline.add)
    menu = outline.doing.menu
    assert menu is not None
    names = [action.objectName() for action in menu.actions()]
    assert names.count("add-trace") == 1
    menu.close()


def test_another_letter_shows_itself(window: MainWindow, pane: TracePane) -> None:
    window.desk.new_letter(AddresseeId("us-government"))
    assert not pane.isVisible()
    assert window.letter_view.outline.isVisible()


def test_what_needs_the_columns_brings_them_back(window: MainWindow, pane: TracePane) -> None:
    window.registry["versions"].trigger()
    assert not pane.isVisible()
    assert window.letter_view.history.isVisible()
    window.registry["traceability"].trigger()
    window.registry["search"].trigger()
    assert window.letter_view.chooser.isVisible()


# ---------------------------------------------------------------- as a file


class Person:
    """Answers where the table is to go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = ""
        self.asked: list[str] = []

    def choose(self, proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        assert suffix == ".csv"
        self.asked.append(proposed.name)
        chosen(Target(self.folder / (self.name or proposed.name), replace=False))


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


@pytest.fixture
def saving(qapp: QApplication, app_parts: App, look: Look, person: Person) -> Iterator[MainWindow]:
    """Return the table's window, which asks `person` for files."""
    window = make_window(app_parts, qapp, look, Asking(path=person.choose))
    window.start()
    window.show()
    window.desk.new_letter(AddresseeId("ebrd"))
    window.registry["traceability"].trigger()
    yield window
    window.desk.keep_now()
    window.jobs.wait_for_done()
    window.close()
    window.deleteLater()


def test_it_is_saved_for_a_spreadsheet(saving: MainWindow, person: Person, tmp_path: Path) -> None:
    pane = saving.letter_view.trace
    click(pane.save)
    saving.jobs.wait_for_done()
    assert person.asked == ["2026-11-12 EBRD Kazakhstan.csv"]
    file = tmp_path / person.asked[0]
    lines = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert len(lines) == pane.model.rowCount()
    assert lines[0]["ask id"] == "B1.1"
    toast = saving.letter_view.toast
    assert toast.isVisible()
    assert toast.text == "Saved 2026-11-12 EBRD Kazakhstan.csv."


def test_a_file_that_stands_there_is_told_and_kept(
    saving: MainWindow, person: Person, tmp_path: Path
) -> None:
    person.name = "mine.csv"
    (tmp_path / "mine.csv").write_text("mine")
    click(saving.letter_view.trace.save)
    saving.jobs.wait_for_done()
    assert (tmp_path / "mine.csv").read_text() == "mine"
    assert saving.letter_view.banner.isVisible()
    assert saving.letter_view.banner.button_texts[0] == "Choose another place"
