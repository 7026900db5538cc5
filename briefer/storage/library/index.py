"""The index: what makes look-ups and searches cost the same in a small and in a large library."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, key_of
from briefer.domain.source import Source
from briefer.services.records import Facet, Held
from briefer.storage.library.connection import Database
from briefer.storage.library.facets import facets_of, links_of, token, turns, words_of
from briefer.storage.library.rows import held_from

TRASH = Facet(name="place", value="trash")
"""The facet of what lies in the trash; everything else has its kind's."""


def kind_facet(kind: Kind) -> Facet:
    """Return the facet that all records of a kind have while they are not in the trash."""
    return Facet(name="kind", value=str(kind))


class Index:
    """Keeps the index in step with the records, within the transaction that changes them."""

    def __init__(self, database: Database, today: Callable[[], dt.date]) -> None:
        """Index the records of `database`, with the status that they have `today`."""
        self._database = database
        self._today = today

    @property
    def _path(self) -> Path:
        return self._database.path

    def put(self, seq: int, held: Held) -> None:
        """Index a record that is new or has changed."""
        self.remove(seq)
        record, today = held.record, self._today()
        source = self._source_of(held)
        kind = key_of(record).kind
        facets = {TRASH}
        if not held.trashed:
            facets = {kind_facet(kind), *facets_of(held, source, today)}
            self._link(seq, held)
        self._tally(seq, kind, facets)
        tokens = " ".join(sorted(map(token, facets)))
        self._database.rows(
            "INSERT INTO words (rowid, title, text, source, topic, law, facets)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(seq, *words_of(record, source), tokens),
        )
        turning = turns(record, today)
        self._database.rows(
            "UPDATE record SET turns = ? WHERE seq = ?",
            None if turning is None else turning.isoformat(),
            seq,
        )

    def remove(self, seq: int) -> None:
        """Forget what was indexed of a record."""
        database = self._database
        counted = database.rows(
            "SELECT record.kind, facet.name, facet.value FROM facet"
            " JOIN record ON record.seq = facet.record WHERE facet.record = ?",
            seq,
        )
        # Row by row: before a statement that changes many, the full-text index is written out.
        database.many(
            "UPDATE tally SET n = n - 1 WHERE kind = ? AND name = ? AND value = ?", counted
        )
        for table in ("facet", "link", "part"):
            database.rows(f"DELETE FROM {table} WHERE record = ?", seq)  # noqa: S608 - our names
        database.rows("DELETE FROM words WHERE rowid = ?", seq)

    def forget(self) -> None:
        """Write the full-text index anew without the words of what is gone; they stay in it else.

        This reads the whole index, so it is for the rare moment when something is to be gone.
        """
        self._database.rows("INSERT INTO words (words) VALUES ('optimize')")

    def follow_source(self, source: str) -> None:
        """Index anew what comes from a report whose title, country or language has changed."""
        for (seq,) in self._database.rows(
            "SELECT record FROM link WHERE how = 'source' AND target = ?", source
        ):
            self._again(seq)

    def turn(self) -> None:
        """Index anew what has come into force, lapsed or been overtaken by today."""
        due = self._database.rows(
            "SELECT seq FROM record WHERE turns IS NOT NULL AND turns <= ?",
            self._today().isoformat(),
        )
        if due and not self._database.read_only:
            with self._database.writing():
                for (seq,) in due:
                    self._again(seq)

    def rebuild(self) -> None:
        """Index every record."""
        self._database.rows("DELETE FROM tally")
        for (seq,) in self._database.rows("SELECT seq FROM record ORDER BY seq"):
            self._again(seq)

    def _again(self, seq: int) -> None:
        kind, key, state, digest = self._database.rows(
            "SELECT kind, id, state, digest FROM record WHERE seq = ?", seq
        )[0]
        self.put(seq, held_from(Kind(kind), state, digest, key, self._path))

    def _link(self, seq: int, held: Held) -> None:
        self._database.many(
            "INSERT INTO link (record, how, target) VALUES (?, ?, ?)",
            ((seq, how, target) for how, target in sorted(links_of(held.record))),
        )
        if isinstance(held.record, Recommendation):
            self._database.many(
                "INSERT INTO part (ask, record, place, subject) VALUES (?, ?, ?, ?)",
                ((ask.id, seq, place, ask.subject) for place, ask in enumerate(held.record.asks)),
            )

    def _tally(self, seq: int, kind: Kind, facets: set[Facet]) -> None:
        pairs = sorted((facet.name, facet.value) for facet in facets)
        self._database.many(
            "INSERT INTO facet (record, name, value) VALUES (?, ?, ?)",
            ((seq, name, value) for name, value in pairs),
        )
        self._database.many(
            "INSERT INTO tally (kind, name, value, n) VALUES (?, ?, ?, 1)"
            " ON CONFLICT (kind, name, value) DO UPDATE SET n = n + 1",
            ((str(kind), name, value) for name, value in pairs),
        )

    def _source_of(self, held: Held) -> Source | None:
        if not isinstance(held.record, Recommendation):
            return None
        found = self._database.row(
            "SELECT state, digest FROM record WHERE kind = 'source' AND id = ?", held.record.source
        )
        if found is None:
            return None
        state, digest = found
        source = held_from(Kind.SOURCE, state, digest, held.record.source, self._path).record
        return source if isinstance(source, Source) else None
