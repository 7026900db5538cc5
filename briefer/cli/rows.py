"""What would come of each row of a spreadsheet, printed or as JSON."""

from typing import Final, assert_never

import click
from msgspec import Struct
from msgspec.structs import replace

from briefer.cli.printing import print_json
from briefer.domain.columns import Columns, DryRun, Unused, UnusedRow
from briefer.domain.proposal import Proposal
from briefer.domain.sheet import Workbook, column_name
from briefer.sentences import sentence

_MOST: Final = 200
"""Rows that are printed; JSON has them all."""


class Rows(Struct, frozen=True, kw_only=True):
    """What `briefer import --dry-run --json` prints for a spreadsheet.

    `columns` says by letter what each column holds; `head` is the number of the row with their
    names, or 0. `known` and `new` are the addressees of the library and those that would be made.
    """

    sheet: str
    head: int
    columns: dict[str, str]
    used: int
    unused: tuple[UnusedRow, ...]
    known: tuple[str, ...]
    new: tuple[str, ...]
    warnings: tuple[str, ...]


def tell_rows(workbook: Workbook, columns: Columns, found: DryRun, *, as_json: bool) -> None:
    """Say what would come of a sheet. Nothing is stored by this."""
    rows = Rows(
        sheet=workbook.sheets[columns.sheet].name,
        head=columns.head,
        columns={column_name(column): part.value for column, part in columns.parts},
        used=found.used,
        unused=found.unused,
        known=found.known,
        new=found.new,
        warnings=workbook.warnings,
    )
    if as_json:
        print_json(rows)
    else:
        _print(rows)


def with_note(proposal: Proposal, found: DryRun) -> Proposal:
    """Return a proposal that says how many rows nothing came of."""
    if not found.unused:
        return proposal
    note = sentence("{count} rows cannot be used; --dry-run lists them.", count=len(found.unused))
    return replace(proposal, warnings=(*proposal.warnings, note))


def _print(rows: Rows) -> None:
    if rows.sheet:
        click.echo(f"Sheet “{rows.sheet}”")
    for column, part in rows.columns.items():
        click.echo(f"  {column}  {part}")
    for row in rows.unused[:_MOST]:
        click.echo(f"Row {row.row} cannot be used: {_why(row)}  {row.words}".rstrip())
    if len(rows.unused) > _MOST:
        click.echo(f"… and {len(rows.unused) - _MOST} more rows; --json lists all.")
    for name in rows.new:
        click.echo(f"New addressee: {name}")
    for warning in rows.warnings:
        click.echo(f"Note: {warning}", err=True)
    bodies = len(rows.known) + len(rows.new)
    click.echo(
        f"{rows.used} rows can be used, for {bodies} addressees ({len(rows.new)} new); "
        f"{len(rows.unused)} cannot. Nothing was stored."
    )


def _why(row: UnusedRow) -> str:
    match row.why:
        case Unused.NO_RECOMMENDATION:
            return "it has no recommendation."
        case Unused.TOO_LONG:
            return "its recommendation is longer than 20,000 letters."
        case Unused.TWIN:
            return f"it says the same as row {row.twin}."
        case Unused.NOBODY:
            return "it names no addressee, and --to names none."
        case Unused.TOO_MANY:
            return "one review takes 5,000 rows."
        case _:
            assert_never(row.why)
