"""A crew of processes on this computer, started anew and not copied from this one.

A copy would have taken locks and threads along; a new one has read nothing of the person's.
"""

import multiprocessing
import os
import signal
import threading
from concurrent.futures import Executor, ProcessPoolExecutor

from briefer.services.merging.crew import Crew


def process_crew(jobs: int | None = None) -> Crew:
    """Return a crew of so many processes, or of as many as this computer has processors for us."""
    hands = jobs or processors()

    def opened() -> Executor:
        return ProcessPoolExecutor(
            hands, multiprocessing.get_context("spawn"), initializer=_settle_in
        )

    return Crew(opened, hands)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _settle_in() -> None:
    """Leave Ctrl+C to whoever started this process, and end with them, however they end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process at once when its parent was killed: it would wait for orders for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
