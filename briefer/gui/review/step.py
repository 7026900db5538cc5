"""One step of a review's history."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from briefer.services.reviewing.review import Review

Show = Callable[[Review, int | None], None]
"""Shows a review, and the item (by its key) that is to be current then."""


class ReviewStep(QUndoCommand):
    """A change to a review, as the reviews before and after it.

    `before` and `after` come with the item that was or is to be current.
    """

    def __init__(
        self,
        before: tuple[Review, int | None],
        after: tuple[Review, int | None],
        label: str,
        show: Show,
    ) -> None:
        """Make the step; pushing it on a stack shows the review after it."""
        super().__init__(label)
        self._before, self._after, self._show = before, after, show

    def redo(self) -> None:
        """Show the review after the change."""
        self._show(*self._after)

    def undo(self) -> None:
        """Show the review before the change."""
        self._show(*self._before)
