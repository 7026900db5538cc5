"""The rows that a run is told in, for the terminal, the page and the plot alike."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from bench.findings import Finding, Goal
from bench.goals import groups, unmeasured
from bench.results import Results

Verdict = Literal["reached", "not reached", "not measured", ""]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the table of goals: `reason` is why nothing was measured."""

    group: str
    what: str
    goal: str
    measured: str
    verdict: Verdict
    reason: str = ""

    @property
    def ending(self) -> str:
        """The verdict, with its reason if there is one."""
        return f"{self.verdict}: {self.reason}" if self.reason else self.verdict


def goal_rows(results: Results) -> Iterator[Row]:
    """Give what was measured against a goal, and each goal that nothing was measured against."""
    missing = list(unmeasured(results))
    for group in groups(results):
        for finding in _found(results, group):
            if finding.goal is not None:
                yield row_of(finding)
        for wanted, reason in missing:
            if wanted.group == group:
                yield Row(
                    group=group,
                    what=f"beside {wanted.beside}",
                    goal=f"{_goal(wanted.bound)} {wanted.unit}",
                    measured="",
                    verdict="not measured",
                    reason=reason,
                )


def other_rows(results: Results) -> Iterator[Row]:
    """Give what was measured and no goal was set for."""
    for group in groups(results):
        for finding in _found(results, group):
            if finding.goal is None:
                yield row_of(finding)


def row_of(finding: Finding) -> Row:
    """Return the line that tells a finding."""
    words: dict[bool | None, Verdict] = {True: "reached", False: "not reached", None: ""}
    return Row(
        group=finding.group,
        what=described(finding),
        goal="" if finding.goal is None else f"{_goal(finding.goal)} {finding.unit}",
        measured=measured(finding) if finding.goal else f"{measured(finding)} {finding.unit}",
        verdict=words[finding.reached],
    )


def described(finding: Finding) -> str:
    """Return what was compared with what."""
    return f"{finding.what}, beside {finding.beside}" if finding.beside else finding.what


def measured(finding: Finding) -> str:
    """Return the median, and the bounds of eight of ten rounds where they differ."""
    value, low, high = map(figure, (finding.value, finding.low, finding.high))
    return value if low == high else f"{value} ({low} to {high})"


def figure(value: float) -> str:
    """Return a number with as many digits as are worth reading: 0.034, 1.23, 12.3, 123, 1,230."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) >= 1 else f"{value:.2g}"


def _goal(goal: Goal) -> str:
    return f"{goal.bound} {figure(goal.at)}"


def _found(results: Results, group: str) -> Iterator[Finding]:
    for part in results.parts:
        yield from (finding for finding in part.findings if finding.group == group)
