"""The part of `docs/speed.md` that a run writes: the table of goals."""

from collections.abc import Iterator

from bench.results import Results
from bench.table import Row, goal_rows

BEGIN, END = "<!-- written by make bench -->", "<!-- until here -->"
"""The lines that it stands between."""


def renewed(page: str, results: Results) -> str:
    """Return the page with the table of these results; raises ValueError without its two lines."""
    before, begun, rest = page.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not begun or not ended:
        raise ValueError(f"The page has no lines “{BEGIN}” and “{END}”.")
    table = "\n".join(_table(results))
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"


def _table(results: Results) -> Iterator[str]:
    yield f"Of {results.date}, {results.python}, {results.system}, {results.processors} processors:"
    yield ""
    yield "| | Goal | Measured (8 of 10 rounds) | |"
    yield "|---|---|---|---|"
    group = ""
    for row in goal_rows(results):
        if row.group != group:
            group = row.group
            yield f"| **{_cell(group)}** | | | |"
        yield _line(row)


def _line(row: Row) -> str:
    return f"| {' | '.join(map(_cell, (row.what, row.goal, row.measured, row.ending)))} |"


def _cell(text: str) -> str:
    """Return text that stays within its cell."""
    return " ".join(text.split()).replace("|", "\\|")
