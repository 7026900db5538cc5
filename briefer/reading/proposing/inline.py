"""Inline: the body that an item itself asks to act."""

import re
from functools import cache
from typing import Final, NamedTuple

from briefer.reading.proposing.asking import ambiguous_verbs, begins_with_verb, english_verbs
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.vocabulary import compiled, structure

_WORD: Final = re.compile(r"[^\W\d_]+")
_NEAR: Final = 14
_PREPOSITION: Final = re.compile(r"(?:^|\s)(?:to|of|and|or|that|which|who|not|will|can|may)$")


class Inside(NamedTuple):
    """Who is asked within a text, as printed, and where what is asked begins."""

    name: str
    start: int
    clause: int


def asked_inside(text: str, headings: Headings) -> Inside | None:
    """Return the body that a sentence asks for something, or None."""
    words = plain(text)
    for pattern in _patterns():
        found = pattern.match(words)
        if found and headings.can_be_asked(_head(found["name"])):
            start, end = found.span("name")
            return Inside(text[start:end], start, found.start("clause"))
    return _wished(text, words, headings)


def _wished(text: str, words: str, headings: Headings) -> Inside | None:
    """Return the body of "[that] the Public Defender monitor prisons", or None."""
    if begins_with_verb(words) or not words[:1].isupper():
        return None
    for word in list(_WORD.finditer(words))[1:_NEAR]:
        verb = word.group() in english_verbs() - ambiguous_verbs()
        name = words[: word.start()].split(",", maxsplit=1)[0].strip()
        if verb and words[word.start() - 1] == " " and not _PREPOSITION.search(name):
            known = headings.can_be_asked(_head(name))
            return Inside(text[: len(name)], 0, word.start()) if known else None
    return None


def _head(name: str) -> str:
    """Return a name up to what is said about it: "newspapers that the Government closed"."""
    return re.split(
        r"\b(?:that|which|who|whose|qui|que|dont|котор\w+)\b|\s(?:of|on|in|for|by|against)\s(?=\w+ing\b)",
        name,
        maxsplit=1,
    )[0]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(one) for known in structure().languages for one in known.inline)
