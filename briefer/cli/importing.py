"""`briefer import`: what a report recommends, shown first and stored only when asked."""

import re
from contextlib import nullcontext
from pathlib import Path, PurePath

import click
from msgspec import Struct
from msgspec.structs import replace

from briefer.cli.printing import print_json
from briefer.cli.rows import tell_rows, with_note
from briefer.cli.session import Session, library_option, pass_session
from briefer.domain.columns import Part
from briefer.domain.proposal import Proposal, ProposedAddressee, ProposedItem
from briefer.domain.sheet import Workbook
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.importing import SourceFacts
from briefer.services.sheets import columns_of

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_WIDTH = 100


class ImportedItem(Struct, frozen=True, kw_only=True):
    """One recommendation; `legal_refs` are the provisions that it names, as printed."""

    number: int
    text: str
    context: str
    legal_refs: tuple[str, ...]
    sub_items: tuple[str, ...]


class ImportedBody(Struct, frozen=True, kw_only=True):
    """A body as the report names it; `matched` is the library's, or null."""

    name: str
    matched: str | None
    recommendations: tuple[ImportedItem, ...]


class Imported(Struct, frozen=True, kw_only=True):
    """What `briefer import --json` prints."""

    title: str
    addressees: tuple[ImportedBody, ...]
    warnings: tuple[str, ...]


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--save", is_flag=True, help="Put all of it in the library; can be reverted there.")
@click.option("--sheet", default="", metavar="NAME", help="Which sheet of a spreadsheet.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="PART=COLUMN",
    help="What a column of a spreadsheet holds: recommendation=B, or addressee=“Made to”. "
    f"The parts are {', '.join(Part)}.",
)
@click.option(
    "--to", "everyone", default="", metavar="BODY", help="Whom rows that name no body ask."
)
@click.option("--dry-run", is_flag=True, help="Say what would come of each row; store nothing.")
@click.option("--title", default="", metavar="T", help="What the report is called.")
@click.option("--publisher", default="", metavar="P", help="Who published it.")
@click.option("--date", default="", metavar="D", help="Its date: 1999, 1999-10 or 1999-10-21.")
@library_option
@pass_session
def import_report(
    session: Session,
    file: Path,
    as_json: bool,
    save: bool,
    sheet: str,
    columns: tuple[str, ...],
    everyone: str,
    dry_run: bool,
    title: str,
    publisher: str,
    date: str,
) -> None:
    """Find the recommendations in a report: FILE is text, Markdown, HTML, DOCX or PDF.

    In a spreadsheet (CSV, XLSX, XLS or ODS) each row is a recommendation; what its columns hold is
    guessed by their names, and can be said. Nothing is stored without --save; a library that
    cannot be opened is then done without.
    """
    _check_date(date)
    said = tuple(map(_said, columns))
    with nullcontext(session.app) if save else session.reading() as app:
        found = app.importing.read(app.files.read(file), file.name)
        if isinstance(found, Workbook):
            chosen = columns_of(found, app.sheets, sheet, said, everyone)
            checked = app.sheets.check(found, chosen)
            if dry_run:
                tell_rows(found, chosen, checked, as_json=as_json)
                return
            found = with_note(app.sheets.propose(found, chosen), checked)
        elif sheet or said or everyone:
            raise _no_spreadsheet(file.name)
    proposal = replace(
        found,
        title=title or found.title,
        publisher=publisher or found.publisher,
        date=date or found.date,
    )
    if save and not dry_run:
        _save(session, proposal, file.name, quiet=as_json)
    if as_json:
        print_json(shape_of(proposal))
    elif not save:
        _print(proposal)


def _no_spreadsheet(name: str) -> BrieferError:
    return BrieferError(
        sentence("“{name}” is no spreadsheet, so it has no sheets or columns.", name=name),
        sentence("Leave out --sheet, --column and --to."),
    )


def shape_of(proposal: Proposal) -> Imported:
    """Return a proposal in the shape that scripts rely on."""
    return Imported(
        title=proposal.title,
        addressees=tuple(map(_body, proposal.addressees)),
        warnings=proposal.warnings,
    )


def _body(body: ProposedAddressee) -> ImportedBody:
    return ImportedBody(
        name=body.name, matched=body.matched, recommendations=tuple(map(_item, body.items))
    )


def _item(item: ProposedItem) -> ImportedItem:
    return ImportedItem(
        number=item.number,
        text=item.text,
        context=item.context,
        legal_refs=_references(item),
        sub_items=item.sub_items,
    )


def _references(item: ProposedItem) -> tuple[str, ...]:
    known = (*item.references, *item.sub_references, *item.context_references)
    return tuple(dict.fromkeys(" ".join(one.words.split()) for one in known))


# ------------------------------------------------------------ storing


def _said(option: str) -> tuple[Part, str]:
    """Return what an option says of a column."""
    part, _, column = option.partition("=")
    if part.strip().lower() not in list(Part) or not column.strip():
        raise click.BadParameter(
            f"“{shown(option)}” is not PART=COLUMN; the parts are {', '.join(Part)}."
        )
    return Part(part.strip().lower()), column.strip()


def _check_date(date: str) -> None:
    if date and not _DATE.fullmatch(date):
        raise BrieferError(
            sentence("“{date}” is no date of a report.", date=date),
            sentence("Write it as 1999, 1999-10 or 1999-10-21."),
        )


def _save(session: Session, proposal: Proposal, name: str, *, quiet: bool) -> None:
    if not proposal.addressees:
        raise BrieferError(
            sentence("No recommendations were found in “{name}”, so nothing was saved.", name=name),
            sentence("Add them in the library by hand, or try another form of the report."),
        )
    facts = facts_of(proposal, name)
    with session.exclusively():
        added = session.app.importing.add(proposal, facts, f"Brought in: {facts.title}")
    if quiet:
        return
    count = len(added.recommendations)
    click.echo(f"Added {count} recommendations from “{facts.title}” ({added.source.id}).")
    click.echo(
        f"New: {len(added.addressees)} addressees, {len(added.hooks)} provisions. "
        f"Batch {added.batch} in the history; it can be reverted there."
    )


def facts_of(proposal: Proposal, name: str) -> SourceFacts:
    """Return what the library is told of a report, as far as the report shows it."""
    return SourceFacts(
        title=proposal.title or PurePath(name).stem,
        publisher=proposal.publisher,
        date=proposal.date,
        country=proposal.country,
        language=proposal.language or "en",
        file=name,
    )


# ------------------------------------------------------------ printing


def _print(proposal: Proposal) -> None:
    if proposal.title:
        click.echo(proposal.title)
    for body in proposal.addressees:
        click.echo(f"\n{body.name or '(nobody named)'}  [{body.matched or 'new'}]")
        for item in body.items:
            _print_item(item)
    for warning in proposal.warnings:
        click.echo(f"Note: {warning}", err=True)
    count = sum(len(body.items) for body in proposal.addressees)
    click.echo(f"\n{count} recommendations. Nothing was stored; add --save to store them.")


def _print_item(item: ProposedItem) -> None:
    click.echo(f"  {item.number}. {_shortened(item.text)}")
    for sub in item.sub_items:
        click.echo(f"       - {_shortened(sub)}")
    if item.context:
        click.echo(f"     context  {_shortened(item.context)}")
    for words in _references(item):
        click.echo(f"     law      {words}")
    for fix in item.corrections:
        click.echo(f"     mend     {fix.was!r} to {fix.now!r}{' (quoted)' if fix.quoted else ''}")
    if item.twin:
        click.echo(f"     twin     the library has it as {item.twin}")


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _WIDTH else plain[: _WIDTH - 2].rsplit(" ", 1)[0] + " …"
