"""Painting the palette's rows."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.gui.look.look import Look
from briefer.gui.palette.entries import Entry
from briefer.gui.parts.labels import isolated

ROW = 36
_INSET, _ASIDE = 12, 10

Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """The entries as Qt asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List these entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, index: Index) -> Entry:
        """Return the entry of a row."""
        return self._entries[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many entries there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says and how it is spoken."""
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return entry.why or None
            case _:
                return None


class EntryDelegate(QStyledItemDelegate):
    """Draws the name at the start of the line, and keys, date or reason at its end."""

    def __init__(self, model: EntryModel, look: Look, parent: QObject | None = None) -> None:
        """Draw the rows of `model`."""
        super().__init__(parent)
        self._model, self._look = model, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a row."""
        del option, index
        return QSize(self._look.px(100), self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        look, entry = self._look, self._model.entry(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect.adjusted(look.px(_INSET), 0, -look.px(_INSET), 0)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType, reportAttributeAccessIssue]
        if option.state & QStyle.StateFlag.State_Selected:  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]
            edge = look.color("soft_edge")
            painter.setPen(QPen(edge) if edge.alpha() else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent_soft"))
            painter.drawRoundedRect(place, look.px(6), look.px(6))
        room = place.adjusted(look.px(_ASIDE), 0, -look.px(_ASIDE), 0)
        self._write(painter, room, entry)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, entry: Entry) -> None:
        look = self._look
        # The painter mirrors these by itself.
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        aside, small, plain = entry.why or entry.aside, look.font(12), look.font(13)
        most = room.width() if not aside else room.width() * 2 // 3
        name = QFontMetrics(plain).elidedText(entry.name, Qt.TextElideMode.ElideRight, most)
        painter.setFont(plain)
        painter.setPen(look.color("muted" if entry.why else "text"))
        painter.drawText(room, start | middle, isolated(name, look))
        left = room.width() - QFontMetrics(plain).horizontalAdvance(name) - look.px(16)
        painter.setFont(small)
        painter.setPen(look.color("muted"))
        short = QFontMetrics(small).elidedText(aside, Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, end | middle, isolated(short, look))
