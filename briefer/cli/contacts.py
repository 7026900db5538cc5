"""Contacts on the command line: the options that say how a file of them is read."""

from pathlib import Path
from typing import Final, TypedDict

import click
from msgspec.structs import replace

from briefer.bootstrap import App
from briefer.cli.session import Command
from briefer.domain.ids import AddresseeId
from briefer.domain.recipient import ReadRecipients
from briefer.domain.recipient_columns import RecipientColumns, RecipientPart
from briefer.domain.sheet import Workbook
from briefer.sentences import shown


class ContactOptions(TypedDict):
    """What the options hold, by their parameters' names."""

    columns: tuple[str, ...]
    sheet: str
    head: int | None


_PARTS: Final = ", ".join(RecipientPart)
_OPTIONS: Final = (
    click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="COLUMN=PART",
        help="What a column of the contacts holds: 3=name, C=name or “Full name”=name; again for "
        f"more. The parts are {_PARTS}.",
    ),
    click.option("--sheet", default="", metavar="N", help="Which sheet: its number, or its name."),
    click.option(
        "--head",
        type=click.IntRange(0),
        metavar="N",
        help="The row with the names of the columns; 0 where there is none.",
    ),
)


def contact_options(command: Command) -> Command:
    """Give a command the options that say how contacts are read, as keywords of ContactOptions."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def recipients_from(
    app: App, file: Path, options: ContactOptions, to: str | None = None
) -> ReadRecipients:
    """Return whom a file of contacts names, and each row that cannot be used, with why.

    `to` is the body that recipients belong to whose row names none. Raises BrieferError when the
    file cannot be read, for what the library does not hold, and where no column names anybody;
    click.UsageError for a --column that says nothing.
    """
    return app.recipients.find(*opened_contacts(app, file, options, to))


def opened_contacts(
    app: App, file: Path, options: ContactOptions, to: str | None = None
) -> tuple[Workbook, RecipientColumns]:
    """Return the rows of a file of contacts, and what its columns hold.

    Raises what `recipients_from` raises.
    """
    everyone = app.library.addressee(AddresseeId(to)).id if to else None
    said = tuple(map(_said, options["columns"]))
    workbook = app.recipients.open(app.files.read(file), file.name)
    columns = app.recipients.columns(workbook, options["sheet"], options["head"], said, everyone)
    body = None if to else app.recipients.body_called(workbook, columns, file.name)
    if body is None:
        return workbook, columns
    click.echo(
        f"briefer: “{shown(file.name)}” is taken for a list of people of the {body.name}; "
        "--to names another body.",
        err=True,
    )
    return workbook, replace(columns, everyone=body.id)


def _said(option: str) -> tuple[str, RecipientPart]:
    """Return which column an option speaks of, and what it says that the column holds."""
    column, _, part = (side.strip() for side in option.rpartition("="))
    if column and part.lower() in list(RecipientPart):
        return column, RecipientPart(part.lower())
    raise click.UsageError(f"--column takes COLUMN=PART, not “{shown(option)}”: {_PARTS}.")
