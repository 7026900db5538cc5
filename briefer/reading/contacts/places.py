"""Places and tongues: the countries and languages that cells name, by code or in words."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, cast

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages
from rapidfuzz import fuzz, process

from briefer.composing.dates import country_name, has_locale, language_name, locale_of
from briefer.reading.contacts.vocabulary import other_country_codes
from briefer.reading.proposing.countries import country_names
from briefer.reading.proposing.plain import folded

_TONGUES: Final = ("en", "fr", "ru", "es")
_ALIKE: Final = 75
_MEANT: Final = 3
_LONGEST: Final = 60
"""Letters of a name; in more, nothing that could be meant is looked for."""
_REMEMBERED: Final = 4_096
_ARTICLE: Final = re.compile(r"(?:the|la|le|les|el|los|las) |l'")
_TAG: Final = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?", re.IGNORECASE)
_NO_COUNTRIES: Final = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


@lru_cache(maxsize=_REMEMBERED)
def country_called(words: str) -> str:
    """Return the ISO 3166-1 code of the country that is called this, or ""."""
    known = _codes().get(words.upper()) or country_well_known(words)
    return known or _own_countries().get(folded(words), "")


def country_well_known(words: str) -> str:
    """Return the code of the country of this name in a language of reports, or ""."""
    name = folded(words)
    bare = name[found.end() :] if (found := _ARTICLE.match(name)) else name
    return country_names().get(name) or country_names().get(bare, "")


@lru_cache(maxsize=_REMEMBERED)
def countries_meant(words: str) -> tuple[str, ...]:
    """Return the English names of the countries that are spelt nearly so, likeliest first."""
    names = country_names()
    codes = (names[name] for name in nearly(folded(words), names))
    return tuple(country_name(code, "en") for code in dict.fromkeys(codes))


@lru_cache(maxsize=_REMEMBERED)
def language_called(words: str) -> str:
    """Return the BCP 47 tag of the language of a code or a name, or ""."""
    tag = _TAG.fullmatch(words)
    if tag is not None:
        language, script, region = tag[1].lower(), (tag[2] or "").title(), (tag[3] or "").upper()
        canonical = "-".join(filter(None, (language, script, region)))
        if has_locale(canonical):
            return canonical
    name = folded(words)
    found = _languages().get(name)
    return found if found and has_locale(found) else _own_languages().get(name, "")


@lru_cache(maxsize=_REMEMBERED)
def languages_meant(words: str) -> tuple[str, ...]:
    """Return the English names of the languages that are spelt nearly so, likeliest first."""
    names = _languages()
    codes = (names[name] for name in nearly(folded(words), names))
    return tuple(language_name(code) for code in dict.fromkeys(codes) if has_locale(code))


def nearly(words: str, names: Iterable[str]) -> list[str]:
    """Return those of `names` that are spelt nearly as `words`, likeliest first."""
    if len(words) > _LONGEST:
        return []
    found = process.extract(
        words, list(names), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_MEANT
    )
    return [name for name, _, _ in found]


@cache
def _codes() -> Mapping[str, str]:
    """Return the codes of countries, of two letters or three, or of three digits."""
    own = {code: code for code in _territories("en") if _is_country(code)}
    # Babel leaves the type of this mapping open.
    aliases = cast("Mapping[str, list[str]]", get_global("territory_aliases"))
    others = {old: new[0] for old, new in aliases.items() if len(new) == 1 and new[0] in own}
    return MappingProxyType({**others, **other_country_codes(), **own})


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES


def _territories(language: str) -> Mapping[str, str]:
    # Babel leaves the type of this mapping open.
    return cast("Mapping[str, str]", locale_of(language).territories)


@cache
def _own_countries() -> Mapping[str, str]:
    """Return what countries are called in the languages of all of them; this takes a while."""
    return MappingProxyType(
        {
            folded(name): code
            for locale in _locales()
            for code, name in cast("Mapping[str, str]", locale.territories).items()
            if _is_country(code)
        }
    )


@cache
def _languages() -> Mapping[str, str]:
    return MappingProxyType(
        {
            folded(name): code.replace("_", "-")
            for tongue in _TONGUES
            for code, name in cast("Mapping[str, str]", locale_of(tongue).languages).items()
        }
    )


@cache
def _own_languages() -> Mapping[str, str]:
    """Return what languages are called in themselves; this takes a while."""
    return MappingProxyType(
        {folded(locale.language_name or ""): str(locale.language) for locale in _locales()}
    )


@cache
def _locales() -> tuple[Locale, ...]:
    tongues = {
        tongue
        for code in _codes().values()
        for tongue in get_official_languages(code, de_facto=True)
        if has_locale(tongue.replace("_", "-"))
    }
    return tuple(locale_of(tongue.replace("_", "-")) for tongue in sorted(tongues))
