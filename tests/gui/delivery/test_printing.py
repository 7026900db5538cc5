"""The printer gets the pages of the PDF; here it prints into another one."""

# pypdfium2 has no types of its own.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.document.nodes import PageSize
from briefer.domain.ids import AddresseeId
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.printing import FINEST, PrinterDialog, draw_pages, printer_for
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.rendering.raster import PdfiumRasteriser
from tests.gui.delivery.conftest import Person

SetUp = Callable[[QPrinter], object]
Print = Callable[[SetUp | None], Path]


@pytest.fixture
def printed(delivery: Delivery, person: Person, jobs: Jobs, tmp_path: Path) -> Print:
    """Return a function that prints the letter into a PDF and returns it."""

    def run(set_up: SetUp | None) -> Path:
        out = tmp_path / "printed.pdf"

        def choose(printer: QPrinter) -> None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(out))
            if set_up is not None:
                set_up(printer)

        person.set_up = choose
        delivery.printing.print_letter()
        jobs.wait_for_done()
        return out

    return run


def sizes(pdf: Path) -> list[tuple[int, int]]:
    """Return each page's width and height in whole points."""
    found = PdfiumRasteriser().page_sizes(pdf.read_bytes())
    return [(round(width), round(height)) for width, height in found]


def ink(pdf: bytes, page: int) -> float:
    """Return how dark a page is, from 0 to 1."""
    blues = PdfiumRasteriser().draw(pdf, page, 1.0).pixels[::4]
    return 1 - sum(blues) / len(blues) / 255


def test_every_page_is_printed_and_none_is_blank(
    printed: Print, desk: Desk, app_parts: App
) -> None:
    out = printed(None)
    typeset = app_parts.typesetter.typeset(desk.document)
    assert typeset.pages >= 2
    assert len(sizes(out)) == typeset.pages
    for page in range(typeset.pages):
        wanted, got = ink(typeset.pdf, page), ink(out.read_bytes(), page)
        assert wanted > 0.002
        assert abs(got - wanted) < wanted / 10, "the same page, neither blank nor blackened"


@pytest.mark.parametrize(
    ("addressee", "size"), [("ebrd", (595, 842)), ("us-government", (612, 792))]
)
def test_the_paper_is_the_letters_own(
    printed: Print, desk: Desk, addressee: str, size: tuple[int, int]
) -> None:
    desk.new_letter(AddresseeId(addressee))
    found = sizes(printed(None))
    assert all(abs(page[0] - size[0]) <= 1 and abs(page[1] - size[1]) <= 1 for page in found)


def test_a_person_chooses_pages(printed: Print) -> None:
    def second(printer: QPrinter) -> None:
        ranges = QPageRanges()
        ranges.addPage(2)
        printer.setPageRanges(ranges)

    assert len(sizes(printed(second))) == 1


def test_on_other_paper_the_page_is_fitted(printed: Print) -> None:
    def small(printer: QPrinter) -> None:
        paper = QPageSize(QPageSize.PageSizeId.A5)
        printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))

    out = printed(small)
    assert {abs(width - 420) <= 1 for width, _ in sizes(out)} == {True}
    assert ink(out.read_bytes(), 0) > 0.005


def test_the_queue_learns_nothing_of_the_letter(printed: Print) -> None:
    names: list[str] = []
    out = printed(lambda printer: names.append(printer.docName()))
    assert names == ["Letter"]
    with PdfDocument(out) as pdf:
        metadata = pdf.get_metadata_dict()
    assert metadata["Title"] == "Letter"
    assert metadata["Author"] == ""
    assert "Kazakhstan" not in str(metadata)


def test_printing_is_no_finer_than_paper_shows(desk: Desk, app_parts: App, tmp_path: Path) -> None:
    desk.new_letter(AddresseeId("ebrd"))
    typeset = app_parts.typesetter.typeset(desk.document)
    printer = printer_for(desk.document.page_size, typeset.pages)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert printer.resolution() > FINEST
    draw_pages(printer, typeset, app_parts.rasteriser)
    assert printer.resolution() == FINEST


def test_it_is_told_when_the_letter_has_gone(printed: Print, feedback: Feedback) -> None:
    printed(None)
    assert feedback.toast.text == "The letter has gone to the printer."


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told_and_can_be_tried_again(
    printed: Print, feedback: Feedback, tmp_path: Path
) -> None:
    nowhere = tmp_path / "gone" / "printed.pdf"
    printed(lambda printer: printer.setOutputFileName(str(nowhere)))
    assert feedback.banner.isVisible()
    assert feedback.banner.text == "The printer did not take the letter."
    assert feedback.banner.button_text == "Try again"


def test_the_systems_dialog_opens_with_the_letters_pages(view: QWidget, qtbot: QtBot) -> None:
    view.show()
    printer = printer_for(PageSize(width=210, height=297), 3)
    chosen: list[bool] = []
    PrinterDialog(view)(printer, lambda: chosen.append(True))
    dialog = view.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    assert (dialog.fromPage(), dialog.toPage()) == (1, 3)
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not chosen
