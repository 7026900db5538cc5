"""Inline: the body that an item itself asks to act."""

import re
from functools import cache
from typing import NamedTuple

from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.vocabulary import compiled, structure


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
        if found and headings.is_body(_head(found["name"])):
            start, end = found.span("name")
            return Inside(text[start:end], start, found.start("clause"))
    return None


def named_inside(text: str, headings: Headings) -> str | None:
    """Return the body that an item names as the one to act, as printed, or None."""
    found = asked_inside(text, headings)
    return found.name if found else None


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
