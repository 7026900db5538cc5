"""Painting the rows of records and of kinds."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.gui.desk.chips import ChipWords
from briefer.gui.library.model import VALUE, Index
from briefer.gui.library.rows import RowWords
from briefer.gui.look.look import Look
from briefer.gui.parts.chip import chip_width, draw_chip
from briefer.gui.parts.labels import isolated

COUNT = Qt.ItemDataRole.UserRole + 1
"""Role of how many records there are of a kind."""

_RECORD, _KIND = 60, 34
_START, _TOP, _LINE, _GAP = 16, 9, 22, 8
_BAR = 3


class ListDelegate(QStyledItemDelegate):
    """What the rows of the library's lists have in common: ground, bar and ring."""

    def __init__(self, view: QListView, look: Look, height: int) -> None:
        """Draw in `view` rows of a height in pixels at 100 % text."""
        super().__init__(view)
        self._look, self._height = look, height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a row takes."""
        del option, index
        return QSize(self._look.px(100), self._look.px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row, with a ring when it has the keyboard's focus."""
        # PySide's stubs leave out what a style option holds.
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, place, chosen=chosen, hovered=hovered)
        self.paint_words(painter, place, index, chosen=chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("accent"), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.restore()

    def paint_words(self, painter: QPainter, place: QRect, index: Index, *, chosen: bool) -> None:
        """Draw what a row says."""
        raise NotImplementedError

    def mirror(self, place: QRect, spot: QRect) -> QRect:
        """Return where `spot` in `place` is in the direction of reading."""
        return QStyle.visualRect(self._look.direction, place, spot)

    def align(self, *, at_end: bool = False) -> int:
        """Return where words stand, at the start of their place or at its end."""
        right = at_end != self._look.mirrored
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value

    def write(self, painter: QPainter, place: QRect, text: str) -> None:
        """Write one line, cut where it lacks room."""
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, self.align(), isolated(elided, self._look))

    def _paint_ground(
        self, painter: QPainter, place: QRect, *, chosen: bool, hovered: bool
    ) -> None:
        look = self._look
        if chosen or hovered:
            painter.fillRect(place, look.color("accent_soft" if chosen else "hover"))
        if chosen:
            bar = QRect(place.x(), place.y(), look.px(_BAR), place.height())
            painter.fillRect(self.mirror(place, bar), look.color("accent"))


class RecordDelegate(ListDelegate):
    """Two lines of words, with at most two chips at their ends."""

    def __init__(self, view: QListView, look: Look) -> None:
        """Draw in `view`."""
        super().__init__(view, look, _RECORD)

    def paint_words(self, painter: QPainter, place: QRect, index: Index, *, chosen: bool) -> None:
        """Draw title, second line and chips over a line."""
        look, words = self._look, index.data(VALUE)
        if not isinstance(words, RowWords):
            return
        foot = QRect(place.x(), place.y() + place.height() - 1, place.width(), 1)
        painter.fillRect(foot, look.color("line"))
        chips = self._placed(words.chips, place)
        for chip, spot in zip(words.chips, chips, strict=True):
            self._paint_chip(painter, self.mirror(place, spot), chip, on_soft=chosen)
        for number, (text, size) in enumerate(((words.title, 13), (words.second, 12))):
            painter.setFont(look.font(size))
            painter.setPen(look.color("muted" if number else "text"))
            line = self._line(place, number, chips)
            self.write(painter, self.mirror(place, line), text)

    def _line(self, place: QRect, number: int, chips: list[QRect]) -> QRect:
        look = self._look
        start, top = place.x() + look.px(_START), place.y() + look.px(_TOP + number * _LINE - 1)
        end = place.right() - look.px(_GAP)
        if number < len(chips):
            end = chips[number].left() - look.px(_GAP)
        return QRect(start, top, max(0, end - start), look.px(20))

    def _placed(self, chips: tuple[ChipWords, ...], place: QRect) -> list[QRect]:
        look, most = self._look, place.width() // 2
        spots: list[QRect] = []
        for number, chip in enumerate(chips):
            width = min(chip_width(look, chip.text), most)
            top = place.y() + look.px(_TOP + number * _LINE - 1)
            spots.append(QRect(place.right() - look.px(_GAP) - width, top, width, look.px(20)))
        return spots

    def _paint_chip(
        self, painter: QPainter, spot: QRect, chip: ChipWords, *, on_soft: bool
    ) -> None:
        look = self._look
        metrics = painter.fontMetrics()
        text = chip.text
        if chip_width(look, text) > spot.width():
            room = spot.width() - look.px(12)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        corner = QPoint(spot.x() + spot.width() if look.mirrored else spot.x(), spot.y())
        draw_chip(painter, look, corner, text, chip.kind, at_end=False, on_soft=on_soft)


class KindDelegate(ListDelegate):
    """A kind's name, and how many records there are of it."""

    def __init__(self, view: QListView, look: Look) -> None:
        """Draw in `view`."""
        super().__init__(view, look, _KIND)

    def paint_words(self, painter: QPainter, place: QRect, index: Index, *, chosen: bool) -> None:
        """Draw the name at the start and the count at the end."""
        look = self._look
        inner = place.adjusted(look.px(12), 0, -look.px(12), 0)
        count = str(index.data(COUNT) or 0)
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(inner, self.align(at_end=True), count)
        taken = painter.fontMetrics().horizontalAdvance(count) + look.px(_GAP)
        painter.setFont(look.font(13, bold=chosen))
        painter.setPen(look.color("accent" if chosen else "text"))
        name = inner.adjusted(0, 0, -taken, 0)
        self.write(painter, self.mirror(inner, name), str(index.data()))
