"""Facts: a report's title, its publisher and its date, as far as it says so itself."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple, cast

from briefer.composing.dates import locale_of
from briefer.domain.report_text import ReportText
from briefer.reading.proposing.countries import countries_in
from briefer.reading.proposing.headings import Headings, is_furniture
from briefer.reading.proposing.pieces import Piece
from briefer.reading.proposing.plain import folded, plain
from briefer.reading.proposing.tongue import tongues_of

_TONGUES: Final = ("en", "fr", "ru", "es")
_LONGEST: Final = 160
_FIRST: Final = 12
_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:by\s+)?(?:(?P<year>\d{4})\s*)?"
    r"(?P<who>[A-ZÀ-ÝА-ЯЁ][^.|©\d]{2,60}?)\s*(?:[.|,]|\d{4}|$)",
    re.IGNORECASE,
)


class Facts(NamedTuple):
    """What a report says of itself; empty where it does not."""

    title: str
    publisher: str
    date: str
    country: str
    language: str


def facts_of(report: ReportText, pieces: Sequence[Piece], headings: Headings) -> Facts:
    """Return what the report says of itself, to be corrected by a person."""
    texts = [piece.plain for piece in pieces]
    edge = [*texts[:_FIRST], *texts[-4:]]
    publishers = (match for text in edge for match in _COPYRIGHT.finditer(text))
    publisher = next((match["who"].strip() for match in publishers), "")
    date = next((found for text in edge if len(text) <= _LONGEST and (found := date_in(text))), "")
    title = re.sub(r"<[^<>]*>|\*\*", "", report.title).strip()
    return Facts(title or _first_heading(pieces, headings), publisher, date, *_about(report))


def _about(report: ReportText) -> tuple[str, str]:
    """Return the country that a report speaks of most, and its language."""
    texts = [line.text for line in report.lines]
    countries = Counter(code for text in texts for code, _ in countries_in(text))
    tongues = Counter(code for text in texts for code in tongues_of(text))
    language = report.language.partition("-")[0]
    return _most(countries), language or _most(tongues)


def _most(counted: Counter[str]) -> str:
    return counted.most_common(1)[0][0] if counted else ""


def date_in(text: str) -> str:
    """Return the first date in `text` with a month in words: "1999-10", "1999-10-21", or none."""
    found = _pattern().search(folded(text))
    if not found:
        return ""
    month = next(number for name, number in _months().items() if found["month"] == name)
    day = found["day"] or found["after"]
    date = f"{found['year']}-{month:02}"
    return f"{date}-{int(day):02}" if day and 1 <= int(day) <= 31 else date


def _first_heading(pieces: Sequence[Piece], headings: Headings) -> str:
    for piece in pieces[:_FIRST]:
        if is_furniture(piece, headings) or headings.addressee(piece) or headings.opens_part(piece):
            continue
        if piece.source.heading == 1 or (piece.is_loud and len(piece.text) <= _LONGEST):
            return " ".join(plain(piece.text).split())
    return ""


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
        rf"(?:\b(?P<day>\d{{1,2}})\.?\s+(?:de\s+)?)?"
        rf"\b(?P<month>{names})\b(?:\s+(?P<after>\d{{1,2}}),)?,?\s+(?:de\s+)?(?P<year>(?:19|20)\d\d)\b"
    )
