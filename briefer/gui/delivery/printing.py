"""The letter on paper: exactly the pages of its PDF."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from briefer.bootstrap import App
from briefer.document.nodes import PageSize
from briefer.document.placement import Typeset
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.stopping import stopped
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.sentences import sentence
from briefer.services.ports import Rasteriser

FINEST = 300
"""Dots per inch beyond which paper shows no difference, and pictures only grow."""

_POINTS_PER_INCH = 72


class AskPrinter(Protocol):
    """Lets a person choose a printer, pages and copies."""

    def __call__(self, printer: QPrinter, chosen: Callable[[], object]) -> None:
        """Set `printer` up and call `chosen`; call nothing when the person thinks better of it."""
        ...


class PrinterDialog:
    """The system's print dialog."""

    def __init__(self, parent: QWidget) -> None:
        """Open above `parent`."""
        self._parent = parent

    def __call__(self, printer: QPrinter, chosen: Callable[[], object]) -> None:
        """Open the dialog; the window stays alive meanwhile."""
        dialog = QPrintDialog(printer, self._parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)


class Printing(QObject):
    """Prints the letter on the desk."""

    printed = Signal()

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        ask: AskPrinter,
        feedback: Feedback,
        parent: QObject | None = None,
    ) -> None:
        """Print what `desk` holds, on the printer that `ask` finds out."""
        super().__init__(parent)
        self._desk = desk
        self._app = app
        self._jobs = jobs
        self._ask = ask
        self._feedback = feedback

    def print_letter(self) -> None:
        """Typeset the letter, let the person choose a printer, and print."""
        if stopped(self._desk, self._feedback):
            return
        document = self._desk.document
        self._jobs.run(
            "print/typeset",
            lambda: self._app.typesetter.typeset(document),
            lambda typeset: self._choose(typeset, document.page_size),
            self._failed,
        )

    def _choose(self, typeset: Typeset, size: PageSize) -> None:
        printer = printer_for(size, typeset.pages)
        self._ask(printer, lambda: self._draw(printer, typeset))

    def _draw(self, printer: QPrinter, typeset: Typeset) -> None:
        self._feedback.working(self.tr("Printing …"))
        self._jobs.run(
            "print/draw",
            lambda: draw_pages(printer, typeset, self._app.rasteriser),
            lambda _: self._done(),
            self._failed,
        )

    def _done(self) -> None:
        self._feedback.done(self.tr("The letter has gone to the printer."))
        self.printed.emit()

    def _failed(self, problem: BrieferError) -> None:
        self._feedback.try_again(problem, self.print_letter)


def printer_for(size: PageSize, pages: int) -> QPrinter:
    """Return a printer set up for `pages` pages of paper of this size.

    Queues and their logs are seen by others, so the job's name says nothing of the letter.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Letter")
    printer.setCreator("briefer")
    paper = QPageSize(
        QSizeF(size.width, size.height),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    # The PDF's pages have their own margins.
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    printer.setFromTo(1, pages)
    return printer


def draw_pages(printer: QPrinter, typeset: Typeset, rasteriser: Rasteriser) -> None:
    """Print the chosen pages; meant for the worker.

    Raises BrieferError when the printer does not begin.
    """
    printer.setFullPage(True)
    printer.setResolution(min(printer.resolution(), FINEST))
    painter = QPainter()
    if not painter.begin(printer):
        raise BrieferError(
            sentence("The printer did not take the letter."),
            sentence("See that it is switched on and that the folder can be written to."),
        )
    # Printing into a file would otherwise blur the words as photographs are.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    try:
        for count, page in enumerate(_chosen_pages(printer, typeset.pages)):
            if count:
                printer.newPage()
            _draw_page(painter, paper, typeset.pdf, page, rasteriser)
    finally:
        painter.end()


def _chosen_pages(printer: QPrinter, pages: int) -> list[int]:
    """Return the pages (from 0) in the order in which they are to leave the printer."""
    ranges = printer.pageRanges()
    chosen = [page for page in range(pages) if ranges.isEmpty() or ranges.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    return chosen * (1 if printer.supportsMultipleCopies() else printer.copyCount())


def _draw_page(
    painter: QPainter, paper: QRectF, pdf: bytes, page: int, rasteriser: Rasteriser
) -> None:
    """Draw one page as large as the paper allows, in its middle: 1:1 on the letter's own paper."""
    width, height = rasteriser.page_sizes(pdf)[page]
    scale = min(paper.width() / width, paper.height() / height)
    # A printer may refuse the resolution that it was given.
    drawn = rasteriser.draw(pdf, page, min(scale, FINEST / _POINTS_PER_INCH))
    image = QImage(
        drawn.pixels, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGB32
    )
    target = QRectF(0, 0, width * scale, height * scale)
    target.moveCenter(paper.center())
    painter.drawImage(target, image, QRectF(image.rect()))
