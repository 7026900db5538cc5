"""From one word that may be misspelt to the next, by one key."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from briefer.composing.outline import Piece
from briefer.composing.spelling import WordAt
from briefer.gui.desk.desk import Desk
from briefer.gui.languages import own_language_name
from briefer.gui.outline.doing import Doing
from briefer.gui.outline.editor import WordsEditor
from briefer.gui.spelling.faults import Faults
from briefer.gui.spelling.underlining import characters, units


class FaultWalking(QObject):
    """Goes along the faults of the letter, from where one is, and round again."""

    def __init__(self, desk: Desk, doing: Doing, faults: Faults, parent: QObject) -> None:
        """Open words by `doing`."""
        super().__init__(parent)
        self._desk, self._doing, self._faults = desk, doing, faults

    def go_next(self) -> None:
        """Open the words with the next fault and select it, or say why there is none."""
        if not self._faults.on:
            self._desk.told.emit(self.tr("The spelling check is off. Settings turns it on."))
            return
        found = self._next()
        if found is None:
            self._tell_none()
            return
        piece, fault = found
        self._doing.edit_place(piece.place)
        row = self._doing.editing.row
        if row is not None and row.editor is not None and row.place == piece.place:
            _select(row.editor, fault)

    def _next(self) -> tuple[Piece, WordAt] | None:
        pieces = [piece for block in self._desk.outline.blocks for piece in block.pieces]
        spot = self._doing.walking.current
        row = self._doing.editing.row
        here = spot.place if spot is not None else None
        first = next((n for n, piece in enumerate(pieces) if piece.place == here), 0)
        at = -1
        if row is not None and row.editor is not None and row.place == here:
            at = characters(row.editor.text, row.editor.textCursor().selectionEnd())
        for piece in (*pieces[first:], *pieces[:first], *pieces[first : first + 1]):
            found = (fault for fault in self._faults.in_piece(piece) if fault.start >= at)
            fault = next(found, None)
            at = -1
            if fault is not None:
                return piece, fault
        return None

    def _tell_none(self) -> None:
        letter = self._desk.letter
        language = self._faults.language_of_letter()
        if letter is not None and not self._faults.has_dictionary(language):
            words = self.tr("No dictionary for {language}; spelling is not checked.")
            self._desk.told.emit(words.format(language=own_language_name(language)))
        elif self._faults.is_waiting:
            self._desk.told.emit(self.tr("The words are still being looked up. Try in a moment."))
        else:
            self._desk.told.emit(self.tr("No word is known to be misspelt."))


def _select(editor: WordsEditor, fault: WordAt) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(units(editor.text[: fault.start]))
    end = units(editor.text[: fault.end])
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
