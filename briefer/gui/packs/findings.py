"""The list of all findings of a pack."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefer.domain.finding import Finding
from briefer.gui.chooser.measure import lines
from briefer.gui.findings.counts import Counts
from briefer.gui.findings.wording import ICONS, TONES
from briefer.gui.look.look import Look
from briefer.gui.look.sides import alignment, mirrored
from briefer.gui.packs.model import Index
from briefer.gui.packs.told import ToldLine
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.labels import isolated
from briefer.gui.parts.layouts import column
from briefer.gui.parts.leaving import Escape

_LINE, _PAD, _HEAD, _START, _END, _ICON, _GAP = 18, 8, 36, 16, 12, 16, 10
_MOST = 4
_TOLD = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingModel(QAbstractListModel):
    """Lines of findings and their heads, which cannot be chosen."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.lines: tuple[ToldLine, ...] = ()

    def show_lines(self, told: Sequence[ToldLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = tuple(told)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that findings can be chosen."""
        known = super().flags(index)
        told = index.data(_TOLD)
        chosen = Qt.ItemFlag.ItemIsSelectable
        return known if isinstance(told, ToldLine) and told.found else known & ~chosen

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a line says, and the line itself."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        told = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return told.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return told.said
            case Qt.ItemDataRole.UserRole:
                return told
            case _:
                return None


class FindingList(QListView):
    """Findings of which one is current. `opened` carries the PackFinding that is to be seen."""

    opened = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self.told = FindingModel()
        self.told.setParent(self)
        self.setModel(self.told)
        self.setItemDelegate(_Delegate(self, look))
        self.setObjectName("pack-findings-list")
        self.setAccessibleName(self.tr("Findings of all letters"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Thousands of lines are laid out as they come into sight.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        look.follow(self, self._dress)

    @property
    def current(self) -> ToldLine | None:
        """The current line."""
        told = self.currentIndex().data(_TOLD)
        return told if isinstance(told, ToldLine) else None

    def show_lines(self, told: Sequence[ToldLine]) -> None:
        """Show these lines; the current finding stays the current one."""
        if tuple(told) == self.told.lines:
            return
        before, at = self.current, self.currentIndex().row()
        self.told.show_lines(told)
        if not told:
            return
        near = told.index(before) if before in told else max(1, min(at, len(told) - 1))
        self.setCurrentIndex(self.told.index(min(near, len(told) - 1)))

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the previous one (-1), around."""
        numbers = [number for number, told in enumerate(self.told.lines) if told.found]
        if numbers:
            row = self.currentIndex().row()
            at = numbers.index(row) if row in numbers else -1 if by > 0 else 0
            self.setCurrentIndex(self.told.index(numbers[(at + by) % len(numbers)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in _ENTER:
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what is clicked."""
        super().mouseReleaseEvent(event)
        if self.indexAt(event.position().toPoint()) == self.currentIndex():
            self._open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self) -> None:
        if self.current is not None and self.current.found is not None:
            self.opened.emit(self.current.found)

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        self.scheduleDelayedItemsLayout()


class FindingsPane(QFrame):
    """All findings over the pages. `left` leads back to these."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without findings."""
        super().__init__(parent)
        self.setObjectName("pack-findings")
        self.setProperty("pane", "main")
        self.counts = Counts(look)
        self.back = tool("close", self.tr("Back to the pages"), look)
        self.back.setObjectName("pack-findings-close")
        bar = PaneBar("", look)
        bar.add((self.counts, 1), self.back)
        self.list = FindingList(look)
        self.setLayout(column(look, bar, (self.list, 1), gap=0))
        self.back.clicked.connect(self.left)
        Escape((self, self.list, self.back), self).pressed.connect(self.left)

    def show_lines(self, told: Sequence[ToldLine], findings: tuple[Finding, ...]) -> None:
        """Show the findings of a pack."""
        self.list.show_lines(told)
        self.counts.show_counts(findings)

    def event(self, event: QEvent) -> bool:
        """Go to the list where the pane is gone to."""
        if event.type() == QEvent.Type.FocusIn:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().event(event)


class _Delegate(QStyledItemDelegate):
    """Draws a head, or a finding with its shape on as many lines as it takes."""

    def __init__(self, view: FindingList, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that a line takes at the list's width."""
        del option
        told, px = index.data(_TOLD), self._look.px
        if not isinstance(told, ToldLine):
            return QSize()
        if told.found is None:
            return QSize(px(100), px(_HEAD))
        count = len(self._broken(told)) + bool(told.second)
        return QSize(px(100), count * px(_LINE) + 2 * px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line, with a ring when it has the keyboard's focus."""
        # PySide's stubs leave out what a style option holds.
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        place: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        told = index.data(_TOLD)
        if not isinstance(told, ToldLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if told.found is None:
            self._head(painter, place, told.words)
        else:
            self._ground(painter, place, state)
            self._finding(painter, place, told)
        painter.restore()

    def _head(self, painter: QPainter, place: QRect, words: str) -> None:
        px = self._look.px
        painter.setFont(self._look.font(12, bold=True))
        painter.setPen(self._look.color("muted"))
        room = place.adjusted(px(_START), 0, -px(_END), 0)
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            mirrored(place, room, self._look),
            alignment(self._look, at_end=False),
            isolated(cut, self._look),
        )

    def _ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        look, inner = self._look, QRectF(place.adjusted(4, 1, -4, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(look.color("accent_soft"))
            painter.drawRoundedRect(inner, look.px(6), look.px(6))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(inner, look.px(6), look.px(6))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), look.px(6), look.px(6))

    def _finding(self, painter: QPainter, place: QRect, told: ToldLine) -> None:
        if told.found is None:
            return
        look, px, severity = self._look, self._look.px, told.found.finding.severity
        icon = QRect(place.x() + px(_START), place.y() + px(_PAD) + 1, px(_ICON), px(_ICON))
        ratio = self._view.devicePixelRatioF()
        shape = look.pixmap(ICONS[severity], TONES[severity], _ICON, ratio)
        painter.drawPixmap(mirrored(place, icon, self._look).topLeft(), shape)
        corner = QPoint(icon.right() + 1 + px(_GAP), place.y() + px(_PAD))
        line = QRect(corner, QSize(self._room(), px(_LINE)))
        painter.setFont(look.font(13))
        painter.setPen(look.color("text"))
        for words in self._broken(told):
            painter.drawText(
                mirrored(place, line, self._look),
                alignment(self._look, at_end=False),
                isolated(words, look),
            )
            line.translate(0, px(_LINE))
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(
            mirrored(place, line, self._look),
            alignment(self._look, at_end=False),
            isolated(told.second, look),
        )

    def _room(self) -> int:
        px = self._look.px
        used = px(_START) + px(_ICON) + px(_GAP) + px(_END)
        return max(px(60), self._view.viewport().width() - used)

    def _broken(self, told: ToldLine) -> tuple[str, ...]:
        return lines(told.words, self._look.font(13), self._room(), _MOST)
