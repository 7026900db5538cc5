"""Coordinated: requests that one sentence joins by commas and by "and", "et", "и" or "y".

A cut is only made before what is certainly a verb of its own: never within a quotation, a list of
nouns, or the purpose of what is asked.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from briefer.reading.proposing.asking import (
    ambiguous_verbs,
    english_verbs,
    is_verb_phrase,
)
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.quoting import quoted_spans
from briefer.reading.proposing.tongue import tongues_of
from briefer.reading.proposing.vocabulary import Language, compiled, structure

_WHERE: Final = r"(?:(?:where|until|if|when|as|in|within|by)\b[^,;]{1,60},\s+)?"
_ENGLISH: Final = re.compile(
    rf"(?:(?P<comma>,)?\s+and,?\s+(?P<rest>{_WHERE}(?P<to>to\s+)?(?P<verb>[^\W\d_]+)"
    r"(?P<after>\s+that\b|,)?)|,\s+(?P<next>(?P<listed>[^\W\d_]+)))"
)
_OBJECT: Final = re.compile(
    r"\s+(?:an?|the|its|their|his|her|all|any|those|these|such|it|them|on|upon)\b"
)
_PURPOSE: Final = re.compile(
    r"\b(?:right|rights|order|steps|efforts|measures|means|ability|need|freedom|obligation"
    r"|commitment|duty|procedures?|mechanisms?|failure|power|mandate)\b[^,;]*\bto\b[^,;]*$",
    re.IGNORECASE,
)
_MADE_TO: Final = re.compile(
    r"(?:allow|permit|enable|instruct|order|require|urge|encourage|ask|direct|empower|authori[sz]e"
    r"|press|call|invite|request|help|train|work|amend|revise|reform|use|take)\b"
    r"[^,;]*\bto\s+\w+[^;]*$",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")


class _Cut(NamedTuple):
    """Where what comes before ends, where the next request begins, and whether "and" is between."""

    end: int
    begin: int
    joined: bool


def coordinated(text: str) -> list[str]:
    """Return a request in two or more where ", and ensure …" begins another one."""
    inside = quoted_spans(text)
    found: list[str] = []
    begin = 0
    for cut in _serial(list(_cuts(text))):
        quoted = any(start <= cut.end < stop for start, stop in inside)
        if not quoted and len(text[begin : cut.end].split()) > 1:
            found.append(text[begin : cut.end])
            begin = cut.begin
    return [*found, text[begin:]]


def _serial(cuts: list[_Cut]) -> list[_Cut]:
    """Return the cuts but for commas that no "and" follows: these are no list of requests."""
    last = max((place for place, cut in enumerate(cuts) if cut.joined), default=-1)
    return cuts[: last + 1]


def _cuts(text: str) -> Iterator[_Cut]:
    words = plain(text)
    for language in structure().languages:
        if language.code in tongues_of(text):
            yield from _english(words) if language.verbs else _others(words, language)


def _english(words: str) -> Iterator[_Cut]:
    begin = 0
    for match in _ENGLISH.finditer(words):
        group = "next" if match["next"] else "rest"
        if _begins_another(words[begin : match.start()], words, match):
            yield _Cut(match.start(), match.start(group), group == "rest")
            begin = match.start(group)


def _begins_another(before: str, words: str, match: re.Match[str]) -> bool:
    if _PURPOSE.search(before) or _MADE_TO.match(before.lstrip()) or _is_only_verbs(before):
        return False
    if match["next"]:
        return _is_certain(match["listed"])
    verb = match["verb"]
    if verb == "should":
        return True
    if verb.casefold() in ambiguous_verbs():
        object_follows = _OBJECT.match(words, match.end("verb"))
        return match["after"] is not None or object_follows is not None
    if _is_certain(verb) and match["to"]:
        return match["comma"] is not None
    if _is_certain(verb):
        return True
    return match["comma"] is not None and is_verb_phrase(match["rest"])


def _is_certain(verb: str) -> bool:
    return verb in english_verbs() - ambiguous_verbs()


def _is_only_verbs(before: str) -> bool:
    """Tell whether all that is said yet are verbs that share what follows: "adopt, implement"."""
    said = [word.casefold() for word in _WORD.findall(before)]
    return all(word in english_verbs() or word.endswith("ly") for word in said)


def _others(words: str, language: Language) -> Iterator[_Cut]:
    """Yield the cuts of a language whose infinitives show by their endings."""
    begin = 0
    verb = compiled(language.infinitive)
    for match in _joins(language).finditer(words):
        before = words[begin : match.start()].strip()
        last = before.rpartition(" ")[2]
        purpose = compiled(language.purpose).search(before)
        if not purpose and verb.match(before) and not verb.fullmatch(last):
            yield _Cut(match.start(), match.end(), match["and"] is not None)
            begin = match.end()


@cache
def _joins(language: Language) -> re.Pattern[str]:
    conjunction = rf",?\s+(?P<and>{language.joins})\s+"
    return compiled(rf"(?:{conjunction}|,\s+)(?={language.infinitive})")
