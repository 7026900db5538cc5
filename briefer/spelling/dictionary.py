"""One dictionary: whether a word is right, and which could have been meant.

The suggestions are our own: those of the library that reads the dictionary take minutes where a
language has many endings, and these a moment.
"""

import heapq
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Final, Protocol, cast

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spylls.hunspell import Dictionary  # pyright: ignore[reportMissingTypeStubs] - it has none

from briefer import resources
from briefer.spelling.english import English, english
from briefer.spelling.messages import LONGEST_WORD

MOST_SUGGESTIONS: Final = 6

_FURTHEST: Final = 2
"""How many letters may differ between a word and one that could have been meant."""

_LETTERS: Final = 40
"""How many letters, the commonest first, are tried in the place of others."""

_STEMS: Final = 200
"""How many of the nearest stems are looked at."""


class _Affixes(Protocol):
    TRY: str


class _Word(Protocol):
    stem: str


class _Words(Protocol):
    words: Sequence[_Word]


class _Lexicon(Protocol):
    """What we use of the library's dictionary, which says no types."""

    aff: _Affixes
    dic: _Words

    def lookup(self, word: str) -> bool:
        """Tell whether the dictionary has a word."""
        ...


class SpellingDictionary:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        """Read the dictionary of one of LANGUAGES. It takes a second or more."""
        stem = str(resources.path("dictionaries", f"{language}.aff")).removesuffix(".aff")
        self._lexicon = read = cast("_Lexicon", Dictionary.from_files(stem))
        self._letters = "".join(dict.fromkeys(read.aff.TRY.lower()))[:_LETTERS]
        self._stems: list[str] = sorted({word.stem for word in read.dic.words})
        self._other = english() if language == "en" else English()

    def is_right(self, word: str) -> bool:
        """Tell whether a word is in the dictionary, as it stands or in the other spelling."""
        told = unicodedata.normalize("NFC", word)
        if len(told) > LONGEST_WORD:
            return False
        if self._lexicon.lookup(told):
            return True
        bare = told.lower().removesuffix("’s").removesuffix("'s")
        others = map(self._lexicon.lookup, self._other.others(bare))
        return bare in self._other.words or any(others)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return the words that could have been meant, the likeliest first."""
        told = unicodedata.normalize("NFC", word)
        small = told.lower()
        if len(told) > LONGEST_WORD:
            return ()
        near = (found for found in _neighbours(small, self._letters) if self.is_right(found))
        found = dict.fromkeys(islice(near, MOST_SUGGESTIONS * 2))
        nearest = chain(found, () if len(found) >= MOST_SUGGESTIONS else self._near_stems(small))
        cased = (_cased(one, told) for one in dict.fromkeys(nearest))
        others = dict.fromkeys(one for one in cased if one != told and self.is_right(one))
        return tuple(
            heapq.nsmallest(MOST_SUGGESTIONS, others, key=lambda one: OSA.distance(small, one))
        )

    def _near_stems(self, word: str) -> Iterator[str]:
        found = process.extract(
            word, self._stems, scorer=OSA.distance, score_cutoff=_FURTHEST, limit=_STEMS
        )
        return (stem for stem, _, _ in found)


def _neighbours(word: str, letters: str) -> Iterator[str]:
    """Yield all that is one slip away: letters changed about, doubled, left out, or put in."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    yield from (a + b[1:] for a, b in cuts if b and a + b[1:])
    yield from (a + letter + b for a, b in cuts for letter in letters)
    yield from (a + letter + b[1:] for a, b in cuts if b for letter in letters)


def _cased(word: str, like: str) -> str:
    """Return a word with capitals where `like` has them."""
    if len(like) > 1 and like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
