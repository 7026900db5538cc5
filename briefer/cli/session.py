"""What one run of the command line works with."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import click

from briefer.bootstrap import App, build, claimed
from briefer.cli.secrets import passphrase_for
from briefer.errors import BrieferError
from briefer.services.records import LibraryLocked

Command = TypeVar("Command", bound=Callable[..., object])

OpenWindow = Callable[[Path | None], int]
"""Opens the window on a library file, or the user's own, and returns the exit code."""


@dataclass
class Session:
    """One run: the library file that was chosen, and the application once it is needed."""

    open_window: OpenWindow
    library_file: Path | None = None

    @cached_property
    def app(self) -> App:
        """The application; a protected library's passphrase is asked for.

        Raises BrieferError as `build` does.
        """
        try:
            return build(self.library_file)
        except LibraryLocked:
            return build(self.library_file, passphrase_for())

    @contextmanager
    def reading(self) -> Generator[App]:
        """Give an application that only looks things up.

        It has the chosen library; the user's own, if that is not protected and can be opened; or
        else what briefer brings with it, and says so. Raises BrieferError for a chosen library.
        """
        with TemporaryDirectory(prefix="briefer-") as folder:
            yield self.app if self.library_file is not None else _own_or_bundled(Path(folder))

    @contextmanager
    def exclusively(self) -> Generator[None]:
        """Do what no window may have the library open for. Raises BrieferError when one has."""
        with claimed(self.library_file):
            yield


def _own_or_bundled(folder: Path) -> App:
    try:
        return build(None)
    except BrieferError as fault:
        click.echo(f"briefer: {fault}", err=True)
        click.echo(
            "What was found is matched with what briefer brings with it, and with no library.",
            err=True,
        )
        return build(folder / "none.briefer")


pass_session = click.make_pass_decorator(Session)


def library_option(command: Command) -> Command:
    """Let a command take --library; the last one on the line counts."""
    return click.option(
        "--library",
        type=click.Path(path_type=Path),
        envvar="BRIEFER_LIBRARY",
        metavar="FILE",
        help="Keep letters in FILE instead of the user's data folder (or set BRIEFER_LIBRARY).",
        expose_value=False,
        callback=_choose_library,
    )(command)


def _choose_library(context: click.Context, _: click.Parameter, file: Path | None) -> None:
    source = context.get_parameter_source("library")
    session = context.ensure_object(Session)
    # On the line it always counts; from the environment only if nothing on the line did.
    if source is click.core.ParameterSource.COMMANDLINE or session.library_file is None:
        session.library_file = file
