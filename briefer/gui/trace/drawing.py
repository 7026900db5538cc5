"""Painting the cells of the traceability table: a few lines each, cut where more would follow."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.gui.chooser.measure import lines
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import isolated
from briefer.gui.trace.model import Index

LINE, PAD, START = 17, 7, 8
"""Height of a line, white above and below, and white at both ends, at 100 % text."""


class CellDelegate(QStyledItemDelegate):
    """Draws the cells in the colours and sizes of the look."""

    def __init__(self, view: QWidget, look: Look) -> None:
        """Draw in `view`."""
        super().__init__(view)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, with a ring when it has the keyboard's focus."""
        # PySide's stubs leave out what a style option holds.
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._look.color("accent_soft"))
        self._write(painter, place, str(index.data() or ""))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("accent"), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, words: str) -> None:
        look = self._look
        font, line = look.font(13), look.px(LINE)
        inner = place.adjusted(look.px(START), look.px(PAD), -look.px(START), -look.px(PAD))
        side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(font)
        painter.setPen(look.color("text"))
        most = max(1, inner.height() // line)
        for number, text in enumerate(lines(words, font, inner.width(), most)):
            at = QRect(inner.left(), inner.top() + number * line, inner.width(), line)
            painter.drawText(at, flags, isolated(text, look))
