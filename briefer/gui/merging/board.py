"""The board: every kept job and how it stands, for all panes that show them."""

from collections import deque
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from briefer.domain.ids import MergeId
from briefer.domain.merge import Merge
from briefer.domain.records import Kind, key_of
from briefer.gui.jobs import Jobs
from briefer.gui.library.shelf import Shelf
from briefer.gui.merging.pane import ManyLettersPane
from briefer.gui.merging.running import Running
from briefer.gui.merging.standing import Standing, standing_of
from briefer.services.merging.manifest import MergeRow
from briefer.services.records import Batch, Query, RecordStore

_LOOK = "merge/look"

_MOST = 60
"""Jobs that are shown."""


class Board(QObject):
    """Reads the jobs of the library, and tells the panes.

    `failed` carries a problem that the user can mend, `told` comes whenever a job stands otherwise.
    """

    failed = Signal(object)
    told = Signal()

    def __init__(
        self, shelf: Shelf, running: Running, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._shelf, self._running, self._jobs = shelf, running, jobs
        self._panes: list[ManyLettersPane] = []
        self._merges: tuple[Merge, ...] = ()
        self._stood: dict[MergeId, Standing] = {}
        self.sheets: set[MergeId] = set()
        """The jobs whose sheet can be shown."""
        running.changed.connect(self._follow)
        shelf.touched.connect(self._look_again)

    @property
    def merges(self) -> tuple[Merge, ...]:
        """The jobs, the newest first."""
        return self._merges

    def tell(self, pane: ManyLettersPane) -> None:
        """Keep a pane up to date."""
        self._panes.append(pane)
        self._show(pane)

    def standing(self, key: MergeId) -> Standing | None:
        """Return how a job stands, as far as that is known yet."""
        return self._running.standing(key) or self._stood.get(key)

    def refresh(self) -> None:
        """Read the jobs anew, away from the window, and what their folders say."""
        store, running = self._shelf.store, self._running
        known = {merge.id for merge in self._merges if self.standing(merge.id)}

        def work() -> tuple[tuple[Merge, ...], Mapping[MergeId, tuple[MergeRow, ...]]]:
            merges = _newest(store)
            return merges, {one.id: running.look(one) for one in merges if one.id not in known}

        self._jobs.run(_LOOK, work, lambda found: self._take(*found), self.failed.emit)

    def trash(self, merge: Merge) -> None:
        """Take a job off the list; what it has made stays in its folder."""
        held = self._shelf.held(key_of(merge))
        if held is not None:
            label = self.tr("Taking the job “{title}” off the list").format(title=merge.title)
            note = self.tr("Took “{title}” off the list. Its files stay in their folder.")
            self._shelf.trash(held, label, note.format(title=merge.title))

    def _take(
        self, merges: tuple[Merge, ...], rows: Mapping[MergeId, tuple[MergeRow, ...]]
    ) -> None:
        self._merges = merges
        self._stood |= {one.id: standing_of(one, rows[one.id]) for one in merges if one.id in rows}
        for pane in self._panes:
            self._show(pane)

    def _show(self, pane: ManyLettersPane) -> None:
        pane.show_jobs(self._merges)
        for merge in self._merges:
            self._tell_one(pane, merge.id)

    def _follow(self, key: MergeId) -> None:
        for pane in self._panes:
            self._tell_one(pane, key)
        self.told.emit()

    def _tell_one(self, pane: ManyLettersPane, key: MergeId) -> None:
        standing = self.standing(key)
        if standing is not None:
            pane.show_standing(key, standing, has_sheet=key in self.sheets)

    def _look_again(self, batch: Batch) -> None:
        if not batch.changes or any(change.key.kind is Kind.MERGE for change in batch.changes):
            self.refresh()


def _newest(store: RecordStore) -> tuple[Merge, ...]:
    """Return the jobs that were kept last, the newest first; the library has them by age."""
    last: deque[Merge] = deque(maxlen=_MOST)
    start: int | None = 0
    while start is not None:
        page = store.page(Query(kind=Kind.MERGE), start, _MOST)
        last.extend(held.record for held in page.rows if isinstance(held.record, Merge))
        start = page.more
    return tuple(reversed(last))
