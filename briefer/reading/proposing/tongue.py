"""Tongue: the language of a few words, as far as they show it."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.vocabulary import structure

_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_WORD: Final = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def tongues_of(text: str) -> frozenset[str]:
    """Return the languages that `text` may be in: "ru", or of "en", "fr", "es" the likeliest."""
    if _CYRILLIC.search(text):
        return frozenset({"ru"})
    words = [word.casefold() for word in _WORD.findall(plain(text))]
    counted = {code: sum(word in small for word in words) for code, small in _small().items()}
    most = max(counted.values())
    if most == 0:
        return frozenset({"en"})
    return frozenset(code for code, often in counted.items() if often == most)


@cache
def small_words() -> frozenset[str]:
    """Return the small words of all languages, with which no sentence ends."""
    return frozenset(word for small in _small().values() for word in small)


@cache
def _small() -> Mapping[str, frozenset[str]]:
    return MappingProxyType(
        {known.code: frozenset(known.small.split()) for known in structure().languages}
    )
