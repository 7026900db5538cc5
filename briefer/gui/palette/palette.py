"""The palette itself: a field over a list, floating in the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QGraphicsDropShadowEffect, QListView, QWidget

from briefer.gui.look.look import Look
from briefer.gui.palette.entries import Entry, matching
from briefer.gui.palette.rows import ROW, EntryDelegate, EntryModel
from briefer.gui.parts.announce import announce
from briefer.gui.parts.cards import Card
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column

_WIDTH, _FROM_TOP, _ROWS = 560, 96, 10
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS,
    Qt.Key.Key_PageUp: -_ROWS,
}


class Palette(Card):
    """Finds what is typed and does it with Enter; closes with Esc or a click elsewhere."""

    def __init__(self, look: Look, window: QWidget) -> None:
        """Wait, hidden, over `window`."""
        super().__init__(look, "popup", window)
        self._look, self._window = look, window
        self._entries: tuple[Entry, ...] = ()
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Command palette"))
        self.field = SearchField(self.tr("Type a command or a letter"), look)
        self.field.setObjectName("palette-search")
        self.model = EntryModel(self)
        self.list = self._make_list()
        self.nothing = Label(self.tr("Nothing is called that."), look, tone="muted")
        self.nothing.hide()
        self.setLayout(
            column(
                look,
                column(look, self.field, self.nothing, margins=(12, 12, 12, 0)),
                self.list,
                gap=4,
                margins=(0, 0, 0, 8),
            )
        )
        self._shade()
        self.field.textChanged.connect(self._find)
        window.installEventFilter(self)
        look.follow(self, self._fit)
        self.hide()

    def open_with(self, entries: Sequence[Entry], typed: str = "") -> None:
        """List `entries`, of which those answer that are called what is typed."""
        self._entries = tuple(entries)
        self._before = QApplication.focusWidget()
        self.field.setText(typed)
        self._find()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._watch(True)

    def dismiss(self) -> None:
        """Close, and give the focus back."""
        if not self.isVisible():
            return
        self._watch(False)
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list while one types, and close with a click elsewhere."""
        kind = event.type()
        if watched is self.field and isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self._window and kind == QEvent.Type.Resize:
            self._fit()
        if kind == QEvent.Type.MouseButtonPress and self._is_elsewhere(watched):
            self.dismiss()
        return super().eventFilter(watched, event)

    def _watch(self, on: bool) -> None:
        """See what happens anywhere in the window, or no more."""
        application = QApplication.instance()
        if application is None:
            return
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("palette-list")
        view.setAccessibleName(self.tr("What can be done"))
        view.setModel(self.model)
        view.setItemDelegate(EntryDelegate(self.model, self._look, view))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.clicked.connect(self._run)
        return view

    def _shade(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _is_elsewhere(self, watched: QObject) -> bool:
        inside = watched is self or (isinstance(watched, QWidget) and self.isAncestorOf(watched))
        return isinstance(watched, QWidget) and not inside

    def _find(self) -> None:
        found = matching(self._entries, self.field.text())
        self.model.show_entries(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found:
            self._go(0)
        self._fit()

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.dismiss()
        elif key in _MOVES:
            self._go(self.list.currentIndex().row() + _MOVES[key])
        else:
            return False
        return True

    def _go(self, to: int) -> None:
        count = self.model.rowCount()
        if not count:
            return
        index = self.model.index(max(0, min(to, count - 1)))
        self.list.setCurrentIndex(index)
        # The focus stays in the field, so the choice is told.
        if self.isVisible():
            announce(self.list, self.model.entry(index).spoken)

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self.model.entry(index)
        if entry.why:
            announce(self.list, entry.why, at_once=True)
            return
        self.dismiss()
        entry.run()

    def _fit(self) -> None:
        px = self._look.px
        room = self._window.size()
        top = min(px(_FROM_TOP), room.height() // 8)
        width = min(px(_WIDTH), room.width() - px(32))
        rows = min(_ROWS, self.model.rowCount(), (room.height() - top) // px(ROW) - 2)
        self.list.setFixedHeight(max(1, rows) * px(ROW))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((room.width() - width) // 2, top)
