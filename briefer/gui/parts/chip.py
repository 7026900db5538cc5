"""Chips: a word or two about a thing, as a widget and as a painting for lists."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from briefer.gui.look.look import Look
from briefer.gui.look.tokens import Tone
from briefer.gui.parts.labels import isolated
from briefer.gui.parts.restyle import restyle

ChipKind = Literal["plain", "line", "accent", "accentline", "warn", "err"]

_INK: dict[ChipKind, Tone] = {
    "plain": "muted",
    "line": "muted",
    "accent": "accent",
    "accentline": "accent",
    "warn": "warn",
    "err": "err",
}
_FILL: dict[ChipKind, Tone | None] = {
    "plain": "hover",
    "line": None,
    "accent": "accent_soft",
    "accentline": "card",
    "warn": "warn_soft",
    "err": "err_soft",
}
_EDGE: dict[ChipKind, Tone] = {"line": "edge", "accentline": "accent"}
_HEIGHT, _ASIDE, _RADIUS = 20, 6, 4


class Chip(QLabel):
    """A chip as a widget."""

    def __init__(
        self, text: str, look: Look, kind: ChipKind = "plain", parent: QWidget | None = None
    ) -> None:
        """Show `text`; `kind` is its meaning, which the text must tell as well."""
        super().__init__(parent)
        self._look, self._words = look, text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.follow(self, self._dress)

    def show_chip(self, text: str, kind: ChipKind) -> None:
        """Show something else."""
        self._words = text
        self._dress()
        restyle(self, "chip", kind)

    def _dress(self) -> None:
        self.setFont(self._look.font(12))
        self.setText(isolated(self._words, self._look))


def chip_width(look: Look, text: str) -> int:
    """Return how wide a painted chip is, in pixels."""
    return QFontMetrics(look.font(12)).horizontalAdvance(text) + look.px(2 * _ASIDE)


def draw_chip(
    painter: QPainter,
    look: Look,
    corner: QPoint,
    text: str,
    kind: ChipKind,
    *,
    at_end: bool = True,
    on_soft: bool = False,
) -> QRect:
    """Paint a chip and return its place.

    `corner` is its upper corner at the end of the line (right, when read left to right) or, with
    `at_end` False, at its start. `on_soft` is whether it stands on a soft fill.
    """
    width, height = chip_width(look, text), look.px(_HEIGHT)
    grows_left = at_end != look.mirrored
    left = corner.x() - width if grows_left else corner.x()
    place = QRect(left, corner.y(), width, height)
    fill, edge = _ground(kind, on_soft)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color(edge)) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
    radius = look.px(_RADIUS)
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(look.font(12))
    painter.setPen(look.color(_INK[kind]))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, isolated(text, look))
    painter.restore()
    return place


def _ground(kind: ChipKind, on_soft: bool) -> tuple[Tone | None, Tone | None]:
    """Return the fill and the edge of a chip."""
    if on_soft and kind in ("plain", "accent"):
        return "card", _INK[kind]
    return _FILL[kind], _EDGE.get(kind, "soft_edge")
