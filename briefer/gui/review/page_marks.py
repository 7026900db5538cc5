"""Marks on the picture of a page: around an item's words, with the item's number beside them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from briefer.gui.look.look import Look
from briefer.gui.look.tokens import LIGHT, Tone, strengthened

_STRONG = strengthened(LIGHT)
_TINT = 46
_FAINT_TINT = 14
"""How strong the grounds of marks are, up to 255."""


def paint_place(
    painter: QPainter,
    page: QRect,
    rects: Sequence[QRectF],
    code: str,
    look: Look,
    *,
    strong: bool,
) -> None:
    """Mark the printed lines of an item; the `strong` one is told by more than its colour."""
    ink = _ink("accent" if strong else "muted", look)
    tint = QColor(ink)
    tint.setAlpha(_TINT if strong else _FAINT_TINT)
    around = _around(rects, look.px(2))
    for rect in around:
        painter.fillRect(rect, tint)
    manner = Qt.PenStyle.SolidLine if strong else Qt.PenStyle.DashLine
    painter.setPen(QPen(ink, look.px(2) if strong else 1, manner))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in around:
        painter.drawRect(rect)
    _paint_code(painter, page, around[0], code, look, strong=strong)


def _ink(tone: Tone, look: Look) -> QColor:
    """Return the colour of a mark; paper is light in every theme, so the light ones are seen."""
    tokens = LIGHT if look.tokens.soft_edge == "transparent" else _STRONG
    return QColor(tokens[tone])


def _around(rects: Sequence[QRectF], gap: int) -> list[QRectF]:
    """Return one rectangle around each run of lines that stand under each other."""
    around: list[QRectF] = []
    for rect in rects:
        last = around[-1] if around else None
        apart = last is None or rect.right() < last.left() or rect.left() > last.right()
        if last is None or apart or _is_far(last, rect):
            around.append(QRectF(rect))
        else:
            around[-1] = last.united(rect)
    return [rect.adjusted(-gap, -gap / 2, gap, gap / 2) for rect in around]


def _is_far(last: QRectF, rect: QRectF) -> bool:
    """Tell whether a line stands above the others or far below them: in another column."""
    return rect.top() < last.top() or rect.top() - last.bottom() > 1.5 * rect.height()


def _paint_code(
    painter: QPainter, page: QRect, first: QRectF, code: str, look: Look, *, strong: bool
) -> None:
    """Paint an item's number in the margin before its first line."""
    font = look.font(11, bold=strong)
    measure = QFontMetricsF(font)
    width, height = measure.horizontalAdvance(code) + look.px(6), measure.height()
    left = max(float(page.left()), first.left() - width - look.px(2))
    label = QRectF(left, first.top(), width, height)
    ink, paper = _ink("accent" if strong else "muted", look), QColor(LIGHT.paper)
    painter.fillRect(label, ink if strong else paper)
    painter.setPen(QPen(ink, 1))
    painter.drawRect(label)
    painter.setPen(paper if strong else ink)
    painter.setFont(font)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, code)
