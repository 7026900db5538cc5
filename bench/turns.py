"""Several ways to one end, turn and turn about, so that all meet the same weather."""

import gc
import time
from collections.abc import Callable, Mapping

import msgspec

from briefer.document.nodes import Document


def _nothing() -> None:
    pass


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One way: `make` is timed; what it is given, by a number, and what comes `before` are not.

    It has its turn in the first `rounds` rounds, after `warm_up` ones that do not count.
    """

    given: Callable[[int], Document]
    make: Callable[[Document], object]
    rounds: int
    warm_up: int = 1
    before: Callable[[], None] = _nothing


_STRIDE = 10_000


def by_turns(tasks: Mapping[str, Task]) -> dict[str, list[float]]:
    """Return the seconds that each task took, round by round.

    No task is given a number that another one, or itself, has had.
    """
    times: dict[str, list[float]] = {name: [] for name in tasks}
    begin = -max(task.warm_up for task in tasks.values())
    for number in range(begin, max(task.rounds for task in tasks.values())):
        for place, (name, task) in enumerate(tasks.items(), start=1):
            if not -task.warm_up <= number < task.rounds:
                continue
            document = task.given(number + place * _STRIDE)
            task.before()
            gc.collect()
            start = time.perf_counter()
            task.make(document)
            if number >= 0:
                times[name].append(time.perf_counter() - start)
    return times
