"""Facts as text that can be read line by line, selected and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from briefer.gui.look.look import Look
from briefer.gui.look.tokens import Tone
from briefer.gui.trace.words import Part

_GAP, _LEAST, _MARGIN = 12, 4, 16


class FactsText(QTextEdit):
    """Headings with sentences under them; one Tab stop with the cursor's keys inside."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with nothing to read."""
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._parts: tuple[Part, ...] = ()
        self.setObjectName("facts")
        self.setProperty("locked", "true")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        # Qt forgets the keyboard when it makes an editor read-only.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.follow(self, self._dress)

    def show_facts(self, words: str, parts: Sequence[Part]) -> None:
        """Show the words of a line, and why they are there; nothing moves where that is shown."""
        if (words, tuple(parts)) != (self._words, self._parts):
            self._words, self._parts = words, tuple(parts)
            self._write()

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        if self._words:
            self._add(cursor, self._words, size=15, serif=True, above=0)
        for part in self._parts:
            self._add(cursor, part.heading, size=14, bold=True, above=_GAP + _LEAST)
            for fact in part.facts:
                above = _GAP // 2
                for sentence in fact.sentences:
                    self._add(cursor, sentence, above=above)
                    above = _LEAST
                for note in fact.notes:
                    self._add(cursor, note, size=12, tone="muted", above=_LEAST)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _add(
        self,
        cursor: QTextCursor,
        text: str,
        *,
        above: int,
        size: float = 13,
        tone: Tone = "text",
        bold: bool = False,
        serif: bool = False,
    ) -> None:
        look = self._look
        shape, ink = QTextBlockFormat(), QTextCharFormat()
        shape.setTopMargin(look.px(above))
        # Every paragraph begins where the window's lines do; Qt would go by its first letter.
        shape.setAlignment(
            (Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignAbsolute
        )
        ink.setFont(look.font(size, bold=bold, serif=serif))
        ink.setForeground(look.color(tone))
        if not self.document().isEmpty():
            cursor.insertBlock(shape, ink)
        else:
            cursor.setBlockFormat(shape)
        cursor.insertText(text, ink)

    def _dress(self) -> None:
        self.document().setDocumentMargin(self._look.px(_MARGIN))
        self.setFont(self._look.font(13))
        self._write()
