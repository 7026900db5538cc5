"""Checking words that get into letters: placeholders, typography, words that point at nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import fields

from briefer.composing.pack_phrases import PackPhrases
from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import NAMES, AskSet, Body, Name, Placeholder, placeholders
from briefer.composing.trace_phrases import TracePhrases
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
    "letter_in_pack": {"number"},
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

_IN_FOLLOW_UPS = {
    "title": {"title"},
    "earlier": {"earlier.date", "body"},
    "earlier_with_reference": {"earlier.date", "body", "earlier.reference"},
    "nothing_received": {"earlier.requests"},
    "reply": {"earlier.replies"},
    "replies": {"earlier.replies"},
    "reply_undated": set[str](),
    "no_answer": {"earlier.requests"},
    "promised": {"earlier.promised"},
    "request": {"numbers"},
    "requests": {"numbers"},
}
"""The same for the words of a letter that follows up an earlier one."""

_IN_PRINT = {
    "file_copy": set[str](),
    "information": set[str](),
    "information_for": {"to"},
}
"""The same for what printed copies say of themselves."""

_IN_TRACE = {
    "title": {"annex"},
    "lead": {"date"},
    "numbered": {"number", "request"},
    "annexed": {"annex", "number", "request"},
    "asked_of": {"request", "body"},
    "finding_listed": {"number", "publisher", "title", "date", "finding"},
    "finding_named": {"number"},
    "since": {"what"},
    "several": {"number", "words"},
    "named": {"instrument", "provision"},
    "leverage": {"citation", "body"},
    "standard": {"citation", "body"},
    "target": {"citation"},
    "in_force": {"since"},
    "not_yet": {"since"},
    "superseded": {"until", "successor"},
    "replaced": {"until"},
    "lapsed": {"until"},
    "each_checked": {"wording", "dates"},
}
"""The same for the words of the traceability table; those not named here hold none."""


_IN_PACKS = {
    "title": {"country"},
    "subtitle": {"readers"},
    "letter": {"number", "reader"},
    "page": {"number", "page", "pages"},
    "summary_lead": {"readers", "count", "report"},
    "summary_asks": {"asks"},
    "summary_more": {"asks", "count"},
    "summary_law": {"provisions"},
    "finding": {"publisher", "title", "date"},
    "in_letter": {"letter", "number"},
    "in_annex": {"letter", "annex", "number"},
    "law_lead": {"date"},
    "status": {"date", "status"},
    "checked": {"days"},
    "binds": {"bodies"},
    "invoked": {"letters"},
    "paraphrase": {"words"},
}
"""The same for the words of a pack; those not named here hold none."""


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
        found += _pattern_problems(f"{where}: {field}", getattr(phrases, field), names)
    for field, names in _IN_FOLLOW_UPS.items():
        pattern: str = getattr(phrases.follow_up, field)
        found += _pattern_problems(f"{where}: follow_up.{field}", pattern, names)
    for field, names in _IN_PRINT.items():
        stamp: str = getattr(phrases.print, field)
        found += _pattern_problems(f"{where}: print.{field}", stamp, names)
        found += blanks(f"{where}: print", **{field: stamp})
    found += _problems_of(phrases.trace, _IN_TRACE, f"{where}: trace")
    found += _problems_of(phrases.pack, _IN_PACKS, f"{where}: pack")
    if not phrases.letters.isalpha() or len(set(phrases.letters)) < len(phrases.letters):
        found.append(f"{where}: letters must be letters, each of them once")
    for name in sorted(NAMES - phrases.names.keys()):
        found.append(f"{where}: names: “{name}” is missing")
    for name, words in phrases.names.items():
        if name not in NAMES:
            found.append(f"{where}: names: “{name}” is not a placeholder")
        found += blanks(f"{where}: names", **{name: words})
        found += badly_set(f"{where}: names: {name}", words)
    return found


def _pattern_problems(where: str, pattern: str, names: set[str]) -> Iterator[str]:
    found = {_CASE.sub("body", match[1:-1]) for match in _BRACES.findall(pattern)}
    if found != names:
        yield f"{where} must hold {', '.join(sorted(names)) or 'no name'} and no other name"
    yield from badly_set(where, pattern)


def _problems_of(
    patterns: TracePhrases | PackPhrases, names: Mapping[str, set[str]], where: str
) -> Iterator[str]:
    """Yield what is wrong with the patterns of a part of a letter or pack, each as one line."""
    for field in fields(patterns):
        pattern: str = getattr(patterns, field.name)
        yield from _pattern_problems(
            f"{where}: {field.name}", pattern, names.get(field.name, set())
        )


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
        if not words[:1].isupper() or not re.search(r"\.(”|\s?»)?$", words):
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
