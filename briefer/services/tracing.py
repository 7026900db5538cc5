"""The traceability table for a spreadsheet: one line for each ask and each provision of it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import assert_never

from briefer.composing.bearing import Bearing
from briefer.composing.trace_table import TraceRow
from briefer.domain.law import Currency

HEADS = (
    "number",
    "request",
    "ask id",
    "asked of",
    "in annex",
    "place in report",
    "report",
    "publisher",
    "report date",
    "report checked",
    "finding",
    "provision",
    "citation",
    "role",
    "tie",
    "status on letter's date",
    "wording checked",
    "dates checked",
    "overtaken",
    "what happened",
    "put as updated",
)

TO_CHECK = "to be checked"


def trace_cells(rows: Iterable[TraceRow]) -> Iterator[tuple[str, ...]]:
    """Yield the cells under HEADS; an ask that rests on no provision has one line all the same."""
    for row in rows:
        ask, after = tuple(_ask(row)), tuple(_after(row))
        for known in row.rests_on:
            yield *ask, *_provision(known, "rests on"), *after
        for known in row.aims_at:
            yield *ask, *_provision(known, "wants changed or enforced"), *after
        if not row.provisions:
            yield *ask, *("",) * 7, *after


def status_word(known: Bearing) -> str:
    """Return how a provision stands on the letter's date, in plain English."""
    match known.currency:
        case Currency.IN_FORCE:
            return "in force"
        case Currency.NOT_YET:
            return "not yet in force"
        case Currency.SUPERSEDED if known.successor is not None:
            return f"superseded by {known.successor.label}"
        case Currency.SUPERSEDED:
            return "superseded"
        case Currency.LAPSED:
            return "no longer in force"
        case Currency.UNKNOWN:
            return "dates not known"
        case _:
            assert_never(known.currency)


def day_or_mark(day: dt.date | None) -> str:
    """Return the day on which something was checked, or that it is to be."""
    return TO_CHECK if day is None else day.isoformat()


def _ask(row: TraceRow) -> Iterator[str]:
    source = row.source
    yield from (str(row.number), row.named, row.ask, row.subject.name)
    yield "yes" if row.annexed else "no"
    yield row.where
    yield from (source.title, source.publisher, source.date) if source else ("", "", "")
    yield day_or_mark(row.report_checked)
    yield row.finding


def _provision(known: Bearing, tie: str) -> Iterator[str]:
    hook = known.hook
    yield from (hook.label, hook.citation, known.role.value, tie, status_word(known))
    yield from (day_or_mark(known.wording_checked), day_or_mark(hook.dates_checked))


def _after(row: TraceRow) -> Iterator[str]:
    event = row.overtaken
    yield from (event.label, event.what) if event else ("", "")
    yield "yes" if row.updated else "no"
