"""Whom a pack's letters can be to: bodies that are asked for something, and letters that exist."""

import uuid
from collections.abc import Sequence, Set
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId, LetterId, SenderId
from briefer.domain.sender import Sender
from briefer.gui.chooser.rows import Tick, TickGroup, TickRow
from briefer.gui.dates import written_date
from briefer.services.letters import KeptLetter
from briefer.services.packing_letters import letters_to, proposed_title
from briefer.services.paper import current_sender

_BODY, _LETTER = "body/", "letter/"


@dataclass(frozen=True)
class Chances:
    """Bodies, each with its name and how much is asked of it, and the letters that are kept."""

    bodies: tuple[tuple[AddresseeId, str, int], ...]
    letters: tuple[KeptLetter, ...]


@dataclass(frozen=True)
class NewLetters:
    """The letters of a pack in the making, and what the pack could be called."""

    letters: tuple[LetterId, ...]
    title: str


def chances(app: App) -> Chances:
    """Return what there is to choose from. Raises BrieferError when letters cannot be read."""
    counted = [
        (body.id, body.name, app.library.count_asks(body.id)) for body in app.library.addressees
    ]
    asked = tuple(known for known in counted if known[2])
    return Chances(asked, tuple(app.letters.entries()))


def groups_of(found: Chances, ticked: Set[str]) -> tuple[TickGroup, ...]:
    """Return the groups to tick; a key names a body or a letter."""
    translate = QCoreApplication.translate
    asks = translate("Packs", "A new letter with all that is asked of it: {count}")

    def tick(key: str) -> Tick:
        return Tick.ALL if key in ticked else Tick.NONE

    bodies = tuple(
        TickRow(
            key=f"{_BODY}{body}",
            title=name,
            reason=asks.format(count=count),
            tick=tick(f"{_BODY}{body}"),
        )
        for body, name, count in found.bodies
    )
    letters = tuple(
        TickRow(
            key=f"{_LETTER}{letter.id}",
            title=letter.title,
            reason=written_date(letter.date),
            tick=tick(f"{_LETTER}{letter.id}"),
            search=letter.addressee,
        )
        for letter in found.letters
    )
    groups = (
        TickGroup(key="bodies", title=translate("Packs", "New letters to"), rows=bodies),
        TickGroup(key="letters", title=translate("Packs", "Letters that exist"), rows=letters),
    )
    return tuple(group for group in groups if group.rows)


def every_body(found: Chances) -> tuple[str, ...]:
    """Return the keys of all bodies that are asked for something."""
    return tuple(f"{_BODY}{body}" for body, _, _ in found.bodies)


def make_letters(app: App, keys: Sequence[str], language: str) -> NewLetters:
    """Keep a new letter to each body of `keys`; return these and the letters that `keys` name.

    Meant for the worker. Raises BrieferError when a letter cannot be kept or read; those that are
    kept by then stay among the letters.
    """
    bodies = [AddresseeId(key.removeprefix(_BODY)) for key in keys if key.startswith(_BODY)]
    there = [LetterId(key.removeprefix(_LETTER)) for key in keys if key.startswith(_LETTER)]
    made = [
        letter
        for body in bodies
        for letter in letters_to(
            (body,),
            app.library,
            sender=_sender_to(app, body),
            date=app.clock.now().date(),
            new_id=lambda _: LetterId(uuid.uuid4().hex),
        )
    ]
    for letter in made:
        app.letters.keep(letter)
    known = filter(None, (app.letters.peek(key) for key in there))
    title = proposed_title((*made, *known), app.library, app.phrases(language), language)
    return NewLetters((*(letter.id for letter in made), *there), title)


def _sender_to(app: App, body: AddresseeId) -> Sender:
    # The bundled senders are samples: nobody's letter goes out in their name by accident.
    last = app.letters.sender(body) or Sender(id=SenderId("own"))
    return current_sender(last, app.library)
