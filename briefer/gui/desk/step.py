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
        self,
        before: Letter,
        after: Letter,
        label: str,
        place: Place | None,
        show: Show,
        session: str = "",
    ) -> None:
        """Make the step; pushing it on a stack shows `after`, without pointing at the place.

        Steps that follow each other in the same `session` become one.
        """
        super().__init__(label)
        self.session = session
        self._before = before
        self.after = after
        self._place = place
        self._show = show
        self._new = True

    def id(self) -> int:
        """Let Qt ask whether two steps can be one."""
        return 1 if self.session else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a later step of the same session."""
        if not isinstance(other, Step) or other.session != self.session:
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True

    def redo(self) -> None:
        """Show the letter after the change."""
        self._show(self.after, None if self._new else self._place)
        self._new = False

    def undo(self) -> None:
        """Show the letter before the change."""
        self._show(self._before, self._place)
