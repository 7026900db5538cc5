"""Several ways to one end, turn and turn about, so that all meet the same weather."""

import gc
import time
from collections.abc import Callable, Mapping

import msgspec


def _nothing() -> None:
    pass


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One way: `make` is timed and told which time it is, `before` is not timed.

    It has its turn in the first `rounds` rounds.
    """

    make: Callable[[int], object]
    rounds: int
    before: Callable[[], None] = _nothing


_STRIDE = 10_000
_WARM_UP = 2


def by_turns(tasks: Mapping[str, Task], *, warm_up: int = _WARM_UP) -> dict[str, list[float]]:
    """Return the seconds that each task took, round by round.

    No task is given a number that another one, or itself, has had.
    """
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(-warm_up, max(task.rounds for task in tasks.values())):
        for place, (name, task) in enumerate(tasks.items(), start=1):
            if number >= task.rounds:
                continue
            task.before()
            gc.collect()
            start = time.perf_counter()
            task.make(number + place * _STRIDE)
            if number >= 0:
                times[name].append(time.perf_counter() - start)
    return times
