"""Where the letter's citations stand, as actions of the window."""

from PySide6.QtCore import QObject

from briefer.domain.style import Citations
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk


class Citing(QObject):
    """Ties the two actions to the letter on the desk."""

    def __init__(self, actions: Actions, desk: Desk, parent: QObject) -> None:
        """Move the citations when an action asks for it."""
        super().__init__(parent)
        self._actions, self._desk = actions, desk
        actions.on("cite-below", lambda: desk.set_citations(Citations.INLINE))
        actions.on("cite-at-foot", lambda: desk.set_citations(Citations.FOOTNOTE))
        desk.changed.connect(self.show_current)
        self.show_current()

    def show_current(self) -> None:
        """Offer what is not so already."""
        letter = self._desk.letter
        now = None if letter is None else letter.citations
        there = self.tr("The citations stand there already.")
        without = self.tr("Choose whom to write to first.")
        why = without if now is None else there
        self._actions.set_available("cite-below", now is Citations.FOOTNOTE, why)
        self._actions.set_available("cite-at-foot", now is Citations.INLINE, why)
