"""A merge on its way: orders go out, letters come back and are kept, and the manifest says so."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event
from typing import Final, assert_never

from briefer.errors import BrieferError
from briefer.services.merging.crew import Crew, Make
from briefer.services.merging.dispatch import Dispatch
from briefer.services.merging.folder import MANIFEST, MergeFolder, MergeFolders
from briefer.services.merging.manifest import HEADS, MadeFile, cells
from briefer.services.merging.orders import MadeLetter, Order, Outcome, RefusedLetter, packed
from briefer.services.merging.planning import Plan
from briefer.services.merging.progress import Going, Progress
from briefer.services.merging.report import MergeReport
from briefer.services.merging.tally import Tally
from briefer.services.ports import FileExists, Tables

_LISTED_EVERY: Final = 5.0
"""Seconds after which the manifest is written anew."""

_WRITERS: Final = 4
"""Letters that are written at once: whoever waits for a disk does so together with others."""

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
        self._tally = Tally(plan.rows(), seconds)
        self._gate = Event()
        self._gate.set()
        # No event: a handler of signals sets it, which may come while an event is being looked at.
        self._cancelled = False
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
        tell(self._tally.progress(Going.STARTING))
        with closing(self._folders.open(self._path, replace=self._replace)) as folder:
            folder.make_room(_BYTES_A_ROW * (len(self._tally.rows) + 1))
            waiting = tuple(self._not_made(folder))
            self._list(folder)
            try:
                stopped = _problem_of(lambda: self._work(folder, waiting, tell))
            finally:
                folder.give_room()
                unlisted = _problem_of(lambda: self._list(folder))
        tell(self._tally.progress(Going.ENDED))
        return MergeReport(
            rows=self._tally.rows,
            manifest=self._path / MANIFEST,
            cancelled=self._cancelled,
            skipped=self._tally.skipped,
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
                self._tally.skip(order.row, files)

    def _work(self, folder: MergeFolder, orders: Sequence[Order], tell: Tell) -> None:
        dispatch = Dispatch(self._crew, self._make, packed(self._plan.kit), orders)
        tell(self._tally.progress(Going.RUNNING))
        outcomes = closing(dispatch.outcomes(self._gate))
        with outcomes as coming, ThreadPoolExecutor(_WRITERS) as writers:
            for came in coming:
                if self._cancelled:
                    return
                self._take(came, folder, writers)
                if self._seconds() - self._listed > _LISTED_EVERY:
                    # Another program may have the table open: it is written at the end again.
                    _problem_of(lambda: self._list(folder))
                tell(self._tally.progress(Going.RUNNING if self._gate.is_set() else Going.PAUSED))

    def _take(self, came: Sequence[Outcome], folder: MergeFolder, writers: Executor) -> None:
        """Keep what came, and note it. Raises BrieferError once all of it was tried."""
        keeping: dict[int, Future[tuple[MadeFile, ...]]] = {}
        for outcome in came:
            match outcome:
                case MadeLetter(row=row, files=files):
                    order = self._orders[row]
                    keeping[row] = writers.submit(folder.keep, order, files, replace=self._replace)
                case RefusedLetter(row=row, reason=reason):
                    self._tally.refuse(row, reason)
                case _:
                    assert_never(outcome)
        problems = [_problem_of(partial(self._note, row, kept)) for row, kept in keeping.items()]
        for problem in filter(None, problems):
            raise problem

    def _note(self, row: int, kept: Future[tuple[MadeFile, ...]]) -> None:
        try:
            self._tally.make(row, kept.result())
        except FileExists as problem:
            self._tally.refuse(row, problem.message)

    def _list(self, folder: MergeFolder) -> None:
        self._listed = self._seconds()
        folder.list_rows(self._tables.csv(HEADS, cells(self._tally.rows)))


def _problem_of(act: Callable[[], None]) -> BrieferError | None:
    """Do something, and return what kept it from being done."""
    try:
        act()
    except BrieferError as problem:
        return problem
    return None
