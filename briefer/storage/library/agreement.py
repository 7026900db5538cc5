"""Whether the index of a library file says what its records say."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind
from briefer.domain.source import Source
from briefer.sentences import sentence
from briefer.services.records import Facet
from briefer.storage.library.connection import Database, Row
from briefer.storage.library.facets import facets_of, links_of, token
from briefer.storage.library.index import TRASH, kind_facet
from briefer.storage.library.rows import held_from

_ANY_DAY = dt.date(2000, 1, 1)
"""A status turns with the day, and the index knows which: only that there is one is compared."""

_TOLD_EVERY = 1000

_LONE_ROWS = {
    "link": "SELECT count(*) FROM link WHERE record NOT IN (SELECT seq FROM record)",
    "part": "SELECT count(*) FROM part WHERE record NOT IN (SELECT seq FROM record)",
    "facet": "SELECT count(*) FROM facet WHERE record NOT IN (SELECT seq FROM record)",
    "words": "SELECT count(*) FROM words_docsize WHERE id NOT IN (SELECT seq FROM record)",
    "earlier": "SELECT count(*) FROM earlier WHERE batch NOT IN (SELECT number FROM batch)",
    "used": "SELECT count(*) FROM used WHERE letter NOT IN (SELECT id FROM letter)",
}
_UNFOUND = "SELECT count(*) FROM record WHERE seq NOT IN (SELECT id FROM words_docsize)"


def disagreements(database: Database) -> Iterator[float | str]:
    """Yield a sentence for each place where index and records differ, and the share done."""
    tally = Counter[tuple[str, str, str]]()
    yield from _records(database, tally)
    for table, sql in _LONE_ROWS.items():
        lone = database.rows(sql)[0][0]
        if lone:
            yield sentence("{lone} rows of “{table}” belong to nothing.", lone=lone, table=table)
    unfound = database.rows(_UNFOUND)[0][0]
    if unfound:
        yield sentence("{count} records cannot be found by a search.", count=unfound)
    kept = {
        (kind, name, value): n
        for kind, name, value, n in database.rows("SELECT kind, name, value, n FROM tally")
        if n
    }
    if kept != dict(tally):
        yield sentence("The counts of the library's facets are not right.")
    yield from _searched(database, tally)


def _records(database: Database, tally: Counter[tuple[str, str, str]]) -> Iterator[float | str]:
    sources = _sources(database)
    links = _Groups(database.streamed("SELECT record, how, target FROM link ORDER BY 1"))
    parts = _Groups(database.streamed("SELECT record, ask, place, subject FROM part ORDER BY 1"))
    facets = _Groups(database.streamed("SELECT record, name, value FROM facet ORDER BY 1"))
    count = max(1, database.rows("SELECT count(*) FROM record")[0][0])
    rows = database.streamed("SELECT seq, kind, id, state, digest FROM record ORDER BY seq")
    for done, (seq, kind, key, state, digest) in enumerate(rows):
        held = held_from(Kind(kind), state, digest, key, database.path)
        record = held.record
        source = sources.get(record.source) if isinstance(record, Recommendation) else None
        asks = record.asks if isinstance(record, Recommendation) else ()
        found = facets.of(seq)
        tally.update((kind, str(pair[0]), str(pair[1])) for pair in found)
        wanted = facets_of(held, source, _ANY_DAY) | {kind_facet(Kind(kind))}
        if held.trashed:
            wanted, asks, referred = {TRASH}, (), set[tuple[str, str]]()
        else:
            referred = links_of(record)
        right = (
            _still(found) == _still(_pairs(wanted))
            and links.of(seq) == referred
            and parts.of(seq) == {(ask.id, place, ask.subject) for place, ask in enumerate(asks)}
        )
        if not right:
            yield sentence("The index is wrong about the {kind} “{key}”.", kind=kind, key=key)
        if done % _TOLD_EVERY == 0:
            yield done / count


def _searched(database: Database, tally: Counter[tuple[str, str, str]]) -> Iterator[float | str]:
    """Compare how often the full-text index has each facet."""
    sums = Counter[tuple[str, str]]()
    for (_, name, value), n in tally.items():
        sums[name, value] += n
    for (name, value), n in sorted(sums.items()):
        match = f"facets : {token(Facet(name=name, value=value))}"
        found = database.rows("SELECT count(*) FROM words WHERE words MATCH ?", match)[0][0]
        if found != n:
            yield sentence("Searching does not find all records of “{value}”.", value=value)


class _Groups:
    """Rows that come in the order of their first column, given out by it."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._groups = groupby(rows, key=itemgetter(0))
        self._next = next(self._groups, None)

    def of(self, seq: int) -> set[tuple[object, ...]]:
        """Return what belongs to `seq`; what belongs to a smaller one is passed over."""
        while self._next is not None and self._next[0] < seq:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != seq:
            return set()
        found = {row[1:] for row in self._next[1]}
        self._next = next(self._groups, None)
        return found


def _sources(database: Database) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for key, state, digest in database.rows(
        "SELECT id, state, digest FROM record WHERE kind = 'source'"
    ):
        record = held_from(Kind.SOURCE, state, digest, key, database.path).record
        if isinstance(record, Source):
            found[key] = record
    return found


def _pairs(facets: Iterable[Facet]) -> set[tuple[object, ...]]:
    return {(facet.name, facet.value) for facet in facets}


def _still(pairs: set[tuple[object, ...]]) -> set[tuple[object, ...]]:
    return {("status", "") if pair[0] == "status" else pair for pair in pairs}
