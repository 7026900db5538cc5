"""Measuring several ways to one end, turn and turn about, so that all meet the same weather."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

Way = Callable[[int], bytes]
"""Makes the letter of a number."""


class Cost(NamedTuple):
    """What one way costs, in milliseconds, and how much of the first way's cost that is.

    `low` and `high` bound eight of ten rounds; each round compares neighbours in time.
    """

    milliseconds: float
    share: float
    low: float
    high: float
    size: int


def measured(ways: Mapping[str, Way], *, rounds: int, warm_up: int) -> dict[str, Cost]:
    """Return the cost of each way. The first is the measure of the others.

    No way gets a letter that the way before it has just made, or one that it has made itself.
    """
    for number in range(warm_up):
        for way in ways.values():
            way(1_000_000 + number)
    times: dict[str, list[float]] = {name: [] for name in ways}
    sizes: dict[str, int] = {}
    for number in range(rounds):
        for place, (name, way) in enumerate(ways.items()):
            gc.collect()
            start = time.perf_counter()
            made = way(number + 10_000 * place)
            times[name].append((time.perf_counter() - start) * 1000)
            sizes[name] = len(made)
    measure = next(iter(times.values()))
    return {name: _cost(taken, measure, sizes[name]) for name, taken in times.items()}


def _cost(taken: list[float], measure: list[float], size: int) -> Cost:
    shares = sorted(mine / theirs for mine, theirs in zip(taken, measure, strict=True))
    tenth = len(shares) // 10
    return Cost(
        statistics.median(taken), statistics.median(shares), shares[tenth], shares[-1 - tenth], size
    )
