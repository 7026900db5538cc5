"""Painting the parts of a pack: grip, tick, name and pages."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.gui.look.look import Look
from briefer.gui.look.sides import alignment, mirrored
from briefer.gui.packs.model import ROW, Index
from briefer.gui.packs.rows import PartRow
from briefer.gui.parts.labels import isolated

_LOW, _SECOND, _INSET, _GAP = 34, 20, 8, 8
_GRIP, _BOX, _ARROW = 16, 18, 16
_GRIP_AT, _BOX_AT, _WORDS_AT = 16, 40, 66
_INDENT = 24
_NARROWEST = 120


@dataclass(frozen=True)
class Spots:
    """Where the parts of a row stand, as it is read from left to right."""

    grip: QRect
    box: QRect
    words: QRect
    second: QRect
    pages: QRect
    arrow: QRect


def height_of(row: PartRow, look: Look) -> int:
    """Return how high a row is, in pixels."""
    return look.px(_LOW) + (look.px(_SECOND) if row.second else 0)


def spots_of(row: PartRow, look: Look, place: QRect) -> Spots:
    """Lay a row out at `place`."""
    px = look.px
    indent = px(_INDENT) if row.letter else 0
    line = QRect(place.x(), place.y(), place.width(), px(_LOW))

    def middle(at: int, side: int) -> QRect:
        top = line.y() + (line.height() - px(side)) // 2
        return QRect(place.x() + indent + px(at), top, px(side), px(side))

    pages = QFontMetrics(look.font(12)).horizontalAdvance(row.pages)
    end = place.right() + 1 - px(_INSET) - px(_INSET)
    start = place.x() + (px(_BOX_AT) + indent if row.letter else px(_WORDS_AT))
    room = max(0, end - pages - px(_GAP) - start)
    arrow = QRect()
    if row.unfolded is not None:
        name = QFontMetrics(look.font(13)).horizontalAdvance(row.title)
        arrow = middle(0, _ARROW)
        arrow.moveLeft(start + min(name + px(4), max(0, room - px(_ARROW))))
    second = QRect(start, line.bottom() - px(5), max(0, end - start), px(_SECOND))
    return Spots(
        grip=middle(_GRIP_AT, _GRIP),
        box=middle(_BOX_AT, _BOX),
        words=QRect(start, line.y(), room, line.height()),
        second=second,
        pages=QRect(end - pages, line.y(), pages, line.height()),
        arrow=arrow,
    )


class PartDelegate(QStyledItemDelegate):
    """Draws the rows in the colours and sizes of the look."""

    def __init__(self, view: QListView, look: Look) -> None:
        """Draw in `view`."""
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a row takes."""
        del option
        row = index.data(ROW)
        height = height_of(row, self._look) if isinstance(row, PartRow) else 0
        return QSize(self._look.px(_NARROWEST), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row, with a ring when it has the keyboard's focus."""
        # PySide's stubs leave out what a style option holds.
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        row = index.data(ROW)
        if not isinstance(row, PartRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, place, state)
        spots = spots_of(row, self._look, place)
        self._marks(painter, place, row, spots)
        self._write(painter, place, row, spots)
        painter.restore()

    def _ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        look, inset = self._look, self._look.px(_INSET)
        inner = QRectF(place.adjusted(inset, 1, -inset, -1))
        radius = look.px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(look.color("accent_soft"))
            painter.drawRoundedRect(inner, radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(inner, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), radius, radius)

    def _marks(self, painter: QPainter, place: QRect, row: PartRow, spots: Spots) -> None:
        look, ratio = self._look, self._view.devicePixelRatioF()
        grip = mirrored(place, spots.grip, self._look).topLeft()
        painter.drawPixmap(grip, look.pixmap("grip", "muted", _GRIP, ratio))
        if row.unfolded is not None:
            name = "down" if row.unfolded else "forward"
            arrow = mirrored(place, spots.arrow, self._look).topLeft()
            painter.drawPixmap(arrow, look.pixmap(name, "muted", _ARROW, ratio))
        if row.ticked is None:
            return
        painter.setPen(QPen(look.color("accent" if row.ticked else "edge"), 1))
        painter.setBrush(look.color("accent" if row.ticked else "card"))
        box, radius = mirrored(place, spots.box, self._look), look.px(4)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if row.ticked:
            mark = look.pixmap("check", "on_accent", 14, ratio)
            painter.drawPixmap(box.topLeft() + QPoint(look.px(2), look.px(2)), mark)

    def _write(self, painter: QPainter, place: QRect, row: PartRow, spots: Spots) -> None:
        look = self._look
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(
            mirrored(place, spots.pages, self._look),
            alignment(self._look, at_end=True),
            isolated(row.pages, look),
        )
        if row.second:
            self._line(painter, mirrored(place, spots.second, self._look), row.second)
        painter.setFont(look.font(13))
        painter.setPen(look.color("warn" if row.missing else "text"))
        self._line(painter, mirrored(place, spots.words, self._look), row.title)

    def _line(self, painter: QPainter, place: QRect, text: str) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, alignment(self._look, at_end=False), isolated(elided, self._look))
