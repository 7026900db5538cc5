"""What comes out of the printer is the job: its sheets, in their order, at their size."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize, QTransform
from PySide6.QtPrintSupport import QPrinter

from briefer.errors import BrieferError
from briefer.gui.printing.imposed import Imposed
from briefer.gui.printing.press import FINEST, draw_prints, printer_for, set_up
from briefer.rendering.raster import PdfiumRasteriser
from briefer.services.printing.choices import (
    Choice,
    Copies,
    CopyKind,
    EnvelopesChoice,
    LabelsChoice,
    PagesChoice,
    Printable,
)
from briefer.services.printing.imposing import Fit
from briefer.services.printing.making import make_prints
from briefer.services.printing.sides import POINTS_PER_MM, Prints, TwoSided
from briefer.services.printing.stationery import ENVELOPES, Envelope, Labels
from tests.gui.printing.conftest import Print, Printed
from tests.services.printing.printables import ADDRESS, RENDERER, printable

FILE_COPY = Copies(kind=CopyKind.FILE)
HALF_A_MILLIMETRE = 0.5


def made(choice: Choice, shown: Printable | None = None) -> Prints:
    return make_prints(shown or printable(), choice, RENDERER)


def rounded(printed: Printed) -> list[tuple[int, int]]:
    return [(round(width), round(height)) for width, height in printed.sizes]


class Turning(QPrinter):
    """Remembers how sheets are to be turned, which the one that prints into files does not."""

    told: QPrinter.DuplexMode | None = None

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:  # noqa: N802 - Qt's name
        self.told = duplex


def test_a_side_is_drawn_as_the_page_of_the_pdf_that_is_exported() -> None:
    job = made(PagesChoice())
    pdf, reader = printable().typeset.pdf, PdfiumRasteriser()
    for page in range(3):
        for scale in (1.0, FINEST / 72):
            drawn = Imposed(job, reader).image(page, scale)
            wanted = reader.draw(pdf, page, scale)
            assert drawn.size().toTuple() == (wanted.width, wanted.height)
            assert bytes(drawn.constBits())[::4] == wanted.pixels[::4]


def test_blocks_come_out_in_their_order_and_only_copies_are_stamped(print_out: Print) -> None:
    copies = (Copies(kind=CopyKind.ORIGINAL), Copies(kind=CopyKind.FILE, enclosures=False))
    printed = print_out(made(PagesChoice(copies=copies)), None)
    assert len(printed.sizes) == 5
    stamped = [printed.ink(page, bottom=0.045) > 0.001 for page in range(5)]
    assert stamped == [False, False, False, True, False]
    assert printed.ink(0, top=0.05) == pytest.approx(printed.ink(3, top=0.05), rel=0.02)
    assert [round(printed.box(page)[3]) for page in (0, 1)] == [
        round(printed.box(page)[3]) for page in (3, 4)
    ]


def test_the_stamp_is_where_printers_still_print(print_out: Print) -> None:
    plain = print_out(made(PagesChoice()), None).box(0)
    left, top, *_ = print_out(made(PagesChoice(copies=(FILE_COPY,))), None).box(0)
    assert 5 <= top < 10 < plain[1]
    assert left >= 12 - HALF_A_MILLIMETRE


def test_a_page_is_printed_at_its_true_size(print_out: Print) -> None:
    job = made(PagesChoice())
    exported = Printed(printable().typeset.pdf)
    printed = print_out(job, None)
    for page in range(3):
        for here, there in zip(printed.box(page), exported.box(page), strict=True):
            assert abs(here - there) < HALF_A_MILLIMETRE


def test_a_booklet_is_on_sheets_that_lie(print_out: Print) -> None:
    job = made(PagesChoice(booklet=True, two_sided=TwoSided.SHORT_EDGE))
    printed = print_out(job, None)
    assert rounded(printed) == [(842, 595), (842, 595)]
    halves = [(printed.ink(side, right=0.5), printed.ink(side, left=0.5)) for side in (0, 1)]
    # Of three pages, the first is behind the blank one.
    assert [(left > 0, right > 0) for left, right in halves] == [(False, True), (True, True)]


def test_the_backs_of_a_booklet_can_be_upside_down() -> None:
    reader = PdfiumRasteriser()
    short, long = (
        Imposed(made(PagesChoice(booklet=True, two_sided=turning)), reader).image(1, 1.0)
        for turning in (TwoSided.SHORT_EDGE, TwoSided.LONG_EDGE)
    )
    turned = long.transformed(QTransform().rotate(180))
    assert turned.size() == short.size()
    assert _apart(turned, short) < _apart(long, short) / 10


def _apart(one: QImage, other: QImage) -> float:
    """Return how much the darkness of two pictures differs, line by line."""
    lines = [_lines(image) for image in (one, other)]
    # Rounding may move what is turned by a line or two.
    smooth = [[sum(found[at : at + 8]) for at in range(len(found) - 8)] for found in lines]
    return sum(abs(here - there) for here, there in zip(*smooth, strict=True))


def _lines(image: QImage) -> list[int]:
    blues, width = bytes(image.constBits())[::4], image.width()
    return [sum(blues[at : at + width]) for at in range(0, len(blues), width)]


def test_pages_are_fitted_onto_the_other_paper(print_out: Print) -> None:
    printed = print_out(made(PagesChoice(fit=Fit.LETTER)), None)
    assert set(rounded(printed)) == {(612, 792)}
    exported, scale = Printed(printable().typeset.pdf).box(0), 792 / (297 * POINTS_PER_MM)
    left, top, right, bottom = printed.box(0)
    assert right - left == pytest.approx((exported[2] - exported[0]) * scale, abs=HALF_A_MILLIMETRE)
    assert top == pytest.approx(exported[1] * scale, abs=HALF_A_MILLIMETRE)
    assert bottom == pytest.approx(exported[3] * scale, abs=HALF_A_MILLIMETRE)


@pytest.mark.parametrize("envelope", Envelope)
def test_an_envelope_has_its_own_size(print_out: Print, envelope: Envelope) -> None:
    printed = print_out(made(EnvelopesChoice(envelope=envelope, sender=True)), None)
    ((width, height),) = printed.sizes
    wanted = ENVELOPES[envelope]
    assert abs(width - wanted[0]) < HALF_A_MILLIMETRE * POINTS_PER_MM
    assert abs(height - wanted[1]) < HALF_A_MILLIMETRE * POINTS_PER_MM
    left, top, *_ = printed.box(0)
    assert left == pytest.approx(12, abs=1)
    assert top < 20
    assert printed.ink(0, left=0.45, top=0.4) > 0


@pytest.mark.parametrize(
    ("labels", "label", "corner"),
    [
        (Labels.A4_3X8, 5, (140.0, 37.5)),
        (Labels.A4_2X7, 14, (106.25, 243.75)),
        (Labels.LETTER_3X10, 2, (74.6125, 12.7)),
    ],
)
def test_an_address_is_on_the_very_label(
    print_out: Print, labels: Labels, label: int, corner: tuple[float, float]
) -> None:
    place = label + 1 if labels is Labels.A4_3X8 else label
    printed = print_out(made(LabelsChoice(labels=labels, first=place)), None)
    left, top, _, bottom = printed.box(0)
    assert left == pytest.approx(corner[0] + 5, abs=1)
    assert corner[1] < top < bottom < corner[1] + 39


def test_sides_of_different_papers_are_each_on_their_own(print_out: Print) -> None:
    pages, envelope = made(PagesChoice(pages="1")), made(EnvelopesChoice())
    both = Prints(
        sources=pages.sources,
        sides=(pages.sides[0], envelope.sides[0].turned_over(), pages.sides[0]),
    )
    assert rounded(print_out(both, None)) == [(595, 842), (624, 312), (595, 842)]


def test_paper_chosen_at_the_printer_is_kept_for_all_sides(print_out: Print) -> None:
    def small(printer: QPrinter) -> None:
        paper = QPageSize(QPageSize.PageSizeId.A5)
        printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))

    printed = print_out(made(PagesChoice()), small)
    assert {abs(width - 420) <= 1 for width, _ in printed.sizes} == {True}
    assert printed.ink(0) > 0.001


def test_ranges_order_and_copies_of_the_printer_are_kept(print_out: Print) -> None:
    def two(printer: QPrinter) -> None:
        ranges = QPageRanges()
        ranges.addRange(2, 3)
        printer.setPageRanges(ranges)
        printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
        printer.setCopyCount(2)

    printed = print_out(made(PagesChoice()), two)
    exported = Printed(printable().typeset.pdf)
    tops = [round(printed.box(page)[2]) for page in range(len(printed.sizes))]
    annex, second = round(exported.box(2)[2]), round(exported.box(1)[2])
    assert tops in ([annex, second] * 2, [annex, second])


@pytest.mark.parametrize(
    ("two_sided", "mode"),
    [
        (TwoSided.NO, QPrinter.DuplexMode.DuplexNone),
        (TwoSided.LONG_EDGE, QPrinter.DuplexMode.DuplexLongSide),
        (TwoSided.SHORT_EDGE, QPrinter.DuplexMode.DuplexShortSide),
    ],
)
def test_the_printer_is_told_how_sheets_are_turned(
    qapp: object, two_sided: TwoSided, mode: QPrinter.DuplexMode
) -> None:
    del qapp
    printer = Turning()
    set_up(printer, made(PagesChoice(two_sided=two_sided)))
    assert printer.told is mode
    assert printer.docName() == "Letter"
    assert (printer.fromPage(), printer.toPage()) == (1, 3 if two_sided is TwoSided.NO else 4)


def test_printing_is_no_finer_than_paper_shows(qapp: object, tmp_path: Path) -> None:
    del qapp
    printer = printer_for(made(PagesChoice(pages="1")))
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert printer.resolution() > FINEST
    draw_prints(printer, made(PagesChoice(pages="1")), PdfiumRasteriser())
    assert printer.resolution() == FINEST


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("pages", ["", "1"])
def test_a_printer_that_runs_out_is_told(print_out: Print, pages: str) -> None:
    job = made(PagesChoice(pages=pages))
    with pytest.raises(BrieferError, match="The printer stopped"):
        print_out(job, lambda printer: printer.setOutputFileName("/dev/full"))


def test_the_queue_learns_nothing_of_the_letter(print_out: Print) -> None:
    data = print_out(made(EnvelopesChoice(sender=True)), None).data
    assert ADDRESS[0].encode() not in data
    assert ADDRESS[0].encode("utf-16-be") not in data
