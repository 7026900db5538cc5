"""Searching: words and facets in one full-text index, and words that were typed wrongly."""

import re
from typing import NamedTuple

from rapidfuzz import fuzz

from briefer.domain.records import Kind, Record, key_of
from briefer.services.records import Facet, Query
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
            *(_match(query, []), seq, over + 2),
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
        match = _match(query, words)
        if words:
            few = self._first(match)
            if len(few) <= _RANKED_UP_TO:
                best = self._ranked(match, _words_alone(words), few)[start : start + most]
                more = start + most if start + most < len(few) else None
                return Found(tuple(best), more, "")
        rows = self._database.rows(
            "SELECT rowid FROM words WHERE words MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?",
            *(match, start, most + 1),
        )
        seqs = tuple(seq for (seq,) in rows)
        return Found(seqs[:most], seqs[most - 1] if len(seqs) > most else None, "")

    def _first(self, match: str) -> set[int]:
        rows = self._database.rows(
            "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?", match, _RANKED_UP_TO + 1
        )
        return {seq for (seq,) in rows}

    def _ranked(self, match: str, words: str, few: set[int]) -> list[int]:
        """Return `few`, the best first.

        Ranking counts how frequent each part of a query is, and a facet may be in every record: so
        the words alone are ranked, unless too many other records have them.
        """
        alone = len(self._first(words)) <= _RANKED_UP_TO
        rows = self._database.rows(
            "SELECT rowid FROM words WHERE words MATCH ?"
            " ORDER BY bm25(words, 8, 2, 2, 4, 4), rowid",
            words if alone else match,
        )
        return [seq for (seq,) in rows if seq in few]


def _match(query: Query, words: list[str]) -> str:
    """Return the query in FTS5's language; every word is quoted, so none is an operator."""
    wanted: list[str] = []
    if words:
        wanted.append(_words_alone(words))
    kinds = list(Kind) if query.kind is None else [query.kind]
    wanted.append(_any_of([TRASH] if query.trashed else list(map(kind_facet, kinds))))
    names = dict.fromkeys(facet.name for facet in query.facets)
    wanted += [_any_of([f for f in query.facets if f.name == name]) for name in names]
    return " AND ".join(wanted)


def _words_alone(words: list[str]) -> str:
    """Return the part of a query that is about words, the last of which may go on."""
    *whole, last = words
    parts = [*(f'"{word}"' for word in whole), f'"{last}"*']
    return f"{LETTER_COLUMNS} : ({' AND '.join(parts)})"


def _any_of(facets: list[Facet]) -> str:
    return f"facets : ({' OR '.join(token(facet) for facet in facets)})"


def _said(record: Record) -> str:
    """Return a record's own words, for comparing it with another."""
    words = words_of(record, None)
    return f"{words.title}\n{words.text}"
