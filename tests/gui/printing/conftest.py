"""Jobs printed into PDFs by the real printer of Qt, and what is found in them."""

# pypdfium2 has no types of its own.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from briefer.gui.printing.press import draw_prints, printer_for
from briefer.rendering.raster import PdfiumRasteriser
from briefer.services.printing.sides import Prints

SetUp = Callable[[QPrinter], object]
Print = Callable[[Prints, SetUp | None], "Printed"]


@dataclass(frozen=True)
class Printed:
    """A PDF that came out of the printer."""

    data: bytes

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """Each page's width and height in points."""
        return list(PdfiumRasteriser().page_sizes(self.data))

    def ink(
        self, page: int, left: float = 0, right: float = 1, top: float = 0, bottom: float = 1
    ) -> float:
        """Return how dark a part of a page is, from 0 to 1; the sides are shares of the page."""
        drawn = PdfiumRasteriser().draw(self.data, page, 1.0)
        across = slice(round(left * drawn.width), round(right * drawn.width))
        rows = range(round(top * drawn.height), round(bottom * drawn.height))
        blues = [row_of(drawn.pixels, drawn.width, row)[across] for row in rows]
        return 1 - sum(map(sum, blues)) / sum(map(len, blues)) / 255

    def box(self, page: int) -> tuple[float, float, float, float]:
        """Return the left, top, right and bottom of a page's ink in millimetres."""
        scale = 4.0
        drawn = PdfiumRasteriser().draw(self.data, page, scale)
        rows = [row_of(drawn.pixels, drawn.width, row) for row in range(drawn.height)]
        inked = [number for number, row in enumerate(rows) if min(row) < 128]
        dark = [[at for at, blue in enumerate(rows[number]) if blue < 128] for number in inked]
        edges = (
            min(row[0] for row in dark),
            inked[0],
            max(row[-1] for row in dark) + 1,
            inked[-1] + 1,
        )
        left, top, right, bottom = (edge / scale / 72 * 25.4 for edge in edges)
        return left, top, right, bottom


def row_of(pixels: bytes, width: int, row: int) -> bytes:
    return pixels[row * width * 4 : (row + 1) * width * 4 : 4]


@pytest.fixture
def print_out(qtbot: QtBot, tmp_path: Path) -> Print:
    """Return a function that prints a job into a PDF."""
    del qtbot
    out = tmp_path / "printed.pdf"

    def run(prints: Prints, set_up: SetUp | None) -> Printed:
        printer = printer_for(prints)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        if set_up is not None:
            set_up(printer)
        draw_prints(printer, prints, PdfiumRasteriser())
        return Printed(out.read_bytes())

    return run
