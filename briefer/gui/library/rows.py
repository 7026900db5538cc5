"""What a list says of a record: two lines and at most two chips."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import Addressee
from briefer.domain.law import Currency, LegalHook, currency_on
from briefer.domain.person import Person
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record, digest_of, key_of, label_of
from briefer.domain.sender import Sender
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.gui.desk.chips import ChipWords
from briefer.gui.library.kinds import kind_words
from briefer.gui.library.shelf import Shelf
from briefer.services.records import BUNDLED, OWN, Held
from briefer.services.sharing import is_edited

_DOT = " · "
_MOST_CHIPS = 2


@dataclass(frozen=True, kw_only=True)
class RowWords:
    """The words of one row."""

    title: str
    second: str
    chips: tuple[ChipWords, ...] = ()

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ". ".join(filter(None, (self.title, self.second, *(c.text for c in self.chips))))


def row_words(held: Held, shelf: Shelf, today: dt.date) -> RowWords:
    """Return the words for a record."""
    return RowWords(
        title=label_of(held.record) or held.record.id,
        second=_second(held.record, shelf),
        chips=_row_chips(held, shelf, today)[:_MOST_CHIPS],
    )


def record_chips(held: Held, today: dt.date) -> tuple[ChipWords, ...]:
    """Return everything that is to be minded about a record, the weightiest first."""
    return (*_trash(held), *_news(held), *_state(held.record, today), *_origin(held))


def _row_chips(held: Held, shelf: Shelf, today: dt.date) -> tuple[ChipWords, ...]:
    """Return what is to be minded in a list; that a record came with briefer is no news there."""
    origin = [chip for chip in _origin(held) if held.origin != BUNDLED or chip.kind == "line"]
    waits = _unfinished(held, shelf)
    return (*_trash(held), *waits, *_news(held), *_state(held.record, today), *origin)


def _unfinished(held: Held, shelf: Shelf) -> Iterator[ChipWords]:
    if key_of(held.record) in shelf.drafts:
        yield ChipWords(text=QCoreApplication.translate("Library", "unfinished"), kind="warn")


def _second(record: Record, shelf: Shelf) -> str:
    translate = QCoreApplication.translate
    match record:
        case Recommendation():
            to = shelf.name(Kind.ADDRESSEE, record.addressee)
            to = translate("Library", "to {body}").format(body=to)
            asks = translate("Start", "%n asks", None, len(record.asks))
            return _DOT.join((to, asks))
        case LegalHook():
            names = ", ".join(shelf.name(Kind.ADDRESSEE, bound.body) for bound in record.binds)
            pattern = translate("Library", "binds {bodies}")
            return pattern.format(bodies=names) if names else record.instrument
        case Addressee():
            return _joined(record.office, record.city)
        case Source():
            return _joined(record.publisher, record.date)
        case Sender():
            return _joined(record.signatory, record.contact)
        case Template():
            return record.description
        case Person():
            return ", ".join(record.spellings)
        case _:
            return ""


def _joined(*parts: str) -> str:
    return _DOT.join(filter(None, parts))


def _trash(held: Held) -> Iterator[ChipWords]:
    if held.trashed:
        yield ChipWords(text=kind_words(key_of(held.record).kind).one, kind="line")


def _news(held: Held) -> Iterator[ChipWords]:
    if held.offered is not None:
        yield ChipWords(text=QCoreApplication.translate("Library", "source updated"), kind="warn")


def _state(record: Record, today: dt.date) -> Iterator[ChipWords]:
    translate = QCoreApplication.translate
    match record:
        case Recommendation(overtaken=overtaken) if overtaken and record.is_overtaken_on(today):
            yield ChipWords(text=overtaken.label, kind="warn")
        case LegalHook():
            yield from _currency(record, today)
            if record.quotation is not None and record.quotation.checked is None:
                yield ChipWords(text=translate("Library", "check wording"), kind="line")
        case _:
            return


def _currency(hook: LegalHook, today: dt.date) -> Iterator[ChipWords]:
    translate = QCoreApplication.translate
    year = hook.in_force_until.year if hook.in_force_until else 0
    match currency_on(hook, today):
        case Currency.SUPERSEDED:
            text = translate("Library", "superseded {year}").format(year=year)
        case Currency.LAPSED:
            text = translate("Library", "lapsed {year}").format(year=year)
        case Currency.NOT_YET:
            text = translate("Library", "not yet in force")
        case Currency.IN_FORCE | Currency.UNKNOWN:
            return
    yield ChipWords(text=text, kind="warn")


def _origin(held: Held) -> Iterator[ChipWords]:
    translate = QCoreApplication.translate
    if held.origin == BUNDLED:
        yield ChipWords(text=translate("Library", "bundled"))
        if is_edited(held, digest_of):
            yield ChipWords(text=translate("Library", "edited"), kind="line")
    elif held.origin != OWN:
        yield ChipWords(text=translate("Library", "imported"))
