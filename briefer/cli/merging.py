"""`briefer merge`: one letter to many recipients, as files, with a list of what became of whom."""

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final, TypedDict, Unpack
from urllib.parse import urlsplit

import click

from briefer.bootstrap import App, cluster_crew
from briefer.cli.choices import LetterChoices, letter_options, letter_to
from briefer.cli.contacts import ContactOptions, contact_options, recipients_from
from briefer.cli.merged import (
    ProgressLine,
    end_as,
    is_whole,
    merged_shape,
    tell_merge,
    tell_trial,
)
from briefer.cli.printing import print_json
from briefer.cli.session import Session, library_option, pass_session
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.merge import PATTERN
from briefer.domain.recipient import ReadRecipients
from briefer.errors import BrieferError
from briefer.sentences import shown
from briefer.services.merging.planning import MergeWish
from briefer.services.merging.running import MergeRun

_FORMATS: Final = ("pdf", "docx", "txt", "html", "eml", "json")


class MergeOptions(TypedDict):
    """What the options of a merge alone hold, by their parameters' names."""

    contacts: Path
    to: str | None
    folder: Path
    formats: tuple[str, ...]
    zip_file: Path | None
    pattern: str
    jobs: int | None
    scheduler: str | None
    dry_run: bool
    despite: str | None
    force: bool
    as_json: bool


class MergeChoices(MergeOptions, ContactOptions, LetterChoices):
    """All options."""


@click.command()
@click.option(
    "--contacts",
    required=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Whom to write to: a spreadsheet (CSV, XLSX, ODS) or vCards.",
)
@contact_options
@click.option(
    "--to", metavar="ADDRESSEE", help="The body of everybody whose row does not name another one."
)
@letter_options
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    default=Path("briefer-letters"),
    help="The folder for the letters; without it, briefer-letters.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(_FORMATS),
    default=("pdf", "docx"),
    help="What to write; again for more. Without it, pdf and docx.",
)
@click.option(
    "--zip",
    "zip_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write all that was made, and the manifest, into one archive too.",
)
@click.option(
    "--pattern",
    default=PATTERN,
    metavar="NAME",
    help="How files are named, of {number}, {name}, {family_name}, {addressee}, {date}, {country} "
    f"and {{language}}; without it, {PATTERN}.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="N",
    help="How many letters are made at once; without it, one for each processor.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Have the letters made by a Dask cluster, as tcp://127.0.0.1:8786.",
)
@click.option("--dry-run", is_flag=True, help="Check every letter, and write nothing.")
@click.option("--despite", metavar="REASON", help="Make letters that have errors, and say why.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@library_option
@pass_session
def merge(session: Session, **choices: Unpack[MergeChoices]) -> None:
    """Write one letter to many recipients.

    “briefer merge --contacts members.csv --to european-parliament” writes a PDF and a DOCX file to
    everybody in the list, each with their own name, address and greeting. The manifest in the
    folder says what became of every row: made, refused with the reason, or not started. The same
    command run again makes what is not made yet, with the same date, be it on another day.

    Exit codes: 0 when every letter was made that could be, 1 when none could be or something
    stopped the merge, 130 after Ctrl+C. Refused rows are told on stderr.
    """
    app = session.app
    if choices["date"] is None and not choices["dry_run"]:
        choices["date"] = _date_begun(app, choices["folder"])
    run = _run(app, choices)
    with _cancelled_by_signals(run):
        report = run.run(ProgressLine(shown=sys.stderr.isatty() and not choices["as_json"]))
    archive = choices["zip_file"]
    if archive is not None and is_whole(report) and not choices["dry_run"]:
        app.merging.zip(report, archive, replacing=choices["force"])
    if choices["as_json"]:
        folder = None if choices["dry_run"] else choices["folder"]
        print_json(merged_shape(report, folder, archive))
    elif choices["dry_run"]:
        tell_trial(report, choices["formats"])
    else:
        tell_merge(report, choices["folder"])
    end_as(report)


def _run(app: App, choices: MergeChoices) -> MergeRun:
    read = recipients_from(app, choices["contacts"], choices, choices["to"])
    for warning in read.warnings:
        click.echo(f"warning: {warning}", err=True)
    letters, unwritten = _letters(app, read, choices)
    wish = MergeWish(
        read=read,
        letters=letters,
        unwritten=unwritten,
        suffixes=tuple(dict.fromkeys(f".{name}" for name in choices["formats"])),
        pattern=choices["pattern"],
        despite=choices["despite"] or "",
    )
    plan = app.merging.plan(wish)
    address, jobs = choices["scheduler"], choices["jobs"]
    if address and not _is_here(address):
        click.echo(f"warning: recipients and letters go to {address} unencrypted.", err=True)
    crew = cluster_crew(address) if address else None
    if choices["dry_run"]:
        return app.merging.trial(plan, jobs=jobs, crew=crew)
    return app.merging.begin(
        plan, choices["folder"], jobs=jobs, crew=crew, replacing=choices["force"]
    )


def _date_begun(app: App, folder: Path) -> str | None:
    """Return the date of the letters that a folder has, if it is not that of today, and say so."""
    begun = app.merging.last_date(folder)
    if begun is None or begun == app.clock.now().date():
        return None
    click.echo(
        f"briefer: the letters in “{shown(folder)}” are of {begun.isoformat()}, and those that "
        "follow are too; --date names another day.",
        err=True,
    )
    return begun.isoformat()


def _is_here(address: str) -> bool:
    """Tell whether what is sent to an address stays on this computer, or is encrypted."""
    parts = urlsplit(address)
    return parts.scheme != "tcp" or parts.hostname in {"127.0.0.1", "::1", "localhost"}


def _letters(
    app: App, read: ReadRecipients, choices: MergeChoices
) -> tuple[dict[AddresseeId, Letter], dict[AddresseeId, str]]:
    """Return a letter to each body that somebody belongs to, or why there is none.

    Raises BrieferError when there is none to any.
    """
    letters: dict[AddresseeId, Letter] = {}
    unwritten: dict[AddresseeId, BrieferError] = {}
    bodies = dict.fromkeys(one.addressee for one in read.recipients if one.addressee is not None)
    for body in bodies:
        try:
            letters[body] = letter_to(app, body, choices)
        except BrieferError as problem:
            unwritten[body] = problem
    if unwritten and not letters:
        raise next(iter(unwritten.values()))
    return letters, {body: problem.message for body, problem in unwritten.items()}


@contextmanager
def _cancelled_by_signals(run: MergeRun) -> Generator[None]:
    """Let Ctrl+C, and whoever ends this process kindly, cancel a merge."""

    def cancel(number: int, frame: FrameType | None) -> None:
        del number, frame
        run.cancel()

    wanted = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, cancel) for number in wanted}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
