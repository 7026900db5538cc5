"""Inline: the body that an item itself asks to act."""

import re
from functools import cache
from typing import Final, NamedTuple

from briefer.reading.proposing.asking import ambiguous_verbs, begins_with_verb, english_verbs
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.vocabulary import compiled, joined, structure

_WORD: Final = re.compile(r"[^\W\d_]+")
_DASH: Final = re.compile(r"\s[–—-]{1,2}\s")
_SAID: Final = re.compile(
    r"\b(?:should|must|shall|said|says|stated|noted|recalled|recommended|concluded|found|has|have|had|is|are|was|were)\b",
    re.IGNORECASE,
)
_THAT: Final = re.compile(r"that (?=\w)", re.IGNORECASE)
_NEAR: Final = 14
_PREPOSITION: Final = re.compile(
    r"(?:^|\s)(?:to|of|and|or|that|which|who|not|will|can|may|for|by|with|in|at|on|from)$"
)


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
        if found and _can_act(found["name"], headings):
            start, end = found.span("name")
            start += _dateline(found["name"])
            return Inside(text[start:end], start, found.start("clause"))
    wish = _wishing().match(words) or _THAT.match(words)
    begin = wish.end() if wish else 0
    inside = _wished(text[begin:], words[begin:], headings, led=wish is not None)
    return inside and Inside(inside.name, inside.start + begin, inside.clause + begin)


def _can_act(name: str, headings: Headings) -> bool:
    """Tell whether words before "should" name a body, and say nothing of their own."""
    head = _head(name[_dateline(name) :])
    return headings.can_be_asked(head) and not _SAID.search(head)


def _dateline(name: str) -> int:
    """Return how long what a news agency has before a sentence is: "(New York, 5 May) – "."""
    return max((found.end() for found in _DASH.finditer(name)), default=0)


def _wished(text: str, words: str, headings: Headings, *, led: bool) -> Inside | None:
    """Return the body of "[that] the Public Defender monitor prisons", or None."""
    if begins_with_verb(words) or not (led or words[:1].isupper() or words.startswith("the ")):
        return None
    for word in list(_WORD.finditer(words))[1:_NEAR]:
        sure = words[: word.start()].endswith(" to ") or word.group() not in ambiguous_verbs()
        # "the Bar of Almaty to restore …", under "We call on:".
        name = words[: word.start()].split(",", maxsplit=1)[0].strip().removesuffix(" to")
        sure = sure or (led and headings.is_all_body(name))
        verb = sure and word.group() in english_verbs()
        if verb and words[word.start() - 1] == " " and not _PREPOSITION.search(name):
            known = _can_act(name, headings)
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


@cache
def _wishing() -> re.Pattern[str]:
    return joined(*(known.wishes for known in structure().languages if known.wishes))
