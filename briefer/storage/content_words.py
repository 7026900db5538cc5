"""Checking words that get into letters: placeholders, typography, words that point at nothing."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import NAMES, AskSet, Body, Name, Placeholder, placeholders
from briefer.domain.ids import AddresseeId
from briefer.domain.library import Library

_POINTING = re.compile(
    r"\b(this report|these (findings|recommendations)|those groups|such activities|the above"
    r"|(listed|elaborated|mentioned|described) (above|below)|above-mentioned|aforementioned)\b",
    re.IGNORECASE,
)
"""Words that point at something the reader does not have before them."""

_CASE = re.compile(r"^body\.[a-z]+$")
"""A body's name in the case that a language needs there."""

_BRACES = re.compile(r"\{[^{}]*\}")
_STRAIGHT = re.compile(r"[\"']|\.\.\.")

_IN_PHRASES = {
    "reference": {"reference"},
    "subject": {"subject"},
    "request_to_organ": {"body", "clause"},
    "request_to_other": {"body", "clause"},
    "annex_lead": {"body"},
    "annex_item": {"body", "clause"},
    "annex": {"letter"},
    "annex_title": {"annex", "body"},
    "annex_reference": {"annex", "body"},
    "enclosures": {"list"},
    "copies": {"list"},
    "report": {"publisher", "title", "date"},
    "report_again": {"publisher", "date"},
    "unfilled": {"name"},
    "page": {"page", "pages"},
}
"""The names that each pattern of a language must hold, and no others."""


class Text(NamedTuple):
    """Words that get into letters, and the placeholders that they may hold."""

    where: str
    words: str
    names: frozenset[str]
    asks: bool = False


def phrase_problems(phrases: Phrases) -> list[str]:
    """Return what is wrong with the fixed words of a language, each as one line."""
    where = phrases.language
    found: list[str] = []
    for field, names in _IN_PHRASES.items():
        pattern: str = getattr(phrases, field)
        found_names = {_CASE.sub("body", match[1:-1]) for match in _BRACES.findall(pattern)}
        if found_names != names:
            found.append(f"{where}: {field} must hold {', '.join(sorted(names))} and no other name")
        found += badly_set(f"{where}: {field}", pattern)
    for name in sorted(NAMES - phrases.names.keys()):
        found.append(f"{where}: names: “{name}” is missing")
    for name, words in phrases.names.items():
        if name not in NAMES:
            found.append(f"{where}: names: “{name}” is not a placeholder")
        found += blanks(f"{where}: names", **{name: words})
        found += badly_set(f"{where}: names: {name}", words)
    return found


def unfit(text: Text, library: Library) -> Iterator[str]:
    """Yield what keeps words from being put into a letter."""
    for placeholder in placeholders(text.words):
        yield from _placeholder(text, placeholder, library)
    if re.search(r"[{}]", _BRACES.sub("", text.words)):
        yield f"{text.where}: a brace stands alone"
    yield from badly_set(text.where, text.words)
    for match in _POINTING.finditer(text.words):
        yield f"{text.where}: “{match[0]}” points at nothing"


def _placeholder(text: Text, placeholder: Placeholder, library: Library) -> Iterator[str]:
    match placeholder:
        case Body(id=body):
            yield from unknown_bodies(text.where, "body", [body], library)
        case AskSet(body):
            yield from unknown_bodies(text.where, "asks", [body], library)
            if not text.asks:
                yield f"{text.where}: cannot refer to a set of asks"
        case Name(name):
            if name not in text.names:
                yield f"{text.where}: “{{{name}}}” is not a placeholder here"


def unknown_bodies(
    where: str, field: str, bodies: Iterable[AddresseeId], library: Library
) -> Iterator[str]:
    """Yield the bodies that a field names and the library does not hold."""
    known = {addressee.id for addressee in library.addressees}
    for body in bodies:
        if body not in known:
            yield f"{where}: {field}: the addressee “{body}” is not in the library"


def blanks(where: str, **fields: str) -> Iterator[str]:
    """Yield the fields that say nothing, or have space at their ends."""
    for name, words in fields.items():
        if not words.strip():
            yield f"{where}: {name} is empty"
        elif words != words.strip():
            yield f"{where}: {name} has space at its ends"


def not_sentences(where: str, **fields: str) -> Iterator[str]:
    """Yield the fields that are not full sentences."""
    for name, words in fields.items():
        if not words[:1].isupper() or not words.endswith((".", ".”")):
            yield f"{where}: {name} is not a full sentence"


def badly_set(where: str, words: str) -> Iterator[str]:
    """Yield what a typewriter would have done: straight quotation marks, three stops, two spaces.

    What stands in braces is no words and is left alone.
    """
    words = _BRACES.sub("{}", words)
    for match in _STRAIGHT.finditer(words):
        yield f"{where}: “{match[0]}” is typed, not set"
    if "  " in words:
        yield f"{where}: two spaces in a row"
