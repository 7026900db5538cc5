"""A record that is shown in its form and saved as it is shown is the same to the byte."""

import datetime as dt
from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.domain.addressee import Addressee, Case, OfficeHolder, Pronouns
from briefer.domain.ids import HookId
from briefer.domain.law import LegalHook, OutOfScope
from briefer.domain.profile import ProfileId
from briefer.domain.recommendation import Overtaken, Recommendation, Renumbered, UpdatedAsk
from briefer.domain.records import Record, key_of
from briefer.gui.library.field import Field
from briefer.gui.library.rows_editor import RowsEditor
from briefer.services import editing
from briefer.storage.content import load_library, read_library
from tests import ruritania
from tests.commandline import ROOT
from tests.gui.library.conftest import Room

ANGRIA = ROOT / "tests" / "fixtures" / "second_country"
DAY = dt.date(2024, 7, 3)
INVENTED = ("XR", "XG")
NB = "\u00a0"

words = st.text(
    st.characters(categories=("L", "N", "P", "S"), include_characters=" " + NB), min_size=1
).map(lambda text: f"a{' '.join(text.split(' ')).strip(' ')}z")
days = st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2199, 12, 31))


def everything(library: object) -> tuple[Record, ...]:
    kinds = ("sources", "addressees", "hooks", "recommendations", "senders", "templates")
    return tuple(record for kind in kinds for record in getattr(library, kind))


RECORDS = (
    *everything(load_library()),
    *everything(ruritania.library()),
    *everything(read_library(ANGRIA / "library", ANGRIA / "templates")),
)
FULL = (
    next(r for r in RECORDS if isinstance(r, Recommendation) and len(r.asks) > 1),
    next(r for r in RECORDS if isinstance(r, LegalHook)),
    next(r for r in RECORDS if isinstance(r, Addressee)),
)


def filled(record: Record, text: str, day: dt.date) -> Record:
    """Return a record with everything in it that suits a letter to its reader and its date."""
    match record:
        case Recommendation():
            asks = tuple(replace(ask, heading=text) for ask in record.asks)
            updates = tuple(
                UpdatedAsk(
                    ask=ask.id, title=text, clause=text, heading=text, targets=(HookId("treaty"),)
                )
                for ask in asks
            )
            articles = (
                Renumbered(old=text, new=text, checked=day),
                Renumbered(old=text, new=text),
            )
            overtaken = Overtaken(
                since=day,
                label=text,
                what=f"A{text}.",
                source=text,
                checked=day,
                articles=articles,
                updates=updates,
            )
            return replace(record, asks=asks, overtaken=overtaken)
        case LegalHook():
            return replace(record, beyond=(OutOfScope(words=text, why=f"A{text}."),))
        case Addressee():
            hers = Pronouns(subject=text, object=text, possessive=text)
            holder = OfficeHolder(
                name=text, salutation=text, since=day, style=text, office=text, pronouns=hers
            )
            cases = (Case(name="to", third=text, second=text),)
            return replace(
                record,
                holders=(holder, replace(holder, since=day, until=day, pronouns=None)),
                naming=replace(record.naming, cases=cases),
                profile=ProfileId("letter"),
            )
        case _:
            return record


def touch(fields: Iterable[Field]) -> None:
    """Have every field read anew, as if the same had been typed in it."""
    for field in fields:
        # Nobody can type the code of a country that is made up.
        field.dirty = field.draft() not in INVENTED
        if isinstance(field.widget, RowsEditor):
            for card in field.widget.cards:
                touch(card.fields)


def shown_and_kept(room: Room, record: Record) -> None:
    """Put a record in the library, look at it, and save what its form shows."""
    key = key_of(record)
    held = room.store.held(key)
    batch = editing.added(record, "") if held is None else editing.edited(held, record, "")
    room.store.commit(batch)
    room.shelf.refresh()
    room.go_to(key.kind, key.id)
    touch(room.form.fields)
    assert room.form.flush(), (key, room.form.left_over())
    now = room.held(key.kind, key.id).record
    assert msgspec.json.encode(now) == msgspec.json.encode(record)


def test_every_record_is_kept_as_it_was(room: Room) -> None:
    for record in RECORDS:
        shown_and_kept(room, record)


def test_every_record_with_everything_in_it_is_kept_as_it_was(room: Room) -> None:
    for record in RECORDS:
        shown_and_kept(room, filled(record, f"l’usage{NB}: ‘un’", DAY))


@pytest.mark.parametrize("record", FULL, ids=lambda record: type(record).__name__)
@given(text=words, day=days)
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_words_and_days_are_kept_as_they_were(
    room: Room, record: Record, text: str, day: dt.date
) -> None:
    shown_and_kept(room, filled(record, text, day))
