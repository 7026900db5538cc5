"""Asking: whether words ask somebody to do something."""

import re
from functools import cache
from typing import Final

from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.tongue import tongues_of
from briefer.reading.proposing.vocabulary import Language, compiled, joined, structure

_OPENING: Final = re.compile(
    r"(?:[\"“«(\[]\s*)?(?:(?:as a matter of (?:urgency|priority)|where (?:possible|appropriate)"
    r"|to this end|in particular|without delay|in addition|furthermore|finally|also)\b,?\s+)?"
    r"(?:to\s+|not\s+|also\s+)*",
    re.IGNORECASE,
)
_MOST_ADVERBS: Final = 4
_BETWEEN: Final = re.compile(r"[ ,]+(?:and +)?")
_FIRST: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def asks(text: str) -> bool:
    """Tell whether words read as a request: an imperative, an infinitive, or a "should"."""
    words = plain(text)
    return begins_with_verb(words) or has_modal(words)


def has_modal(text: str) -> bool:
    """Tell whether somebody "should" do something here."""
    return bool(joined(*(known.modal for known in structure().languages)).search(plain(text)))


def begins_with_verb(text: str) -> bool:
    """Tell whether words begin with what is to be done."""
    words = plain(text)
    return _english_verb_at(words) is not None or _infinitive(words)


def _english_verb_at(text: str) -> int | None:
    """Return where the English verb begins that `text` begins with, adverbs before it passed."""
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    for _ in range(_MOST_ADVERBS):
        word = _FIRST.match(text, at)
        if word is None:
            return None
        if word.group().casefold() in english_verbs():
            return at
        if word.group().casefold() not in _adverbs():
            return None
        between = _BETWEEN.match(text, word.end())
        at = between.end() if between else word.end()
    return None


def is_verb_phrase(text: str) -> bool:
    """Tell whether words begin with a verb that is hardly ever anything else."""
    words = plain(text)
    at = _english_verb_at(words)
    if at is None:
        return _infinitive(words)
    word = _FIRST.match(words, at)
    return bool(word) and word.group().casefold() not in _nouns()


def _infinitive(text: str) -> bool:
    opening = text.lstrip('"“«([ ')
    tongues = tongues_of(text)
    return any(
        compiled(known.infinitive).match(opening) is not None
        for known in structure().languages
        if known.infinitive and known.code in tongues
    )


def is_boilerplate(text: str) -> bool:
    """Tell whether words speak about the recommendations and are none."""
    return bool(joined(*_boilerplate()).search(plain(text)))


def is_finding(text: str) -> bool:
    """Tell whether words say what somebody found or thinks, as committees do before they ask."""
    found = joined(*(known.findings for known in structure().languages if known.findings))
    return bool(found.match(plain(text)))


@cache
def english_verbs() -> frozenset[str]:
    """Return the verbs that English recommendations begin with."""
    return frozenset(_english().verbs.split())


@cache
def ambiguous_verbs() -> frozenset[str]:
    """Return those of the verbs that are as often nouns."""
    return frozenset(_english().nouns.split())


@cache
def _nouns() -> frozenset[str]:
    return ambiguous_verbs()


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(_english().adverbs.split())


@cache
def _boilerplate() -> tuple[str, ...]:
    return tuple(pattern for known in structure().languages for pattern in known.boilerplate)


def _english() -> Language:
    return next(known for known in structure().languages if known.code == "en")
