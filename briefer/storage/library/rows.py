"""A record's state as bytes, with the digest that tells whether they are still the same."""

import hashlib
from pathlib import Path

import msgspec

from briefer.domain.base import Value
from briefer.domain.records import Kind, Record, RecordKey, type_of
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.records import OWN, Held
from briefer.storage.faults import UNDECODABLE
from briefer.storage.library.faults import damaged

_NOTHING = msgspec.Raw(b"null")


class _State(Value, frozen=True, kw_only=True):
    """Held, with the records as JSON: their kind stands beside the row."""

    record: msgspec.Raw
    origin: str = OWN
    trashed: bool = False
    base: str = ""
    # Raw in a union with None would take nothing but null.
    offered: msgspec.Raw = _NOTHING


def encoded(value: object) -> bytes:
    """Return `value` as JSON. Raises BrieferError for half a character (a lone surrogate)."""
    try:
        return msgspec.json.encode(value, order="deterministic")
    except UnicodeEncodeError as problem:
        raise BrieferError(
            sentence("The text holds half a character, so it was not kept."),
            sentence("Undo the last change, and paste the words again as plain text."),
        ) from problem


def state_of(held: Held) -> bytes:
    """Return the bytes of a record's state."""
    state = _State(
        record=msgspec.Raw(encoded(held.record)),
        origin=held.origin,
        trashed=held.trashed,
        base=held.base,
        offered=_NOTHING if held.offered is None else msgspec.Raw(encoded(held.offered)),
    )
    return encoded(state)


def held_from(kind: Kind, state: bytes, digest: bytes, key: str, path: Path) -> Held:
    """Return the record's state. Raises LibraryUnreadable when the bytes are not as written."""
    if digest != row_digest(kind, key, state):
        raise damaged(path, f"the {kind} “{key}” has changed by itself")
    try:
        found = msgspec.json.decode(state, type=_State)
        offered = None if found.offered == _NOTHING else _record(kind, found.offered)
        return Held(
            record=_record(kind, found.record),
            origin=found.origin,
            trashed=found.trashed,
            base=found.base,
            offered=offered,
        )
    except UNDECODABLE as problem:
        raise damaged(path, f"the {kind} “{key}” cannot be read") from problem


def row_digest(kind: str, key: str, state: bytes) -> bytes:
    """Return SHA-256 over a row: what it is called, and what it holds."""
    name = f"{kind}\0{key}\0".encode(errors="surrogatepass")
    return hashlib.sha256(name + state).digest()


def named(key: RecordKey) -> tuple[str, str]:
    """Return what a row is found by."""
    return str(key.kind), key.id


def _record(kind: Kind, data: msgspec.Raw) -> Record:
    return msgspec.json.decode(data, type=type_of(kind))
