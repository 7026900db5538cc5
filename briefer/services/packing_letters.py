"""The letters of a new pack: one to each body, with all that is asked of it."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from briefer.composing.dates import country_name, listed
from briefer.composing.phrases import Phrases
from briefer.composing.starting import start_letter
from briefer.composing.values import sources_of
from briefer.domain.ids import AddresseeId, LetterId, TemplateId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.sender import Sender


def letters_to(
    bodies: Iterable[AddresseeId],
    library: Library,
    *,
    sender: Sender,
    date: dt.date,
    new_id: Callable[[AddresseeId], LetterId],
    template: TemplateId | None = None,
) -> tuple[Letter, ...]:
    """Return a letter to each of `bodies` that is asked for something.

    Raises UnknownRecord for a body, or a template, that the library does not hold.
    """
    letters = (
        start_letter(
            library, body, template=template, sender=sender, date=date, letter_id=new_id(body)
        )
        for body in dict.fromkeys(bodies)
    )
    return tuple(letter for letter in letters if letter.asks)


def proposed_title(
    letters: Sequence[Letter], library: Library, phrases: Phrases, language: str
) -> str:
    """Return what a pack of these letters is called at first: "Kazakhstan: briefing pack"."""
    codes = dict.fromkeys(
        source.country for letter in letters for source in sources_of(letter, library)
    )
    countries = listed([country_name(code, language) for code in codes], language)
    return phrases.pack.title.replace("{country}", countries).lstrip(": \u00a0").strip()
