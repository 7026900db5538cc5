"""Laws: the treaties, documents and acts that a text names, known ones and others."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from briefer.reading.proposing.asking import ambiguous_verbs, english_verbs
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.vocabulary import KnownInstrument, Written, instruments

_SHORTEST_STEM: Final = 3
_INFLECTED: Final = 4
_ENDING: Final = 2
_REMEMBERED: Final = 4096
_REFLEXIVE: Final = 4
_DEFINED: Final = re.compile(
    r"\s*\((?:(?:the|hereafter|hereinafter|далее\s*[-–—]?)\s+)?"
    r"[\"“«']?(?P<short>[A-ZА-ЯЁ]{2,10}s?|(?<=[\"“«'])[A-ZА-ЯЁ][\w -]{2,24}(?=[\"”»']))[\"”»']?\)"
)
_NEW: Final = re.compile(r"\b(?:une?|una|an?|(?:new|nouvel\w+|nuev\w+|нов\w+)(?:\s+\w+)?)\s+$")
"""What stands before a law that is still to be made."""
_ACRONYM: Final = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ0-9+-]*(?:[A-Z]s)?|[A-Z]{2,}s")


class Law(NamedTuple):
    """A law that a text names at `start` to `end`, and what it is called in full and in short."""

    start: int
    end: int
    instrument: str
    short: str
    known: bool = False


def laws_in(text: str, defined: dict[str, Law]) -> list[Law]:
    """Return the laws that `text` names, in order; `defined` are the report's own acronyms."""
    words = plain(text)
    found = [*_known(words), *_own(words, defined), *_written(words)]
    kept: list[Law] = []
    named = (_with_short(words, law) for law in found)
    for law in sorted(
        named, key=lambda one: (not (one.known or _is_protocol(one)), one.start - one.end)
    ):
        if all(law.end <= other.start or other.end <= law.start for other in kept):
            kept.append(law)
    return sorted(kept, key=lambda one: one.start)


def _is_protocol(law: Law) -> bool:
    """Tell whether a law is a protocol to another one, which its name then names too."""
    return bool(re.match(r"(?:\w+ )?Protocol .+ to ", law.instrument))


def definitions(text: str, laws: list[Law]) -> Iterator[tuple[str, Law]]:
    """Yield the acronyms that `text` gives to `laws`, which it names: "… Agreement (PCA)"."""
    words = plain(text)
    for law in laws:
        found = _DEFINED.match(words, law.end) or _at_end(words, law)
        if found:
            yield found["short"], law


def _at_end(words: str, law: Law) -> re.Match[str] | None:
    """Return the acronym that is already a part of a law's stretch."""
    inside = list(_DEFINED.finditer(words, law.start, law.end))
    return inside[-1] if inside and inside[-1].end() == law.end else None


def _with_short(words: str, law: Law) -> Law:
    """Return a law with the acronym in brackets behind its name."""
    found = _DEFINED.match(words, law.end)
    return law._replace(end=found.end()) if found else law


@lru_cache(maxsize=_REMEMBERED)
def _known(words: str) -> tuple[Law, ...]:
    return tuple(_known_in(words))


def _known_in(words: str) -> Iterator[Law]:
    long, short = _patterns()
    for pattern in (long, short):
        for match in pattern.finditer(words):
            known = _instrument_of(match)
            yield Law(match.start(), match.end(), known.instrument, known.short, known=True)


def _instrument_of(match: re.Match[str]) -> KnownInstrument:
    number = int((match.lastgroup or "i0")[1:])
    return instruments().instruments[number]


def _own(words: str, defined: dict[str, Law]) -> Iterator[Law]:
    for short, law in defined.items():
        for match in re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", words):
            yield law._replace(start=match.start(), end=match.end(), known=True)


def _written(words: str) -> Iterator[Law]:
    for way in instruments().written:
        for match in _compiled(way.pattern).finditer(words):
            law = _trimmed(way, match["law"], match.start("law"))
            if law and not (words[law.start].islower() and _NEW.search(words, 0, law.start)):
                yield law


def _trimmed(way: Written, name: str, start: int) -> Law | None:
    trim = re.match(way.trim, name) if way.trim else None
    cut = trim.end() if trim else 0
    cut += _article(name[cut:])
    cut += _verb(name[cut:])
    rest = name[cut:].rstrip(" ,")
    if (way.skip and re.match(way.skip, rest)) or (
        len(rest.split()) < 2 and not _stands_alone(rest)
    ):
        return None
    title = " ".join(rest.strip("[] ").split())
    return Law(start + cut, start + cut + len(rest), title[:1].upper() + title[1:], title)


def _article(name: str) -> int:
    found = re.match(r"(?:The|This|Its|Their|A|An|In|By|Under)\s+", name)
    return found.end() if found else 0


def _verb(name: str) -> int:
    """Return the length of a verb that a sentence begins with: "Follow Guidelines on …"."""
    verb, _, _ = name.partition(" ")
    return len(verb) + 1 if verb.casefold() in english_verbs() - ambiguous_verbs() else 0


def _stands_alone(word: str) -> bool:
    return bool(
        re.fullmatch(
            r"[Cc]onstituti\w+|[Cc]onstitución|Конституци\w+|КоАП|У[ПИ]?К|(?:PR|PS|ESS)\d+"
            r"|[A-Z/]+/[\w/.()-]+|[A-Z][A-Za-z-]+\(\d+\)\d+",
            word,
        )
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of all known names: long ones, and acronyms."""
    long: list[tuple[str, int]] = []
    short: list[tuple[str, int]] = []
    for number, known in enumerate(instruments().instruments):
        for name in dict.fromkeys((known.instrument, known.short, *known.names)):
            (short if _ACRONYM.fullmatch(name) else long).append((name, number))
    return _alternatives(long, re.IGNORECASE), _alternatives(short, 0)


def _alternatives(names: list[tuple[str, int]], flags: int) -> re.Pattern[str]:
    by_number: dict[int, list[str]] = {}
    for name, number in names:
        by_number.setdefault(number, []).append(name)
    # The longest name first, so that a protocol is not taken for its convention.
    order = sorted(by_number, key=lambda one: -max(map(len, by_number[one])))
    groups = [
        f"(?P<i{number}>{'|'.join(map(_pattern, _longest_first(by_number[number])))})"
        for number in order
    ]
    # "The CEDAW Committee" is a body.
    whole = rf"(?<![\w-])(?<!Comité )(?:{'|'.join(groups)})(?!\w| Committee)"
    return re.compile(whole, flags)


def _longest_first(names: list[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _pattern(name: str) -> str:
    return r"\s+".join(_word(word) for word in plain(name).split())


def _word(word: str) -> str:
    """Return a pattern for a word; a Russian one is met in all its cases."""
    bare = word.rstrip(",")
    if (
        not (word[:1] > "\u0400" and word[:1] < "\u0530")
        or len(bare) < _INFLECTED
        or bare.isupper()
    ):
        return re.escape(word)
    ending = _REFLEXIVE if bare.endswith("ся") else _ENDING
    stem = bare[: max(_SHORTEST_STEM, len(bare) - ending)]
    return rf"{stem}\w{{0,5}}{re.escape(word[len(bare) :])}"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
