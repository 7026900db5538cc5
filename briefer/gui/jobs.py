"""Work away from the GUI thread, with its results brought back to it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from briefer.errors import BrieferError

T = TypeVar("T")


@dataclass(frozen=True)
class _Finished:
    """A piece of work that is over: whose it was, and what is to be called with its outcome."""

    key: str
    ticket: int
    report: Callable[[], object]


class Jobs(QObject):
    """One worker for everything that would hold up the window.

    There is one thread and not several, because the PDF engine and the faces are not made to be
    used by two at once. Of the jobs with the same key only the latest counts: an earlier one is
    not begun any more, and if it runs already, its outcome is dropped.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="briefer")
        self._futures: set[Future[None]] = set()
        self._tickets: dict[str, int] = {}
        self._issued = 0
        # The signal is emitted by the worker and this object lives in the GUI thread,
        # so Qt queues the call.
        self._finished.connect(self._deliver)

    def run(
        self,
        key: str,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BrieferError], object],
    ) -> None:
        """Do `work` in the worker; then call `done` or `failed` in the GUI thread.

        `work` may not touch widgets. An exception that is no BrieferError is a bug and is raised
        in the GUI thread, where the window's own handler meets it.
        """
        self._issued += 1
        ticket = self._issued
        self._tickets[key] = ticket

        def job() -> None:
            if self._tickets.get(key) == ticket:
                self._finished.emit(_Finished(key, ticket, _outcome(work, done, failed)))

        future = self._worker.submit(job)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)

    @property
    def is_busy(self) -> bool:
        """Whether an outcome is still to come."""
        return bool(self._tickets)

    def drop(self, key: str) -> None:
        """Forget the job with this key: nothing is called any more."""
        self._tickets.pop(key, None)

    def wait_for_done(self) -> None:
        """Block until every job is over and its outcome, and what that set going, delivered."""
        while self._futures or self._tickets:
            wait(tuple(self._futures))
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _deliver(self, finished: _Finished) -> None:
        if self._tickets.get(finished.key) == finished.ticket:
            del self._tickets[finished.key]
            finished.report()


def _outcome(
    work: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[BrieferError], object],
) -> Callable[[], object]:
    """Do the work; return the call that reports how it ended."""
    try:
        result = work()
    except BrieferError as problem:
        expected = problem
        return lambda: failed(expected)
    except Exception as problem:  # noqa: BLE001 - it is raised again, in the GUI thread
        bug = problem
        return lambda: _raise(bug)
    return lambda: done(result)


def _raise(bug: Exception) -> None:
    raise bug
