"""The command line: `briefer COMMAND`."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

import click

from briefer import __version__
from briefer.cli import (
    check,
    compose,
    demo,
    importing,
    library,
    merging,
    packing,
    recipients,
    records,
    trace,
)
from briefer.cli.problems import PlainGroup, Problem
from briefer.cli.session import OpenWindow, Session, library_option, pass_session
from briefer.errors import BrieferError


@click.group(
    cls=PlainGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done, 1 a problem that you can mend, 2 wrong usage.",
)
@click.version_option(__version__, message="briefer %(version)s")
@library_option
@pass_session
@click.pass_context
def briefer(context: click.Context, session: Session) -> None:
    """Compose letters that press institutions to act on human-rights findings.

    Without a command, the window opens. Nothing ever leaves this computer.
    """
    if context.invoked_subcommand is None:
        context.exit(session.open_window(session.library_file))


for command in (
    *records.COMMANDS,
    compose.compose,
    packing.pack,
    merging.merge,
    recipients.recipients,
    check.check,
    trace.trace,
    demo.demo,
    importing.import_report,
    library.library,
):
    briefer.add_command(command)


def run(arguments: Sequence[str], open_window: OpenWindow) -> None:
    """Carry out a command line and exit; `open_window` is for the one without a command."""
    for stream in (sys.stdout, sys.stderr):
        _speak_unicode(stream)
    try:
        briefer.main(list(arguments), prog_name="briefer", obj=Session(open_window))
    except OSError as problem:
        # Whoever opens a file tells of it: one without a name is stdout or stderr.
        if problem.filename is not None:
            raise
        with suppress(OSError):
            _output_refused(problem).show()
        with suppress(OSError):
            # Python would try once more at its end, and have its own say about it.
            sys.stdout.close()
        sys.exit(1)


def _output_refused(problem: OSError) -> Problem:
    return Problem(
        BrieferError(
            f"The output could not be written ({problem.strerror}).",
            "Send it somewhere else, or free some room there.",
        )
    )


def _speak_unicode(stream: TextIO) -> None:
    """Let files and pipes be UTF-8 everywhere, and no character stop a terminal."""
    if isinstance(stream, TextIOWrapper):
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
