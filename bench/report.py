"""What a run is told as in the terminal."""

import textwrap
from collections.abc import Iterator, Sequence

from bench.findings import Cost, Finding
from bench.results import Results
from bench.table import Row, described, figure, goal_rows, other_rows

_WIDTH, _NAMES = 100, 40
_PROFILED = 6
"""The modules that are named where a goal is missed."""


def lines(results: Results) -> Iterator[str]:
    """Give the report, line by line."""
    yield from _titled("Goals, and what this run found (median of rounds, and 8 of 10 of them)")
    yield f"{'':{_NAMES}} {'goal':24} measured"
    yield from _rows(list(goal_rows(results)))
    yield from _missed(results)
    yield from _section("Measured too, without a goal", _rows(list(other_rows(results))))
    yield from _section("How it grows", _growth(results))
    yield from _section(
        "What it cost here: to read the ratios by; these mean nothing on another machine",
        _costs(results),
    )
    yield from _section("Left out", _skipped(results))
    yield from _section("Seen to hold before anything was timed", _checked(results))
    failed = [f"{ran.name} {ran.failure}" for ran in results.ran if ran.failure]
    yield from _section("Parts that failed: what they said is further up", iter(failed))
    yield from _titled("This run")
    yield f"{results.date}, {results.python}, {results.system}, {results.processors} processors"
    yield from _wrapped(", ".join(f"{name} {of}" for name, of in results.versions.items()))
    took = ", ".join(f"{ran.name} {ran.seconds:.0f} s" for ran in results.ran)
    yield from _wrapped(f"It took {results.seconds / 60:.1f} minutes: {took}.")


def _rows(rows: Sequence[Row]) -> Iterator[str]:
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            yield group
        first, *rest = _wrapped(row.what, "  ", _NAMES)
        yield f"{first:{_NAMES}} {row.goal:24} {row.measured:21} {row.verdict}".rstrip()
        yield from rest
        if row.reason:
            yield from _wrapped(row.reason, "    ")


def _missed(results: Results) -> Iterator[str]:
    missed = [
        finding for part in results.parts for finding in part.findings if finding.reached is False
    ]
    if missed:
        yield from _titled("Not reached: what would be needed, and where the time goes")
    for finding in missed:
        yield from _wrapped(f"{finding.group}: {described(finding)}")
        yield from _wrapped(finding.why or "Nobody has said why yet.", "  ")
        yield from _profile(finding)


def _profile(finding: Finding) -> Iterator[str]:
    for module, share in finding.profile[:_PROFILED]:
        yield f"  {share:6.0%}  {module}"


def _growth(results: Results) -> Iterator[str]:
    for part in results.parts:
        for growth in part.growth:
            pairs = zip(growth.sizes, growth.values, strict=True)
            grown = ", ".join(f"{size:,}: {figure(value)}" for size, value in pairs)
            yield from _wrapped(f"{growth.group}, {growth.name} ({growth.unit} by {growth.of})")
            yield from _wrapped(grown, "  ")


def _costs(results: Results) -> Iterator[str]:
    costs = [cost for part in results.parts for cost in part.costs]
    if costs:
        heads = ("ms", "8 of 10", "first ms", "cold ms", "peak MB", "KB")
        yield f"{'':38}{heads[0]:>8} {heads[1]:>17}" + "".join(f"{it:>9}" for it in heads[2:])
    group = ""
    for cost in costs:
        if cost.group != group:
            group = cost.group
            yield group
        *above, last = _wrapped(cost.name, "  ", 38)
        yield from above
        yield f"{last:38}{_figures(cost)}"


def _figures(cost: Cost) -> str:
    bounds = " to ".join(filter(None, (_scaled(cost.low, 1000), _scaled(cost.high, 1000))))
    rest = (
        _scaled(cost.first, 1000),
        _scaled(cost.cold, 1000),
        _scaled(cost.memory, 1 / 1024**2),
        _scaled(cost.size, 1 / 1024),
    )
    figures = "".join(f"{it:>9}" for it in rest)
    return f"{_scaled(cost.seconds, 1000):>8} {bounds:>17}{figures}".rstrip()


def _scaled(value: float | None, by: float) -> str:
    return "" if value is None else figure(value * by)


def _skipped(results: Results) -> Iterator[str]:
    for part in results.parts:
        for skipped in part.skipped:
            yield from _wrapped(f"{part.title}: {skipped.name}. {skipped.reason}")


def _checked(results: Results) -> Iterator[str]:
    for part in results.parts:
        for sentence in part.checked:
            yield from _wrapped(f"{part.title}: {sentence}")


def _section(title: str, content: Iterator[str]) -> Iterator[str]:
    """Give the content under its title, and nothing where there is none."""
    held = list(content)
    if held:
        yield from _titled(title)
        yield from held


def _titled(title: str) -> Iterator[str]:
    yield ""
    yield title
    yield "─" * len(title)


def _wrapped(text: str, indent: str = "", width: int = _WIDTH) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent + "  ")
