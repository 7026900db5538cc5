"""`briefer library`: what can be done with the library file as a whole."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from briefer.bootstrap import library_path, restorer
from briefer.cli.printing import print_columns, print_json
from briefer.cli.problems import PlainGroup
from briefer.cli.secrets import new_passphrase, passphrase_for, passphrase_option
from briefer.cli.session import Session, library_option, pass_session
from briefer.domain.ids import LetterId
from briefer.domain.records import Kind, RecordKey
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.sharing import Difference, Standing
from briefer.services.upkeep import Backup, Why, WrongPassphrase

_EXCHANGE = ".briefing"


@click.group(cls=PlainGroup)
def library() -> None:
    """Look after the library file: backups, sharing, protection."""


def _command(run: Callable[..., None]) -> Callable[..., None]:
    return library_option(pass_session(run))


@library.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@_command
def info(session: Session, as_json: bool) -> None:
    """Say where the library is, what it holds, and when it was backed up."""
    facts = session.app.upkeep.facts()
    if as_json:
        print_json(facts)
        return
    click.echo(f"Library: {facts.path}")
    click.echo(f"Size: {facts.size:,} bytes, version {facts.version}")
    click.echo(f"Passphrase: {'yes' if facts.protected else 'no'}")
    click.echo(f"Can be changed: {'no' if facts.read_only else 'yes'}")
    for kind, count in facts.counts.items():
        click.echo(f"{kind.capitalize()}: {count}")
    click.echo(f"Letter: {facts.letters}")
    click.echo(f"In the trash: {facts.trashed}")
    last = facts.last_backup
    click.echo(f"Last backup: {last.isoformat(sep=' ', timespec='minutes') if last else 'none'}")


@library.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@_command
@click.pass_context
def verify(context: click.Context, session: Session, as_json: bool) -> None:
    """Read every byte of the library and say what is wrong; exit 1 if anything is."""
    health = session.app.upkeep.verify()
    if as_json:
        print_json(health)
    else:
        for problem in health.problems:
            click.echo(problem)
        click.echo(
            f"Pages {health.pages}, records {health.records}, letters {health.letters}, "
            f"problems {len(health.problems)}"
        )
    if health.problems:
        context.exit(1)


@library.command()
@_command
def backup(session: Session) -> None:
    """Make a verified backup and print its path."""
    click.echo(session.app.upkeep.back_up(Why.BY_HAND).path)


@library.command()
@click.argument("number", type=int, required=False)
@click.option("--list", "only_list", is_flag=True, help="List the backups, and restore none.")
@click.option("--json", "as_json", is_flag=True, help="With --list, print JSON.")
@passphrase_option
@_command
def restore(
    session: Session,
    number: int | None,
    only_list: bool,
    as_json: bool,
    passphrase_file: Path | None,
) -> None:
    """Put a backup in the library's place: the latest, or the one with NUMBER.

    Works where the library itself cannot be opened. What stood there is kept.
    """
    path = library_path(session.library_file)
    backups = restorer().backups(path)
    if only_list:
        _list(backups, as_json)
        return
    chosen = next((known for known in backups if number in {None, known.number}), None)
    if chosen is None:
        raise BrieferError(
            sentence("There is no such backup of “{path}”.", path=shown(path)),
            sentence("“briefer library restore --list” shows those that there are."),
        )
    secret = passphrase_for(passphrase_file) if chosen.protected else ""
    kept = restorer().restore(path, chosen, secret)
    click.echo(f"Restored {path} from backup {chosen.number} of {chosen.at:%Y-%m-%d %H:%M} UTC.")
    if kept is not None:
        click.echo(f"What stood there is kept as {kept}.")


def _list(backups: Sequence[Backup], as_json: bool) -> None:
    if as_json:
        print_json(backups)
        return
    print_columns(
        ("Number", "Made (UTC)", "Why", "Bytes"),
        [(str(b.number), f"{b.at:%Y-%m-%d %H:%M}", str(b.why), str(b.size)) for b in backups],
    )


@library.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="FILE")
@click.option("--record", "records", multiple=True, metavar="KIND:ID", help="Only this record.")
@click.option("--letter", "letters", multiple=True, metavar="ID", help="Only this letter.")
@click.option("--letters", "as_letters", is_flag=True, help="In .csv and .json: the letters.")
@click.option("--name", default="", help="What the reader sees the batch called.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@passphrase_option
@_command
def export(
    session: Session,
    output: Path,
    records: tuple[str, ...],
    letters: tuple[str, ...],
    as_letters: bool,
    name: str,
    force: bool,
    passphrase_file: Path | None,
) -> None:
    """Write records to share (.briefing), or recommendations as a table (.csv, .json).

    Without --record and --letter, everything. A protected library is shared under a passphrase
    only: give it by --passphrase-file, BRIEFER_PASSPHRASE or when asked.
    """
    upkeep, suffix = session.app.upkeep, output.suffix.lower()
    if suffix in {".csv", ".json"}:
        data = upkeep.table("letters" if as_letters else "recommendations", suffix)
    elif suffix == _EXCHANGE:
        chosen = bool(records or letters)
        protected = upkeep.facts().protected or passphrase_file is not None
        data = upkeep.share(
            name or output.stem,
            [_key(record) for record in records] if chosen else None,
            [LetterId(letter) for letter in letters] if chosen else None,
            passphrase_for(passphrase_file) if protected else "",
        )
    else:
        raise BrieferError(
            sentence("“{name}” names no format to share in.", name=shown(output)),
            sentence("End the name in .briefing, .csv or .json."),
        )
    session.app.files.write(output, data, replace=force)
    click.echo(str(output))


@library.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--name", default="", help="What the batch is called; by default, the file's name.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@passphrase_option
@_command
def import_file(
    session: Session,
    file: Path,
    dry_run: bool,
    name: str,
    as_json: bool,
    passphrase_file: Path | None,
) -> None:
    """Take in a .briefing file as one batch, which can be reverted.

    What was edited here is never overwritten: the other version is offered beside it.
    """
    upkeep = session.app.upkeep
    data = session.app.files.read(file)
    try:
        exchange = upkeep.read_shared(data)
    except WrongPassphrase:
        exchange = upkeep.read_shared(data, passphrase_for(passphrase_file))
    differences = upkeep.compare(exchange)
    if as_json:
        print_json([_shape(known) for known in differences])
    else:
        news = [_row(known) for known in differences if known.kind is not Standing.SAME]
        if news:
            print_columns(("Record", "Is", "Differs in"), news)
        else:
            click.echo("Nothing in it differs from this library.", err=True)
    if not dry_run:
        keys = [known.key for known in differences if known.kind is not Standing.TRASHED]
        number = upkeep.take_in(exchange, keys, name or exchange.name)
        if number is None:
            click.echo("Nothing differs, so no batch was made.", err=True)
            return
        click.echo(f"Taken in as batch {number}: “{name or exchange.name}”.", err=True)


@library.command()
@click.argument("number", type=int)
@_command
def revert(session: Session, number: int) -> None:
    """Take a batch back; records that were edited since stay as they are."""
    done = session.app.records.revert(number)
    click.echo(f"Put back {len(done.batch.changes)} records; {len(done.left)} were left as edited.")


@library.command()
@passphrase_option
@_command
def encrypt(session: Session, passphrase_file: Path | None) -> None:
    """Protect the library by a passphrase, and print its recovery code once."""
    with session.exclusively():
        code = session.app.upkeep.encrypt(new_passphrase(passphrase_file))
    click.echo(code)
    click.echo(
        "This recovery code opens the library if the passphrase is lost. Write it down now; it is "
        "not shown again.",
        err=True,
    )


@library.command()
@_command
def decrypt(session: Session) -> None:
    """Take the passphrase away; the library can then be read by whoever has the file."""
    with session.exclusively():
        session.app.upkeep.decrypt()
    click.echo("The library has no passphrase any more.")


def _key(text: str) -> RecordKey:
    kind, _, key = text.partition(":")
    if kind not in set(Kind) or not key:
        raise BrieferError(
            sentence("“{text}” names no record.", text=shown(text)),
            sentence("Write its kind and its id, as in recommendation:K1."),
        )
    return RecordKey(kind=Kind(kind), id=key)


def _row(known: Difference) -> tuple[str, str, str]:
    name = f"{known.key.kind}:{known.key.id}"
    return name, str(known.kind), ", ".join(part for part, _, _ in known.parts)


def _shape(known: Difference) -> dict[str, object]:
    return {
        "kind": known.key.kind,
        "id": known.key.id,
        "standing": known.kind,
        "parts": [{"part": part, "mine": mine, "theirs": th} for part, mine, th in known.parts],
    }
