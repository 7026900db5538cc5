"""Painting a page: its shadow, its picture, the tint of the screen, the mark."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from briefer.gui.look.look import Look
from briefer.gui.look.tokens import LIGHT

_SHADOW = ((3, 8), (2, 12), (1, 20))
"""How far each layer of a page's shadow reaches, in pixels, and how strong it is, up to 255."""

_MARK = 18
"""How strong the tint of marked words is, up to 255."""


def paint_shadow(painter: QPainter, page: QRect) -> None:
    """Let a page lie a little above the desk."""
    for reach, strength in _SHADOW:
        shadow = QRectF(page).adjusted(1 - reach, 1, reach - 1, reach)
        painter.fillRect(shadow, QColor(0, 0, 0, strength))


def paint_picture(
    painter: QPainter, page: QRect, image: QImage | None, ratio: float, *, fresh: bool
) -> None:
    """Paint a page's picture.

    A fresh one has `ratio` pixels for each of the screen's and is painted one to one; another is
    stretched until the fresh one comes. Without any, the page is white.
    """
    if image is None:
        painter.fillRect(page, QColor(LIGHT.paper))
        return
    target = QRectF(page)
    if fresh:
        target.setSize(image.size().toSizeF() / ratio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not fresh)
    painter.drawImage(target, image, QRectF(image.rect()))


def paint_tint(painter: QPainter, page: QRect, look: Look) -> None:
    """Dim the paper on a dark desk; only here, never in what is exported."""
    if look.tokens.paper == LIGHT.paper:
        return
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(page, look.color("paper"))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def paint_mark(painter: QPainter, band: QRect, look: Look) -> None:
    """Mark words by a bar at the edge of the paper and a tint across it."""
    # Paper is light in both themes, so the light accent is the one to see on it.
    accent = QColor(LIGHT.accent)
    bar = QRect(band)
    bar.setWidth(look.px(3))
    if look.mirrored:
        bar.moveRight(band.right())
    painter.fillRect(bar, accent)
    accent.setAlpha(_MARK)
    painter.fillRect(band, accent)
