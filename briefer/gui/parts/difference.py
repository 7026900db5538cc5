"""Two versions of a text in one, with what differs marked."""

from typing import assert_never

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from briefer.composing.differences import Change, difference
from briefer.gui.look.look import Look

_PADDING = 10
_NARROWEST = 80


class Difference(QTextEdit):
    """What was removed is struck through, what was added underlined. It is as high as its words."""

    def __init__(self, before: str, after: str, look: Look, parent: QWidget | None = None) -> None:
        """Show how `before` becomes `after`."""
        super().__init__(parent)
        self._look, self._before, self._after = look, before, after
        self.setObjectName("difference")
        self.setProperty("locked", "true")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        # Qt forgets the keyboard when it makes an editor read-only.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        look.follow(self, self._dress)

    def show_texts(self, before: str, after: str) -> None:
        """Show how another `before` becomes another `after`."""
        if (before, after) != (self._before, self._after):
            self._before, self._after = before, after
            self._dress()

    def minimumSizeHint(self) -> QSize:
        """Return the room in which words can still be read."""
        return QSize(self._look.px(_NARROWEST), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._grow()

    def _dress(self) -> None:
        self.setFont(self._look.font(15, serif=True))
        nothing = self.tr("nothing")
        name = self.tr("was: {before}, is: {after}").format(
            before=self._before or nothing, after=self._after or nothing
        )
        self.setAccessibleName(name)
        self.clear()
        cursor = QTextCursor(self.document())
        for run in difference(self._before, self._after):
            cursor.insertText(run.text, self._ink(run.change))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self._grow()

    def _ink(self, change: Change) -> QTextCharFormat:
        ink, look = QTextCharFormat(), self._look
        match change:
            case Change.SAME:
                ink.setForeground(look.color("text"))
            case Change.REMOVED:
                ink.setForeground(look.color("err"))
                ink.setBackground(look.color("err_soft"))
                ink.setFontStrikeOut(True)
            case Change.ADDED:
                ink.setForeground(look.color("accent"))
                ink.setBackground(look.color("accent_soft"))
                ink.setFontUnderline(True)
            case _:
                assert_never(change)
        return ink

    def _grow(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height() + 0.5) + self._look.px(_PADDING)
        if height != self.height():
            self.setFixedHeight(height)
