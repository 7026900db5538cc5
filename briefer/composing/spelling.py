"""The words of a text that a dictionary can be asked about, and where they stand."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, cast

from babel import Locale

from briefer.domain.base import Value
from briefer.domain.finding import Finding, Severity
from briefer.domain.ids import Place
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.sentences import sentence, shown

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


IGNORED: Final = "spelling.ignored"
"""The letter's field that keeps the words which are right in this letter; it is not printed."""


def ignored_in(letter: Letter) -> frozenset[str]:
    """Return the words that the writer wants ignored in a letter, bare."""
    return frozenset(
        word for field in letter.fields if field.name == IGNORED for word in field.value.split()
    )


def ignoring(letter: Letter, word: str) -> str:
    """Return what the letter's field IGNORED holds once `word` is ignored too."""
    return " ".join(sorted({*ignored_in(letter), bare(word)}))


def names_of(letter: Letter, library: Library) -> Iterator[str]:
    """Yield the names that a letter can hold: of bodies, offices, reports, law and who signs."""
    yield from _strings(letter.sender)
    yield from (field.value for field in letter.fields)
    for body in library.addressees:
        yield from (body.name, body.short_name)
    told = library.addressee(letter.addressee)
    copies = letter.copies
    for record in (told, *copies.addressees, *copies.sources, *copies.hooks):
        yield from _strings(record)


def countries_in(language: str) -> Iterator[str]:
    """Yield the names of countries in a language, as Unicode's data has them."""
    yield from Locale.parse(language).territories.values()


def misspelt(place: Place, words: Sequence[str]) -> Finding:
    """Return the advice that these words, which stand at a place, may be misspelt."""
    named = ", ".join(dict.fromkeys(map(shown, words)))
    told = (
        sentence("A word may be misspelt: {words}.", words=named)
        if len(words) == 1
        else sentence("{count} words may be misspelt: {words}.", count=len(words), words=named)
    )
    return Finding(
        code="spelling", severity=Severity.ADVICE, message=told, place=place, words=words[0]
    )


_OF_NAMES: Final = frozenset(
    {"name", "short_name", "office", "address", "aliases", "instrument", "provision", "publisher"}
    | {"title", "organisation", "signatory", "holders", "person", "salutation", "signatories"}
    | {"translations", "text", "contacts"}
)
"""The fields of records that hold names. The words of law itself and of asks are not among them."""


def _strings(value: object) -> Iterator[str]:
    """Yield the words of the fields that hold names, of a record and what is in it."""
    match value:
        case str():
            yield value
        case tuple():
            for one in cast("tuple[object, ...]", value):
                yield from _strings(one)
        case Value():
            for name in value.__struct_fields__:
                if name in _OF_NAMES:
                    yield from _strings(getattr(value, name))
        case _:
            return
