"""What a record is found by: its words, its facets, and the records that it refers to."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefer.domain.addressee import Addressee
from briefer.domain.law import Currency, LegalHook, currency_on
from briefer.domain.person import Person
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Record, label_of
from briefer.domain.sender import Sender
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.services.records import BUNDLED, OWN, Facet, Held

_DAY = dt.timedelta(days=1)


class Words(NamedTuple):
    """The columns of the search index, the facets apart."""

    title: str
    text: str = ""
    source: str = ""
    topic: str = ""
    law: str = ""


def words_of(record: Record, source: Source | None) -> Words:
    """Return what is searched; `source` is the report that a recommendation comes from."""
    title = label_of(record)
    match record:
        case Recommendation():
            asks = (part for ask in record.asks for part in (ask.title, ask.clause))
            text = (record.text, record.context, *asks, *_translated(record))
            named = f"{source.title} {source.publisher}" if source else record.source
            laws = " ".join((*record.hooks, *(t for ask in record.asks for t in ask.targets)))
            return Words(title, _joined(text), named, _joined(record.topics), laws)
        case LegalHook():
            quoted = record.quotation.text if record.quotation else ""
            text = (quoted, record.paraphrase, record.note, *_translated(record))
            return Words(title, _joined(text), law=_joined((record.instrument, record.citation)))
        case Addressee():
            names = (record.short_name, record.office, record.city, *record.aliases)
            holders = (holder.name for holder in record.holders)
            return Words(title, _joined((*names, *holders, record.note, *_translated(record))))
        case Source():
            return Words(title, _joined((record.publisher, record.summary, *_translated(record))))
        case Sender():
            return Words(title, _joined((record.signatory, record.about, record.contact)))
        case Person():
            return Words(title, _joined((*record.spellings, record.note)))
        case Template():
            return Words(title, _joined((record.description, *(b.text for b in record.blocks))))
        case _:
            return Words(title)


def facets_of(held: Held, source: Source | None, today: dt.date) -> frozenset[Facet]:
    """Return what a record can be filtered by on `today`; people cannot be filtered."""
    if isinstance(held.record, Person):
        return frozenset()
    return frozenset(
        Facet(name=name, value=value)
        for name, value in (("origin", _origin(held)), *_pairs(held.record, source, today))
        if value
    )


def token(facet: Facet) -> str:
    """Return the word that stands for a facet in the index; nobody types it."""
    digest = hashlib.blake2s(f"{facet.name}={facet.value}".encode(), digest_size=8)
    return f"zz{digest.hexdigest()}"


def turns(record: Record, today: dt.date) -> dt.date | None:
    """Return the next day on which a record's facets change by themselves, or None."""
    days: list[dt.date] = []
    match record:
        case LegalHook(in_force_from=since, in_force_until=until):
            days += [day for day in (since, until + _DAY if until else None) if day]
        case Recommendation(overtaken=overtaken) if overtaken is not None:
            days.append(overtaken.since)
        case _:
            pass
    return min((day for day in days if day > today), default=None)


def _pairs(record: Record, source: Source | None, today: dt.date) -> Iterator[tuple[str, str]]:
    match record:
        case Recommendation():
            yield "source", record.source
            yield "addressee", record.addressee
            yield from (("topic", topic) for topic in record.topics)
            yield "status", "overtaken" if record.is_overtaken_on(today) else "live"
            if source is not None:
                yield "country", source.country
                yield "language", source.language
        case LegalHook():
            yield "status", _status(currency_on(record, today))
            checked = record.quotation is not None and record.quotation.checked is not None
            yield "wording", "checked" if checked else "unchecked"
            yield from (("addressee", binding.body) for binding in record.binds)
        case Source():
            yield "country", record.country
            yield "language", record.language
        case Addressee() | Template():
            yield "language", record.language
        case _:
            pass


def _status(currency: Currency) -> str:
    match currency:
        case Currency.IN_FORCE | Currency.NOT_YET | Currency.UNKNOWN:
            return str(currency)
        case Currency.SUPERSEDED | Currency.LAPSED:
            return "over"


def _origin(held: Held) -> str:
    if held.offered is not None:
        return "updated"
    return held.origin if held.origin in {BUNDLED, OWN} else "imported"


def _translated(
    record: Recommendation | LegalHook | Addressee | Source,
) -> Iterator[str]:
    return (translation.text for translation in record.translations)


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(filter(None, parts))


def links_of(record: Record) -> set[tuple[str, str]]:
    """Return how a record refers to others: how, and to which id."""
    match record:
        case Recommendation():
            return {
                ("source", record.source),
                ("addressee", record.addressee),
                *(("subject", ask.subject) for ask in record.asks),
                *(("hook", hook) for hook in record.hooks),
                *(("target", hook) for ask in record.asks for hook in ask.targets),
            }
        case LegalHook():
            bound = [("binds", str(binding.body)) for binding in record.binds]
            return {*bound, *_link("successor", record.superseded_by)}
        case Addressee():
            return {*_link("parent", record.parent), *_link("governs", record.government_of)}
        case Source():
            return {("country", record.country)}
        case _:
            return set()


def _link(how: str, target: str | None) -> Iterator[tuple[str, str]]:
    if target:
        yield how, target
