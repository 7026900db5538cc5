"""What files of contacts are taken to mean by their words: `resources/reading/contacts.toml`."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

import msgspec

from briefer import resources
from briefer.domain.addressee import Paper
from briefer.domain.base import Value
from briefer.domain.recipient_columns import RecipientPart

_INNER_CAPITAL: Final = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
_JOINTS: Final = re.compile(r"[\s_\u00a0]+")


class _People(Value, frozen=True, kw_only=True):
    """How people are addressed: a pattern, and words with spaces between them."""

    forms: str
    letters_after: str


class _Places(Value, frozen=True, kw_only=True):
    """Habits of countries, by their codes with spaces between them."""

    other_codes: dict[str, str]
    letter_paper: str
    city_first: str


class _File(Value, frozen=True, kw_only=True):
    """The file `contacts.toml`."""

    heads: dict[RecipientPart, tuple[str, ...]]
    people: _People
    papers: dict[Paper, str]
    places: _Places


def head_words(cell: str) -> str:
    """Return the name of a column in the form that patterns are for: "fullName" is "full name"."""
    return _JOINTS.sub(" ", _INNER_CAPITAL.sub(" ", cell)).strip(" :*.#").casefold()


@cache
def head_patterns() -> Mapping[RecipientPart, re.Pattern[str]]:
    """Return for each part what a column of it may be called."""
    heads = _file().heads
    return MappingProxyType(
        {
            part: re.compile("|".join(f"(?:{one})" for one in heads[part]), re.IGNORECASE)
            for part in RecipientPart
        }
    )


@cache
def form_of_address() -> re.Pattern[str]:
    """Return what a form of address is: "Ms", "H.E. Mr"."""
    return re.compile(_file().people.forms, re.IGNORECASE)


@cache
def letters_after() -> frozenset[str]:
    """Return the signs in capitals that stand after a name and are no part of it: "MEP"."""
    return frozenset(_file().people.letters_after.split())


@cache
def papers() -> Mapping[Paper, re.Pattern[str]]:
    """Return for each size of paper what it may be called."""
    names = _file().papers
    return MappingProxyType({paper: re.compile(names[paper], re.IGNORECASE) for paper in Paper})


def other_country_codes() -> Mapping[str, str]:
    """Return the codes that some write for countries, with those of ISO 3166-1."""
    return _file().places.other_codes


@cache
def letter_paper() -> frozenset[str]:
    """Return the codes of the countries that print on North American Letter paper."""
    return frozenset(_file().places.letter_paper.split())


@cache
def city_first() -> frozenset[str]:
    """Return the codes of the countries that write the city before the postcode."""
    return frozenset(_file().places.city_first.split())


@cache
def _file() -> _File:
    data = tomllib.loads(resources.read_text("reading", "contacts.toml"))
    return msgspec.convert(data, _File)
