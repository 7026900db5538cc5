"""The letter on its way to paper: typeset as it is exported, with all that can be printed of it."""

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.printing import PrinterDialog
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.services.printing.choices import Printable


@pytest.fixture
def prepared(delivery: Delivery) -> list[Printable]:
    """Return what has been made ready to be printed."""
    made: list[Printable] = []
    delivery.printing.prepared.connect(made.append)
    return made


def test_what_is_printed_is_the_very_pdf_that_is_exported(
    delivery: Delivery, prepared: list[Printable], desk: Desk, app_parts: App, jobs: Jobs
) -> None:
    delivery.printing.print_letter()
    jobs.wait_for_done()
    (printable,) = prepared
    assert printable.typeset == app_parts.typesetter.typeset(desk.document)
    assert printable.typeset.pages >= 2


def test_the_enclosures_of_a_letter_and_its_address_are_known(
    delivery: Delivery, prepared: list[Printable], desk: Desk, jobs: Jobs
) -> None:
    desk.new_letter(AddresseeId("ebrd"))
    desk.fill_field("copies", "Ministry of Finance\n The Ombudsman ")
    delivery.printing.print_letter()
    jobs.wait_for_done()
    printable = prepared[-1]
    pages = printable.typeset.pages
    assert printable.enclosures
    assert max(printable.enclosures) == pages - 1
    assert 0 not in printable.enclosures
    assert printable.addresses[0][-1]
    assert "European Bank" in " ".join(printable.addresses[0])
    assert printable.informed == ("Ministry of Finance", "The Ombudsman")
    assert printable.address_anchor in {place.anchor for place in printable.typeset.placements}
    assert printable.words.file_copy == "File copy"


def test_the_systems_dialog_opens_with_the_jobs_pages(view: QWidget, qtbot: QtBot) -> None:
    view.show()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFromTo(1, 3)
    chosen: list[bool] = []
    PrinterDialog(view)(printer, lambda: chosen.append(True))
    dialog = view.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    assert (dialog.fromPage(), dialog.toPage()) == (1, 3)
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not chosen
