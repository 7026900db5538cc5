"""Words of the letter, painted in its face."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefer.gui.look.look import Look
from briefer.gui.look.tokens import Tone

_NARROWEST = 80
_LINE_SEPARATOR = "\u2028"


class Words(QWidget):
    """Text over as many lines as it takes; the placeholders in it stand in a soft pill.

    It takes no focus and no clicks: the row around it does, and bears its text as a name.
    """

    def __init__(
        self, look: Look, *, size: float = 15, tone: Tone = "text", parent: QWidget | None = None
    ) -> None:
        """Begin with no words."""
        super().__init__(parent)
        self._look, self._size = look, size
        self._tone: Tone = tone
        self._text = ""
        self._empty = ""
        self._marks: tuple[tuple[int, int], ...] = ()
        self._laid: dict[int, tuple[QTextLayout, int]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.follow(self, self._forget)

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def show_text(self, text: str, marks: Sequence[str] = (), empty: str = "") -> None:
        """Show `text` with each of `marks` in a pill, or `empty` where there are no words."""
        spans = tuple(span for mark in marks for span in _spans(text, mark))
        if (text, spans, empty) == (self._text, self._marks, self._empty):
            return
        self._text, self._marks, self._empty = text, spans, empty
        self._forget()

    def position_at(self, point: QPoint) -> int:
        """Return which letter of the text is at a point, counted from 0."""
        layout, _ = self._layout(self.width())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == layout.lineCount() - 1:
                return line.xToCursor(float(point.x()))
        return 0

    def mark_at(self, point: QPoint) -> str:
        """Return the placeholder at a point, or nothing."""
        at = self.position_at(point)
        found = (self._text[start:end] for start, end in self._marks if start <= at <= end)
        return next(found, "")

    # ------------------------------------------------------------ what Qt asks

    def hasHeightForWidth(self) -> bool:
        """Return True: lines break."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text in `width` pixels."""
        return self._layout(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        width = max(self.width(), self._look.px(_NARROWEST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room that one line needs."""
        return QSize(self._look.px(_NARROWEST), self._look.px(self._size + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words over their pills."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout, _ = self._layout(self.width())
        for start, end in self._marks:
            for number in range(layout.lineCount()):
                self._paint_pill(painter, layout.lineAt(number), start, end)
        tone: Tone = self._tone if self._text else "muted"
        painter.setPen(self._look.color(tone))
        layout.draw(painter, QPointF(0, 0))

    # ------------------------------------------------------------ inside

    def _paint_pill(self, painter: QPainter, line: QTextLine, start: int, end: int) -> None:
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            return
        left, right = sorted((_x(line, first), _x(line, last)))
        look = self._look
        pill = QRectF(left - 1, line.y() + 0.5, right - left + 2, line.height() - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("warn_soft"))
        painter.drawRoundedRect(pill, look.px(3), look.px(3))
        painter.setPen(QPen(look.color("warn"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(pill.bottomLeft(), pill.bottomRight())

    def _layout(self, width: int) -> tuple[QTextLayout, int]:
        # A layout asks for the heights of several widths, again and again.
        if width not in self._laid:
            self._laid[width] = self._fresh(width)
        return self._laid[width]

    def _fresh(self, width: int) -> tuple[QTextLayout, int]:
        shown = self._text or self._empty
        font = self._look.font(self._size, serif=True, italic=not self._text)
        layout = QTextLayout(shown.replace("\n", _LINE_SEPARATOR), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(start, end) for start, end in self._marks])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout, round(top + 0.5)

    def _format(self, start: int, end: int) -> QTextLayout.FormatRange:
        ink = QTextCharFormat()
        ink.setForeground(self._look.color("warn"))
        made = QTextLayout.FormatRange()
        # PySide's stubs leave out these fields.
        made.start, made.length, made.format = start, end - start, ink  # pyright: ignore[reportAttributeAccessIssue]
        return made

    def _forget(self) -> None:
        self._laid.clear()
        self.updateGeometry()
        self.update()


def _spans(text: str, mark: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = text.find(mark) if mark else -1
    while start >= 0:
        spans.append((start, start + len(mark)))
        start = text.find(mark, start + len(mark))
    return spans


def _x(line: QTextLine, position: int) -> float:
    # The stubs do not say that this is the place and the position that it belongs to.
    place, _ = cast("tuple[float, int]", line.cursorToX(position))
    return place
