"""Naming: which body of the library a report means by a name. Rather none than a wrong one."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz

from briefer.composing.dates import country_name
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId
from briefer.domain.library import Library
from briefer.reading.proposing.countries import country_in
from briefer.reading.proposing.plain import folded, words_of
from briefer.reading.proposing.spoken import Spoken
from briefer.reading.proposing.vocabulary import known_bodies, structure

_TONGUES: Final = ("en", "fr", "ru", "es")
_GOVERNMENT: Final = "government"
_ALIKE: Final = 90
_LONG: Final = 5
_FEW: Final = 4

Key = frozenset[str]
"""The words of a name that tell bodies apart."""


class Naming:
    """The names of a library's bodies."""

    def __init__(self, library: Library, spoken: Spoken | None = None) -> None:
        """Learn the names that the library has, and what well-known bodies are called elsewhere."""
        self._library = library
        self._spoken = spoken or Spoken()
        everywhere = structure().everywhere
        self._little = frozenset(folded(word) for word in everywhere.little)
        self._governments = frozenset(folded(word) for word in everywhere.government)
        self._party = frozenset(folded(word) for word in everywhere.party)
        self._generic = frozenset(folded(word) for word in everywhere.generic)

    def find(self, name: str) -> AddresseeId | None:
        """Return the body that is called `name`, or None where that is not certain."""
        key = self._key(name)
        if name.strip() == "us":
            return None
        if self._is_the_government(name, key):
            return self.own_government
        if not key or (key <= self._generic | {_GOVERNMENT} and not self.is_known(name)):
            return self._exactly(key, generic=False)
        return self._exactly(key) or self._as_country(name, key) or self._nearly(key)

    def find_within(self, name: str, body: AddresseeId | None) -> AddresseeId | None:
        """Return the body of that name, or the one that `body` or an organ of it is in short."""
        found = self.find(name)
        if found or body is None:
            return found
        key = self._key(name)
        for organ in self._library.with_organs(body):
            addressee = self._library.addressee(organ)
            if key and any(key == self._key(known) for known in _names(addressee)):
                return organ
        return None

    @cached_property
    def own_government(self) -> AddresseeId | None:
        """The government of the country that the report speaks of, if the library has it."""
        code = self._spoken.country
        found = [body.id for body in self._bodies if code and body.government_of == code]
        return found[0] if len(found) == 1 else None

    def are_related(self, one: AddresseeId | None, other: AddresseeId | None) -> bool:
        """Tell whether one of two bodies is an organ of the other."""
        if one is None or other is None:
            return False
        return other in self._library.with_organs(one) or one in self._library.with_organs(other)

    def is_many(self, name: str) -> bool:
        """Tell whether a name is one for several bodies: "the Governments", "all States"."""
        many = {folded(word) for word in structure().everywhere.many}
        return bool(many & {*words_of(name)})

    def is_proper(self, name: str) -> bool:
        """Tell whether a name is made of words that the report has as names only."""
        words = name.removeprefix("the ").removeprefix("The ").split()
        return 0 < len(words) <= _FEW and all(word in self._spoken.names for word in words)

    def is_known(self, name: str) -> bool:
        """Tell whether a well-known body has this name, in the library or not."""
        key = self._key(name)
        return bool(key) and any(key in keys for keys in self._well_known)

    def _key(self, name: str) -> Key:
        words = (word for word in words_of(name) if word not in self._little)
        return frozenset(_GOVERNMENT if word in self._governments else word for word in words)

    def is_the_government(self, name: str) -> bool:
        """Tell whether a name says no more than "the authorities" of the country in question."""
        return self._is_the_government(name, self._key(name))

    def _is_the_government(self, name: str, key: Key) -> bool:
        """Tell whether "the authorities", "the State party" or the like is all that is said."""
        return key - self._party == frozenset({_GOVERNMENT}) and not self.is_many(name)

    def _exactly(self, key: Key, *, generic: bool = True) -> AddresseeId | None:
        found = {
            body
            for known, body in self._keys
            if known == key and (generic or known in self._full_names)
        }
        return found.pop() if len(found) == 1 else None

    def _as_country(self, name: str, key: Key) -> AddresseeId | None:
        """Return the government of the one country in a name that says nothing else."""
        country = country_in(name)
        if country is None:
            return None
        rest = key - {word for word in words_of(country.words) if word not in self._little}
        if rest - {_GOVERNMENT}:
            return None
        found = [known.id for known in self._bodies if known.government_of == country.code]
        return found[0] if len(found) == 1 else None

    def _nearly(self, key: Key) -> AddresseeId | None:
        """Return the body whose name has the same words but for a slip in one of them."""
        found = {body for known, body in self._keys if _is_slip(known, key)}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _bodies(self) -> tuple[Addressee, ...]:
        return self._library.addressees

    @cached_property
    def _well_known(self) -> tuple[frozenset[Key], ...]:
        return tuple(frozenset(map(self._key, body.names)) for body in known_bodies())

    @cached_property
    def _full_names(self) -> frozenset[Key]:
        """The names that a body is never in short, whatever the report is about."""
        named = (
            self._key(known) for body in self._bodies for known in (body.name, body.short_name)
        )
        return frozenset(named)

    @cached_property
    def _keys(self) -> tuple[tuple[Key, AddresseeId], ...]:
        return tuple({pair: None for body in self._bodies for pair in self._keys_of(body)})

    def _keys_of(self, body: Addressee) -> Iterator[tuple[Key, AddresseeId]]:
        own = [self._key(name) for name in _names(body)]
        full = {self._key(body.name), self._key(body.short_name)}
        groups = (group for group in self._well_known if full & group)
        for key in {*own, *(key for group in groups for key in group)}:
            if key:
                yield key, body.id


def _names(body: Addressee) -> Iterable[str]:
    yield from (body.name, body.short_name, body.naming.third, *body.aliases)
    yield from (text.text for text in body.translations if text.part in {"name", "short_name"})
    if body.government_of:
        for tongue in _TONGUES:
            yield f"{_GOVERNMENT} {country_name(body.government_of, tongue)}"


def _is_slip(known: Key, key: Key) -> bool:
    """Tell whether two names differ in the spelling of long words only."""
    if len(known) != len(key) or len(key) < 2:
        return False
    mine, theirs = sorted(key - known), sorted(known - key)
    return all(
        min(len(one), len(other)) >= _LONG and _same_word(one, other)
        for one, other in zip(mine, theirs, strict=True)
    )


def _same_word(one: str, other: str) -> bool:
    """Tell whether two words are one, misspelt or in another case."""
    stem = max(_LONG, min(len(one), len(other)) - 3)
    cyrillic = one[0] > "\u0400"
    return fuzz.ratio(one, other) >= _ALIKE or (cyrillic and one[:stem] == other[:stem])
