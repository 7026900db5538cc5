"""Output: aligned columns for people, one JSON document for scripts."""

import errno
from collections.abc import Sequence

import click
import msgspec

from briefer.errors import BrieferError


def say(line: str) -> None:
    """Print one line; raises BrieferError when it goes to a file that cannot take it."""
    try:
        click.echo(line)
    except OSError as problem:
        # A reader that has seen enough (`| head`) is click's to deal with.
        if problem.errno == errno.EPIPE:
            raise
        raise BrieferError(
            f"The output could not be written ({problem.strerror}).",
            "Send it somewhere else, or free some room there.",
        ) from problem


def print_json(value: object) -> None:
    """Print `value` as one indented JSON document."""
    say(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def print_columns(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under their titles, each column as wide as its widest entry."""
    if not rows:
        click.echo("Nothing in the library answers to that.", err=True)
        return
    table = [titles, *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        say("  ".join(cells).rstrip())
