"""Dates, lists and country names in the letter's language (Babel: Unicode CLDR)."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import cast

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

_REMEMBERED = 256
"""Languages, and dates of reports, that are remembered: an outline asks for the same few often."""

_REGIONS = {"en": "en_GB"}
"""Bare languages for which CLDR's own choice of region is not the field's."""

_SOUNDS_I = re.compile(r"h?[ií](?![aeoáéó])", re.IGNORECASE)
"""Words that begin with the sound of "i" alone in Spanish: "Irán", "historia", but not "hielo"."""


@lru_cache(_REMEMBERED)
def locale_of(language: str) -> Locale:
    """Return the locale of a BCP 47 tag; plain "en" is British, as institutions write it."""
    return Locale.parse(_REGIONS.get(language, language.replace("-", "_")))


def has_locale(language: str) -> bool:
    """Return whether dates and lists can be written in this language."""
    try:
        locale_of(language)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def long_date(date: dt.date, language: str) -> str:
    """Return a date with its month spelt out: "12 November 2026"."""
    written = format_date(date, "long", locale=locale_of(language))
    if date.day == 1 and language.partition("-")[0] == "fr":
        # French counts only the first day of a month as one: "1er mai". CLDR does not.
        return written.replace("1 ", "1er ", 1)
    return written


@lru_cache(_REMEMBERED)
def partial_date(date: str, language: str) -> str:
    """Return "1999", "1999-10" or "1999-10-21" as exactly as it is known: "October 1999"."""
    numbers = [int(part) for part in date.split("-")]
    if len(numbers) == 3:
        return long_date(dt.date(*numbers), language)
    if len(numbers) == 2:
        first = dt.datetime(numbers[0], numbers[1], 1, tzinfo=dt.UTC)
        return format_skeleton("yMMMM", first, locale=locale_of(language))
    return date


def listed(items: Sequence[str], language: str) -> str:
    """Return items as a list in running text: "Kazakhstan and Uzbekistan"."""
    if not items:
        return ""
    written = format_list(items, locale=locale_of(language))
    before = written.removesuffix(items[-1])
    if _SOUNDS_I.match(items[-1]) and before.endswith(" y ") and language.partition("-")[0] == "es":
        # Spanish "y" gives way before its own sound, "Kazajistán e Irán". CLDR has no form for it.
        return f"{before[:-2]}e {items[-1]}"
    return written


def is_right_to_left(language: str) -> bool:
    """Return whether a language is written from right to left."""
    return locale_of(language).character_order == "right-to-left"


def language_name(language: str) -> str:
    """Return what a language is called in English, or its tag where it has no name."""
    # Babel leaves the type of this mapping open.
    names = cast("Mapping[str, str]", locale_of("en").languages)
    return names.get(language) or names.get(language.partition("-")[0], language)


def country_name(code: str, language: str) -> str:
    """Return the name of an ISO 3166-1 country in the letter's language, or its code."""
    # Babel leaves the type of this mapping open.
    names = cast("Mapping[str, str]", locale_of(language).territories)
    return names.get(code, code)
