"""Painting groups and rows to tick."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from briefer.gui.chooser.measure import BOX, END, GROUP_HEIGHT, WORDS, Measured, measured
from briefer.gui.chooser.model import VALUE, Index
from briefer.gui.chooser.rows import Tick, TickGroup, TickRow
from briefer.gui.desk.chips import ChipWords
from briefer.gui.look.look import Look
from briefer.gui.look.sides import alignment, mirrored
from briefer.gui.parts.chip import draw_chip
from briefer.gui.parts.labels import isolated

_NARROWEST = 100
_REMEMBERED = 1000
"""Rows whose lines are remembered: breaking them costs more than painting them."""


class TickDelegate(QStyledItemDelegate):
    """Draws a list of things to tick in the colours and sizes of the look."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        """Draw in `view`."""
        super().__init__(view)
        self._view = view
        self._look = look
        self._known: dict[tuple[object, ...], Measured] = {}
        look.changed.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a row takes at the view's width."""
        del option
        value = index.data(VALUE)
        height = self._look.px(GROUP_HEIGHT)
        if isinstance(value, TickRow):
            height = self._laid(value, self._view.viewport().width()).height
        return QSize(self._look.px(_NARROWEST), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a group or a row, with a ring when it has the keyboard's focus."""
        # PySide's stubs leave out what a style option holds.
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        value = index.data(VALUE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, place, focused=focused, hovered=hovered)
        if isinstance(value, TickGroup):
            self._paint_group(painter, place, value, expanded=self._view.isExpanded(index))
        elif isinstance(value, TickRow):
            self._paint_row(painter, place, value, on_soft=focused or hovered)
        painter.restore()

    def _laid(self, row: TickRow, width: int) -> Measured:
        """Lay a row out, unless one of the same words has been; its tick takes the same room."""
        key = (row.title, row.reason, row.badge, row.status, width)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[key] = measured(row, self._look, width)
        return known

    def _forget(self) -> None:
        self._known.clear()

    def _paint_ground(
        self, painter: QPainter, place: QRect, *, focused: bool, hovered: bool
    ) -> None:
        look = self._look
        inner = QRectF(mirrored(place, place.adjusted(look.px(8), 1, -look.px(4), -1), look))
        radius = look.px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        if focused or hovered:
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(inner, radius, radius)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_group(
        self, painter: QPainter, place: QRect, group: TickGroup, *, expanded: bool
    ) -> None:
        look = self._look
        side = look.px(BOX)
        arrow = QRect(place.x() + side, place.y() + (place.height() - side) // 2, side, side)
        icon = look.pixmap("down" if expanded else "forward", "muted", BOX, self._ratio())
        painter.drawPixmap(mirrored(place, arrow, self._look).topLeft(), icon)
        words = mirrored(place, place.adjusted(look.px(WORDS), 0, -look.px(END), 0), look)
        painter.setPen(look.color("muted"))
        painter.setFont(look.font(12))
        painter.drawText(words, alignment(self._look, at_end=True), isolated(group.count, look))
        taken = painter.fontMetrics().horizontalAdvance(group.count) + look.px(8)
        painter.setFont(look.font(12, bold=True))
        room = words.width() - taken
        title = painter.fontMetrics().elidedText(group.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, alignment(self._look, at_end=False), isolated(title, look))

    def _paint_row(self, painter: QPainter, place: QRect, row: TickRow, *, on_soft: bool) -> None:
        look = self._look
        laid = self._laid(row, place.width())
        self._paint_tick(painter, self._placed(place, laid.box), row.tick)
        painter.setFont(look.font(13))
        quiet = row.muted and row.tick is Tick.NONE
        painter.setPen(look.color("muted" if quiet else "text"))
        for line, spot in zip(laid.title, laid.title_places, strict=True):
            self._paint_line(painter, place, spot, line)
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        for line, spot in zip(laid.reason, laid.reason_places, strict=True):
            self._paint_line(painter, place, spot, line)
        for chip, spot in ((row.badge, laid.badge), (row.status, laid.status)):
            if chip is not None and spot is not None:
                self._paint_chip(painter, self._placed(place, spot), chip, on_soft=on_soft)

    def _paint_tick(self, painter: QPainter, box: QRect, tick: Tick) -> None:
        look, on = self._look, tick is not Tick.NONE
        painter.setPen(QPen(look.color("accent" if on else "edge"), 1))
        painter.setBrush(look.color("accent" if on else "card"))
        radius = look.px(4)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if on:
            name = "check" if tick is Tick.ALL else "minus"
            mark = look.pixmap(name, "on_accent", 14, self._ratio())
            painter.drawPixmap(box.topLeft() + QPoint(look.px(1), look.px(1)), mark)

    def _paint_line(self, painter: QPainter, place: QRect, spot: QRect, line: str) -> None:
        where = self._placed(place, spot)
        painter.drawText(where, alignment(self._look, at_end=False), isolated(line, self._look))

    def _paint_chip(
        self, painter: QPainter, where: QRect, chip: ChipWords, *, on_soft: bool
    ) -> None:
        right = self._look.mirrored
        corner = QPoint(where.x() + where.width() if right else where.x(), where.y())
        draw_chip(painter, self._look, corner, chip.text, chip.kind, at_end=False, on_soft=on_soft)

    def _placed(self, place: QRect, spot: QRect) -> QRect:
        return mirrored(place, spot.translated(place.topLeft()), self._look)

    def _ratio(self) -> float:
        return self._view.devicePixelRatioF()
