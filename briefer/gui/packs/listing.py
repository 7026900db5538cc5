"""The list of a pack's parts: ticked, unfolded, and put in order by drag and by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QListView, QStyle, QWidget

from briefer.gui.look.look import Look
from briefer.gui.packs.delegate import PartDelegate, spots_of
from briefer.gui.packs.model import ROW, PartModel
from briefer.gui.packs.rows import PartRow

_LINE, _EDGE = 3, 32
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HELD = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PartList(QListView):
    """Rows of which one is current: a single Tab stop with arrows inside.

    `chosen` carries the PartRow that has become current, `ticked` one whose tick is to turn,
    `turned` one that is to be unfolded or folded, `opened` one on which Enter was pressed or that
    was clicked twice, `removed` one on which Delete was pressed. `moved` carries a PartRow and its
    new place among the rows that it can stand among (0 first).
    """

    chosen = Signal(object)
    ticked = Signal(object)
    turned = Signal(object)
    opened = Signal(object)
    removed = Signal(object)
    moved = Signal(object, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self._pressed = ""
        self._held: PartRow | None = None
        self._point: QPoint | None = None
        self._dragging = self._silent = False
        self.rows_shown = PartModel()
        self.rows_shown.setParent(self)
        self.setModel(self.rows_shown)
        self.setItemDelegate(PartDelegate(self, look))
        self.setObjectName("pack-parts")
        self.setAccessibleName(self.tr("Parts of the pack"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._choose)
        look.follow(self, self._dress)

    @property
    def rows(self) -> tuple[PartRow, ...]:
        """The rows, from the top."""
        return self.rows_shown.rows

    @property
    def current(self) -> PartRow | None:
        """The current row."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, PartRow) else None

    def show_rows(self, rows: Sequence[PartRow]) -> None:
        """Show these rows; the current one stays, or its neighbour takes its place."""
        key = self.current.key if self.current else ""
        at, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        heights = [bool(row.second) for row in self.rows] != [bool(row.second) for row in rows]
        if self.rows_shown.show_rows(rows):
            number = self.rows_shown.row_of(key)
            near = number if number >= 0 else max(0, min(at, len(rows) - 1))
            self._silent = number >= 0 or at < 0
            self.setCurrentIndex(self.rows_shown.index(near))
            self._silent = False
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)
        elif heights:
            self.scheduleDelayedItemsLayout()

    def go_to(self, key: str) -> None:
        """Make a row current, if it is there."""
        number = self.rows_shown.row_of(key)
        if number >= 0:
            self.setCurrentIndex(self.rows_shown.index(number))

    def places(self, row: PartRow) -> tuple[PartRow, ...]:
        """Return the rows that one can stand among: parts, or letters."""
        return tuple(one for one in self.rows if (one.letter is None) == (row.letter is None))

    def shift(self, by: int) -> None:
        """Ask that the current row moves up (-1) or down (1)."""
        row = self.current
        if row is not None:
            places = self.places(row)
            to = [one.key for one in places].index(row.key) + by
            if 0 <= to < len(places):
                self.moved.emit(row, to)

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space, move by Alt or Ctrl with the arrows, open by Enter, take out by Delete."""
        row, key = self.current, event.key()
        if row is None:
            super().keyPressEvent(event)
        elif key in _MOVES and event.modifiers() in _HELD:
            self.shift(_MOVES[Qt.Key(key)])
        elif key == Qt.Key.Key_Space and row.ticked is not None:
            self.ticked.emit(row)
        elif key in _ENTER or key == Qt.Key.Key_F2:
            self.opened.emit(row)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(row)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and row.unfolded is not None:
            if row.unfolded != ((key == Qt.Key.Key_Right) != self._look.mirrored):
                self.turned.emit(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a grip; anything else acts when it is let go in the same place."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            point = event.position().toPoint()
            self._pressed = self._target(point)
            self._point = point
            self._held = self._row_at(point) if self._pressed.startswith("grip ") else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a row by its grip; a line shows where it would go."""
        point = event.position().toPoint()
        if self._held is None or self._point is None:
            if not event.buttons():
                super().mouseMoveEvent(event)
            return
        far = (point - self._point).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging:
            self._point = point
            self._scroll_along(point.y())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put a row down, tick, or unfold."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        held, dragging = self._held, self._dragging
        self._held, self._dragging = None, False
        self.viewport().update()
        row = self._row_at(point)
        if held is not None and dragging:
            self.moved.emit(held, self._gap(held, point)[0])
        elif row is not None and self._target(point) == self._pressed:
            if self._pressed.startswith("box "):
                self.ticked.emit(row)
            elif self._pressed.startswith("arrow "):
                self.turned.emit(row)
        self._pressed = ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what the words stand for."""
        row = self._row_at(event.position().toPoint())
        if row is not None and self._target(event.position().toPoint()).startswith("words "):
            self.opened.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the line between two of them while one is dragged."""
        super().paintEvent(event)
        if self._held is not None and self._dragging and self._point is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(self._gap(self._held, self._point)[1], self._look.color("accent"))
            painter.end()

    # ------------------------------------------------------------ inside

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, PartRow) and not self._silent:
            self.chosen.emit(row)

    def _scroll_along(self, y: int) -> None:
        """Bring more rows into sight while one is dragged near an edge."""
        edge, bar = self._look.px(_EDGE), self.verticalScrollBar()
        if y < edge:
            bar.setValue(bar.value() - edge // 2)
        elif y > self.viewport().height() - edge:
            bar.setValue(bar.value() + edge // 2)

    def _row_at(self, point: QPoint) -> PartRow | None:
        row = self.indexAt(point).data(ROW)
        return row if isinstance(row, PartRow) else None

    def _target(self, point: QPoint) -> str:
        """Return what a point is on: a row's grip, box or arrow, or its words."""
        row = self._row_at(point)
        if row is None:
            return ""
        place = self.visualRect(self.indexAt(point))
        spots = spots_of(row, self._look, place)
        named = [("grip", spots.grip)]
        if row.ticked is not None:
            named.append(("box", spots.box))
        if row.unfolded is not None:
            named.append(("arrow", spots.arrow))
        for name, spot in named:
            wide = spot.adjusted(-4, -4, 4, 4)
            if QStyle.visualRect(self._look.direction, place, wide).contains(point):
                return f"{name} {row.key}"
        return f"words {row.key}"

    def _gap(self, held: PartRow, point: QPoint) -> tuple[int, QRect]:
        """Return where a row would go that is dropped at a point, and its line between rows."""
        spots = self._spots(held)
        index = sum(point.y() > spot.center().y() for spot in spots)
        if not spots:
            return 0, QRect()
        top = spots[0].top() if index == 0 else spots[index - 1].bottom() + 1
        height = self._look.px(_LINE)
        return index, QRect(8, top - height // 2, self.viewport().width() - 16, height)

    def _spots(self, held: PartRow) -> list[QRect]:
        """Return where the others stand, the letters' part with the letters unfolded below it."""
        spots: list[QRect] = []
        for number, row in enumerate(self.rows):
            place = self.visualRect(self.rows_shown.index(number))
            if row.letter is not None and held.letter is None:
                if spots and self.rows[number - 1].key != held.key:
                    spots[-1] = spots[-1] | place
            elif (row.letter is None) == (held.letter is None) and row.key != held.key:
                spots.append(place)
        return spots

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        self.scheduleDelayedItemsLayout()
