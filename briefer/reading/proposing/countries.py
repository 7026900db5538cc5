"""Countries: the one that a text names, in any of the languages of reports (Unicode CLDR)."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, cast

from briefer.composing.dates import locale_of
from briefer.domain.base import Value
from briefer.reading.proposing.plain import folded
from briefer.reading.proposing.vocabulary import structure

_TONGUES: Final = ("en", "fr", "ru", "es")
_REMEMBERED: Final = 4096
_INFLECTED: Final = 5
"""How long a Russian word is before its ending may change."""


class Country(Value, frozen=True, kw_only=True):
    """A country by its ISO 3166-1 code, and the folded words that named it."""

    code: str
    words: str


def country_in(text: str) -> Country | None:
    """Return the only country that `text` names, or None."""
    found = dict(countries_in(text))
    if len(found) != 1:
        return None
    code, words = found.popitem()
    return Country(code=code, words=words)


@lru_cache(maxsize=_REMEMBERED)
def countries_in(text: str) -> tuple[tuple[str, str], ...]:
    """Return code and folded words of every naming of a country in `text`, in order."""
    known = country_names()
    found: list[tuple[str, str]] = []
    for match in _pattern().finditer(folded(text)):
        words = match.group()
        code = known.get(words) or _by_stem(words, known)
        if code:
            found.append((code, words))
    return tuple(found)


def _by_stem(words: str, known: Mapping[str, str]) -> str:
    stems = [name for name in known if _stem(name) and words.startswith(_stem(name))]
    return known[max(stems, key=len)] if stems else ""


@cache
def country_names() -> Mapping[str, str]:
    """Return the codes of countries by the folded names of more than two letters that they have."""
    names: dict[str, str] = {}
    for tongue in _TONGUES:
        territories = cast("Mapping[str, str]", locale_of(tongue).territories)
        for code, name in territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"EU", "UN", "EZ", "ZZ"}:
                names[folded(name)] = code
    for code, others in structure().everywhere.countries.items():
        names |= {folded(name): code for name in others}
    # "us" folded is a pronoun; capitals are gone here.
    return MappingProxyType({name: code for name, code in names.items() if len(name) > 2})


def _stem(name: str) -> str:
    """Return what stays of a Russian name of one word in all its cases, or nothing."""
    cyrillic = name[:1] > "\u0400" and " " not in name and len(name) >= _INFLECTED
    return name[:-1] if cyrillic and name[-1] in "аяьий" else name if cyrillic else ""


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(country_names(), key=len, reverse=True)
    parts = [
        rf"{re.escape(_stem(name))}\w{{0,3}}" if _stem(name) else re.escape(name) for name in names
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")
