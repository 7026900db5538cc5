"""Official words: a bar, the words as they are, a lock, and where they come from."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from briefer.gui.look.look import Look
from briefer.gui.outline.facts import RowFacts
from briefer.gui.outline.more import MoreSlot
from briefer.gui.outline.row import PieceRow
from briefer.gui.outline.spots import Host
from briefer.gui.parts.cards import Card
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import ElidedLabel, Glyph
from briefer.gui.parts.layouts import Line, column, row


class QuoteRow(PieceRow):
    """A quotation. It cannot be reworded; its menu offers to say the same in our own words."""

    def __init__(
        self, facts: RowFacts, marks: tuple[str, str], host: Host, look: Look, parent: QWidget
    ) -> None:
        """Show `facts` between quotation marks."""
        self._marks = marks
        super().__init__(facts, host, look, parent)
        self.setObjectName("quote-row")

    def shown_text(self, facts: RowFacts) -> str:
        """Return the official words between their quotation marks."""
        before, after = self._marks
        return f"{before}{facts.piece.text}{after}"

    def description(self) -> str:
        """Return what can be done here, for screen readers."""
        return self.tr("Official words stay as they are. Enter offers to say it in your own.")

    def click_words(self, point: QPoint) -> None:
        """Only go there: official words are not edited."""
        del point

    def _line(self, facts: RowFacts) -> Line:
        del facts
        look = self.look
        self.more = MoreSlot(self, look)
        quote = Card(look, "quote")
        quote.setLayout(column(look, self._column, gap=0, margins=(12, 0, 0, 0)))
        menu = column(look, self.more, None, gap=0)
        return row(look, (quote, 1), menu, gap=4, margins=(8, 2, 2, 2))

    def made_foot(self) -> QWidget:
        """Return the lock, since when the words are checked, and their chips."""
        look, foot = self.look, QWidget()
        line = row(look, Glyph("lock", look, "muted", 14), gap=6)
        for note in self.facts.notes:
            line.add((ElidedLabel(note, look, size=12, tone="muted"), 1))
        for chip in self.facts.chips:
            line.add(Chip(chip.text, look, chip.kind))
        foot.setLayout(line)
        return foot
