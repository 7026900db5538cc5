"""The pane of printing in the whole window: choices by keys, sheets that follow, real printing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId, Place, SenderId
from briefer.gui.app import make_window
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.printing.pane import PrintPane
from briefer.gui.printing.words import What
from briefer.gui.window import MainWindow
from briefer.rendering.raster import PdfiumRasteriser
from briefer.services.printing.sides import Prints
from briefer.services.printing.stationery import Envelope
from tests.gui.conftest import flush_deletions
from tests.gui.hands import CTRL, click, focused, press, type_words
from tests.gui.printing.conftest import Printed
from tests.services.printing.printables import printable


@dataclass
class Person:
    """Chooses a printer that prints into a file, or none."""

    out: Path
    printers: list[QPrinter] = field(default_factory=list[QPrinter])
    refuses: bool = False

    def choose_printer(self, printer: QPrinter, chosen: Callable[[], object]) -> None:
        self.printers.append(printer)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.out))
        if not self.refuses:
            chosen()


@dataclass
class Room:
    """The window with a letter on the desk, and the person at the printer."""

    window: MainWindow
    app: App
    person: Person

    @property
    def pane(self) -> PrintPane:
        return self.window.letter_view.print_pane

    @property
    def prints(self) -> Prints:
        self.window.jobs.wait_for_done()
        prints = self.pane.sides.prints
        assert prints is not None
        return prints

    @property
    def printed(self) -> Printed:
        self.window.jobs.wait_for_done()
        return Printed(self.person.out.read_bytes())

    def open(self) -> PrintPane:
        self.window.registry["print"].trigger()
        self.window.jobs.wait_for_done()
        # Rows that are new are laid out in the next round.
        QApplication.processEvents()
        assert self.pane.isVisible()
        return self.pane

    def choose(self, what: What) -> None:
        self.pane.what.setFocus()
        press(Qt.Key.Key_Home)
        for _ in range(list(What).index(what)):
            press(Qt.Key.Key_Down)
        assert self.pane.what.choice(What) is what
        self.window.jobs.wait_for_done()


@pytest.fixture
def room(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, tmp_path: Path
) -> Iterator[Room]:
    person = Person(tmp_path / "printed.pdf")
    window = make_window(app_parts, qapp, look, Asking(printer=person.choose_printer))
    window.start()
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.desk.new_letter(AddresseeId("ebrd"))
    window.desk.set_sender(window.desk.library.sender(SenderId("example")))
    window.desk.fill_field("copies", "Ministry of Finance")
    window.jobs.wait_for_done()
    yield Room(window, app_parts, person)
    window.desk.keep_now()
    window.jobs.wait_for_done()
    window.close()
    window.deleteLater()
    flush_deletions()


def ink(pdf: bytes, page: int) -> float:
    return Printed(pdf).ink(page)


def test_two_keys_print_the_letter_as_it_is_exported(room: Room) -> None:
    press(Qt.Key.Key_P, CTRL, room.window)
    room.window.jobs.wait_for_done()
    assert focused() is room.pane.print
    press(Qt.Key.Key_Return)
    printed = room.printed
    typeset = room.app.typesetter.typeset(room.window.desk.document)
    assert typeset.pages >= 2
    assert len(printed.sizes) == typeset.pages
    for page in range(typeset.pages):
        wanted = ink(typeset.pdf, page)
        assert abs(ink(printed.data, page) - wanted) < wanted / 10
    toast = room.window.letter_view.toast
    assert toast.text == "“Letter to the EBRD on Kazakhstan” has gone to the printer."
    assert toast.isVisible()
    assert room.person.printers[0].docName() == "Letter"


@pytest.mark.parametrize(
    ("addressee", "size"), [("ebrd", (595, 842)), ("us-government", (612, 792))]
)
def test_the_paper_is_the_letters_own(room: Room, addressee: str, size: tuple[int, int]) -> None:
    room.window.desk.new_letter(AddresseeId(addressee))
    room.open()
    press(Qt.Key.Key_Space)
    found = room.printed.sizes
    assert all(abs(w - size[0]) <= 1 and abs(h - size[1]) <= 1 for w, h in found)


def test_the_sheets_that_are_shown_are_those_that_come_out(room: Room) -> None:
    pane = room.open()
    pane.pages.copies.rows[1].number.setFocus()
    press(Qt.Key.Key_Up)
    pane.pages.booklet.setFocus()
    press(Qt.Key.Key_Space)
    shown = room.prints
    assert shown.sheets == 2
    assert pane.amount.words == "Sheets: 2, printed on both sides"
    pictures = [pane.sides.image(number) for number in range(2)]
    pane.print.setFocus()
    press(Qt.Key.Key_Space)
    printed = room.printed
    assert len(printed.sizes) == len(shown.sides) == 4
    for number, picture in enumerate(pictures):
        assert picture is not None
        blues = bytes(picture.constBits())[::4]
        on_screen = 1 - sum(blues) / len(blues) / 255
        assert on_screen == pytest.approx(printed.ink(number), rel=0.2)


def test_print_blocks_come_out_as_one_job(room: Room) -> None:
    pane = room.open()
    _, file, information = pane.pages.copies.rows
    file.number.setValue(1)
    click(file.enclosures)
    information.number.setValue(2)
    typeset = room.app.typesetter.typeset(room.window.desk.document)
    assert file.enclosures.accessibleName() == "File copy with enclosures"
    assert information.number.accessibleName() == "Copies: For information: Ministry of Finance"
    texts = [PdfiumRasteriser().texts(source)[0] for source in room.prints.sources[1:]]
    assert [text.strip().lower() for text in texts] == [
        "file copy",
        "copy for information: ministry of finance",
    ]
    assert len(room.prints.sides) == typeset.pages * 3 + typeset.pages - 1


def test_pages_that_are_not_there_are_told_and_nothing_is_printed(room: Room) -> None:
    pane = room.open()
    pane.pages.pages.field.setFocus()
    type_words("1-9")
    room.window.jobs.wait_for_done()
    assert not pane.print.isEnabled()
    assert "There is no page 9" in pane.pages.pages.hint.words
    assert "There is no page 9" in pane.amount.words
    press(Qt.Key.Key_Backspace)
    room.window.jobs.wait_for_done()
    type_words("2")
    assert len(room.prints.sides) == 2
    assert pane.print.isEnabled()
    assert pane.pages.pages.hint.words == "As 1-3, 5"


def test_an_envelope_says_who_writes_only_when_that_is_wanted(room: Room) -> None:
    pane = room.open()
    room.choose(What.ENVELOPES)
    assert len(room.prints.sides[0].placed) == 1
    pane.envelopes.own_address.setFocus()
    press(Qt.Key.Key_Space)
    pane.envelopes.envelope.show_choice(Envelope.US_10)
    pane.envelopes.envelope.activated.emit(3)
    assert len(room.prints.sides[0].placed) == 2
    click(pane.print)
    assert [(round(w), round(h)) for w, h in room.printed.sizes] == [(684, 297)]
    assert room.window.letter_view.toast.text == "The envelope has gone to the printer."


def test_labels_begin_where_they_are_free(room: Room) -> None:
    pane = room.open()
    room.choose(What.LABELS)
    pane.labels.first.setValue(24)
    pane.labels.each.setValue(2)
    assert [len(side.placed) for side in room.prints.sides] == [1, 1]
    pane.labels.labels.setFocus()
    press(Qt.Key.Key_Down)
    assert pane.labels.first.maximum() == 14
    assert pane.labels.first.value() == 14


def test_whether_the_address_shows_in_a_window_is_told(room: Room) -> None:
    pane = room.open()
    assert "window envelope" in pane.pages.window_label.words
    pane.pages.address_sheet.setFocus()
    sides = len(room.prints.sides)
    press(Qt.Key.Key_Space)
    assert len(room.prints.sides) == sides + 1


def test_the_sheets_follow_the_letter(room: Room) -> None:
    room.open()
    before = room.prints.sources[0]
    room.window.desk.word(Place("closing"), "We remain at your disposal.")
    assert room.prints.sources[0] != before
    assert focused() is not None


def test_the_sheets_are_gone_through_by_keys_and_named(room: Room) -> None:
    pane = room.open()
    sides = len(room.prints.sides)
    pane.sides.setFocus()
    press(Qt.Key.Key_PageDown)
    assert pane.sides.side == 1
    assert pane.sides.accessibleName() == f"Sheet 2 of {sides}"
    assert pane.sides.accessibleDescription() == "Pages on it: 2"
    press(Qt.Key.Key_End)
    assert pane.sides.side == sides - 1
    press(Qt.Key.Key_Home)
    assert pane.sides.side == 0
    press(Qt.Key.Key_PageUp)
    assert pane.sides.side == 0


def test_what_was_chosen_stays_for_this_letter_and_not_for_the_next(room: Room) -> None:
    pane = room.open()
    pane.pages.pages.field.setFocus()
    type_words("2")
    pane.pages.copies.rows[1].number.setValue(3)
    assert len(room.prints.sides) == 4
    press(Qt.Key.Key_Escape)
    room.open()
    assert len(room.prints.sides) == 4
    room.window.desk.new_letter(AddresseeId("osce"))
    room.open()
    assert pane.pages.pages.text == ""
    assert [copies.count for copies in pane.pages.choice.copies] == [1, 0, 0]
    pages = room.app.typesetter.typeset(room.window.desk.document).pages
    assert len(room.prints.sides) == pages


def test_the_pane_prints_whatever_it_is_given(room: Room) -> None:
    pane = room.open()
    readers = [(f"Reader {number}", "1 High Street", "Zenda") for number in range(30)]
    pane.open_printable(printable(addresses=readers))
    room.choose(What.LABELS)
    assert [len(side.placed) for side in room.prints.sides] == [24, 6]
    room.choose(What.ENVELOPES)
    click(pane.print)
    assert len(room.printed.sizes) == 30


def test_escape_goes_back_to_the_letter(room: Room) -> None:
    pane = room.open()
    press(Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert room.window.letter_view.outline.isVisible()
    room.open()
    click(pane.close_button)
    assert not pane.isVisible()


def test_nobody_is_asked_twice_and_nothing_is_printed_without_a_printer(room: Room) -> None:
    room.person.refuses = True
    room.open()
    press(Qt.Key.Key_Space)
    room.window.jobs.wait_for_done()
    assert len(room.person.printers) == 1
    assert not room.person.out.exists()
    assert room.pane.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told_and_can_be_tried_again(
    room: Room, tmp_path: Path
) -> None:
    room.person.out = tmp_path / "gone" / "printed.pdf"
    room.open()
    press(Qt.Key.Key_Space)
    room.window.jobs.wait_for_done()
    banner = room.window.letter_view.banner
    assert banner.isVisible()
    assert banner.text == "The printer did not take the letter."
    assert banner.button_text == "Try again"
    room.person.out = tmp_path / "printed.pdf"
    banner.press(0)
    room.window.jobs.wait_for_done()
    click(room.pane.print)
    assert len(room.printed.sizes) == 3
