"""Imposed: the sides of a job's sheets as pictures, for the screen and the printer alike."""

from math import ceil

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QTransform

from briefer.services.ports import Rasteriser
from briefer.services.printing.sides import Placed, Prints

_HALF_TURN = QTransform().rotate(180)
_WHITE = 0xFFFFFFFF


class Imposed:
    """Draws the sides of a job; may be used from any thread."""

    def __init__(self, prints: Prints, rasteriser: Rasteriser) -> None:
        """Draw `prints` with what draws the pages of PDFs."""
        self._prints, self._rasteriser = prints, rasteriser

    def image(self, number: int, scale: float) -> QImage:
        """Return a side (from 0) at `scale` pixels per point.

        Pages are drawn one pixel to one; what is printed over something darkens it.
        """
        side = self._prints.sides[number]
        whole = QImage(
            ceil(side.width * scale), ceil(side.height * scale), QImage.Format.Format_RGB32
        )
        whole.fill(_WHITE)
        painter = QPainter(whole)
        for placed in side.placed:
            self._draw(painter, placed, scale)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.end()
        return whole

    def _draw(self, painter: QPainter, placed: Placed, scale: float) -> None:
        pdf, area = self._prints.sources[placed.source], placed.area
        width, _ = self._rasteriser.page_sizes(pdf)[placed.page]
        drawn = self._rasteriser.draw(pdf, placed.page, scale * area.width / width)
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGB32
        )
        if placed.turned:
            image = image.transformed(_HALF_TURN)
        painter.drawImage(QPoint(round(area.left * scale), round(area.top * scale)), image)
