"""What a run of the benchmarks found: ratios with their goals, costs, growth, what was left out.

Only ratios are results. Costs in seconds, megabytes and kilobytes are there to read them by, and
mean nothing on another computer.
"""

import statistics
from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

Profile = tuple[tuple[str, float], ...]
"""Where time goes: names, each with its share, the largest first."""


class Goal(msgspec.Struct, frozen=True, kw_only=True):
    """What a ratio or an amount is to be: `at` the least or the most."""

    bound: Literal["at least", "at most"]
    at: float

    def reached(self, value: float) -> bool:
        """Tell whether `value` is on the right side."""
        return value >= self.at if self.bound == "at least" else value <= self.at


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One result: how `what` compares to `beside`, or an amount that does not depend on time.

    `value` is a median over rounds, each of which compares neighbours in time; `low` and `high`
    bound eight of ten rounds. `unit` is "× as fast", "× the time", "KB", "MB" or "ms". `group` is
    the row of the table of goals that it belongs to. `why` says in a sentence or two what would be
    needed where the goal is missed, and `profile` where the time goes, the most first.
    """

    group: str
    what: str
    beside: str = ""
    value: float
    low: float
    high: float
    unit: str = "× as fast"
    goal: Goal | None = None
    why: str = ""
    profile: Profile = ()

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; None where there is none."""
        return None if self.goal is None else self.goal.reached(self.value)


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What one way of doing a thing cost in this run, to read the ratios by.

    `seconds` is the median of one time when warm, `low` and `high` bound eight of ten; `first` the
    first time in a process, `cold` a whole process that does it once, both in seconds; `memory` the
    peak of such a process in bytes; `size` of what is made in bytes. None is not measured.
    """

    group: str
    name: str
    seconds: float | None = None
    low: float | None = None
    high: float | None = None
    first: float | None = None
    cold: float | None = None
    memory: int | None = None
    size: int | None = None


class Growth(msgspec.Struct, frozen=True, kw_only=True):
    """How a cost grows: `values` in `unit`, one for each of `sizes` of `of` (such as "letters")."""

    group: str
    name: str
    of: str
    sizes: tuple[int, ...]
    values: tuple[float, ...]
    unit: str = "ms"


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """A peer that was left out, and why."""

    name: str
    reason: str


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """All that one part of the benchmarks found."""

    title: str
    findings: tuple[Finding, ...] = ()
    costs: tuple[Cost, ...] = ()
    growth: tuple[Growth, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    checked: tuple[str, ...] = ()
    """What was seen to hold of the outputs before anything was timed, a sentence each."""


def explained(finding: Finding, why: str, where: Callable[[], Profile] = tuple) -> Finding:
    """Return a finding that tells `why`, and `where` the time goes, if its goal is missed."""
    if finding.reached is not False:
        return finding
    return replace(finding, why=why, profile=where())


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the median of `values`, and the bounds of eight of ten of them."""
    ordered = sorted(values)
    tenth = len(ordered) // 10
    return statistics.median(ordered), ordered[tenth], ordered[-1 - tenth]


def times_as_fast(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float, float]:
    """Return how many times as fast as `theirs` ours is, round by round: median, low, high."""
    return spread([slow / fast for fast, slow in zip(ours, theirs, strict=True)])


def times_the_time(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float, float]:
    """Return how many times the time of `theirs` ours takes, round by round: median, low, high."""
    return spread([mine / other for mine, other in zip(ours, theirs, strict=True)])
