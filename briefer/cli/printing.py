"""Output: aligned columns for people, one JSON document for scripts."""

from collections.abc import Sequence

import click
import msgspec


def print_json(value: object) -> None:
    """Print `value` as one indented JSON document."""
    # Of the values in it, only sentences are no plain words, and each is its English words.
    click.echo(msgspec.json.format(msgspec.json.encode(value, enc_hook=str), indent=2).decode())


def print_columns(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under their titles, each column as wide as its widest entry."""
    if not rows:
        click.echo("Nothing in the library answers to that.", err=True)
        return
    table = [titles, *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())
