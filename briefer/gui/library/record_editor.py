"""An editor for the choice of another record: one types a part of its name, and picks it."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from briefer.domain.records import Kind
from briefer.gui.library.fields import FieldSpec, Wrong
from briefer.gui.library.shelf import Offers, Shelf
from briefer.gui.look.look import Look

_KEY = Qt.ItemDataRole.UserRole
_REST_MS = 150
_SHOWN = 12
_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_LISTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_OPENS = (Qt.Key.Key_Down, Qt.Key.Key_F4)


class RecordEditor(QLineEdit):
    """The name of the chosen record. Typing lists those that answer to it, Down lists them all.

    The library's own search finds them, so that it does not matter how many there are.
    """

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, kind: Kind, shelf: Shelf, look: Look) -> None:
        """Edit the field of `spec`, which holds the id of a record of `kind`."""
        super().__init__()
        self._spec, self._kind, self._shelf, self._look = spec, kind, shelf, look
        self._key = ""
        self._name = ""
        self._offers = Offers()
        self._model = QStandardItemModel(self)
        self._make_list()
        self._opens = QAction(self.tr("Show the list"), self)
        self._opens.triggered.connect(self.show_list)
        self.addAction(self._opens, QLineEdit.ActionPosition.TrailingPosition)
        self.setPlaceholderText(self.tr("Type to search"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._search)
        self.textEdited.connect(self._edited)
        shelf.changed.connect(self._name_anew)
        look.follow(self, self._dress)

    # ------------------------------------------------------------ the value

    def show_value(self, value: object) -> None:
        """Show a value."""
        self._key = str(value or "")
        self._name = self._shelf.name(self._kind, self._key) if self._key else ""
        self._show(self._name)

    def value(self) -> object:
        """Return what is chosen, None for nothing; raises Wrong."""
        words = _plain(self.text())
        key = self._key if words == _plain(self._name) else self._named(words)
        if not key and self._spec.needed:
            raise Wrong(self._spec.needed)
        return key or None

    def draft(self) -> object:
        """Return what was chosen, and what is typed."""
        return [self._key, self.text()]

    def take_up(self, draft: object) -> None:
        """Go on with what was typed once."""
        match draft:
            case [str(key), str(words)]:
                self.show_value(key)
                self.setText(words)
            case _:
                self.show_value(draft)

    def set_locked(self, locked: bool) -> None:
        """Let the value be read only, or changed again."""
        self.setReadOnly(locked)
        self._opens.setVisible(not locked)

    def _named(self, words: str) -> str:
        """Return the id of the one record that is called `words`; raises Wrong."""
        if not words:
            return ""
        if self._offers.words != words:
            self._offers = self._shelf.offers(self._kind, words)
        called = words.casefold()
        pairs = self._offers.pairs
        fitting = [key for key, name in pairs if _plain(name).casefold() == called]
        if len(fitting) == 1:
            return fitting[0]
        if self.hasFocus():
            # Whoever types is not done yet.
            raise Wrong("")
        said = self.tr("Choose one from the list: nothing is called “{words}”.")
        if fitting:
            said = self.tr("Choose one from the list: several are called “{words}”.")
        raise Wrong(said.format(words=words))

    # ------------------------------------------------------------ the list

    def show_list(self) -> None:
        """List what can be chosen; what is typed narrows it."""
        if self.isReadOnly():
            return
        words = _plain(self.text())
        self._fill("" if words == _plain(self._name) else words)

    def _make_list(self) -> None:
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._completer.setWidget(self)
        self.list = QListView()
        self.list.setObjectName("choices")
        self.list.setAccessibleName(self.tr("What can be chosen"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self.list)
        self._completer.activated.connect(self._choose)

    def _edited(self) -> None:
        self.typed.emit()
        self._rest.start()

    def _search(self) -> None:
        words = _plain(self.text())
        if self.hasFocus() and words != _plain(self._name):
            self._fill(words)

    def _fill(self, words: str) -> None:
        self._rest.stop()
        offers = self._offers = self._shelf.offers(self._kind, words)
        self._model.clear()
        if not words and not self._spec.needed:
            self._put(self.tr("None"), "")
        for key, name in offers.pairs:
            self._put(name, key)
        if offers.more:
            self._say(self.tr("Type more letters to find the others."))
        if not offers.pairs:
            self._say(self.tr("Nothing found for “{words}”.").format(words=words))
        self._completer.complete()
        self._mark_chosen()

    def _put(self, name: str, key: str) -> QStandardItem:
        item = QStandardItem(name)
        item.setData(key, _KEY)
        item.setEditable(False)
        self._model.appendRow(item)
        return item

    def _say(self, sentence: str) -> None:
        self._put(sentence, "").setEnabled(False)

    def _mark_chosen(self) -> None:
        """Begin at what is chosen, or at the first; one that is a guess is not marked unasked."""
        rows = range(self._model.rowCount())
        keys = [str(self._model.item(row).data(_KEY)) for row in rows]
        at = keys.index(self._key) if self._key in keys else 0
        index = QModelIndex()
        if keys and self._model.item(at).isEnabled() and not self._offers.corrected:
            index = self._completer.completionModel().index(at, 0)
        self.list.setCurrentIndex(index)

    def _choose(self) -> None:
        self.show_value(self.list.currentIndex().data(_KEY))
        self.typed.emit()
        self.left.emit()

    # ------------------------------------------------------------ what Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """List with Down, put back with Esc, and take what is typed with Enter."""
        changed = self.text() != self._name
        match event.key():
            case key if key in _LISTS and self.list.isVisible():
                # The list takes what the field leaves.
                event.ignore()
            case key if key in _OPENS:
                self.show_list()
            case Qt.Key.Key_Escape if changed:
                self._show(self._name)
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if changed:
                self._search()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the library, and keep Esc while there is something to put back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if any(map(event.matches, _HISTORY)):
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and self.text() != self._name:
                event.accept()
                return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take_by_tab(event)
        return super().event(event)

    def _take_by_tab(self, event: QKeyEvent) -> None:
        """Take what is marked in the list before Tab goes on."""
        if event.key() == Qt.Key.Key_Tab and self.list.isVisible():
            marked = self.list.currentIndex()
            self.list.hide()
            if marked.isValid() and self.text() != self._name:
                self._choose()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the first letter typed begin another name."""
        super().focusInEvent(event)
        if event.reason() not in _STAYS:
            QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the choice kept."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self._rest.stop()
            with suppress(Wrong):
                self.show_value(self.value())
            self.left.emit()

    def _name_anew(self) -> None:
        """Follow a record that is called something else now."""
        if self._key and self.text() == self._name:
            self._name = self._shelf.name(self._kind, self._key)
            if self.text() != self._name:
                self._show(self._name)

    def _show(self, name: str) -> None:
        self.setText(name)
        self.setToolTip(name)
        self.setCursorPosition(0)

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        self.list.setFont(self._look.font(13))
        self._opens.setIcon(self._look.icon("down", "muted", 16))


def _plain(words: str) -> str:
    """Return words with plain single spaces, as one types them."""
    return " ".join(words.split())
