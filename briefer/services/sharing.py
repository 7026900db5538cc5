"""Sharing: what a colleague's records would change here, and the batch that takes them over."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from enum import StrEnum
from typing import assert_never, cast

import msgspec
from msgspec.structs import fields, replace

from briefer.composing.placeholders import AskSet, Body, placeholders
from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.image import Image
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.letterhead import WordLetterhead
from briefer.domain.merge import Merge
from briefer.domain.pack import Pack, PackTemplate
from briefer.domain.person import Person
from briefer.domain.recipient import RecipientList
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import PRIVATE, Kind, Record, RecordKey, key_of
from briefer.domain.sender import Sender
from briefer.domain.snippet import Snippet
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.services.records import BUNDLED, OWN, Batch, Change, Held

Digest = Callable[[Record], str]
"""What tells one version of a record from every other."""


class Exchange(Value, frozen=True, kw_only=True):
    """Records and letters that go from one library to another, under a name."""

    name: str
    records: tuple[Record, ...] = ()
    letters: tuple[Letter, ...] = ()


class Standing(StrEnum):
    """How a shared record stands to the one in this library.

    `update` is another version of a record that was not edited here; `conflict` of one that was.
    """

    NEW = "new"
    SAME = "same"
    UPDATE = "update"
    CONFLICT = "conflict"
    TRASHED = "trashed here"


class Difference(Value, frozen=True, kw_only=True):
    """One shared record beside what this library holds under its key.

    `parts` are the fields that differ, each with its name, my text and their text.
    """

    key: RecordKey
    kind: Standing
    mine: Held | None
    theirs: Record
    parts: tuple[tuple[str, str, str], ...] = ()


def compare(
    exchange: Exchange, held: Callable[[RecordKey], Held | None], digest: Digest
) -> tuple[Difference, ...]:
    """Return how each record of `exchange` stands to the library, in the exchange's order.

    What nobody shares is not looked at, whoever put it there.
    """
    return tuple(
        _difference(theirs, held(key_of(theirs)), digest) for theirs in shareable(exchange.records)
    )


def shareable(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return the records that may leave a library, or come into one from another."""
    return tuple(record for record in records if key_of(record).kind not in PRIVATE)


def batch_of(
    differences: Iterable[Difference], chosen: Collection[RecordKey], name: str, digest: Digest
) -> Batch:
    """Return the batch that takes over the `chosen` records, which came under `name`.

    What was edited here is never overwritten: it is offered the other version. A chosen record
    that is in the trash comes back from it, with the same care.
    """
    origin = _origin(name)
    changes = tuple(
        Change(key=known.key, before=known.mine, after=after)
        for known in differences
        if known.key in chosen
        if (after := _taken(known, origin, digest)) != known.mine
    )
    return Batch(label=name, changes=changes, imported=True)


def parts_of(record: Record) -> tuple[tuple[str, str], ...]:
    """Return the fields of `record` that say something, each with its name and text."""
    named = ((field.name, _text(getattr(record, field.name))) for field in fields(record))
    return tuple((name, text) for name, text in named if text and name != "id")


def is_edited(held: Held, digest: Digest) -> bool:
    """Return whether a record was made here, or changed here since it came from its origin."""
    return held.origin == OWN or digest(held.record) != held.base


def with_needed(
    records: Iterable[Record], find: Callable[[RecordKey], Record | None]
) -> tuple[Record, ...]:
    """Return `records`, each once, and after them everything that they refer to at any depth.

    What `find` does not know is left out.
    """
    found = {key_of(record): record for record in records}
    waiting = list(found.values())
    for record in waiting:
        for key in references(record):
            needed = None if key in found else find(key)
            if needed is not None:
                found[key] = needed
                waiting.append(needed)
    return tuple(found.values())


def references(record: Record) -> Iterator[RecordKey]:  # noqa: C901 - one arm a kind
    """Yield the keys of the records that `record` refers to."""
    match record:
        case Recommendation():
            yield from _of_recommendation(record)
        case Addressee():
            if record.parent is not None:
                yield RecordKey(kind=Kind.ADDRESSEE, id=record.parent)
        case LegalHook():
            if record.superseded_by is not None:
                yield RecordKey(kind=Kind.HOOK, id=record.superseded_by)
            for binding in record.binds:
                yield RecordKey(kind=Kind.ADDRESSEE, id=binding.body)
        case Sender():
            yield from _of_sender(record)
        case Template():
            for text in (*(block.text for block in record.blocks), *_told(record)):
                yield from _named_in(text)
        case Snippet():
            yield from _named_in(record.text)
        case Source() | Image() | Pack() | Person() | WordLetterhead():
            pass
        case PackTemplate() | RecipientList() | Merge():
            pass
        case _:
            assert_never(record)


def _told(template: Template) -> Iterator[str]:
    return (text.text for text in template.translations)


def _named_in(text: str) -> Iterator[RecordKey]:
    """Yield the bodies that a text names, or whose recommendations it refers to."""
    for found in placeholders(text):
        if isinstance(found, Body):
            yield RecordKey(kind=Kind.ADDRESSEE, id=found.id)
        elif isinstance(found, AskSet):
            yield RecordKey(kind=Kind.ADDRESSEE, id=found.body)


def _of_sender(sender: Sender) -> Iterator[RecordKey]:
    paper = sender.letterhead
    for image in (paper.logo, *(one.signature for one in sender.signatories)):
        if image is not None:
            yield RecordKey(kind=Kind.IMAGE, id=image)
    if paper.word is not None:
        yield RecordKey(kind=Kind.WORD_LETTERHEAD, id=paper.word)


def _of_recommendation(record: Recommendation) -> Iterator[RecordKey]:
    yield RecordKey(kind=Kind.SOURCE, id=record.source)
    yield RecordKey(kind=Kind.ADDRESSEE, id=record.addressee)
    for ask in record.asks:
        yield RecordKey(kind=Kind.ADDRESSEE, id=ask.subject)
    for hook in (*record.hooks, *(target for ask in record.asks for target in ask.targets)):
        yield RecordKey(kind=Kind.HOOK, id=hook)


def _difference(theirs: Record, mine: Held | None, digest: Digest) -> Difference:
    parts = () if mine is None else tuple(_parts(mine.record, theirs))
    kind = _standing(theirs, mine, digest)
    return Difference(key=key_of(theirs), kind=kind, mine=mine, theirs=theirs, parts=parts)


def _standing(theirs: Record, mine: Held | None, digest: Digest) -> Standing:
    if mine is None:
        return Standing.NEW
    if mine.trashed:
        return Standing.TRASHED
    if mine.record == theirs:
        return Standing.SAME
    return Standing.CONFLICT if is_edited(mine, digest) else Standing.UPDATE


def _taken(known: Difference, origin: str, digest: Digest) -> Held | None:
    """Return what the library holds once it has taken over a record."""
    mine, theirs = known.mine, known.theirs
    if mine is not None and mine.record == theirs:
        return replace(mine, trashed=False)
    if mine is not None and is_edited(mine, digest):
        return replace(mine, trashed=False, offered=theirs)
    return Held(record=theirs, origin=origin, base=digest(theirs))


def _origin(name: str) -> str:
    """Return the origin of what came under `name`: nobody can pass theirs off as ours."""
    plain = name.strip().casefold()
    return f"“{name}”" if plain in {"", BUNDLED, OWN} else name


def _parts(mine: Record, theirs: Record) -> Iterator[tuple[str, str, str]]:
    for field in fields(theirs):
        # The name is one of the struct's own fields; both records are of one kind.
        ours, others = getattr(mine, field.name), getattr(theirs, field.name)
        if ours != others:
            shown = _text(ours), _text(others)
            yield field.name, *(shown if shown[0] != shown[1] else (repr(ours), repr(others)))


def _text(value: object) -> str:
    """Return a part of a record as words to look at."""
    match value:
        case None:
            return ""
        case str():
            return str(value)
        case bytes():
            return f"{len(value)} bytes ({hashlib.sha256(value).hexdigest()[:12]})"
        case tuple():
            parts = cast("tuple[object, ...]", value)
            return "\n".join(map(_text, parts))
        case msgspec.Struct():
            named = ((field.name, _text(getattr(value, field.name))) for field in fields(value))
            return "; ".join(f"{name}: {text}" for name, text in named if text)
        case _:
            return str(value)
