"""Imposed: the sides of a job's sheets as pictures, for the screen and the printer alike."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QTransform

from briefer.services.ports import Rasteriser
from briefer.services.printing.sides import Placed, Prints

_HALF_TURN = QTransform().rotate(180)


@dataclass(frozen=True)
class Drawn:
    """A drawn side: `width` by `height` pixels of 4 bytes each (blue, green, red, unused)."""

    width: int
    height: int
    pixels: bytes


class Imposed:
    """Draws the sides of a job; it is a Rasteriser whose pages are sides, of one job only."""

    def __init__(self, prints: Prints, rasteriser: Rasteriser) -> None:
        """Draw `prints` with what draws the pages of PDFs."""
        self._prints, self._rasteriser = prints, rasteriser

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Return the width and height of each side in points."""
        del pdf
        return tuple(side.size for side in self._prints.sides)

    def draw(self, pdf: bytes, page: int, scale: float) -> Drawn:
        """Return side `page` (from 0) at `scale` pixels per point."""
        del pdf
        image = self.image(page, scale)
        return Drawn(image.width(), image.height(), bytes(image.constBits()))

    def image(self, number: int, scale: float) -> QImage:
        """Return a side (from 0) as a picture; what is printed over something darkens it."""
        side = self._prints.sides[number]
        whole = QImage(
            ceil(side.width * scale), ceil(side.height * scale), QImage.Format.Format_RGB32
        )
        whole.fill(0xFFFFFFFF)
        painter = QPainter(whole)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for placed in side.placed:
            corner = QPoint(round(placed.area.left * scale), round(placed.area.top * scale))
            painter.drawImage(corner, self._page(placed, scale))
        painter.end()
        return whole

    def _page(self, placed: Placed, scale: float) -> QImage:
        """Return a page as large as its area, so that its pixels are drawn one to one."""
        pdf = self._prints.sources[placed.source]
        width, _ = self._rasteriser.page_sizes(pdf)[placed.page]
        drawn = self._rasteriser.draw(pdf, placed.page, scale * placed.area.width / width)
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGB32
        )
        # The picture is read where the page lies, so it is copied before that memory goes.
        return image.transformed(_HALF_TURN) if placed.turned else image.copy()
