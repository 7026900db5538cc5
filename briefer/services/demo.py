"""Demo: a letter to every bundled addressee, for a first look and for tests of a whole run."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from briefer.composing.laying import compose
from briefer.composing.phrases import Phrases
from briefer.composing.starting import start_letter
from briefer.domain.ids import LetterId, SenderId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.services.export import Exporter
from briefer.services.names import propose_name

SENDER = SenderId("example")
"""The fictitious organisation that signs the demo letters."""

_SUFFIXES = (".docx", ".pdf")


def demo_letters(library: Library, date: dt.date) -> tuple[Letter, ...]:
    """Return a letter to each addressee that is asked for something, dated `date`."""
    sender = library.sender(SENDER)
    letters = (
        start_letter(
            library,
            addressee.id,
            template=None,
            sender=sender,
            date=date,
            letter_id=LetterId(f"demo-{addressee.id}"),
        )
        for addressee in library.addressees
    )
    return tuple(letter for letter in letters if letter.asks)


def write_demo(
    letters: tuple[Letter, ...],
    folder: Path,
    *,
    library: Library,
    phrases: Callable[[str], Phrases],
    exporter: Exporter,
    replace: bool,
) -> tuple[Path, ...]:
    """Write each letter into `folder` as DOCX and PDF and return the paths.

    Raises BrieferError as Exporter does.
    """
    written: list[Path] = []
    for letter in letters:
        document = compose(letter, library, phrases(letter.language))
        paths = [folder / propose_name(letter, library, suffix) for suffix in _SUFFIXES]
        written += exporter.export_all(document, paths, replace=replace)
    return tuple(written)
