"""Errors on the command line: a sentence and a next step on stderr, and no traceback."""

from typing import IO, Any

import click

from briefer.errors import BrieferError
from briefer.services.ports import FileExists
from briefer.services.recipients import ListExists


class Problem(click.ClickException):
    """A BrieferError as click shows it; the exit code is 1."""

    def __init__(self, problem: BrieferError) -> None:
        super().__init__(problem.message)
        self._hint = problem.hint
        if isinstance(problem, FileExists | ListExists):
            self._hint = "Choose another name, or add --force to replace it."

    # Any stands in click's own signature.
    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence and the next step."""
        for line in filter(None, (f"briefer: {self.message}", self._hint)):
            click.echo(line, file=file, err=file is None)


class PlainGroup(click.Group):
    """A group of commands whose BrieferErrors end as sentences."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, turning a BrieferError into a Problem."""
        try:
            return super().invoke(ctx)
        except BrieferError as problem:
            raise Problem(problem) from problem
