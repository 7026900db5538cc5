"""Facts: a report's title, its publisher and its date, as far as it says so itself."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from briefer.domain.report_text import ReportText
from briefer.reading.proposing.countries import countries_in
from briefer.reading.proposing.dating import date_in, date_of
from briefer.reading.proposing.headings import Headings, is_furniture
from briefer.reading.proposing.pieces import Piece
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.tongue import tongues_of

_LONGEST: Final = 160
_FIRST: Final = 12
_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:by\s+)?(?:(?P<year>\d{4})\s*)?"
    r"(?P<who>[A-ZÀ-ÝА-ЯЁ][^.|©\d]{2,60}?)\s*(?:[.|,]|\d{4}|$)",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(
    r"(?:(?:published|prepared|submitted|issued|produced)\s+by|joint\s+submission\s+by|publisher\s*:"
    r"|publi[ée]\s+par|éditeur\s*:|auteur\s*:|publicado\s+por|elaborado\s+por|editor\s*:"
    r"|издатель\s*:|подготовлено|подготовлен)\s+"
    r"(?P<who>(?-i:[A-ZÀ-ÝА-ЯЁ«\"])[^.;|©\d]{2,80}?)"
    r"\s*(?:[.;|]|,?\s+(?:in|on|en|le|el|в)\s+(?=(?:\w+\s+){0,2}\d)|,\s*\w+\s+(?:19|20)\d|,?\s*\d{1,4}|$)",
    re.IGNORECASE,
)
_ORGANISATION: Final = re.compile(
    r"\b(?:Human Rights Watch|Amnesty|Amnist|FIDH|ACAT|Watch|Centre|Center|Institute|Foundation"
    r"|Federation|League|Observatory|Association|Coalition|Bureau|Commission|Committee|Network"
    r"|Initiative|Alliance|Society|House|Fund|Reporters|Transparency|Article 19|ARTICLE 19|PEN"
    r"|Fédération|Ligue|Observatoire|Comité|Assemblée|Réseau|Fondation|Centro|Comisión|Observatorio"
    r"|Alianza|Fundación|Red|Instituto|Бюро|Коалиция|Комитет|Центр|Фонд|Институт|Ассоциация"
    r"|амнистия|ОВД-Инфо|Мемориал|Хельсинк\w+)\b"
)
_HOME: Final = re.compile(r"(?P<who>.+?)\s+[-–|:]\s+home ?page", re.IGNORECASE)
_SYMBOL: Final = re.compile(
    r"(A/HRC|CCPR/C|CAT/C|CEDAW/C|CRC/C|CERD/C|CRPD/C|CED/C|CMW/C|E/C\.12)/\S+"
)
_OF_SYMBOL: Final = MappingProxyType(
    {
        "A/HRC": "United Nations Human Rights Council",
        "CCPR/C": "Human Rights Committee",
        "CAT/C": "Committee against Torture",
        "CEDAW/C": "Committee on the Elimination of Discrimination against Women",
        "CRC/C": "Committee on the Rights of the Child",
        "CERD/C": "Committee on the Elimination of Racial Discrimination",
        "CRPD/C": "Committee on the Rights of Persons with Disabilities",
        "CED/C": "Committee on Enforced Disappearances",
        "CMW/C": "Committee on Migrant Workers",
        "E/C.12": "Committee on Economic, Social and Cultural Rights",
    }
)
"""Whose document it is that has such a symbol for its header."""
_MASTHEAD: Final = 3
_NAME: Final = 12


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
    title = re.sub(r"<[^<>]*>|\*\*", "", report.title).strip()
    title = title or _first_heading(pieces, headings)
    publisher = report.publisher or _publisher(edge, title) or _publisher_of_symbol(texts)
    return Facts(title, publisher, report.date or date_of(edge), *_about(report))


def _publisher(edge: Sequence[str], title: str) -> str:
    """Return who is said to publish a report, or else whose name stands first in it."""
    said = (match for pattern in (_PUBLISHED, _COPYRIGHT, _HOME) for match in _all(pattern, edge))
    found = next((match["who"].strip(" ,") for match in said), "")
    _, bar, behind = title.rpartition(" | ")
    first = (line for line in edge[:_MASTHEAD] if line != title and _is_masthead(line))
    return found or (behind.strip() if bar else "") or next(first, "")


def _publisher_of_symbol(texts: Sequence[str]) -> str:
    """Return the body whose documents have the symbol that stands alone on a line."""
    found = (_SYMBOL.fullmatch(text.strip()) for text in texts)
    return next((_OF_SYMBOL[one[1]] for one in found if one), "")


def _all(pattern: re.Pattern[str], lines: Sequence[str]) -> Iterator[re.Match[str]]:
    return (match for line in lines for match in pattern.finditer(line))


def _is_masthead(line: str) -> bool:
    """Tell whether a short line is no more than the name of an organisation."""
    words = line.strip(" .:|")
    short = len(words.split()) <= _NAME and not words.endswith((".", ":")) and not date_in(words)
    return short and ":" not in words and _ORGANISATION.search(words) is not None


def _about(report: ReportText) -> tuple[str, str]:
    """Return the country that a report speaks of most, and its language."""
    texts = [line.text for line in report.lines]
    countries = Counter(code for text in texts for code, _ in countries_in(text))
    tongues = Counter(code for text in texts for code in tongues_of(text))
    language = report.language.partition("-")[0]
    return _most(countries), language or _most(tongues)


def _most(counted: Counter[str]) -> str:
    return counted.most_common(1)[0][0] if counted else ""


def _first_heading(pieces: Sequence[Piece], headings: Headings) -> str:
    for piece in pieces[:_FIRST]:
        if is_furniture(piece, headings) or headings.addressee(piece) or headings.opens_part(piece):
            continue
        if piece.source.heading == 1 or (piece.is_loud and len(piece.text) <= _LONGEST):
            return " ".join(plain(piece.text).split())
    return ""
