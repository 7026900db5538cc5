"""The waves under words that may be misspelt."""

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat

from briefer.composing.outline import Piece
from briefer.gui.look.look import Look
from briefer.gui.outline.editor import WordsEditor
from briefer.gui.spelling.faults import Faults


class Underlining(QSyntaxHighlighter):
    """Draws a wave, which is a shape and not a colour alone, under each fault of an editor."""

    def __init__(self, editor: WordsEditor, piece: Piece, faults: Faults, look: Look) -> None:
        """Follow what is typed, what is found, and the window's colours."""
        super().__init__(editor.document())
        self._faults, self._look = faults, look
        self._language = faults.language_of(piece)
        self._wave = QTextCharFormat()
        self._wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.follow(editor, self._dress)
        faults.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Draw the waves of one line."""
        for fault in self._faults.in_text(text, self._language):
            start = units(text[: fault.start])
            self.setFormat(start, units(fault.word), self._wave)

    def _dress(self) -> None:
        self._wave.setUnderlineColor(QColor(self._look.tokens.err))
        self.rehighlight()


def units(text: str) -> int:
    """Return how long a text is for Qt, which counts a character beyond U+FFFF as two."""
    return sum(2 if one > "\uffff" else 1 for one in text)


def characters(text: str, position: int) -> int:
    """Return which character of a text stands at a position of Qt."""
    passed = 0
    for number, one in enumerate(text):
        if passed >= position:
            return number
        passed += units(one)
    return len(text)
