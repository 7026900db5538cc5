"""Whether all that a library file holds can be read, and is what was written."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from briefer.domain.records import Kind
from briefer.domain.sender import Sender
from briefer.sentences import sentence, shown
from briefer.services.records import LibraryUnreadable
from briefer.storage.library.connection import Database, Row
from briefer.storage.library.letters import letter_from
from briefer.storage.library.rows import held_from

_UNDECODABLE = (ValueError, TypeError, msgspec.MsgspecError)
_TOLD_EVERY = 1000


def undecodable(database: Database) -> Iterator[float | str]:
    """Yield a sentence for each row that cannot be read, and the share of rows done."""
    counts = {table: database.rows(f"SELECT count(*) FROM {table}")[0][0] for table in _READERS}  # noqa: S608 - our names
    whole, done = max(1, sum(counts.values())), 0
    for table, (columns, read) in _READERS.items():
        for row in database.streamed(f"SELECT {columns} FROM {table}"):  # noqa: S608 - our names
            try:
                read(row, database.path)
            except LibraryUnreadable as problem:
                yield problem.message
            except _UNDECODABLE as problem:
                what = shown(str(problem))
                yield sentence(
                    "A row of “{table}” cannot be read ({what}).", table=table, what=what
                )
            done += 1
            if done % _TOLD_EVERY == 0:
                yield done / whole


def _record(row: Row, path: Path) -> None:
    kind, key, state, digest, trashed = row
    held = held_from(Kind(kind), state, digest, key, path)
    if held.record.id != key or held.trashed != bool(trashed):
        raise ValueError(f"the {kind} “{key}” has another’s columns")


def _earlier(row: Row, path: Path) -> None:
    kind, key, before, digest, after = row
    if before is not None:
        held_from(Kind(kind), before, digest, key, path)
    if after is not None and len(after) != 32:
        raise ValueError(f"an earlier state of the {kind} “{key}”")


def _letter(row: Row, path: Path) -> None:
    key, body, digest, title, addressee, date, changed_at = row
    kept = letter_from(key, body, digest, path)
    dt.datetime.fromisoformat(changed_at)
    shown_by_lists = (kept.id, kept.title, kept.addressee, kept.date.isoformat())
    if (key, title, addressee, date) != shown_by_lists:
        raise ValueError(f"the letter “{title}” has another’s columns")


def _snapshot(row: Row, path: Path) -> None:
    key, body, digest, at = row
    letter_from(key, body, digest, path)
    dt.datetime.fromisoformat(at)


def _batch(row: Row, _: Path) -> None:
    dt.datetime.fromisoformat(row[0])


def _fact(row: Row, _: Path) -> None:
    if row[0] == "sender":
        msgspec.json.decode(row[1], type=Sender)


_READERS: Mapping[str, tuple[str, Callable[[Row, Path], None]]] = {
    "record": ("kind, id, state, digest, trashed", _record),
    "earlier": ("kind, id, before, before_digest, after_digest", _earlier),
    "letter": ("id, body, digest, title, addressee, date, changed_at", _letter),
    "snapshot": ("letter, body, digest, at", _snapshot),
    "batch": ("at", _batch),
    "fact": ("name, value", _fact),
}
