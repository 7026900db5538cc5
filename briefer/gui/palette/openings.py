"""What the palette lists besides actions: letters to open, and bodies to write to."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import Addressee
from briefer.domain.ids import LetterId
from briefer.gui.dates import written_date
from briefer.gui.palette.entries import Entry
from briefer.services.letters import LetterTitle

_LETTERS, _BODIES = 1000, 2000
"""Where they come when nothing is typed: after the actions."""


def letter_entries(
    letters: Iterable[LetterTitle], open_letter: Callable[[LetterId], object]
) -> tuple[Entry, ...]:
    """Return an entry for each kept letter, to be opened with `open_letter`."""
    name = QCoreApplication.translate("Palette", "Letter: {title}")
    return tuple(
        Entry(
            key=letter.id,
            name=name.format(title=letter.title),
            run=lambda letter=letter: open_letter(letter.id),
            aside=written_date(letter.date),
            order=_LETTERS + number,
        )
        for number, letter in enumerate(letters)
    )


def body_entries(
    bodies: Iterable[Addressee], write_to: Callable[[Addressee], object]
) -> tuple[Entry, ...]:
    """Return an entry for each body, to be written to with `write_to`."""
    name = QCoreApplication.translate("Palette", "New letter to {body}")
    return tuple(
        Entry(
            key=body.id,
            name=name.format(body=body.short_name),
            run=lambda body=body: write_to(body),
            aside=body.city,
            search=" ".join((body.name, *body.aliases)),
            order=_BODIES + number,
        )
        for number, body in enumerate(bodies)
    )
