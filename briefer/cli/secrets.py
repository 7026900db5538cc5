"""Passphrases on the command line: from a file, from the environment, or asked for."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown

VARIABLE = "BRIEFER_PASSPHRASE"


def passphrase_option(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take --passphrase-file."""
    return click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"Read the passphrase from FILE (or set {VARIABLE}); otherwise it is asked for.",
    )(command)


def passphrase_for(file: Path | None = None, question: str = "Passphrase") -> str:
    """Return the passphrase; it is never taken from the command line, which others can see.

    Raises BrieferError where there is nobody to ask.
    """
    return _given(file) or _asked(question, twice=False)


def new_passphrase(file: Path | None = None) -> str:
    """Return a passphrase that is to be set; it is asked for twice."""
    return _given(file) or _asked("New passphrase", twice=True)


def _given(file: Path | None) -> str:
    if file is None:
        return os.environ.get(VARIABLE, "")
    try:
        return file.read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise BrieferError(
            sentence("The passphrase file “{path}” could not be read.", path=shown(file)),
            sentence("Check its name; it holds one line of text."),
        ) from problem


def _asked(question: str, *, twice: bool) -> str:
    if not sys.stdin.isatty():
        raise BrieferError(
            sentence("A passphrase is needed, and there is nobody to ask."),
            sentence("Set {variable}, or add --passphrase-file.", variable=VARIABLE),
        )
    answer: str = click.prompt(question, hide_input=True, confirmation_prompt=twice, err=True)
    return answer
