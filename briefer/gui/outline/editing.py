"""Rewording in place: one editor at a time, and each stay in it one step."""

from PySide6.QtCore import QObject, Signal

from briefer.gui.desk.desk import Desk
from briefer.gui.outline.row import PieceRow


class Editing(QObject):
    """Opens a row's words for the writer and tells the desk what becomes of them.

    `opened` carries the row whose words have just been opened.
    """

    grown = Signal()
    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Begin with no editor."""
        super().__init__(parent)
        self._desk = desk
        self._row: PieceRow | None = None

    @property
    def row(self) -> PieceRow | None:
        """The row whose words are open."""
        return self._row

    def open(self, row: PieceRow, position: int | None = None) -> None:
        """Open a row's words, with the cursor before the letter at `position` or at the end."""
        if self._row is row:
            return
        self.keep()
        self._row = row
        row.show()
        editor = row.open_editor(position)
        editor.typed.connect(self._typed)
        editor.kept.connect(self.keep)
        editor.put_back.connect(self.put_back)
        self.opened.emit(row)
        editor.setFocus()

    def keep(self) -> None:
        """Close the editor and keep its words."""
        row, self._row = self._row, None
        if row is None or row.editor is None:
            return
        text = row.editor.text
        row.close_editor()
        if text != row.facts.piece.text or self._desk.typing_place == row.place:
            self._desk.word(row.place, text)

    def put_back(self) -> None:
        """Close the editor and put back what stood there."""
        row, self._row = self._row, None
        if row is not None:
            row.close_editor()
            self._desk.cancel_typing()

    def restore(self) -> bool:
        """Put briefer's words into the open editor; return whether one is open."""
        if self._row is None or self._row.editor is None:
            return False
        self._row.editor.replace_text(self._row.facts.piece.generated)
        return True

    def reconcile(self) -> None:
        """Close the editor when its words were kept and have been changed since, as by undo."""
        row = self._row
        if row is None or row.editor is None or self._desk.typing_place == row.place:
            return
        piece = self._desk.outline.piece_at(row.place)
        if piece is None or row.editor.text.strip() != piece.text.strip():
            self._row = None
            row.close_editor()

    def forget(self) -> None:
        """Close the editor without a word: another letter is there."""
        row, self._row = self._row, None
        if row is not None:
            row.close_editor()

    def _typed(self, text: str) -> None:
        if self._row is not None:
            self._desk.typing(self._row.place, text)
            self.grown.emit()
