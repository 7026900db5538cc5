"""Vocabulary: what the languages of reports say, read from `resources/reading`."""

import re
import tomllib
from functools import cache
from typing import Final

import msgspec

from briefer import resources
from briefer.domain.base import Value

_FOLDER: Final = "reading"


class Rows(Value, frozen=True, kw_only=True):
    """What the heads of a table of recommendations are called, as patterns."""

    recommendation: str
    addressee: str
    number: str


class Language(Value, frozen=True, kw_only=True):
    """How reports in one language speak; all but `code` and the word lists are patterns."""

    code: str
    small: str
    parts: tuple[str, ...]
    ends: tuple[str, ...]
    headings: tuple[str, ...]
    leads: tuple[str, ...]
    inline: tuple[str, ...]
    modal: str
    should: str
    boilerplate: tuple[str, ...]
    bodies: str
    rows: Rows
    topics: tuple[str, ...] = ()
    wishes: str = ""
    openers: str = ""
    infinitive: str = ""
    purpose: str = ""
    joins: str = "and"
    findings: str = ""
    verbs: str = ""
    nouns: str = ""
    adverbs: str = ""


class Everywhere(Value, frozen=True, kw_only=True):
    """What is alike in all languages."""

    navigation: tuple[str, ...]
    furniture: tuple[str, ...]
    review: tuple[str, ...]
    government: tuple[str, ...]
    party: tuple[str, ...]
    many: tuple[str, ...]
    little: tuple[str, ...]
    generic: tuple[str, ...]
    countries: dict[str, tuple[str, ...]]
    pronouns: str
    real: str


class Structure(Value, frozen=True, kw_only=True):
    """The file `structure.toml`."""

    languages: tuple[Language, ...]
    everywhere: Everywhere


class KnownBody(Value, frozen=True, kw_only=True):
    """A well-known body by its names, the one of the library first."""

    names: tuple[str, ...]


class KnownInstrument(Value, frozen=True, kw_only=True):
    """A treaty, document or act by its names in several languages."""

    instrument: str
    short: str
    names: tuple[str, ...] = ()


class Provisions(Value, frozen=True, kw_only=True):
    """How places in a law are written, as patterns; `organisation` only looks like one."""

    organisation: str
    article: str
    section: str
    paragraph: str
    inside: str
    after: str
    linking: str
    behind: str


class Written(Value, frozen=True, kw_only=True):
    """A way in which laws are named: a pattern with the group `law`.

    What matches `trim` is taken off its start, and what then matches `skip` is none.
    """

    pattern: str
    trim: str = ""
    skip: str = ""


class Instruments(Value, frozen=True, kw_only=True):
    """The file `instruments.toml`."""

    instruments: tuple[KnownInstrument, ...]
    provisions: Provisions
    written: tuple[Written, ...]


class _Bodies(Value, frozen=True, kw_only=True):
    bodies: tuple[KnownBody, ...]


@cache
def structure() -> Structure:
    """Return how reports are built."""
    return msgspec.convert(_read("structure.toml"), Structure)


@cache
def instruments() -> Instruments:
    """Return the instruments that reports name."""
    return msgspec.convert(_read("instruments.toml"), Instruments)


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    """Return well-known bodies in several languages."""
    return msgspec.convert(_read("bodies.toml"), _Bodies).bodies


@cache
def common_words() -> frozenset[str]:
    """Return English words that are certainly words."""
    listed = resources.read_text(_FOLDER, "words-en.txt").split()
    english = next(known for known in structure().languages if known.code == "en")
    return frozenset(listed) | frozenset(english.verbs.split()) | frozenset(english.adverbs.split())


@cache
def joined(*patterns: str, case: bool = False) -> re.Pattern[str]:
    """Return one pattern for any of several."""
    return re.compile("|".join(f"(?:{one})" for one in patterns), 0 if case else re.IGNORECASE)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that does not mind capitals."""
    return re.compile(pattern, re.IGNORECASE)


def _read(name: str) -> object:
    return tomllib.loads(resources.read_text(_FOLDER, name))
