"""The editor that opens where words stand."""

import re

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from briefer.gui.look.look import Look

_LEAVES_WINDOW = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PADDING = 10


class WordsEditor(QTextEdit):
    """A plain-text editor in the letter's face that is as high as its words.

    `typed` carries the words at each change. `kept` comes with Ctrl+Enter or when focus leaves,
    `put_back` with Esc. With `single` it holds one line of thought: Enter keeps, and what is
    pasted loses its line ends.
    """

    typed = Signal(str)
    kept = Signal()
    put_back = Signal()

    def __init__(
        self, text: str, name: str, look: Look, *, single: bool, parent: QWidget | None = None
    ) -> None:
        """Open with `text`; `name` is what screen readers call the editor."""
        super().__init__(parent)
        self._look, self._single, self._over = look, single, False
        self.setObjectName("words")
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        look.follow(self, self._dress)
        self.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.toPlainText()

    @property
    def single(self) -> bool:
        """Whether it holds one line of thought."""
        return self._single

    def replace_text(self, text: str) -> None:
        """Put other words in place of all; the editor's own undo brings the old ones back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def put_cursor(self, position: int | None) -> None:
        """Put the cursor before the letter at `position`, or at the end."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if position is not None:
            cursor.setPosition(min(position, cursor.position()))
        self.setTextCursor(cursor)

    def close_quietly(self) -> None:
        """Say nothing more: whoever calls this has taken or dropped the words."""
        self._over = True

    # ------------------------------------------------------------ keys, pasting, focus

    def event(self, event: QEvent) -> bool:
        """Keep the keys that end editing from the window's shortcuts."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep by Ctrl+Enter, put back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_back.emit()
        elif self._ends(event):
            self.kept.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep when the writer goes elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() not in _LEAVES_WINDOW and not self._over:
            self.kept.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste words only, without their looks."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n")
        if self._single:
            text = re.sub(r"\s*\n\s*", " ", text.strip("\n"))
        self.insertPlainText(text)
        self.ensureCursorVisible()

    # ------------------------------------------------------------ size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._grow()

    def _ends(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return True
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() in _ENTER and (held or self._single)

    def _tell(self) -> None:
        self._grow()
        if not self._over:
            self.typed.emit(self.text)

    def _dress(self) -> None:
        self.setFont(self._look.font(15, serif=True))
        self._grow()

    def _grow(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height() + 0.5) + self._look.px(_PADDING)
        if height != self.height():
            self.setFixedHeight(height)
