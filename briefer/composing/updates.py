"""What the library says now that a letter's own copies do not, and the writer's choice about it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import msgspec
from msgspec.structs import replace

from briefer.composing.copying import with_copies, with_copy
from briefer.composing.own_library import live_of, own_library
from briefer.domain.base import Value
from briefer.domain.copies import Copied, KeptOwn
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.records import RecordKey, digest_of, key_of, type_of


class FieldChange(Value, frozen=True, kw_only=True):
    """One field of a record in two versions, as texts; an empty one is not there.

    `name` leads to a field within others: "title", "naming/third", "asks/B1.1/clause".
    """

    name: str
    mine: str
    theirs: str


class Update(Value, frozen=True, kw_only=True):
    """A record that differs from the letter's copy. `theirs` is None when it is gone."""

    key: RecordKey
    mine: Copied
    theirs: Copied | None
    fields: tuple[FieldChange, ...]


def updates_of(letter: Letter, library: Library) -> tuple[Update, ...]:
    """Return what the writer has not decided about yet, in the order of the letter's copies."""
    return tuple(_updates(letter, live_of(library)))


def take_update(letter: Letter, key: RecordKey, library: Library) -> Letter:
    """Return the letter with the library's version of a record; without change, if it is gone.

    An ask that this version does not have any more leaves the letter; its wording is kept.
    """
    live = live_of(library)
    theirs = _live(key, live)
    if theirs is None or not any(key_of(copy) == key for copy in letter.copies):
        return letter
    decided = replace(letter, kept_own=_others(letter, key))
    taken = with_copy(decided, theirs, live)
    own = own_library(taken, live)
    present = taken.with_asks([ask for ask in taken.asks if own.find_holder(ask)])
    present = present.with_annex([ask for ask in present.annex if own.find_holder(ask)])
    return with_copies(present, live)


def keep_own(letter: Letter, key: RecordKey, library: Library) -> Letter:
    """Return the letter with a note that the writer does not want the record as it is now."""
    digest = digest_of(_live(key, live_of(library)))
    kept = KeptOwn(kind=key.kind, id=key.id, digest=digest)
    return replace(letter, kept_own=(*_others(letter, key), kept))


def _updates(letter: Letter, live: Library) -> Iterator[Update]:
    decided = {RecordKey(kind=kept.kind, id=kept.id): kept.digest for kept in letter.kept_own}
    for mine in letter.copies:
        key = key_of(mine)
        theirs = _live(key, live)
        if theirs == mine or decided.get(key) == digest_of(theirs):
            continue
        fields = () if theirs is None else tuple(_changes(mine, theirs))
        yield Update(key=key, mine=mine, theirs=theirs, fields=fields)


def _live(key: RecordKey, live: Library) -> Copied | None:
    found = live.find(type_of(key.kind), key.id)
    return found if isinstance(found, Copied) else None


def _others(letter: Letter, key: RecordKey) -> tuple[KeptOwn, ...]:
    return tuple(kept for kept in letter.kept_own if (kept.kind, kept.id) != (key.kind, key.id))


def _changes(mine: Copied, theirs: Copied) -> Iterator[FieldChange]:
    before, after = dict(_texts(mine)), dict(_texts(theirs))
    for name in dict.fromkeys((*before, *after)):
        was, now = before.get(name, ""), after.get(name, "")
        if was != now:
            yield FieldChange(name=name, mine=was, theirs=now)


def _texts(record: Copied) -> Iterator[tuple[str, str]]:
    yield from _flat("", msgspec.to_builtins(record))


def _flat(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Yield a value's parts by name: those of a list by their ids, plain ones as lines."""
    if isinstance(value, dict):
        for part, inside in cast("dict[str, object]", value).items():
            yield from _flat(f"{name}/{part}" if name else part, inside)
    elif isinstance(value, list | tuple):
        items = cast("Sequence[object]", value)
        plain = [str(item) for item in items if not isinstance(item, dict)]
        if plain:
            yield name, "\n".join(plain)
        for number, item in enumerate(items, start=1):
            if isinstance(item, dict):
                part = _id(cast("dict[str, object]", item)) or str(number)
                yield from _flat(f"{name}/{part}", cast("object", item))
    elif value is not None:
        yield name, str(value)


def _id(item: Mapping[str, object]) -> str:
    """Return what tells an item of a list from the others, so that it is compared with itself."""
    names = next((n for n in (("id",), ("body",), ("part", "language")) if n[0] in item), ())
    return ".".join(str(item[name]) for name in names)
