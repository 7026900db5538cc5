"""The words of a block: an editor in the letter's face in which placeholders are chips."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.templates import chips
from briefer.gui.templates.chips import ChipObject, Naming

CLIP = "application/x-briefer-template"
"""The format of words with placeholders on the clipboard."""

_PADDING = 4
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class TemplateText(QTextEdit):
    """Words with chips, as high as they are. Steps back are the library's, not the editor's own.

    `typed` comes at each change by a person, `entered` when it gets the focus, `left` when that
    goes, and `field_wanted` when a brace is typed: it opens the menu of placeholders.
    """

    typed = Signal()
    entered = Signal()
    left = Signal()
    field_wanted = Signal()

    def __init__(self, naming: Naming, look: Look, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__(parent)
        self._look, self._naming = look, naming
        self._quiet = False
        self.setObjectName("plain")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self._chips = ChipObject(naming, look, self)
        self.document().documentLayout().registerHandler(chips.CHIP, self._chips)
        self.textChanged.connect(self._changed)
        look.follow(self, self._dress)

    @property
    def text(self) -> str:
        """The template's text: words, and placeholders in braces."""
        return chips.text_of(self.document())

    def show_text(self, text: str) -> None:
        """Show other words; nothing happens when they are there already."""
        if text == self.text:
            return
        self._quiet = True
        place = self.textCursor().position()
        self.clear()
        chips.put(QTextCursor(self.document()), text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._quiet = False
        self._grow()

    def insert_field(self, inside: str) -> None:
        """Put a placeholder where the cursor is, in place of what is selected."""
        cursor = self.textCursor()
        cursor.removeSelectedText()
        chips.put_chip(cursor, inside)
        self.setTextCursor(cursor)

    def put_instead(self, words: str, inside: str) -> None:
        """Put a placeholder in the place of words that name none."""
        self.show_text(self.text.replace(words, f"{{{inside}}}"))
        self.typed.emit()

    # ------------------------------------------------------------ keys, pasting, focus

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, whose history has every step."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and _steps_back(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a placeholder when a brace is typed; tell which chip one has gone past."""
        if event.text() == "{":
            self.field_wanted.emit()
            return
        if event.text() == "}":
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if event.key() in _SIDEWAYS:
            self._tell_chip(min(before, self.textCursor().position()))

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy words as they are seen and, for this editor, with their chips."""
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(chips.spoken_between(cursor, self._naming))
        data.setData(CLIP, chips.text_between(cursor).encode())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take words only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste words without their looks, and chips that were copied here."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if source.hasFormat(CLIP):
            own = bytes(source.data(CLIP).data()).decode("utf-8", "replace")
            chips.put(cursor, own)
        else:
            cursor.insertText(chips.plain(source.text()))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this block is worked on."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the writer goes elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._grow()

    # ------------------------------------------------------------ inside

    def _tell_chip(self, position: int) -> None:
        inside = chips.inside_at(self.document(), position)
        if inside is not None:
            announce(self, self._naming(inside).name)

    def _changed(self) -> None:
        self._grow()
        self.setAccessibleDescription(chips.spoken(self.document(), self._naming))
        if not self._quiet:
            self.typed.emit()

    def _grow(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height() + 0.5) + self._look.px(_PADDING)
        if height != self.height():
            self.setFixedHeight(height)

    def _dress(self) -> None:
        self.setFont(self._look.font(15, serif=True))
        self.document().markContentsDirty(0, self.document().characterCount())
        self._grow()


def _steps_back(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )
