"""A list of rows of two lines, with a chip at the end of the first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefer.gui.look.look import Look
from briefer.gui.parts.chip import ChipKind, chip_width, draw_chip
from briefer.gui.parts.labels import isolated

_HEIGHT, _START, _TOP, _LINE, _WORDS, _GAP, _BAR = 60, 16, 9, 22, 20, 8, 3
WORDS = Qt.ItemDataRole.UserRole
"""The role of a row's RowWords."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, kw_only=True)
class RowWords:
    """What a row says; `key` is what it stands for. A `strong` title is bold.

    `more` is a second chip, before the first.
    """

    key: str
    title: str
    second: str
    chip: str = ""
    chip_kind: ChipKind = "plain"
    more: str = ""
    more_kind: ChipKind = "plain"
    strong: bool = False

    @property
    def said(self) -> str:
        """All of it, for screen readers."""
        return ", ".join(part for part in (self.title, self.chip, self.more, self.second) if part)


class RowList(QListWidget):
    """Rows of which one is current: a single Tab stop with arrows inside.

    `moved` comes with the key of the row that has become current, or an empty one. `opened`
    carries the key of one on which Enter was pressed or that was clicked twice, `removed` of one
    on which Delete was pressed.
    """

    moved = Signal(str)
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty; `name` is what screen readers call the list."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(self, look))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(lambda: self.moved.emit(self.current_key))
        self.itemDoubleClicked.connect(lambda: self.opened.emit(self.current_key))
        look.follow(self, self._dress)

    @property
    def current_key(self) -> str:
        """What the current row stands for; empty when there is none."""
        words = self.current_words
        return "" if words is None else words.key

    @property
    def current_words(self) -> RowWords | None:
        """What the current row says."""
        return _words_of(self.currentItem())

    @property
    def rows(self) -> tuple[RowWords, ...]:
        """All rows in their order."""
        found = (_words_of(self.item(number)) for number in range(self.count()))
        return tuple(words for words in found if words is not None)

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        """Show these rows. The current one stays; where it is gone, its neighbour takes its place.

        There is always a current row, so that one can act on it at once.
        """
        if tuple(rows) == self.rows:
            return
        key, place = self.current_key, max(0, self.currentRow())
        self.blockSignals(True)
        self.clear()
        for words in rows:
            item = QListWidgetItem(words.title, self)
            item.setData(WORDS, words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words.said)
        keys = [words.key for words in rows]
        self.setCurrentRow(keys.index(key) if key in keys else min(place, len(keys) - 1))
        self.blockSignals(False)
        self.moved.emit(self.current_key)

    def go_to(self, key: str) -> None:
        """Make a row current, if it is there."""
        keys = [words.key for words in self.rows]
        if key in keys:
            self.setCurrentRow(keys.index(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter and remove with Delete."""
        if event.key() in _ENTER and self.current_key:
            self.opened.emit(self.current_key)
        elif event.key() == Qt.Key.Key_Delete and self.current_key:
            self.removed.emit(self.current_key)
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        self.scheduleDelayedItemsLayout()


def _words_of(item: QListWidgetItem | None) -> RowWords | None:
    found = None if item is None else item.data(WORDS)
    return found if isinstance(found, RowWords) else None


class RowDelegate(QStyledItemDelegate):
    """Draws rows of which the WORDS role gives the RowWords."""

    def __init__(self, view: QWidget, look: Look) -> None:
        """Draw in `view`."""
        super().__init__(view)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room that a row takes."""
        del option, index
        return QSize(self._look.px(100), self._look.px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row: its ground, its words, and a ring when it has the focus."""
        # PySide's stubs leave out what a style option holds.
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        words = index.data(WORDS)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, place, state)
        if isinstance(words, RowWords):
            self._write(painter, place, words, chosen=chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("accent"), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.restore()

    def _ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        look = self._look
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.color("accent_soft"))
            bar = QRect(place.x(), place.y(), look.px(_BAR), place.height())
            painter.fillRect(QStyle.visualRect(look.direction, place, bar), look.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, look.color("hover"))
        painter.setPen(QPen(look.color("line"), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _write(self, painter: QPainter, place: QRect, words: RowWords, *, chosen: bool) -> None:
        look = self._look
        inner = place.adjusted(look.px(_START), look.px(_TOP), -look.px(_START), 0)
        taken = 0
        chips: tuple[tuple[str, ChipKind], ...] = (
            (words.chip, words.chip_kind),
            (words.more, words.more_kind),
        )
        for text, kind in chips:
            if text:
                end = inner.left() + taken if look.mirrored else inner.right() + 1 - taken
                draw_chip(painter, look, QPoint(end, inner.top()), text, kind, on_soft=chosen)
                taken += chip_width(look, text) + look.px(_GAP)
        line = QRect(inner.x(), inner.y(), inner.width() - taken, look.px(_WORDS))
        painter.setFont(look.font(13, bold=words.strong))
        painter.setPen(look.color("text"))
        self._line(painter, QStyle.visualRect(look.direction, inner, line), words.title)
        second = QRect(inner.x(), inner.y() + look.px(_LINE), inner.width(), look.px(_WORDS))
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        self._line(painter, second, words.second)

    def _line(self, painter: QPainter, place: QRect, text: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        align = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        cut = Qt.TextElideMode.ElideRight
        elided = painter.fontMetrics().elidedText(text, cut, place.width())
        painter.drawText(place, align.value, isolated(elided, self._look))
