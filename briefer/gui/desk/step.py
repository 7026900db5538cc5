"""One step of the letter's history."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from briefer.domain.ids import Place
from briefer.domain.letter import Letter

Show = Callable[[Letter, Place | None], None]
"""Shows a letter, and where in it something changed when that may be out of sight."""


class Step(QUndoCommand):
    """A change to the letter, as the letters before and after it.

    `place` is where the change can be seen, or None when that is the letter as a whole.
    """

    def __init__(
        self, before: Letter, after: Letter, label: str, place: Place | None, show: Show
    ) -> None:
        """Make the step; pushing it on a stack shows `after`, without pointing at the place."""
        super().__init__(label)
        self._before = before
        self._after = after
        self._place = place
        self._show = show
        self._new = True

    def redo(self) -> None:
        """Show the letter after the change."""
        self._show(self._after, None if self._new else self._place)
        self._new = False

    def undo(self) -> None:
        """Show the letter before the change."""
        self._show(self._before, self._place)
