"""`briefer trace`: where each request of a letter comes from."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Unpack

import click
from msgspec import Struct

from briefer.cli.choices import Choices, choice_options, chosen_letter
from briefer.cli.printing import print_json
from briefer.cli.session import Session, library_option, pass_session
from briefer.composing.bearing import Bearing
from briefer.composing.outlining import outline
from briefer.composing.trace_table import TraceRow, trace_table
from briefer.errors import BrieferError
from briefer.sentences import shown
from briefer.services.tracing import HEADS, day_or_mark, status_word, trace_cells

_SUFFIX = ".csv"


class TracedSource(Struct, frozen=True, kw_only=True):
    """The report of a request; `checked` is when its record was compared with it."""

    id: str
    title: str
    publisher: str
    date: str
    checked: dt.date | None


class TracedProvision(Struct, frozen=True, kw_only=True):
    """A provision of a request; `invoked` is whether the letter invokes it."""

    id: str
    label: str
    citation: str
    role: str
    status: str
    successor: str | None
    wording_checked: dt.date | None
    dates_checked: dt.date | None
    invoked: bool


class TracedEvent(Struct, frozen=True, kw_only=True):
    """What has overtaken the report by the letter's date."""

    label: str
    what: str
    since: dt.date


class TraceShape(Struct, frozen=True, kw_only=True):
    """One row of `briefer trace --json`."""

    ask: str
    number: int
    annexed: bool
    request: str
    subject: str
    addressee: str
    place: str
    source: TracedSource | None
    finding: str
    rests_on: tuple[TracedProvision, ...]
    aims_at: tuple[TracedProvision, ...]
    overtaken: TracedEvent | None
    updated: bool


@click.command()
@choice_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the table to FILE.csv instead of printing it.",
)
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@library_option
@pass_session
def trace(
    session: Session,
    output: Path | None,
    force: bool,
    as_json: bool,
    **choices: Unpack[Choices],
) -> None:
    """Show where each request of a letter comes from, and what was checked when.

    Each request is followed to its place in the report, to what the report found, and to the
    provisions that it rests on. The letter is chosen as for “briefer compose”.
    """
    if output is not None and output.suffix.lower() != _SUFFIX:
        raise BrieferError(
            f"“{shown(output)}” names no format that this table can be written in.",
            "End the name in .csv.",
        )
    app = session.app
    letter = chosen_letter(app, choices)
    words = outline(letter, app.library, app.phrases(letter.language))
    rows = trace_table(letter, words, app.library)
    if output is not None:
        app.files.write(output, app.tables.csv(HEADS, trace_cells(rows)), replace=force)
    if as_json:
        print_json(tuple(map(_shape, rows)))
    elif output is not None:
        click.echo(str(output))
    else:
        _print(rows)


def _print(rows: tuple[TraceRow, ...]) -> None:
    """Print each request with what belongs to it under it, and what each report found."""
    for row in rows:
        request = f"{row.number}. {row.named} ({row.ask})"
        click.echo(f"Annex, {request}" if row.annexed else request)
        for name, words in _facts(row):
            click.echo(f"    {name:<10}{words}")
    for source in dict.fromkeys(row.source for row in rows if row.source is not None):
        click.echo(f"\n{source.publisher}, “{source.title}” ({source.date}): {source.summary}")


def _facts(row: TraceRow) -> Iterator[tuple[str, str]]:
    yield "at", row.where if row.source is None else f"{row.source.publisher}: {row.where}"
    for known in row.rests_on:
        yield "rests on", _said(known)
    for known in row.aims_at:
        yield "aims at", _said(known)
    if row.overtaken is not None:
        update = " (put as it can still be asked)" if row.updated else ""
        yield "overtaken", f"{row.overtaken.what}{update}"


def _said(known: Bearing) -> str:
    wording, dates = day_or_mark(known.wording_checked), day_or_mark(known.hook.dates_checked)
    role, status = known.role.value, status_word(known)
    return f"{known.hook.label}: {role}, {status}; wording {wording}, dates {dates}"


def _shape(row: TraceRow) -> TraceShape:
    source, event = row.source, row.overtaken
    return TraceShape(
        ask=row.ask,
        number=row.number,
        annexed=row.annexed,
        request=row.named,
        subject=row.subject.id,
        addressee=row.addressee.id,
        place=row.where,
        source=source
        and TracedSource(
            id=source.id,
            title=source.title,
            publisher=source.publisher,
            date=source.date,
            checked=row.report_checked,
        ),
        finding=row.finding,
        rests_on=_provisions(row.rests_on),
        aims_at=_provisions(row.aims_at),
        overtaken=event and TracedEvent(label=event.label, what=event.what, since=event.since),
        updated=row.updated,
    )


def _provisions(bearings: Iterable[Bearing]) -> tuple[TracedProvision, ...]:
    return tuple(
        TracedProvision(
            id=known.hook.id,
            label=known.hook.label,
            citation=known.hook.citation,
            role=known.role.value,
            status=known.currency.value,
            successor=known.successor.id if known.successor else None,
            wording_checked=known.wording_checked,
            dates_checked=known.hook.dates_checked,
            invoked=known.choice is not None,
        )
        for known in bearings
    )
