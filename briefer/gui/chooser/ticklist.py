"""The list of things to tick: only the box and Space tick; the words show the place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QToolTip, QTreeView, QWidget

from briefer.gui.chooser.delegate import TickDelegate
from briefer.gui.chooser.measure import WORDS
from briefer.gui.chooser.model import VALUE, TickModel
from briefer.gui.chooser.rows import Tick, TickGroup, TickRow
from briefer.gui.look.look import Look


class TickList(QTreeView):
    """Groups of rows.

    `tick_requested` carries a row's key and whether it is to be in the letter, `shown` the key of
    a row whose words were clicked.
    """

    tick_requested = Signal(str, bool)
    shown = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty; `name` is what screen readers call the list."""
        super().__init__(parent)
        self._look = look
        self._folded: dict[str, bool] = {}
        self._pressed = ""
        self._model = TickModel(self)
        self._model.tick_requested.connect(self.tick_requested)
        self.setModel(self._model)
        self.setItemDelegate(TickDelegate(self, look))
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.expanded.connect(self._remember)
        self.collapsed.connect(self._remember)
        look.follow(self, self.scheduleDelayedItemsLayout)

    @property
    def tick_model(self) -> TickModel:
        """What is shown."""
        return self._model

    def show_groups(self, groups: Sequence[TickGroup]) -> None:
        """Show these groups; the current row, what is folded and what is in sight stay."""
        current, scrolled = self.current_key, self.verticalScrollBar().value()
        self._model.show_groups(groups)
        self._arrange(current)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def start_over(self) -> None:
        """Forget the current row and go to the top: other groups are coming."""
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()

    def search(self, text: str) -> None:
        """Show only what holds the words of `text`, with no group folded."""
        current = self.current_key
        self._model.search(text)
        self._arrange(current, unfolded=bool(text.strip()))

    @property
    def current_key(self) -> str:
        """The key of the current group or row, or nothing."""
        value = self._value(self.currentIndex())
        return value.key if value else ""

    def go_to(self, key: str) -> None:
        """Make a row the current one and bring it into sight."""
        index = self._model.index_of(key)
        if index.isValid():
            self.setExpanded(index.parent(), True)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def toggle_current(self) -> None:
        """Tick or untick the current row."""
        value = self._value(self.currentIndex())
        if isinstance(value, TickRow):
            self._toggle(value)

    # ------------------------------------------------------------ mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed; it acts when it is let go in the same place."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._target(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by the box, show the place by the words, fold by a group."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, ""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        if not pressed or self._target(point) != pressed:
            return
        index = self.indexAt(point)
        value = self._value(index)
        if isinstance(value, TickGroup):
            self.setExpanded(index, not self.isExpanded(index))
        elif isinstance(value, TickRow) and pressed.startswith("box"):
            self._toggle(value)
        elif isinstance(value, TickRow):
            self.shown.emit(value.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space, show the place by Enter, fold a group by either."""
        keys = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        value = self._value(self.currentIndex())
        if event.key() not in keys or value is None or event.modifiers() & ~_KEYPAD:
            super().keyPressEvent(event)
        elif isinstance(value, TickGroup):
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(value)
        else:
            self.shown.emit(value.key)

    def viewportEvent(self, event: QEvent) -> bool:
        """Offer the whole title and reason as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            value = self._value(self.indexAt(event.pos()))
            if isinstance(value, TickRow):
                words = f"{value.title}\n{value.reason}"
                QToolTip.showText(event.globalPos(), words, self.viewport())
                return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows' lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    # ------------------------------------------------------------ inside

    def _toggle(self, row: TickRow) -> None:
        self.tick_requested.emit(row.key, row.tick is not Tick.ALL)

    def _target(self, point: QPoint) -> str:
        """Return what a point is on: a row's box, its words, or a group."""
        index = self.indexAt(point)
        value = self._value(index)
        if value is None:
            return ""
        place = self.visualRect(index)
        before = QRect(place.topLeft(), place.bottomRight())
        before.setWidth(self._look.px(WORDS))
        boxed = QStyle.visualRect(self._look.direction, place, before).contains(point)
        return f"{'box' if boxed else 'words'} {value.key}"

    def _arrange(self, current: str, *, unfolded: bool = False) -> None:
        for number in range(self._model.rowCount()):
            index = self._model.index(number, 0)
            group = self._value(index)
            if isinstance(group, TickGroup):
                folded = not unfolded and self._is_folded(group)
                with QSignalBlocker(self):
                    self.setExpanded(index, not folded)
        index = self._model.index_of(current)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        elif not self.currentIndex().isValid() and not self._model.is_empty:
            first = self._model.index(0, 0)
            self.setCurrentIndex(self._model.index(0, 0, first))

    def _is_folded(self, group: TickGroup) -> bool:
        if group.key in self._folded:
            return self._folded[group.key]
        return group.folded and all(row.tick is Tick.NONE for row in group.rows)

    def _remember(self, index: QModelIndex) -> None:
        value = self._value(index)
        if value is not None:
            self._folded[value.key] = not self.isExpanded(index)

    def _value(self, index: QModelIndex) -> TickGroup | TickRow | None:
        value = index.data(VALUE)
        return value if isinstance(value, TickGroup | TickRow) else None


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
