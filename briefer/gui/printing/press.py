"""Press: a job on its way to the printer."""

from collections.abc import Callable
from io import SEEK_END
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.printing import AskPrinter
from briefer.gui.jobs import Jobs
from briefer.gui.printing.imposed import Imposed
from briefer.sentences import sentence
from briefer.services.ports import Rasteriser
from briefer.services.printing.sides import Prints, SheetSide, Size, TwoSided

FINEST = 300
"""Dots per inch beyond which paper shows no difference, and pictures only grow."""

_POINTS_PER_INCH = 72
_SAME = 3.0
"""Points by which two papers differ that are the same: printers round them to whole points."""

_END, _TAIL = b"%%EOF", 1024
"""How a whole PDF ends, and within how many bytes."""

_TURNINGS = {
    TwoSided.NO: QPrinter.DuplexMode.DuplexNone,
    TwoSided.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    TwoSided.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


class Press(QObject):
    """Asks for a printer and sends jobs to it; `printed` tells that one has gone there."""

    printed = Signal()

    def __init__(
        self,
        rasteriser: Rasteriser,
        jobs: Jobs,
        ask: AskPrinter,
        feedback: Feedback,
        parent: QObject | None = None,
    ) -> None:
        """Draw with `rasteriser`, on the printer that `ask` finds out; `feedback` tells all."""
        super().__init__(parent)
        self._rasteriser = rasteriser
        self._jobs = jobs
        self._ask = ask
        self._feedback = feedback

    def print_job(self, prints: Prints, said: str, again: Callable[[], object]) -> None:
        """Let the person choose a printer, and print; `said` tells that it has gone.

        Where that fails, `again` is what is offered.
        """
        printer = printer_for(prints)
        self._ask(printer, lambda: self._draw(printer, prints, said, again))

    def _draw(
        self, printer: QPrinter, prints: Prints, said: str, again: Callable[[], object]
    ) -> None:
        self._feedback.working(self.tr("Printing …"))
        self._jobs.run(
            "print/draw",
            lambda: draw_prints(printer, prints, self._rasteriser),
            lambda _: self._done(said),
            lambda problem: self._feedback.try_again(problem, again),
        )

    def _done(self, said: str) -> None:
        self._feedback.done(said)
        self.printed.emit()


def printer_for(prints: Prints) -> QPrinter:
    """Return a printer set up for the sides of a job."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, prints)
    return printer


def set_up(printer: QPrinter, prints: Prints) -> None:
    """Tell a printer the paper, the number of sides, and how sheets are turned over.

    Queues and their logs are seen by others, so the job's name says nothing of the letter.
    """
    printer.setDocName("Letter")
    printer.setCreator("briefer")
    printer.setPageLayout(_layout(prints.sides[0]))
    printer.setFullPage(True)
    printer.setDuplex(_TURNINGS[prints.two_sided])
    printer.setFromTo(1, len(prints.sides))


def draw_prints(printer: QPrinter, prints: Prints, rasteriser: Rasteriser) -> None:
    """Print the chosen sides; meant for the worker.

    Raises BrieferError when the printer does not begin, or stops before the end.
    """
    printer.setFullPage(True)
    printer.setResolution(min(printer.resolution(), FINEST))
    chosen = _chosen_sides(printer, len(prints.sides))
    # Paper that a person chose at the printer is kept; otherwise each side is on its own.
    others = not _is_own(printer, prints.sides[0])
    painter, imposed = QPainter(), Imposed(prints, rasteriser)
    if chosen and not others:
        printer.setPageLayout(_layout(prints.sides[chosen[0]]))
    if not painter.begin(printer):
        raise BrieferError(
            sentence("The printer did not take the letter."),
            sentence("See that it is switched on and that the folder can be written to."),
        )
    # Printing into a file would otherwise blur the words as photographs are.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for count, number in enumerate(chosen):
            if count and not others:
                printer.setPageLayout(_layout(prints.sides[number]))
            if count and not printer.newPage():
                raise _stopped(count)
            _draw_side(painter, printer, imposed, number, prints.sides[number].size)
    finally:
        ended = painter.end()
    into_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    if not ended or (into_file and not _is_whole(printer.outputFileName())):
        raise _stopped(len(chosen))


def _is_whole(file: str) -> bool:
    """Tell whether a PDF that was printed into has its end: Qt says nothing of a full disk."""
    try:
        with Path(file).open("rb") as printed:
            length = printed.seek(0, SEEK_END)
            printed.seek(max(0, length - _TAIL))
            return length > 0 and _END in printed.read(_TAIL)
    except OSError:
        return False


def _stopped(printed: int) -> BrieferError:
    return BrieferError(
        sentence("The printer stopped before the end. Pages sent to it: {count}.", count=printed),
        sentence("See to its paper and ink, or to the room on the disk, and print again."),
    )


def _layout(side: SheetSide) -> QPageLayout:
    """Return a side's paper as printers know it: upright, and lying on its side where it does."""
    short, long = sorted(side.size)
    paper = QPageSize(
        QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    lies = side.width > side.height
    orientation = QPageLayout.Orientation
    # The PDFs' pages have their own margins.
    return QPageLayout(paper, orientation.Landscape if lies else orientation.Portrait, QMarginsF())


def _is_own(printer: QPrinter, side: SheetSide) -> bool:
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    return abs(paper.width() - side.width) < _SAME and abs(paper.height() - side.height) < _SAME


def _chosen_sides(printer: QPrinter, sides: int) -> list[int]:
    """Return the sides (from 0) in the order in which they are to leave the printer."""
    ranges = printer.pageRanges()
    chosen = [side for side in range(sides) if ranges.isEmpty() or ranges.contains(side + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    return chosen * (1 if printer.supportsMultipleCopies() else printer.copyCount())


def _draw_side(
    painter: QPainter, printer: QPrinter, imposed: Imposed, number: int, size: Size
) -> None:
    """Draw one side as large as the paper allows, in its middle: 1:1 on its own paper."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = min(paper.width() / size[0], paper.height() / size[1])
    # A printer may refuse the resolution that it was given.
    image = imposed.image(number, min(scale, FINEST / _POINTS_PER_INCH))
    target = QRectF(0, 0, size[0] * scale, size[1] * scale)
    target.moveCenter(paper.center())
    painter.drawImage(target, image, QRectF(image.rect()))
