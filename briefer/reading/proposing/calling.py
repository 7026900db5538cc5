"""Calling: which bodies a text calls upon, sentence by sentence and half by half."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefer.reading.proposing.asking import asks, begins_with_verb
from briefer.reading.proposing.asks import sentences
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.inline import asked_inside

_HALVES: Final = re.compile(r"[,;]\s+(?:and|while|et|и|y)\s+|;\s+", re.IGNORECASE)
_TITLE: Final = 70
_CALLS: Final = re.compile(r"(?:call|urge|appeal|calls|urges|appeals)\b", re.IGNORECASE)

_PURPOSE: Final = re.compile(
    r"(?:in order )?to\b[^.]{3,240}, .{2,110}? (?:should|must)\b", re.IGNORECASE
)

_NAME: Final = re.compile(
    r"[A-Z][\w-]+(?: (?:and )?[A-Z][\w&-]+)+ (?:\w+ly |also |further )?"
    r"(?:calls|urges|recommends|appeals|asks|should|must)\b"
)
"""A name that begins as a request does: "Press Watch calls on …", "Open Society should …"."""


class Call(NamedTuple):
    """A body that a text asks for something, as printed: where that begins, and where before ends.

    Between `end` and `start` are the words that only link the two.
    """

    name: str
    start: int
    end: int


def calls_in(text: str, headings: Headings) -> list[Call]:
    """Return every body that `text` asks for something, in order."""
    found: list[Call] = []
    for begin, end, sentence in _sentences(text):
        halves = [(0, 0), *((one.end(), one.start()) for one in _HALVES.finditer(sentence))]
        for start, before in halves:
            name = named_in(sentence[start:], headings)
            if name:
                found.append(Call(name, begin + start, begin + before if start else end))
            elif start == 0 and not found and begins_with_verb(sentence):
                return []
    return found


def named_inside(text: str, headings: Headings) -> str | None:
    """Return the body that an item names as the one to act, as printed, or None.

    A short request in front may be the item's title: "Be open. The company should publish …".
    """
    for _, _, sentence in _sentences(text):
        name = named_in(sentence, headings)
        if name or (asks(sentence) and len(sentence) > _TITLE):
            return name
    return None


def named_in(sentence: str, headings: Headings) -> str | None:
    """Return the body that one sentence asks; what only says "request …" asks its reader."""
    calls = _CALLS.match(sentence) or _PURPOSE.match(sentence) or _NAME.match(sentence)
    if begins_with_verb(sentence) and not calls:
        return None
    found = asked_inside(sentence, headings)
    return found.name if found else None


def has_purpose(text: str) -> bool:
    """Tell whether words begin with what something is for: "To be fair, the law should …"."""
    return _PURPOSE.match(text) is not None


def _sentences(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each sentence begins, where the one before it ended, and its words."""
    at = 0
    for sentence in sentences(text):
        begin = text.find(sentence, at)
        yield begin, len(text[:begin].rstrip()), sentence
        at = begin + len(sentence)
