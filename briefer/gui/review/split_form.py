"""Where an item is to be split: one moves the cursor in its words, and presses Enter."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.growing import GrowingText
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHOWN = 48


class _Words(GrowingText):
    """Words in which only the cursor moves."""

    chosen = Signal()
    left = Signal()

    def __init__(self, text: str, look: Look) -> None:
        super().__init__(text, look)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(2)

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter from the shortcuts of the window."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the place with Enter, leave with Esc."""
        if event.key() in _ENTER:
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        return event.key() in (*_ENTER, Qt.Key.Key_Escape)


class SplitForm(Card):
    """Shows an item's exact words; `chosen` carries the letter before which they part."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, text: str, look: Look, parent: QWidget) -> None:
        """Begin after the first sentence."""
        super().__init__(look, "note", parent)
        self.setObjectName("split-form")
        self._text = text
        self.words = _Words(text, look)
        self.words.setObjectName("split-words")
        self.words.setAccessibleName(self.tr("Words to split"))
        hint = Label(
            self.tr("Put the cursor where the second item begins, and press Enter."),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        self.second = Label("", look, size=12, wrap=True)
        self.second.setObjectName("split-second")
        go = push(self.tr("Split here"), look, kind="fix")
        go.setObjectName("split-go")
        cancel = push(self.tr("Cancel"), look, kind="link")
        cancel.setObjectName("split-cancel")
        buttons = row(look, go, cancel, None)
        self.setLayout(
            column(look, hint, self.words, self.second, buttons, gap=6, margins=(10, 8, 10, 8))
        )
        self.words.cursorPositionChanged.connect(self._tell)
        self.words.chosen.connect(self._choose)
        self.words.left.connect(self.left)
        go.clicked.connect(self._choose)
        cancel.clicked.connect(self.left)
        self.put_cursor(_after_first_sentence(text))

    def put_cursor(self, at: int) -> None:
        """Put the cursor before a letter."""
        cursor = self.words.textCursor()
        cursor.setPosition(utf16_of(self._text, at), QTextCursor.MoveMode.MoveAnchor)
        self.words.setTextCursor(cursor)
        self._tell()

    def begin(self) -> None:
        """Go to the words."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def place(self) -> int:
        """The letter before which the cursor stands."""
        return letter_of(self._text, self.words.textCursor().position())

    def _choose(self) -> None:
        self.chosen.emit(self.place)

    def _tell(self) -> None:
        rest = self._text[self.place :].strip()
        cut = rest if len(rest) <= _SHOWN else rest[:_SHOWN].rstrip() + " …"
        said = self.tr("The second item begins: “{words}”").format(words=cut)
        self.second.setText(said if cut else self.tr("The second item would be empty."))
        self.words.setAccessibleDescription(self.second.words)


def utf16_of(text: str, at: int) -> int:
    """Return what Qt calls the place before the letter `at`: it counts in units of UTF-16."""
    return len(text[:at].encode("utf-16-le")) // 2


def letter_of(text: str, unit: int) -> int:
    """Return the letter before which Qt's place `unit` is."""
    return len(text.encode("utf-16-le")[: unit * 2].decode("utf-16-le", "ignore"))


def _after_first_sentence(text: str) -> int:
    """Return where the second sentence begins, or the words after the middle."""
    signs = (". ", "; ", "? ", "! ")
    ends = [at + 2 for sign in signs if 0 < (at := text.find(sign)) < len(text) - 3]
    if ends:
        return min(ends)
    return text.find(" ", len(text) // 2) + 1
