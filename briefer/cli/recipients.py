"""`briefer recipients`: whom a file of contacts names, shown first and kept only when asked."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TypedDict, Unpack

import click
from msgspec import Struct

from briefer.cli.contacts import ContactOptions, contact_options, opened_contacts
from briefer.cli.printing import print_columns, print_json
from briefer.cli.session import Session, library_option, pass_session
from briefer.domain.recipient import ReadRecipients, Recipient, Refusal, RefusedRow
from briefer.domain.recipient_columns import CARDS, RecipientColumns
from briefer.domain.sheet import Sheet, Workbook, column_name
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.merging.refusals import meant_instead, why_refused
from briefer.services.sheets import first_words


class RefusedShape(Struct, frozen=True, kw_only=True):
    """A row that cannot be used: `why` in a word, `message` in sentences."""

    row: int
    why: Refusal
    message: str
    words: str
    meant: tuple[str, ...]
    twin: int


class RecipientsShape(Struct, frozen=True, kw_only=True):
    """What `briefer recipients FILE --json` prints.

    `columns` says by letter what each column holds, and is empty for cards; `head` is the number
    of the row with their names, or 0.
    """

    sheet: str
    head: int
    columns: dict[str, str]
    recipients: tuple[Recipient, ...]
    refused: tuple[RefusedShape, ...]
    warnings: tuple[str, ...]


class ListShape(Struct, frozen=True, kw_only=True):
    """One list of `briefer recipients --lists --json`."""

    name: str
    recipients: int


class Choices(TypedDict):
    """What the options hold, by their parameters' names."""

    file: Path | None
    columns: tuple[str, ...]
    sheet: str
    head: int | None
    to: str | None
    save: str | None
    force: bool
    lists: bool
    as_json: bool


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@contact_options
@click.option("--to", metavar="ADDRESSEE", help="The body of everybody whose row names none.")
@click.option("--save", metavar="NAME", help="Keep those who can be written to as a list.")
@click.option("--force", is_flag=True, help="Replace the list of that name.")
@click.option("--lists", is_flag=True, help="Show the lists that are kept.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@library_option
@pass_session
def recipients(session: Session, **choices: Unpack[Choices]) -> None:
    """Say whom a file of contacts names: FILE is CSV, XLSX, XLS, ODS or vCard (.vcf).

    What the columns hold is guessed by their names, and can be said. Each row that no letter can
    go to is told, with why. Nothing is stored without --save.
    """
    file, name = choices["file"], choices["save"]
    if choices["lists"] == (file is not None):
        raise click.UsageError("Name a FILE, or ask for --lists.")
    if file is None:
        _tell_lists(session, as_json=choices["as_json"])
        return
    if name is not None and not name.strip():
        raise click.UsageError("--save takes the name of the list.")
    options = ContactOptions(
        columns=choices["columns"], sheet=choices["sheet"], head=choices["head"]
    )
    with nullcontext(session.app) if name else session.reading() as app:
        workbook, columns = opened_contacts(app, file, options, choices["to"])
        found = app.recipients.find(workbook, columns)
    if name:
        _save(session, name.strip(), found, replacing=choices["force"])
    if choices["as_json"]:
        print_json(_shape(workbook, columns, found))
    else:
        _tell(workbook, columns, found, kept=name)


def _tell_lists(session: Session, *, as_json: bool) -> None:
    kept = session.app.recipients.lists()
    if as_json:
        print_json([ListShape(name=one.name, recipients=len(one.recipients)) for one in kept])
        return
    rows = [(shown(one.name), str(len(one.recipients))) for one in kept]
    print_columns(("List", "Recipients"), rows)


def _save(session: Session, name: str, found: ReadRecipients, *, replacing: bool) -> None:
    if not found.recipients:
        raise BrieferError(
            sentence("No letter can go to any of the rows, so no list was kept."),
            sentence("Look at them without --save; each says what is wrong."),
        )
    with session.exclusively():
        session.app.recipients.keep(name, found.recipients, replacing=replacing)


def _shape(workbook: Workbook, columns: RecipientColumns, found: ReadRecipients) -> RecipientsShape:
    return RecipientsShape(
        sheet=workbook.sheets[columns.sheet].name,
        head=columns.head,
        columns=dict(_held(workbook, columns)),
        recipients=found.recipients,
        refused=tuple(map(_refused, found.refused)),
        warnings=found.warnings,
    )


def _held(workbook: Workbook, columns: RecipientColumns) -> Iterator[tuple[str, str]]:
    """Yield the letters of the columns with what they hold; cards have none."""
    if workbook.format != CARDS:
        for column, part in columns.parts:
            yield column_name(column), part.value


def _refused(row: RefusedRow) -> RefusedShape:
    return RefusedShape(
        row=row.row,
        why=row.why,
        message=_message(row),
        words=row.words,
        meant=row.meant,
        twin=row.twin,
    )


def _message(row: RefusedRow) -> str:
    return " ".join(filter(None, (why_refused(row), meant_instead(row))))


# ------------------------------------------------------------ printing


def _tell(
    workbook: Workbook, columns: RecipientColumns, found: ReadRecipients, *, kept: str | None
) -> None:
    if workbook.format != CARDS:
        _tell_columns(workbook.sheets[columns.sheet], columns)
    if found.recipients:
        titles = ("Row", "Name", "Country", "Language", "Paper", "Addressee", "Address")
        print_columns(titles, list(map(_cells, found.recipients)))
    for row in found.refused:
        said = _message(row)
        words = "" if row.words in said else f"  {shown(row.words)}"
        click.echo(f"Row {row.row} cannot be used. {said}{words}")
    for warning in found.warnings:
        click.echo(f"Note: {warning}", err=True)
    if any(row.why is Refusal.NO_ADDRESSEE for row in found.refused):
        click.echo("Note: --to ADDRESSEE says it for all rows that do not.", err=True)
    ending = f"They are kept as “{shown(kept.strip())}”." if kept else "Nothing was stored."
    used, count = len(found.recipients), len(found.recipients) + len(found.refused)
    click.echo(f"{used} of {count} rows can be used. {ending}")


def _tell_columns(sheet: Sheet, columns: RecipientColumns) -> None:
    if sheet.name:
        click.echo(f"Sheet “{shown(sheet.name)}”")
    for column in range(sheet.width):
        part, words = columns.part(column), first_words(sheet, column)
        if part or words:
            click.echo(f"  {column_name(column)}  {part or f'left out: “{words}”'}")


def _cells(one: Recipient) -> tuple[str, ...]:
    return (
        str(one.row),
        shown(one.name),
        one.country,
        one.language,
        one.paper or "",
        one.addressee or "",
        shown(", ".join(one.address)),
    )
