"""One step of the library's history."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from briefer.services.records import Batch, Change


class LibraryStep(QUndoCommand):
    """A batch that is in the library already when the step is pushed.

    `commit` puts a batch in the library and returns whether that could be done. Steps that follow
    each other in one `session` become one.
    """

    def __init__(self, batch: Batch, commit: Callable[[Batch], bool], session: str = "") -> None:
        """Make the step of a batch that has been committed."""
        super().__init__(batch.label)
        self.batch, self.session = batch, session
        self._commit = commit
        self._new = True

    def id(self) -> int:
        """Let Qt ask whether two steps can be one."""
        return 1 if self.session else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a later step of the same session."""
        if not isinstance(other, LibraryStep) or other.session != self.session:
            return False
        self.batch = joined(self.batch, other.batch)
        self.setObsolete(all(change.before == change.after for change in self.batch.changes))
        return True

    def redo(self) -> None:
        """Make the changes again."""
        if not self._new:
            self._make(self.batch)
        self._new = False

    def undo(self) -> None:
        """Take the changes back."""
        self._make(self.batch.inverse)

    def _make(self, batch: Batch) -> None:
        # A step that cannot be made any more is of no use: something else changed the records.
        self.setObsolete(not self._commit(batch))


def joined(first: Batch, second: Batch) -> Batch:
    """Return two batches as one: from the state before the first to that after the second."""
    both = (*first.changes, *second.changes)
    before = {change.key: change.before for change in reversed(both)}
    after = {change.key: change.after for change in both}
    changes = tuple(Change(key=key, before=before[key], after=after[key]) for key in after)
    return Batch(label=second.label, changes=changes)
