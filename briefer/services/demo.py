"""Demo: a letter to every bundled addressee and the pack of them, for a first look."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from briefer.composing.laying import compose
from briefer.composing.phrases import Phrases
from briefer.domain.ids import LetterId, PackId, SenderId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.pack import Pack, PackPlan
from briefer.services.export import Exporter
from briefer.services.names import propose_name, safe_name
from briefer.services.packing_letters import letters_to, proposed_title
from briefer.services.packs import Packing

SENDER = SenderId("example")
"""The fictitious organisation that signs the demo letters."""

_SUFFIXES = (".docx", ".pdf")


def demo_letters(library: Library, date: dt.date) -> tuple[Letter, ...]:
    """Return a letter to each addressee that is asked for something, dated `date`."""
    return letters_to(
        (addressee.id for addressee in library.addressees),
        library,
        sender=library.sender(SENDER),
        date=date,
        new_id=lambda body: LetterId(f"demo-{body}"),
    )


def demo_pack(letters: Sequence[Letter], library: Library, phrases: Phrases) -> Pack:
    """Return the pack of the demo letters."""
    return Pack(
        id=PackId("demo"),
        title=proposed_title(letters, library, phrases, phrases.language),
        letters=tuple(letter.id for letter in letters),
        plan=PackPlan(language=phrases.language),
    )


def write_demo(
    letters: tuple[Letter, ...],
    folder: Path,
    *,
    library: Library,
    phrases: Callable[[str], Phrases],
    packing: Packing,
    exporter: Exporter,
    replace: bool,
) -> tuple[Path, ...]:
    """Write each letter into `folder` as DOCX and PDF, then their pack, and return the paths.

    Raises BrieferError as Exporter does.
    """
    written: list[Path] = []
    for letter in letters:
        document = compose(letter, library, phrases(letter.language))
        paths = [folder / propose_name(letter, library, suffix) for suffix in _SUFFIXES]
        written += exporter.export_all(document, paths, replace=replace)
    pack = demo_pack(letters, library, phrases("en"))
    made = packing.bind(pack, library, letters)
    stem = f"{made.document.date.isoformat()} {pack.title}"
    paths = [folder / safe_name(stem, suffix) for suffix in _SUFFIXES]
    written += exporter.export_all(made.document, paths, replace=replace)
    return tuple(written)
