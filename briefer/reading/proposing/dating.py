"""Dating: dates as reports write them, in words and in figures, in several languages."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, cast

from briefer.composing.dates import locale_of
from briefer.reading.proposing.plain import folded

_TONGUES: Final = ("en", "fr", "ru", "es")
_LONGEST: Final = 160
_FEW: Final = 8
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_FIGURES: Final = (
    re.compile(rf"(?<![\w/.-]){_YEAR}-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?![\w/-])"),
    re.compile(rf"(?<![\w/.-])(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}(?![\w/-])"),
    re.compile(rf"(?<![\w/.-])(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{{1,2}})/{_YEAR}(?![\w/-])"),
)
_ALONE: Final = re.compile(rf"(?:[^\d©]{{0,40}}[ ,–—-]\s*)?{_YEAR}\s*")
_SAID: Final = re.compile(
    r"(?:date|published|issued|released|updated|publie|date de publication|fecha|publicad[oa]"
    r"|дата|опубликован\w*|издан\w*)\b"
)
_MONTHS: Final = 12
_DAYS: Final = 31


def date_in(text: str) -> str:
    """Return the first date in `text`: "1999-10", "1999-10-21", or none.

    Days and months in figures that can be told apart in one way only are taken so.
    """
    words = folded(text)
    found = _pattern().search(words)
    if found:
        month = next(number for name, number in _months().items() if found["month"] == name)
        return _date(found["year"], month, found["day"] or found["after"] or "")
    for pattern in _FIGURES:
        figures = pattern.search(text)
        if figures and 1 <= int(figures["month"]) <= _MONTHS:
            return _date(figures["year"], int(figures["month"]), figures["day"] or "")
    return ""


def date_of(lines: Sequence[str]) -> str:
    """Return the date that short lines at the edge of a report give it, as exact as they do."""
    short = [line for line in lines if len(line) <= _LONGEST]
    dated = [line for line in short if date_in(line)]
    said = [line for line in dated if _SAID.match(folded(line))]
    plainly = [line for line in dated if len(line.split()) <= _FEW]
    for line in [*said, *plainly]:
        return date_in(line)
    years = (found for line in short if (found := _ALONE.fullmatch(line)))
    return next((found["year"] for found in years), "")


def _date(year: str, month: int, day: str) -> str:
    date = f"{year}-{month:02}"
    return f"{date}-{int(day):02}" if day and 1 <= int(day) <= _DAYS else date


@cache
def _months() -> Mapping[str, int]:
    names: dict[str, int] = {}
    for tongue in _TONGUES:
        for style in ("format", "stand-alone"):
            known = cast("Mapping[int, str]", locale_of(tongue).months[style]["wide"])
            names |= {folded(name): number for number, name in known.items()}
    return names


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(_months(), key=len, reverse=True)))
    return re.compile(
        rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?\.?\s+(?:of\s+|de\s+)?)?"
        rf"\b(?P<month>{names})\b(?:\s+(?P<after>\d{{1,2}})(?:st|nd|rd|th)?,)?,?\s+"
        rf"(?:de\s+|del\s+)?{_YEAR}\b"
    )
