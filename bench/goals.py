"""The goals that a run is held against, so that one that nothing measured is not forgotten."""

from collections.abc import Iterator

import msgspec

from bench.findings import Finding, Goal
from bench.results import Results
from bench.running import PARTS


class Wanted(msgspec.Struct, frozen=True):
    """A goal of a group, what it is beside, and the peer without which it cannot be measured."""

    group: str
    beside: str
    bound: Goal
    unit: str = "× as fast"
    peer: str = ""


def _least(at: float) -> Goal:
    return Goal(bound="at least", at=at)


def _most(at: float) -> Goal:
    return Goal(bound="at most", at=at)


_PDF, _DOCX, _PAINTED = "PDF letter", "DOCX letter", "one ask ticked → page painted"
_START, _MANY = "start → first painted preview", "720 letters, two processes"

WANTED = (
    Wanted(_PDF, "typst, kept Compiler", _least(1.4), peer="typst"),
    Wanted(_PDF, "platypus", _least(2.5), peer="platypus"),
    Wanted(_PDF, "weasyprint", _least(40), peer="weasyprint"),
    Wanted(_PDF, "fpdf2", _least(20), peer="fpdf2"),
    Wanted(_PDF, "platypus, first of a process", _most(1), "× the time", peer="platypus"),
    Wanted("PDF after one paragraph changed", "typst", _least(2.5), peer="typst"),
    Wanted(_DOCX, "docxtpl", _least(15), peer="docxtpl"),
    Wanted(_DOCX, "python-docx", _least(20), peer="python-docx"),
    Wanted(_DOCX, "docx of npm", _least(3), peer="npm"),
    Wanted(_DOCX, "its size", _most(15), "KB"),
    Wanted(_PAINTED, "PDFium's picture of the page", _most(3.5), "× the time"),
    Wanted(_PAINTED, "at p95", _most(50), "ms"),
    Wanted(_START, "a bare window", _most(2), "× the time"),
    Wanted(_MANY, "DOCX by typst", _least(4), peer="typst"),
    Wanted(_MANY, "PDF by typst", _least(1.3), peer="typst"),
    Wanted(_MANY, "one process", _least(1.6)),
    Wanted("search, 100,000 recommendations", "a scan by Python", _most(1 / 15), "× the time"),
)
"""Every goal that was set, in order. Within a group no two are alike: findings are told by them."""


def groups(results: Results) -> Iterator[str]:
    """Give the groups of the goals in their order, then those that only findings name."""
    named = [wanted.group for wanted in WANTED]
    found = [finding.group for part in results.parts for finding in part.findings]
    yield from dict.fromkeys([*named, *found])


def unmeasured(results: Results) -> Iterator[tuple[Wanted, str]]:
    """Give each goal that something should have been held against and was not, with the reason."""
    found = [finding for part in results.parts for finding in part.findings]
    for wanted in WANTED:
        if not any(_is_held(finding, wanted) for finding in found):
            reason = _reason(wanted, results)
            if reason:
                yield wanted, reason


def _is_held(finding: Finding, wanted: Wanted) -> bool:
    same = finding.group == wanted.group and finding.unit == wanted.unit
    return same and finding.goal == wanted.bound


def _reason(wanted: Wanted, results: Results) -> str:
    """Return why a goal was not measured, or "" where that was not asked for."""
    if wanted.peer:
        for part in results.parts:
            for skipped in part.skipped:
                if wanted.peer in skipped.name.lower():
                    return skipped.reason
    failed = [ran.name for ran in results.ran if ran.failure]
    if failed:
        return f"what would measure it may be in a part that failed: {', '.join(failed)}"
    whole = {ran.name for ran in results.ran} >= set(PARTS)
    return "no part measures it" if whole else ""
