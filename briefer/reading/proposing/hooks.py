"""Hooks: which provision of the library a reference means. Rather none than a wrong one."""

from functools import cache, cached_property
from typing import Final

from briefer.domain.ids import HookId
from briefer.domain.law import LegalHook
from briefer.domain.library import Library
from briefer.reading.proposing.countries import countries_in
from briefer.reading.proposing.plain import words_of
from briefer.reading.proposing.provisions import base
from briefer.reading.proposing.vocabulary import structure

_ALSO: Final = frozenset({"criminal", "penal"})


class Hooks:
    """The provisions of a library, and the countries that a report is about."""

    def __init__(self, library: Library, countries: frozenset[str]) -> None:
        """Take the countries that the report names."""
        self._library = library
        self._countries = countries
        self._known = cache(self._find)
        self._little = frozenset(structure().everywhere.little) | {"republic"}

    def find(self, instrument: str, short: str, label: str) -> HookId | None:
        """Return the hook of a provision, or None where that is not certain."""
        return self._known(instrument, short, label)

    def _find(self, instrument: str, short: str, label: str) -> HookId | None:
        own = [hook for hook in self._hooks if self._is_of(hook, instrument, short)]
        if not label:
            named = self._named_alike(own, instrument) if len(own) > 1 else own
            return named[0].id if len(named) == 1 else None
        wanted, part = base(label)
        found = [hook for hook in own if _is_place(hook.provision, wanted, part)]
        return found[0].id if len(found) == 1 else None

    @cached_property
    def _hooks(self) -> tuple[LegalHook, ...]:
        return self._library.hooks

    def _is_of(self, hook: LegalHook, instrument: str, short: str) -> bool:
        names = {hook.instrument.casefold(), hook.short_name.casefold()}
        if {instrument.casefold(), short.casefold()} & names:
            return True
        return self._is_of_country(hook, instrument) or self._is_of_country(hook, short)

    def _named_alike(self, hooks: list[LegalHook], instrument: str) -> list[LegalHook]:
        """Return those of several laws of one name that no year tells from it."""
        wanted = self._words(instrument, years=True)
        return [hook for hook in hooks if self._words(hook.short_name, years=True) == wanted]

    def _is_of_country(self, hook: LegalHook, instrument: str) -> bool:
        """Tell whether "the criminal code" is the one of a country that the report is about."""
        theirs = {code for code, _ in countries_in(f"{hook.instrument} {hook.short_name}")}
        mine = {code for code, _ in countries_in(instrument)}
        if len(theirs) != 1 or not theirs <= (mine or self._countries):
            return False
        wanted = self._words(instrument)
        return bool(wanted) and any(
            wanted == self._words(name) for name in (hook.instrument, hook.short_name)
        )

    def _words(self, name: str, *, years: bool = False) -> frozenset[str]:
        """Return the words that tell laws of one country apart, its name and years left out."""
        country = {part for _, words in countries_in(name) for part in words.split()}
        words = (
            "criminal" if word in _ALSO else word
            for word in words_of(name.replace("Co-operation", "Cooperation"))
        )
        left = self._little | country | {"constitutional", "eu"}
        return frozenset(
            word for word in words if word not in left and (years or not word.isdigit())
        )


def _is_place(provision: str, wanted: str, part: str) -> bool:
    theirs, own = base(provision)
    return theirs == wanted and (
        not part or not own or own.startswith(part) or part.startswith(own)
    )
