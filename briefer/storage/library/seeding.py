"""The bundled content in a library: one origin among others, never over what the user wrote."""

from collections.abc import Iterator

from briefer.domain.library import Library
from briefer.domain.records import Record, digest_of, key_of
from briefer.domain.snippet import Snippet
from briefer.sentences import sentence
from briefer.services.records import BUNDLED, Batch, Change, Held
from briefer.storage.library.connection import Database
from briefer.storage.library.records import SqliteRecords

_CONTENT = "bundled-content"


def seeded_with(database: Database) -> str:
    """Return the digest of the bundled content that the library has taken in; empty for none."""
    row = database.row("SELECT value FROM fact WHERE name = ?", _CONTENT)
    return row[0] if row else ""


def seed(database: Database, records: SqliteRecords, content: Library, digest: str) -> None:
    """Take in the bundled content.

    A record that nobody edited becomes the new one. One that was edited stays, with the new one
    offered beside it; one in the trash stays there.
    """
    changes = [change for record in _all(content) for change in _change(record, records)]
    with database.writing():
        if changes:
            label = sentence("Content that comes with briefer")
            records.commit(Batch(label=label, changes=tuple(changes)))
        database.rows("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", _CONTENT, digest)


def _change(record: Record, records: SqliteRecords) -> Iterator[Change]:
    key, digest = key_of(record), digest_of(record)
    held = records.held(key)
    if held is None:
        after = Held(record=record, origin=BUNDLED, base=digest)
    elif held.base == digest or held.record == record or held.offered == record:
        return
    elif held.origin == BUNDLED and digest_of(held.record) == held.base:
        after = Held(record=record, origin=BUNDLED, base=digest, trashed=held.trashed)
    else:
        after = Held(
            record=held.record,
            origin=held.origin,
            base=held.base,
            trashed=held.trashed,
            offered=record,
        )
    yield Change(key=key, before=held, after=after)


def _all(content: Library) -> Iterator[Record]:
    yield from content.sources
    yield from content.addressees
    yield from content.hooks
    yield from content.recommendations
    yield from content.senders
    yield from content.templates
    yield from content.all_of(Snippet)
