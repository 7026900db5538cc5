"""What `briefer merge` says: how far it is, what became of the rows, and what it exits with."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click
from msgspec import Struct

from briefer.cli.printing import print_columns
from briefer.cli.problems import Problem
from briefer.errors import BrieferError
from briefer.services.merging.manifest import MergeRow, RowStatus
from briefer.services.merging.progress import Going, Progress
from briefer.services.merging.report import MergeReport

CANCELLED: Final = 130
"""What the command exits with after Ctrl+C, as shells have it (128 and the number of SIGINT)."""


class MergedShape(Struct, frozen=True, kw_only=True):
    """What `briefer merge --json` prints; `status` of a row is made, refused or not started."""

    folder: str
    manifest: str
    zip: str
    made: int
    refused: int
    not_started: int
    rows: tuple[MergeRow, ...]


class ProgressLine:
    """The line on a terminal that says how far a merge is."""

    def __init__(self, *, shown: bool) -> None:
        """Say nothing unless it is `shown`."""
        self._shown = shown
        self._length = 0

    def __call__(self, progress: Progress) -> None:
        """Say how far the merge is, in the place of the last word; at its end, nothing."""
        if not self._shown:
            return
        words = "" if progress.going is Going.ENDED else progress_words(progress)
        click.echo(f"\r{words.ljust(self._length)}\r{words}", nl=False, err=True)
        self._length = len(words)


def progress_words(progress: Progress) -> str:
    """Return how far a merge is: "120 of 720, 2 refused, about 15 s left"."""
    words = f"{progress.ended} of {progress.total}"
    if progress.refused:
        words += f", {progress.refused} refused"
    left = progress.seconds_left
    if left is None:
        return words
    time = f"{left} s" if left < 60 else f"{left / 60:.3g} min"
    return f"{words}, about {time} left"


def is_whole(report: MergeReport) -> bool:
    """Tell whether a merge came to its end, and made something."""
    return report.stopped is None and not report.cancelled and bool(report.files)


def tell_merge(report: MergeReport, folder: Path) -> None:
    """Print how many letters are where."""
    before = f" ({report.skipped} of them before)" if report.skipped else ""
    click.echo(f"Letters made: {len(report.of(RowStatus.MADE))}{before}, in {folder}")


def tell_trial(report: MergeReport, formats: Sequence[str]) -> None:
    """Print who would get which files."""
    made = report.of(RowStatus.MADE)
    rows = [(str(row.row), row.name, *(file.name for file in row.files)) for row in made]
    if rows:
        print_columns(("row", "name", *formats), rows)


def end_as(report: MergeReport) -> None:
    """Tell what was refused, and end with what the merge comes to.

    Raises Problem for one that was stopped, and for one that could make no letter.
    """
    made, refused = report.of(RowStatus.MADE), report.of(RowStatus.REFUSED)
    waiting = len(report.of(RowStatus.NOT_STARTED))
    for row in refused:
        name = f" ({row.name})" if row.name else ""
        click.echo(f"refused: row {row.row}{name}: {row.reason}", err=True)
    if report.unlisted is not None:
        click.echo(f"warning: the manifest is not up to date: {report.unlisted}", err=True)
    if report.stopped is not None:
        raise Problem(_stopped(report.stopped, len(made), waiting))
    if report.cancelled:
        told = f"Cancelled; {waiting} not started. Run the same command again to go on."
        click.echo(told, err=True)
        sys.exit(CANCELLED)
    if refused and not made:
        hint = "Mend what is told of the rows; no letter was written."
        raise Problem(BrieferError("No letter could be made.", hint))


def merged_shape(report: MergeReport, folder: Path | None, archive: Path | None) -> MergedShape:
    """Return what became of a merge into `folder`, None for a trial, as it is reported."""
    zipped = archive is not None and folder is not None and is_whole(report)
    return MergedShape(
        folder="" if folder is None else str(folder),
        manifest="" if folder is None else str(report.manifest),
        zip=str(archive) if zipped else "",
        made=len(report.of(RowStatus.MADE)),
        refused=len(report.of(RowStatus.REFUSED)),
        not_started=len(report.of(RowStatus.NOT_STARTED)),
        rows=report.rows,
    )


def _stopped(problem: BrieferError, made: int, waiting: int) -> BrieferError:
    return BrieferError(
        problem.message,
        f"{problem.hint} {made} letters are made and kept, {waiting} not started; run the same "
        "command again to go on.",
    )
