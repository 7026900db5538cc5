"""The heads of the matrix: provisions on end over the columns, bodies or items before the rows."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QTableView

from briefer.gui.chooser.measure import lines
from briefer.gui.look.look import Look
from briefer.gui.matrix.model import VALUE
from briefer.gui.matrix.words import HeadWords
from briefer.gui.parts.labels import isolated

_ROW, _COLUMN = 40, 64
_TALL, _WIDE = 156, 220
_LINE, _PAD, _END = 15, 8, 2
_LEVEL, _UPRIGHT_FROM = 112, 120
"""How wide columns are whose heads are written level: where upright ones would be too short."""
_ICON, _BAR = 14, 3
_SHORT = 18
"""Letters of a provision that are not parted: "Article 279(2)(b)"."""
_SHARE = 0.46
"""How much of the table heads may take, where text is large."""


class Heads(QHeaderView):
    """What both heads have in common: their lengths follow the look, and nobody changes them."""

    def __init__(self, along: Qt.Orientation, look: Look, table: QTableView) -> None:
        """Stand over, or before, the cells of `table`."""
        super().__init__(along, table)
        self._look, self._table = look, table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def dress(self) -> None:
        """Take the lengths of the look, and of the room that the table has."""
        length = self.section_length()
        if self.defaultSectionSize() != length:
            self.setMinimumSectionSize(1)
            self.setDefaultSectionSize(length)
        self.viewport().update()

    def section_length(self) -> int:
        """Return how tall a row or how wide a column is."""
        raise NotImplementedError

    def words_of(self, section: int) -> HeadWords | None:
        """Return what a head says."""
        words = self.model().headerData(section, self.orientation(), VALUE)
        return words if isinstance(words, HeadWords) else None

    def is_current(self, section: int) -> bool:
        """Tell whether the current cell stands in this row or column."""
        now = self._table.currentIndex()
        across = self.orientation() == Qt.Orientation.Horizontal
        return now.isValid() and (now.column() if across else now.row()) == section

    def paint_ground(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the ground and the two lines that part a head from what is beside it."""
        look = self._look
        here = self.is_current(section)
        painter.fillRect(rect, look.color("accent_soft" if here else "pane"))
        painter.setPen(look.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        side = rect.left() if look.mirrored else rect.right()
        painter.drawLine(side, rect.top(), side, rect.bottom())
        if here:
            painter.fillRect(self._bar(rect), look.color("accent"))

    def _bar(self, rect: QRect) -> QRect:
        """Return where the mark of the current row or column is: farthest from the cells."""
        wide = self._look.px(_BAR)
        if self.orientation() == Qt.Orientation.Horizontal:
            return QRect(rect.left(), rect.top(), rect.width() - 1, wide)
        start = rect.right() + 1 - wide if self._look.mirrored else rect.left()
        return QRect(start, rect.top(), wide, rect.height() - 1)


class ColumnHeads(Heads):
    """The provisions, written upwards on as many lines as there is room for."""

    def __init__(self, look: Look, table: QTableView) -> None:
        """Stand over the cells of `table`."""
        super().__init__(Qt.Orientation.Horizontal, look, table)

    @property
    def is_level(self) -> bool:
        """Whether there is too little room to write upwards."""
        return self.sizeHint().height() < self._look.px(_UPRIGHT_FROM)

    def section_length(self) -> int:
        """Return how wide a column is."""
        return self._look.px(_LEVEL if self.is_level else _COLUMN)

    def sizeHint(self) -> QSize:
        """Return how tall the heads are: less where the window has little room for its text."""
        tall = min(self._look.px(_TALL), round(self._table.height() * _SHARE))
        return QSize(self._look.px(_COLUMN), max(self._look.px(64), tall))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw one head: its words upwards, and first what is to be minded about it."""
        words = self.words_of(logicalIndex)
        if words is None or not rect.isValid():
            return
        painter.save()
        self.paint_ground(painter, rect, logicalIndex)
        painter.translate(rect.topLeft() if self.is_level else rect.bottomLeft())
        along, across = rect.width(), rect.height()
        if not self.is_level:
            painter.rotate(-90)
            along, across = across, along
        self._write_lines(painter, along, across, words)
        painter.restore()

    def _write_lines(self, painter: QPainter, along: int, across: int, words: HeadWords) -> None:
        look = self._look
        room, line = along - look.px(2 * _PAD), look.px(_LINE)
        most = (across - look.px(2 * _END)) // line - bool(words.mark)
        shown = lines(_kept_together(words.title), look.font(12), room, max(1, most))
        taken = (len(shown) + bool(words.mark)) * line
        top = max(look.px(_END), (across - taken) // 2)
        painter.setFont(look.font(12))
        painter.setPen(look.color("text" if not words.mark else "muted"))
        for text in shown:
            self._write(painter, QRect(look.px(_PAD), top, room, line), text)
            top += line
        if words.mark:
            self._mark(painter, QRect(look.px(_PAD), top, room, line), words.mark)

    def _mark(self, painter: QPainter, place: QRect, mark: str) -> None:
        look = self._look
        icon = look.pixmap("warning", "warn", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(place.topLeft(), icon)
        painter.setPen(look.color("warn"))
        painter.setFont(look.font(12))
        self._write(painter, place.adjusted(look.px(_ICON + 4), 0, 0, 0), mark)

    def _write(self, painter: QPainter, place: QRect, text: str) -> None:
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextDontClip
        painter.drawText(place, flags, isolated(cut, self._look))


class RowHeads(Heads):
    """The bodies or recommendations, on two lines, always in sight."""

    def __init__(self, look: Look, table: QTableView) -> None:
        """Stand before the cells of `table`."""
        super().__init__(Qt.Orientation.Vertical, look, table)

    def section_length(self) -> int:
        """Return how tall a row is."""
        return self._look.px(_ROW)

    def sizeHint(self) -> QSize:
        """Return how wide the heads are: less where the window has little room for its text."""
        wide = min(self._look.px(_WIDE), round(self._table.width() * _SHARE))
        return QSize(max(self._look.px(96), wide), self._look.px(_ROW))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw one head: its name, and under it whose it is and what is to be minded."""
        words = self.words_of(logicalIndex)
        if words is None or not rect.isValid():
            return
        look = self._look
        painter.save()
        self.paint_ground(painter, rect, logicalIndex)
        inner = rect.adjusted(look.px(_PAD + 4), look.px(3), -look.px(_PAD), -look.px(3))
        upper = QRect(inner.x(), inner.y(), inner.width(), inner.height() // 2)
        lower = upper.translated(0, inner.height() // 2)
        painter.setPen(look.color("text"))
        painter.setFont(look.font(13))
        self._write(painter, upper, words.title)
        painter.setFont(look.font(12))
        if words.mark:
            lower = self._mark(painter, lower, words.mark)
        painter.setPen(look.color("muted"))
        self._write(painter, lower, words.second)
        painter.restore()

    def _mark(self, painter: QPainter, place: QRect, mark: str) -> QRect:
        """Write what is to be minded at the start of a place, and return what is left of it."""
        look = self._look
        aside, gap = look.px(_ICON + 4), look.px(_PAD)
        side = look.px(_ICON)
        middle = (place.height() - side) // 2
        spot = QRect(place.x(), place.y() + middle, side, side)
        icon = look.pixmap("warning", "warn", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(self._mirrored(place, spot).topLeft(), icon)
        painter.setPen(look.color("warn"))
        room = place.width() - aside
        taken = min(room, painter.fontMetrics().horizontalAdvance(mark) + 1)
        words = QRect(place.x() + aside, place.y(), taken, place.height())
        self._write(painter, self._mirrored(place, words), mark)
        left = place.adjusted(aside + taken + gap, 0, 0, 0)
        return self._mirrored(place, left)

    def _mirrored(self, place: QRect, spot: QRect) -> QRect:
        return QStyle.visualRect(self._look.direction, place, spot)

    def _write(self, painter: QPainter, place: QRect, text: str) -> None:
        if place.width() < self._look.px(_ICON):
            return
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        start = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        flags = start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, flags, isolated(cut, self._look))


def _kept_together(title: str) -> str:
    """Return a title in which a short provision is not parted at the end of a line."""
    before, comma, provision = title.rpartition(", ")
    if not comma or len(provision) > _SHORT:
        return title
    return before + comma + provision.replace(" ", "\u00a0")
