"""Searching: words and facets in one full-text index, and words that were typed wrongly."""

import json
import re
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz

from briefer.domain.records import Kind, Record, key_of
from briefer.services.records import Facet, Query
from briefer.storage.library.beginnings import Beginnings
from briefer.storage.library.connection import Database
from briefer.storage.library.correcting import LETTER_COLUMNS, Correction
from briefer.storage.library.facets import token, words_of
from briefer.storage.library.index import TRASH, kind_facet
from briefer.storage.library.rows import held_from

_RANKED_UP_TO = 1000
"""Answers up to which the best come first; more stand in the library's order."""
_WORD = re.compile(r"\w+")
_NEAR_ENOUGH = 0.8
_NEAR_WORDS = 12
_NEAR_LOOKED_AT = 60


class Found(NamedTuple):
    """Rows of the record table, how to go on, and the words that were looked for instead."""

    rows: tuple[int, ...]
    more: int | None
    corrected: str


class Search:
    """Finds records of one library file."""

    def __init__(self, database: Database) -> None:
        """Search the index of `database`."""
        self._database = database
        self._correction = Correction(database)
        self._beginnings = Beginnings(database)

    def find(self, query: Query, start: int, most: int) -> Found:
        """Return the rows that answer to `query`, from `start` on."""
        typed = _WORD.findall(query.words)
        found = self._rows(query, typed, start, most)
        if found.rows or not typed or start:
            return found
        corrected = [self._correction.of(word) for word in typed]
        if corrected == typed:
            return found
        again = self._rows(query, corrected, start, most)
        return again._replace(corrected=" ".join(corrected)) if again.rows else found

    def start_at(self, query: Query, seq: int, over: int) -> int | None:
        """Return where a page begins that has a row in it with at most `over` before it."""
        rows = self._database.rows(
            "SELECT rowid FROM words WHERE words MATCH ? AND rowid <= ?"
            " ORDER BY rowid DESC LIMIT ?",
            *(_match(query, ""), seq, over + 2),
        )
        if not rows or rows[0][0] != seq:
            return None
        return rows[-1][0] if len(rows) == over + 2 else 0

    def near(self, record: Record) -> list[tuple[int, float]]:
        """Return rows of the same kind that say nearly the same, the nearest first."""
        text = _said(record)
        words = sorted(set(_WORD.findall(text.casefold())), key=len, reverse=True)[:_NEAR_WORDS]
        if not words:
            return []
        either = " OR ".join(f'"{word}"' for word in words)
        kind = key_of(record).kind
        match = f"{LETTER_COLUMNS} : ({either}) AND facets : {token(kind_facet(kind))}"
        scored: list[tuple[int, float]] = []
        for (seq,) in self._database.rows(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?",
            match,
            _NEAR_LOOKED_AT,
        ):
            key, state, digest = self._database.rows(
                "SELECT id, state, digest FROM record WHERE seq = ?", seq
            )[0]
            held = held_from(kind, state, digest, key, self._database.path)
            nearness = fuzz.token_sort_ratio(text, _said(held.record)) / 100
            if nearness >= _NEAR_ENOUGH:
                scored.append((seq, nearness))
        return sorted(scored, key=lambda pair: -pair[1])

    def _rows(self, query: Query, words: list[str], start: int, most: int) -> Found:
        """Return the best answers first, or those that come first where there are too many to rank.

        Ranking counts how frequent each part of a query is, and a facet may be in every record: so
        the words alone are ranked, unless too many other records have them.
        """
        if not words:
            return self._in_order(_match(query, ""), start, most)
        going_on, over = _going_on(words), start + most + 1
        # Whole words are counted sooner than those that may go on, and many are many either way.
        if self._are_few(_all_of(words)) and self._are_few(_all_of(words, "*")):
            return _page_of(self._best_answering(query, going_on, over), start, most)
        match = _match(query, self._spelt_out(words))
        if self._are_few(match):
            return _page_of(self._by_rank(_match(query, going_on), over), start, most)
        return self._in_order(match, start, most)

    def _in_order(self, match: str, start: int, most: int) -> Found:
        rows = self._database.rows(
            "SELECT rowid FROM words WHERE words MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?",
            *(match, start, most + 1),
        )
        seqs = tuple(seq for (seq,) in rows)
        return Found(seqs[:most], seqs[most - 1] if len(seqs) > most else None, "")

    def _are_few(self, match: str) -> bool:
        few = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
        return self._database.rows(few, match, _RANKED_UP_TO + 1)[0][0] <= _RANKED_UP_TO

    def _best_answering(self, query: Query, match: str, most: int) -> list[int]:
        """Return the best of a few that `match`, as far as they answer to a query's facets."""
        ranked = self._by_rank(match, most)
        found = self._with_facets(query, ranked)
        if len(found) == most or len(ranked) < most:
            return found
        return self._with_facets(query, self._by_rank(match, _RANKED_UP_TO))

    def _by_rank(self, match: str, most: int) -> list[int]:
        rows = self._database.rows(
            "SELECT rowid FROM words WHERE words MATCH ?"
            " ORDER BY bm25(words, 8, 2, 2, 4, 4), rowid LIMIT ?",
            *(match, most),
        )
        return [seq for (seq,) in rows]

    def _with_facets(self, query: Query, rows: list[int]) -> list[int]:
        """Return those of `rows` that answer to a query's kind and facets, in the same order."""
        names = _by_name(query.facets).values()
        has = "EXISTS (SELECT 1 FROM facet WHERE record = seq AND name = ? AND facet.value IN ({}))"
        conditions = "".join(f" AND {has.format(_places(len(each)))}" for each in names)
        kinds = list(Kind) if query.kind is None else [query.kind]
        # CROSS JOIN keeps SQLite from going through all records of the kind instead.
        found = self._database.rows(
            "SELECT seq FROM json_each(?) AS given CROSS JOIN record ON record.seq = given.value"  # noqa: S608 - our own words
            f" WHERE trashed = ? AND kind IN ({_places(len(kinds))}){conditions}"
            " ORDER BY given.key",
            *(json.dumps(rows), int(query.trashed), *map(str, kinds)),
            *(part for each in names for part in (each[0].name, *(one.value for one in each))),
        )
        return [seq for (seq,) in found]

    def _spelt_out(self, words: list[str]) -> str:
        """Return the part of a query that is about words, without words that may go on, if it can.

        All that go on from a long word would be gathered from the index before the first is given;
        where they are a few words, each is read only as far as it is needed.
        """
        *whole, last = words
        longer = self._beginnings.words(last)
        if longer is None:
            return _going_on(words)
        either = f"({' OR '.join(map(_quoted, longer))})"
        return _within(" AND ".join([*map(_quoted, whole), either]))


def _page_of(best: list[int], start: int, most: int) -> Found:
    more = start + most if start + most < len(best) else None
    return Found(tuple(best[start : start + most]), more, "")


def _match(query: Query, words: str) -> str:
    """Return the query in FTS5's language, with the part of it that is about words."""
    kinds = list(Kind) if query.kind is None else [query.kind]
    wanted = [[TRASH] if query.trashed else list(map(kind_facet, kinds))]
    wanted += _by_name(query.facets).values()
    return " AND ".join([*filter(None, [words]), *map(_any_of, wanted)])


def _by_name(facets: Iterable[Facet]) -> dict[str, list[Facet]]:
    """Return facets by their names; an answer has one of each."""
    named: dict[str, list[Facet]] = {}
    for facet in facets:
        named.setdefault(facet.name, []).append(facet)
    return named


def _going_on(words: list[str]) -> str:
    """Return the part of a query that is about words, the last of which may go on."""
    return _within(_all_of(words, "*"))


def _within(words: str) -> str:
    return f"{LETTER_COLUMNS} : ({words})"


def _all_of(words: list[str], ending: str = "") -> str:
    return f"{' AND '.join(map(_quoted, words))}{ending}"


def _quoted(word: str) -> str:
    """Return a word that is no operator, whatever it says."""
    return f'"{word}"'


def _any_of(facets: list[Facet]) -> str:
    return f"facets : ({' OR '.join(map(token, facets))})"


def _places(count: int) -> str:
    return ", ".join("?" * count)


def _said(record: Record) -> str:
    """Return a record's own words, for comparing it with another."""
    words = words_of(record, None)
    return f"{words.title}\n{words.text}"
