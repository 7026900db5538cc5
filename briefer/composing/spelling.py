"""The words of a text that a dictionary can be asked about, and where they stand."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

_MARKS: Final = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
"""Marks over and under letters of the scripts that letters are written in."""

_WORD: Final = re.compile(rf"\w(?:[\w{_MARKS}]|['’ʼ\u2010\u2011-](?=\w))*")

_NO_WORDS: Final = re.compile(
    r"\{[^{}]*\}"  # a placeholder
    r"|\S+@\S+"  # an e-mail address
    r"|\b[a-z]+://\S+|\bwww\.\S+"  # an address on the web
    r"|\b\w+(?:[./\\_]\w+)+",  # a name of a file or a host, a reference, a short form with dots
    re.IGNORECASE,
)

_SCRIPTS: Final = {"en": "LATIN", "fr": "LATIN", "es": "LATIN", "ru": "CYRILLIC"}


class WordAt(NamedTuple):
    """A word of a text, from the character at `start` to before the one at `end`."""

    word: str
    start: int
    end: int


def words_in(text: str, language: str) -> Iterator[WordAt]:
    """Yield the words of `text` that a dictionary of `language` (two letters) can know.

    Numbers, addresses, placeholders, short forms in capitals and words in another script are none.
    """
    script = _SCRIPTS.get(language, "")
    start = 0
    for gap in _NO_WORDS.finditer(text):
        yield from _between(text, start, gap.start(), script)
        start = gap.end()
    yield from _between(text, start, len(text), script)


def bare(word: str) -> str:
    """Return a word as it is compared with names: composed, small, its apostrophes straight."""
    return unicodedata.normalize("NFC", word).casefold().replace("’", "'").replace("ʼ", "'")


def name_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of names, bare."""
    found: set[str] = set()
    for text in texts:
        for match in _WORD.finditer(text):
            found.add(bare(match[0]))
            found.update(map(bare, re.split(r"['’ʼ\u2010\u2011-]", match[0])))
    return frozenset(found)


def is_known(word: str, known: Collection[str]) -> bool:
    """Return whether a word, or what it is a possessive or a compound of, is among bare words."""
    told = bare(word)
    if told in known or told.removesuffix("'s") in known or told.removesuffix("'") in known:
        return True
    _, apostrophe, after = told.partition("'")
    if apostrophe and after in known:
        return True
    parts = re.split(r"[\u2010\u2011-]", told)
    return len(parts) > 1 and all(part in known for part in parts)


def _between(text: str, start: int, end: int, script: str) -> Iterator[WordAt]:
    for match in _WORD.finditer(text, start, end):
        if _is_word(match[0], script):
            yield WordAt(match[0], match.start(), match.end())


def _is_word(word: str, script: str) -> bool:
    if any(not (letter.isalpha() or _is_within(letter)) for letter in word):
        return False
    first = re.split(r"['’ʼ\u2010\u2011-]", word)[0].removesuffix("s")
    if len(word) < 2 or (len(first) > 1 and first.isupper()):
        return False
    return not script or all(
        unicodedata.name(letter, "").startswith(script) for letter in word if letter.isalpha()
    )


def _is_within(letter: str) -> bool:
    return letter in "'’ʼ\u2010\u2011-" or unicodedata.combining(letter) > 0
