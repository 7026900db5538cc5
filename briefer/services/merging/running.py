"""A merge on its way: orders go out, letters come back and are kept, and the manifest says so."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import Final, assert_never

from msgspec.structs import replace as changed

from briefer.errors import BrieferError
from briefer.services.merging.crew import Crew, Make
from briefer.services.merging.dispatch import Dispatch
from briefer.services.merging.folder import MANIFEST, MergeFolder, MergeFolders
from briefer.services.merging.manifest import HEADS, MadeFile, RowStatus, cells
from briefer.services.merging.orders import MadeLetter, Order, Outcome, RefusedLetter, packed
from briefer.services.merging.planning import Plan
from briefer.services.merging.progress import Going, Pace, Progress
from briefer.services.merging.report import MergeReport
from briefer.services.ports import FileExists, Tables

_LISTED_EVERY: Final = 5.0
"""Seconds after which the manifest is written anew."""

_BYTES_A_ROW: Final = 600
"""What a row of the manifest takes: two names, two digests and a reason, as a rule less."""

Tell = Callable[[Progress], object]
"""Hears how far a merge is, in the thread that runs it."""


class MergeRun:
    """One merge, to be run once; from any other thread it can be paused and cancelled."""

    def __init__(
        self,
        plan: Plan,
        path: Path,
        *,
        crew: Crew,
        make: Make,
        folders: MergeFolders,
        tables: Tables,
        seconds: Callable[[], float],
        replace: bool = False,
    ) -> None:
        """Take the plan and the folder where its files go.

        `seconds` is a clock that only runs on. Unless `replace`, no file that is there is changed.
        """
        self._plan, self._path, self._replace = plan, path, replace
        self._crew, self._make = crew, make
        self._folders, self._tables, self._seconds = folders, tables, seconds
        self._orders = {order.row: order for order in plan.orders}
        self._rows = {row.row: row for row in plan.rows()}
        self._gate = Event()
        self._gate.set()
        # No event: a handler of signals sets it, which may come while an event is being looked at.
        self._cancelled = False
        self._skipped = 0
        self._latest: tuple[str, ...] = ()
        self._pace = Pace()
        self._listed = seconds()

    def pause(self) -> None:
        """Let no more letters go out; those that are out are kept when they come."""
        self._gate.clear()

    def go_on(self) -> None:
        """Go on after a pause."""
        self._gate.set()

    def cancel(self) -> None:
        """Stop soon. What is made is kept, and the same merge can be run again to go on.

        It may be called from a handler of signals.
        """
        self._cancelled = True

    def run(self, tell: Tell) -> MergeReport:
        """Make what is not made yet, and return what became of every row.

        A full disk, and whatever else keeps files from being written, ends the merge: the report
        says so, and the same merge can be run again. Raises BrieferError when it cannot begin.
        """
        tell(self._progress(Going.STARTING))
        with closing(self._folders.open(self._path, replace=self._replace)) as folder:
            folder.make_room(_BYTES_A_ROW * (len(self._rows) + 1))
            waiting = tuple(self._not_made(folder))
            self._list(folder)
            try:
                stopped = _problem_of(lambda: self._work(folder, waiting, tell))
            finally:
                folder.give_room()
                unlisted = _problem_of(lambda: self._list(folder))
        tell(self._progress(Going.ENDED))
        return MergeReport(
            rows=tuple(self._rows.values()),
            manifest=self._path / MANIFEST,
            cancelled=self._cancelled,
            skipped=self._skipped,
            stopped=stopped,
            unlisted=unlisted,
        )

    def _not_made(self, folder: MergeFolder) -> Iterator[Order]:
        """Yield the orders that no earlier run has made, and note those that one has."""
        for order in self._plan.orders:
            files = folder.done(order)
            if files is None:
                yield order
            else:
                self._skipped += 1
                self._note_made(order.row, files)

    def _work(self, folder: MergeFolder, orders: Sequence[Order], tell: Tell) -> None:
        dispatch = Dispatch(self._crew, self._make, packed(self._plan.kit), orders)
        tell(self._progress(Going.RUNNING))
        with closing(dispatch.outcomes(self._gate)) as outcomes:
            for came in outcomes:
                if self._cancelled:
                    return
                for outcome in came:
                    self._take(outcome, folder)
                if self._seconds() - self._listed > _LISTED_EVERY:
                    # Another program may have the table open: it is written at the end again.
                    _problem_of(lambda: self._list(folder))
                tell(self._progress(Going.RUNNING if self._gate.is_set() else Going.PAUSED))

    def _take(self, outcome: Outcome, folder: MergeFolder) -> None:
        match outcome:
            case MadeLetter(row=row, files=files):
                try:
                    kept = folder.keep(self._orders[row], files, replace=self._replace)
                except FileExists as problem:
                    self._note_refused(row, problem.message)
                else:
                    self._latest = (*self._latest, *(file.name for file in kept))
                    self._note_made(row, kept)
            case RefusedLetter(row=row, reason=reason):
                self._note_refused(row, reason)
            case _:
                assert_never(outcome)

    def _note_made(self, row: int, files: tuple[MadeFile, ...]) -> None:
        self._rows[row] = changed(self._rows[row], status=RowStatus.MADE, files=files)

    def _note_refused(self, row: int, reason: str) -> None:
        self._rows[row] = changed(self._rows[row], status=RowStatus.REFUSED, reason=reason)

    def _list(self, folder: MergeFolder) -> None:
        self._listed = self._seconds()
        folder.list_rows(self._tables.csv(HEADS, cells(tuple(self._rows.values()))))

    def _progress(self, going: Going) -> Progress:
        statuses = [row.status for row in self._rows.values()]
        made, refused = statuses.count(RowStatus.MADE), statuses.count(RowStatus.REFUSED)
        if going is Going.RUNNING:
            self._pace.note(self._seconds(), made + refused)
        else:
            self._pace.forget()
        latest, self._latest = self._latest, ()
        return Progress(
            going=going,
            made=made,
            refused=refused,
            total=len(statuses),
            skipped=self._skipped,
            latest=latest,
            seconds_left=self._pace.seconds_left(len(statuses) - made - refused),
        )


def _problem_of(act: Callable[[], None]) -> BrieferError | None:
    """Do something, and return what kept it from being done."""
    try:
        act()
    except BrieferError as problem:
        return problem
    return None
