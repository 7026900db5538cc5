"""The parts of a text, copied one after another."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefer.gui.forms.part_row import PartRow
from briefer.gui.look.look import Look
from briefer.gui.parts.layouts import column


class PartList(QWidget):
    """The rows of a text. `wanted` carries one that is to be copied."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no parts yet."""
        super().__init__(parent)
        self._look = look
        self._column = column(look, gap=8)
        self.setLayout(self._column)
        self.rows: tuple[PartRow, ...] = ()

    def show_parts(self, parts: Sequence[str]) -> None:
        """Show these parts; a part that is there already stays as it is, copied or not."""
        if [line.text for line in self.rows] == list(parts):
            return
        copied = {line.text for line in self.rows if line.copied}
        for line in self.rows:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        count = len(parts)
        self.rows = tuple(
            PartRow(text, number, count, self._look) for number, text in enumerate(parts, 1)
        )
        for line in self.rows:
            line.wanted.connect(lambda line=line: self.wanted.emit(line))
            if line.text in copied:
                line.note_copied()
        self._column.add(*self.rows)
        self._offer()

    def forget(self) -> None:
        """Show every part as one that has not been copied."""
        self.show_parts(())

    def note_copied(self, line: PartRow) -> PartRow | None:
        """Show a part as copied, go to the next one, and return it, or None if there is none."""
        line.note_copied()
        following = self._offer()
        if following is not None:
            following.button.setFocus(Qt.FocusReason.OtherFocusReason)
        return following

    def focus_next(self) -> None:
        """Go to the part that is to be copied next, or to the first."""
        target = self._offer() or next(iter(self.rows), None)
        if target is not None:
            target.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> PartRow | None:
        """Show which part is next, and return it."""
        following = next((line for line in self.rows if not line.copied), None)
        for line in self.rows:
            line.offer(line is following)
        return following
