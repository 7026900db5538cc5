"""The library's word that was meant by a word with a typing error.

Nothing is kept in the memory and nothing is read through: the index is asked for words that begin
as the typed one would without its error, so that this costs the same in a large library. Words of
three to five letters may have one error, longer ones two, of which one in the first four letters.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from briefer.storage.library.connection import Database

LETTER_COLUMNS = "{title text source topic law}"
"""The columns that hold words of a language."""

_SHORTEST, _LONG = 3, 6
_HEAD = 4
_LATIN = "abcdefghijklmnopqrstuvwxyz0123456789"
_BLOCK = 64
_MOST_OF_ONE_BEGINNING = 400


class Correction:
    """Finds what was meant, among the words of one library file."""

    def __init__(self, database: Database) -> None:
        """Look in the full-text index of `database`."""
        self._database = database

    def of(self, word: str) -> str:
        """Return the library's word that is nearest to `word`, or `word` if it is known."""
        folded = _folded(word)
        if len(folded) < _SHORTEST or self._is_known(word):
            return word
        self._prepare()
        if len(folded) < _LONG:
            near = self._existing(_edited(folded))
        else:
            near = self._beginning_with(_beginnings(folded))
        allowed = 1 if len(folded) < _LONG else 2
        scored = ((OSA.distance(folded, term, score_cutoff=allowed), term) for term in near)
        found = sorted(pair for pair in scored if pair[0] <= allowed)
        return next((term for _, term in found if self._is_word(term)), word)

    def _is_known(self, word: str) -> bool:
        """Return whether some record has a word that begins with `word`."""
        return self._matches(f'"{word}"*')

    def _is_word(self, term: str) -> bool:
        """Return whether a term is a word of a record, and no facet."""
        return self._matches(f'"{term}"')

    def _matches(self, phrase: str) -> bool:
        found = self._database.row(
            "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", f"{LETTER_COLUMNS} : {phrase}"
        )
        return found is not None

    def _prepare(self) -> None:
        # Each time, because a transaction that only reads is rolled back, and this with it.
        self._database.rows(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)"
        )

    def _existing(self, words: Iterable[str]) -> set[str]:
        with self._database.reading():
            return {
                term
                for word in sorted(words)
                for (term,) in self._database.rows(
                    "SELECT term FROM temp.vocabulary WHERE term = ?", word
                )
            }

    def _beginning_with(self, beginnings: Iterable[str]) -> set[str]:
        with self._database.reading():
            return {
                term
                for beginning in sorted(beginnings)
                for (term,) in self._database.rows(
                    "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT ?",
                    *(beginning, _next(beginning), _MOST_OF_ONE_BEGINNING),
                )
            }


def _folded(word: str) -> str:
    """Return the word as the index has it: without capitals and diacritics."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _beginnings(word: str) -> set[str]:
    """Return how the word may begin when it has at most one error there."""
    head = word[:_HEAD]
    # A letter too many, or two that changed places, take the next letter into the beginning.
    longer = {edited[:_HEAD] for edited in _edited(word[: _HEAD + 1])}
    return {head, *(edited[:_HEAD] for edited in longer if len(edited) == _HEAD)}


def _edited(word: str) -> set[str]:
    """Return every word that is one error away."""
    signs = set(_alphabet(word))
    return {edited for edited in _edits(word, signs) if edited and edited != word}


def _edits(word: str, signs: Iterable[str]) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for sign in signs:
            yield before + sign + after
            if after:
                yield before + sign + after[1:]


def _alphabet(word: str) -> Iterator[str]:
    """Yield the letters of the scripts that a word is written in, as Unicode has them together."""
    yield from _LATIN if word.isascii() else ""
    for start in {ord(sign) // _BLOCK * _BLOCK for sign in word if not sign.isascii()}:
        block = map(chr, range(start, start + _BLOCK))
        yield from (sign for sign in block if sign.isalpha() and sign == sign.casefold())
    yield from word


def _next(beginning: str) -> str:
    """Return the first text after all that begin with `beginning`."""
    return beginning[:-1] + chr(ord(beginning[-1]) + 1)
