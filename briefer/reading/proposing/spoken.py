"""Spoken of: what a whole report shows about the short names in it."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from briefer.domain.base import Value
from briefer.reading.proposing.countries import countries_in
from briefer.reading.proposing.plain import plain

_TWICE: Final = 2
_OFTEN: Final = 4
_MIDDLE: Final = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][^\W\d_]+")
_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Ý][^\W\d_]*[a-zà-ÿ][^\W\d_]*")
_SMALL: Final = re.compile(r"\b[a-zà-ÿ][^\W\d_]+")


class Spoken(Value, frozen=True, kw_only=True):
    """What "the Government" means in a report, and which words in it are proper names.

    `country` is the code of the one that it speaks of far more than of any other, or empty.
    """

    country: str = ""
    names: frozenset[str] = frozenset()


def spoken_of(texts: Iterable[str]) -> Spoken:
    """Return what the lines of a report show."""
    countries = Counter[str]()
    capital, often, small = set[str](), Counter[str](), set[str]()
    for text in map(plain, texts):
        countries.update(code for code, _ in countries_in(text))
        capital.update(_MIDDLE.findall(text))
        often.update(_CAPITAL.findall(text))
        small.update(_SMALL.findall(text))
    capital.update(word for word, times in often.items() if times >= _OFTEN)
    names = frozenset(word for word in capital if word.casefold() not in small)
    return Spoken(country=_far_most(countries), names=names)


def _far_most(counted: Counter[str]) -> str:
    first, second, *_ = [*counted.most_common(2), ("", 0), ("", 0)]
    return first[0] if first[1] >= _TWICE * second[1] else ""
