"""Painting the cells of the matrix: a shape over a word, so that neither says it alone."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.gui.look.look import Look
from briefer.gui.look.tokens import Tone
from briefer.gui.matrix.model import VALUE, Index
from briefer.gui.matrix.words import CellWords, Shape
from briefer.gui.parts.labels import isolated

_SIDE, _TOP, _WORD, _GAP = 12, 5, 16, 4
_STRONG = 2.0


class CellDelegate(QStyledItemDelegate):
    """Draws the cells in the colours and sizes of the look."""

    def __init__(self, view: QWidget, look: Look) -> None:
        """Draw in `view`."""
        super().__init__(view)
        self._look, self._view = look, view
        self._drawn: dict[tuple[str, Shape, bool, int, int, float], QPixmap] = {}
        look.follow(self, self._drawn.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a shape over a word takes."""
        del option, index
        return QSize(self._look.px(64), self._look.px(40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, with a ring when it has the keyboard's focus."""
        # PySide's stubs leave out what a style option holds.
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        words = index.data(VALUE)
        if not isinstance(words, CellWords):
            return
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._look.color("accent_soft"))
        painter.drawPixmap(place.topLeft(), self._picture(words, place.size()))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("accent"), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.restore()

    def _picture(self, words: CellWords, size: QSize) -> QPixmap:
        """Return what a cell shows; hundreds are seen at once, and few of them differ."""
        ratio = self._view.devicePixelRatioF()
        key = (words.word, words.shape, words.live, size.width(), size.height(), ratio)
        if key not in self._drawn:
            self._drawn[key] = self._fresh(words, size, ratio)
        return self._drawn[key]

    def _fresh(self, words: CellWords, size: QSize, ratio: float) -> QPixmap:
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter, QRect(QPoint(0, 0), size), words)
        painter.end()
        return QPixmap.fromImage(image)

    def _paint_words(self, painter: QPainter, place: QRect, words: CellWords) -> None:
        look = self._look
        ink = tone_of(words)
        middle = QPoint(place.center().x(), place.y() + look.px(_TOP) + look.px(_SIDE) // 2)
        draw_shape(painter, look, middle, words)
        painter.setFont(look.font(12))
        painter.setPen(look.color(ink))
        line = QRect(place.x(), middle.y() + look.px(_SIDE) // 2, place.width(), look.px(_WORD))
        line.translate(0, look.px(_GAP) // 2)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(line, flags, isolated(words.word, look))


def tone_of(words: CellWords) -> Tone:
    """Return the ink of a cell: what does nothing, or is not in force, is quiet."""
    if not words.live or words.shape is Shape.DASH:
        return "muted"
    return "accent" if words.shape in {Shape.DISC, Shape.DISC_AND_RINGS} else "text"


def draw_shape(painter: QPainter, look: Look, middle: QPoint, words: CellWords) -> None:
    """Draw a shape around `middle`; one that is not in force is an outline."""
    side = float(look.px(_SIDE))
    if words.shape is Shape.DISC_AND_RINGS:
        aside = QPoint(round(side * 0.6), 0)
        _draw(painter, look, middle - aside, side, Shape.DISC, words)
        _draw(painter, look, middle + aside, side, Shape.RINGS, words)
    else:
        _draw(painter, look, middle, side, words.shape, words)


def _draw(
    painter: QPainter, look: Look, middle: QPoint, side: float, shape: Shape, words: CellWords
) -> None:
    ink = look.color(tone_of(words))
    pen = QPen(ink, _STRONG * look.scale)
    half = side / 2 - 1
    box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
    painter.setPen(pen)
    painter.setBrush(ink if words.live else Qt.BrushStyle.NoBrush)
    match shape:
        case Shape.DISC:
            painter.drawEllipse(box)
        case Shape.SQUARE:
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        case Shape.RINGS | Shape.DISC_AND_RINGS:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box)
            painter.setBrush(ink)
            dot = half - 3 * look.scale
            painter.drawEllipse(box.center(), dot / 2, dot / 2)
        case Shape.DASH:
            painter.drawLine(
                QPoint(round(middle.x() - half / 2), middle.y()),
                QPoint(round(middle.x() + half / 2), middle.y()),
            )
