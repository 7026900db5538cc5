"""Where the letter's citations stand, and on what paper, as actions of the window."""

from PySide6.QtCore import QObject

from briefer.domain.addressee import Paper
from briefer.domain.style import Citations
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk

_CITED: dict[ActionId, Citations] = {
    "cite-below": Citations.INLINE,
    "cite-at-foot": Citations.FOOTNOTE,
    "cite-at-end": Citations.ENDNOTE,
}
_PAPERS: dict[ActionId, Paper] = {"paper-a4": Paper.A4, "paper-letter": Paper.LETTER}


class Citing(QObject):
    """Ties the actions to the letter on the desk."""

    def __init__(self, actions: Actions, desk: Desk, parent: QObject) -> None:
        """Move the citations, or change the paper, when an action asks for it."""
        super().__init__(parent)
        self._actions, self._desk = actions, desk
        for name, where in _CITED.items():
            actions.on(name, lambda where=where: desk.set_citations(where))
        for name, paper in _PAPERS.items():
            actions.on(name, lambda paper=paper: desk.set_paper(paper))
        desk.changed.connect(self.show_current)
        self.show_current()

    def show_current(self) -> None:
        """Offer what is not so already."""
        letter, actions = self._desk.letter, self._actions
        without = self.tr("Choose whom to write to first.")
        there = self.tr("The citations stand there already.")
        has_it = self.tr("The letter has this paper already.")
        for name, where in _CITED.items():
            can = letter is not None and letter.citations is not where
            actions.set_available(name, can, without if letter is None else there)
        for name, paper in _PAPERS.items():
            can = letter is not None and letter.paper is not paper
            actions.set_available(name, can, without if letter is None else has_it)
