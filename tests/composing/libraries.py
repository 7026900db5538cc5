"""Ruritania's library with records changed or taken out."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from briefer.domain.addressee import Addressee
from briefer.domain.law import LegalHook
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Record
from briefer.domain.source import Source

R = TypeVar("R", bound=Record)
Edit = Callable[[Record], Record | None]


def edited(library: Library, edit: Edit) -> Library:
    """Return `library` with each record as `edit` makes it, or without it."""

    def each(records: Iterable[R]) -> list[R]:
        made = ((record, edit(record)) for record in records)
        return [new for old, new in made if isinstance(new, type(old))]

    return MemoryLibrary(
        sources=each(library.sources),
        addressees=each(library.addressees),
        hooks=each(library.hooks),
        recommendations=each(library.recommendations),
        senders=each(library.senders),
        templates=each(library.templates),
        people=each(library.people),
    )


def without(library: Library, *ids: str) -> Library:
    """Return `library` without the records of these ids."""
    return edited(library, lambda record: None if record.id in ids else record)


def changed(library: Library, key: str) -> Library:
    """Return `library` with other words in a record."""
    return edited(library, lambda record: reworded(record) if record.id == key else record)


def reworded(record: Record) -> Record:
    """Return a record with other words wherever a letter shows them."""
    match record:
        case Source():
            return replace(record, title="Other title", publisher="Others", summary="Other.")
        case Addressee():
            naming = replace(record.naming, third="another body", second="another you")
            return replace(record, name="Other name", naming=naming, salutation="Dear other")
        case LegalHook():
            return replace(
                record, linking="Otherwise:", citation="Elsewhere", quotation=None, paraphrase="No."
            )
        case Recommendation():
            asks = tuple(replace(ask, clause=f"rather {ask.clause}") for ask in record.asks)
            return replace(record, title="Other title", text="Other.", asks=asks)
        case _:
            return record
