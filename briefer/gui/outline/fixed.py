"""A row whose words follow from the letter: a line of the traceability table."""

from PySide6.QtCore import QPoint

from briefer.gui.outline.facts import RowFacts
from briefer.gui.outline.more import MoreSlot
from briefer.gui.outline.row import PieceRow
from briefer.gui.parts.layouts import Line, column, row


class FixedRow(PieceRow):
    """Words that cannot be reworded here. Enter opens the row's menu."""

    def description(self) -> str:
        """Return what can be done here, for screen readers."""
        return self.tr("These words follow from the request. Enter opens the menu.")

    def click_words(self, point: QPoint) -> None:
        """Only go there: these words are not edited."""
        del point

    def _line(self, facts: RowFacts) -> Line:
        del facts
        look = self.look
        self.more = MoreSlot(self, look)
        menu = column(look, self.more, None, gap=0)
        return row(look, (self._column, 1), menu, gap=4, margins=(8, 2, 2, 2))
