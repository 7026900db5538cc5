"""Runs of the benchmarks that never were, to see how they are told."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from msgspec.structs import replace

from bench.findings import Cost, Finding, Goal, Growth, Part, Skipped
from bench.goals import WANTED, Wanted
from bench.results import Ran, Results, gathered

DATE = "2026-11-27"


def finding(
    value: float,
    *,
    goal: Goal | None = None,
    group: str = "PDF letter",
    beside: str = "",
    unit: str = "× as fast",
) -> Finding:
    """Return what a run found, within a tenth."""
    return Finding(
        group=group,
        what="a letter",
        beside=beside,
        value=value,
        low=value * 0.9,
        high=value * 1.1,
        unit=unit,
        goal=goal,
    )


@cache
def _of_nothing() -> Results:
    """Return a run of no part, which has asked programs for their versions, once for all."""
    return gathered((), DATE, 31.0)


def run_of(*findings: Finding, skipped: tuple[Skipped, ...] = (), failure: str = "") -> Results:
    """Return a run that found these, and one part of which failed if `failure` says how."""
    part = Part(
        title="Letters",
        findings=findings,
        costs=(Cost(group="PDF letter", name="ours", seconds=0.003, memory=2**25, size=2048),),
        growth=(Growth(group="PDF letter", name="ours", of="pages", sizes=(2, 20), values=(1, 9)),),
        skipped=skipped,
        checked=("Every ask is found.",),
    )
    ran = [Ran(name="letters_pdf", seconds=30, part=part)]
    if failure:
        ran.append(Ran(name="window", seconds=1, failure=failure))
    return replace(_of_nothing(), ran=tuple(ran))


def whole_run() -> Results:
    """Return a run that reached every goal by a tenth but the last, which it missed."""
    reached = [_held(wanted, 1.1) for wanted in WANTED[:-1]]
    return run_of(*reached, replace(_held(WANTED[-1], 0.5), why="More is needed."))


def _held(wanted: Wanted, better: float) -> Finding:
    """Return what was measured against a goal, so many times better than that."""
    goal = wanted.bound
    value = goal.at * better if goal.bound == "at least" else goal.at / better
    return finding(value, goal=goal, group=wanted.group, beside=wanted.beside, unit=wanted.unit)


_WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=90)
_AMOUNTS = st.floats(min_value=1e-6, max_value=9e5)
_GOALS = st.builds(Goal, bound=st.sampled_from(["at least", "at most"]), at=_AMOUNTS)


@st.composite
def _found(draw: st.DrawFn) -> Finding:
    low, value, high = sorted(draw(st.tuples(_AMOUNTS, _AMOUNTS, _AMOUNTS)))
    return Finding(
        group=draw(st.sampled_from(["PDF letter", "a group of its own"]) | _WORDS),
        what=draw(_WORDS),
        beside=draw(_WORDS),
        value=value,
        low=low,
        high=high,
        unit=draw(st.sampled_from(["× as fast", "× the time", "KB"])),
        goal=draw(st.none() | _GOALS),
    )


@st.composite
def _grown(draw: st.DrawFn) -> Growth:
    sizes = sorted(draw(st.sets(st.integers(1, 10**9), min_size=2, max_size=7)))
    values = draw(st.lists(_AMOUNTS, min_size=len(sizes), max_size=len(sizes)))
    group, name = draw(st.sampled_from(["PDF letter", "packs"])), draw(_WORDS)
    return Growth(group=group, name=name, of="pages", sizes=tuple(sizes), values=tuple(values))


@st.composite
def _runs(draw: st.DrawFn) -> Results:
    part = Part(
        title=draw(_WORDS),
        findings=tuple(draw(st.lists(_found(), max_size=6))),
        growth=tuple(draw(st.lists(_grown(), max_size=5))),
        checked=tuple(draw(st.lists(_WORDS, max_size=2))),
    )
    return replace(_of_nothing(), ran=(Ran(name="letters_pdf", seconds=1, part=part),))


RUNS: SearchStrategy[Results] = _runs()
"""Any run, with words and numbers that no part would find."""
