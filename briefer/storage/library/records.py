"""The RecordStore in the library file: every change is a batch that the history keeps."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import apsw

from briefer.domain.ids import LetterId
from briefer.domain.records import Kind, Record, RecordKey, key_of
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.records import (
    Batch,
    Change,
    Facet,
    FacetCount,
    Held,
    KeptBatch,
    LibraryUnreadable,
    Page,
    Query,
    RecordChanged,
    Reverted,
)
from briefer.storage.library.connection import Database
from briefer.storage.library.faults import damaged
from briefer.storage.library.index import TRASH, Index
from briefer.storage.library.rows import held_from, named, row_digest, state_of
from briefer.storage.library.search import Search
from briefer.storage.library.unfinished import Unfinished

_TARGETS: Mapping[Kind, tuple[str, ...]] = {
    Kind.SOURCE: ("source",),
    Kind.ADDRESSEE: ("addressee", "subject", "binds", "parent"),
    Kind.HOOK: ("hook", "target", "successor"),
}


class SqliteRecords:
    """The records of one library file."""

    def __init__(
        self, database: Database, index: Index, search: Search, now: Callable[[], dt.datetime]
    ) -> None:
        """Work on an open library; batches are dated by `now` and ordered by their number."""
        self._database = database
        self._index = index
        self._search = search
        self._now = now
        self._unfinished = Unfinished(database)

    @property
    def path(self) -> Path:
        """The library file."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._database.read_only

    # ------------------------------------------------------------ looking

    def held(self, key: RecordKey) -> Held | None:
        """Return a record, in the trash or not, or None. Raises LibraryUnreadable."""
        found = self._database.row(
            "SELECT state, digest FROM record WHERE kind = ? AND id = ?", *named(key)
        )
        return None if found is None else self._held(key, *found)

    def page(self, query: Query, start: int = 0, most: int = 100) -> Page:
        """Return the answers from `start` (0, or a page's `more`), at most `most` of them."""
        with self._database.reading():
            found = self._search.find(query, start, most)
            rows = self._all_at(found.rows)
        return Page(rows=rows, more=found.more, corrected=found.corrected)

    def start_at(self, query: Query, key: RecordKey, over: int) -> int | None:
        """Return the start of the page that has a record in it, with at most `over` before it.

        None when the record does not answer to the query, which is one without words.
        """
        found = self._database.row("SELECT seq FROM record WHERE kind = ? AND id = ?", *named(key))
        return None if found is None else self._search.start_at(query, found[0], over)

    def facets(self, kind: Kind) -> tuple[FacetCount, ...]:
        """Return every facet that records of a kind answer to, the most frequent first."""
        return tuple(
            FacetCount(facet=Facet(name=name, value=value), count=count)
            for name, value, count in self._database.rows(
                "SELECT name, value, n FROM tally WHERE kind = ? AND n > 0"
                " AND name NOT IN ('kind', 'place') ORDER BY name, n DESC, value",
                str(kind),
            )
        )

    def counts(self) -> Mapping[Kind, int]:
        """Return how many records of each kind there are, those in the trash left out."""
        rows = self._database.rows("SELECT kind, n FROM tally WHERE name = 'kind'")
        return dict.fromkeys(Kind, 0) | {Kind(kind): count for kind, count in rows}

    def trashed(self) -> int:
        """Return how many records are in the trash."""
        return self._database.rows(
            "SELECT coalesce(sum(n), 0) FROM tally WHERE name = ? AND value = ?",
            TRASH.name,
            TRASH.value,
        )[0][0]

    def letters_using(self, key: RecordKey) -> tuple[tuple[LetterId, str], ...]:
        """Return the id and title of each kept letter that uses a record."""
        rows = self._database.rows(
            "SELECT letter.id, letter.title FROM used JOIN letter ON letter.id = used.letter"
            " WHERE used.kind = ? AND used.id = ? AND letter.trashed = 0"
            " ORDER BY letter.turn DESC",
            *named(key),
        )
        return tuple((LetterId(letter), title) for letter, title in rows)

    def changed_at(self, key: RecordKey) -> tuple[dt.datetime, ...]:
        """Return when the record was changed in this library, the earliest first."""
        rows = self._database.rows(
            "SELECT batch.at FROM earlier JOIN batch ON batch.number = earlier.batch"
            " WHERE earlier.kind = ? AND earlier.id = ? ORDER BY batch.number",
            *named(key),
        )
        return tuple(dt.datetime.fromisoformat(at) for (at,) in rows)

    def referring(self, key: RecordKey) -> tuple[Held, ...]:
        """Return the records that refer to one, as a recommendation to its source."""
        seqs = {
            seq
            for how in _TARGETS.get(key.kind, ())
            for (seq,) in self._database.rows(
                "SELECT record FROM link WHERE how = ? AND target = ?", how, key.id
            )
        }
        return tuple(self._at(seq) for seq in sorted(seqs))

    def similar(self, record: Record, most: int = 20) -> tuple[tuple[Held, float], ...]:
        """Return records of the same kind that say nearly the same, with how nearly (0 to 1)."""
        own = key_of(record)
        near = self._search.near(record)
        found = ((self._at(seq), nearness) for seq, nearness in near)
        others = [(held, nearness) for held, nearness in found if key_of(held.record) != own]
        return tuple(others[:most])

    def unfinished(self) -> Mapping[RecordKey, str]:
        """Return what was typed in records and could not be kept, as the forms wrote it down."""
        return self._unfinished.all()

    # ------------------------------------------------------------ changing

    def commit(self, batch: Batch) -> int:
        """Make all changes of a batch, and return its number in the history.

        Raises RecordChanged when a record is not as `before` says, LibraryReadOnly, and
        BrieferError when the disk refuses; nothing is changed then.
        """
        with self._database.writing():
            number = self._note(batch)
            self._database.generation += 1
            for place, change in enumerate(batch.changes):
                self._change(number, place, change)
            return number

    def batches(self, most: int = 100) -> tuple[KeptBatch, ...]:
        """Return the history, the latest first."""
        return tuple(
            KeptBatch(
                number=number,
                label=label,
                at=dt.datetime.fromisoformat(at),
                records=records,
                imported=bool(imported),
                reverted=bool(reverted),
            )
            for number, label, at, records, imported, reverted in self._database.rows(
                "SELECT number, label, at, records, imported, reverted FROM batch"
                " ORDER BY number DESC LIMIT ?",
                most,
            )
        )

    def revert(self, number: int) -> Reverted:
        """Take a batch back; records that were edited since are left as they are."""
        with self._database.writing():
            row = self._database.row("SELECT label FROM batch WHERE number = ?", number)
            if row is None:
                raise BrieferError(
                    sentence("There is no batch {number} in the library.", number=number),
                    sentence("Look at the history of the library for its number."),
                )
            changes, left = list[Change](), list[RecordKey]()
            for key, before, untouched in self._steps_of(number):
                if untouched:
                    changes.append(Change(key=key, before=self.held(key), after=before))
                else:
                    left.append(key)
            batch = Batch(label=row[0], changes=tuple(changes))
            self.commit(batch)
            self._database.rows("UPDATE batch SET reverted = 1 WHERE number = ?", number)
            return Reverted(batch=batch, left=tuple(left))

    def keep_unfinished(self, key: RecordKey, words: str) -> None:
        """Write down what is typed in a record and cannot be kept; empty `words` forget it."""
        self._unfinished.keep(key, words)

    def purge(self, keys: Sequence[RecordKey]) -> int:
        """Delete records in the trash for good, with their history; return how many."""
        count = 0
        with self._database.writing():
            for key in keys:
                row = self._database.row(
                    "SELECT seq FROM record WHERE kind = ? AND id = ? AND trashed = 1", *named(key)
                )
                if row is not None:
                    self._remove(row[0], key)
                    self._unfinished.keep(key, "")
                    self._database.rows(
                        "DELETE FROM earlier WHERE kind = ? AND id = ?", *named(key)
                    )
                    count += 1
            if count:
                self._index.forget()
        return count

    def _steps_of(self, number: int) -> Iterator[tuple[RecordKey, Held | None, bool]]:
        """Yield what a batch changed, the last first: what stood there, and if it still is so."""
        for kind, key_id, before, before_digest, after_digest in self._database.rows(
            "SELECT kind, id, before, before_digest, after_digest FROM earlier WHERE batch = ?"
            " ORDER BY place DESC",
            number,
        ):
            key = RecordKey(kind=Kind(kind), id=key_id)
            now = self._database.row(
                "SELECT digest FROM record WHERE kind = ? AND id = ?", *named(key)
            )
            held = None if before is None else self._held(key, before, before_digest)
            yield key, held, (now[0] if now else None) == after_digest

    def _note(self, batch: Batch) -> int:
        self._database.rows(
            "INSERT INTO batch (label, at, records, imported) VALUES (?, ?, ?, ?)",
            batch.label,
            self._now().isoformat(),
            len(batch.changes),
            int(batch.imported),
        )
        return self._database.raw.last_insert_rowid()

    def _change(self, number: int, place: int, change: Change) -> None:
        kind, key = named(change.key)
        row = self._database.row(
            "SELECT seq, state, digest FROM record WHERE kind = ? AND id = ?", kind, key
        )
        now = None if row is None else row[1]
        if now != (None if change.before is None else state_of(change.before)):
            raise RecordChanged(
                sentence("“{key}” is not as it was when the change began.", key=shown(key))
            )
        after = None if change.after is None else state_of(change.after)
        digest = None if after is None else row_digest(kind, key, after)
        self._database.rows(
            "INSERT INTO earlier (batch, place, kind, id, before, before_digest, after_digest)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(number, place, kind, key, now, None if row is None else row[2], digest),
        )
        if change.after is None or after is None:
            if row is not None:
                self._remove(row[0], change.key)
            return
        seq = self._write(None if row is None else row[0], change.key, after, change.after)
        self._indexed(seq, change)

    def _write(self, seq: int | None, key: RecordKey, state: bytes, held: Held) -> int:
        values = (state, row_digest(*named(key), state), int(held.trashed))
        if seq is not None:
            self._database.rows(
                "UPDATE record SET state = ?, digest = ?, trashed = ? WHERE seq = ?", *values, seq
            )
            return seq
        self._database.rows(
            "INSERT INTO record (kind, id, state, digest, trashed) VALUES (?, ?, ?, ?, ?)",
            *(*named(key), *values),
        )
        return self._database.raw.last_insert_rowid()

    def _indexed(self, seq: int, change: Change) -> None:
        if change.after is None:
            return
        try:
            self._index.put(seq, change.after)
        except apsw.ConstraintError as problem:
            raise BrieferError(
                sentence(
                    "“{key}” has an ask with an id that another recommendation has.",
                    key=shown(change.key.id),
                ),
                sentence("Give the ask another id; nothing was changed."),
            ) from problem
        self._follow(change.key)

    def _remove(self, seq: int, key: RecordKey) -> None:
        self._index.remove(seq)
        self._database.rows("DELETE FROM record WHERE seq = ?", seq)
        self._follow(key)

    def _follow(self, key: RecordKey) -> None:
        """Keep what comes from a report in step with it, also when it comes last or goes."""
        if key.kind is Kind.SOURCE:
            self._index.follow_source(key.id)

    def _at(self, seq: int) -> Held:
        found = self._database.row("SELECT kind, id, state, digest FROM record WHERE seq = ?", seq)
        if found is None:
            raise _misled(self.path)
        kind, key, state, digest = found
        return self._held(RecordKey(kind=Kind(kind), id=key), state, digest)

    def _all_at(self, seqs: Sequence[int]) -> tuple[Held, ...]:
        rows = self._database.rows(
            "SELECT kind, record.id, state, digest FROM json_each(?) AS wanted"
            " JOIN record ON record.seq = wanted.value ORDER BY wanted.key",
            json.dumps(seqs),
        )
        if len(rows) != len(seqs):
            raise _misled(self.path)
        return tuple(
            self._held(RecordKey(kind=Kind(kind), id=key), state, digest)
            for kind, key, state, digest in rows
        )

    def _held(self, key: RecordKey, state: bytes, digest: bytes) -> Held:
        return held_from(key.kind, state, digest, key.id, self.path)


def _misled(path: Path) -> LibraryUnreadable:
    return damaged(path, "its index names a record that is not there")
