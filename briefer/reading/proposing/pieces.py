"""Pieces: what the lines of a report hold, with every list item apart.

A line is one piece, except where a file has run an item into the words before it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from briefer.domain.base import Value
from briefer.domain.report_text import Line, ReportText
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.steps import Step, steps_in

_GLYPHS: Final = "•·▪▫■□●○◦‣⁃∙►▶▸➢➤❖◆✓✔\uf0a7\uf0b7\uf0d8\uf0fc"
_BULLET: Final = re.compile(rf"\s*([{_GLYPHS}]|[*–—-](?=\s))\s*(?=[^\W_]|[\"“«])")
_NUMBER: Final = re.compile(
    r"\s*(\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\(?[a-z]\)|\(?[ivx]{1,5}\))\s+(?=\S)"
)
_TITLED: Final = re.compile(
    r"\s*((?:Recommendation|Recommandation|Рекомендация|Recomendación)\s+"
    r"(?:(?:No\.?|n[°º]|№)\s*)?\d+(?:\.\d+)*\s*[:.–—-]|R(?:ec\.?\s?)?\d{1,3}[.:)])\s+(?=\S)",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"([A-Za-z§])\s+(?=[A-ZÀ-ÝА-ЯЁ])")
_WORDS: Final = frozenset("AIaàÀYyOoEeÉé")
"""Letters that are words of their own in some language."""
_OFTEN: Final = 3
_MARKUP: Final = re.compile(r"(?:<[^<>]{1,300}>|\*\*|__|\s)+")
"""What a file that is called a text may still have of a page's code."""
_MARKUP_BEHIND: Final = re.compile(r"(?:</[^<>]{1,30}>|\*\*|__|\s)+$")
_ROMAN: Final = re.compile(r"\(?[ivxl]{2,5}[.)]|\(?[ivx][.)]")
_DASHES: Final = frozenset("-–—−")
_GLUED: Final = re.compile(rf"(?<=[.;:!?])\s*([{_GLYPHS}])\s*(?=[^\W\d_])")


class Piece(Value, frozen=True, kw_only=True):
    """A part of one line of a report: `text` is the line's from `start` to `end`."""

    line: int
    start: int
    end: int
    text: str
    source: Line
    marker: str = ""

    @property
    def plain(self) -> str:
        """The text with simple spaces and apostrophes."""
        return plain(self.text)

    @property
    def level(self) -> int:
        """How deep the list is nested."""
        return self.source.level

    @property
    def is_loud(self) -> bool:
        """Whether it stands out as headings do."""
        line = self.source
        letters = [sign for sign in self.text if sign.isalpha()]
        capitals = len(letters) > _OFTEN and all(sign.isupper() for sign in letters)
        marked_up = line.text.lstrip().startswith(("**", "__")) and line.text.rstrip().endswith(
            "**"
        )
        return bool(line.heading or line.bold or line.size > _LARGER or capitals or marked_up)


_LARGER: Final = 1.08


def pieces_of(report: ReportText) -> list[Piece]:
    """Return the pieces of all lines that hold words, in order."""
    bullet = _bullet_letter(report)
    return [piece for index, line in enumerate(report.lines) for piece in _cut(index, line, bullet)]


def _bullet_letter(report: ReportText) -> str:
    """Return the letter that a converter left for a bullet in this report, if it did."""
    starts = [match[1] for line in report.lines if (match := _LETTER.match(line.text))]
    printed = [
        line.marker for line in report.lines if len(line.marker) == 1 and line.marker.isalpha()
    ]
    counted = Counter(letter for letter in [*starts, *printed] if letter not in _WORDS)
    letter, often = counted.most_common(1)[0] if counted else ("", 0)
    return letter if often >= _OFTEN else ""


def _cut(index: int, line: Line, bullet: str) -> Iterator[Piece]:
    """Yield the pieces of one line: what goes before the first glued item, then each item."""
    text = line.text
    marker, begin = line.marker, 0
    if not marker:
        code = _MARKUP.match(text)
        marker, begin = _leading(text, code.end() if code else 0, bullet)
    for start, end, own in _bounds(text, begin, marker, bullet):
        words = text[start:end]
        code = _MARKUP.match(words)
        left = code.end() if code else 0
        kept = _MARKUP_BEHIND.sub("", words[left:])
        if kept:
            first = start + left
            yield Piece(
                line=index,
                start=first,
                end=first + len(kept),
                text=kept,
                source=line,
                marker=own,
            )


def _leading(text: str, at: int, bullet: str) -> tuple[str, int]:
    """Return the marker that a line still has in its words, and where these begin."""
    found = _BULLET.match(text, at) or _NUMBER.match(text, at) or _TITLED.match(text, at)
    if found is None and bullet:
        found = _LETTER.match(text, at)
        found = found if found and found[1] == bullet else None
    return (found[1], found.end()) if found else ("", at)


def _bounds(text: str, begin: int, marker: str, bullet: str) -> Iterator[tuple[int, int, str]]:
    start, own = begin, marker
    glued = _glued(bullet).finditer(text, begin)
    cuts = [Step(match.start(), match.end(), match[1]) for match in glued]
    for cut in sorted([*cuts, *steps_in(text, begin, marker)]):
        yield start, cut.end, own
        start, own = cut.begin, cut.marker
    yield start, len(text), own


def _glued(bullet: str) -> re.Pattern[str]:
    if not bullet:
        return _GLUED
    return re.compile(rf"(?<=[.;:!?])\s*([{_GLYPHS}]|(?<=\s){bullet}(?=\s))\s*(?=[A-ZÀ-ÝА-ЯЁ])")


def form_of(marker: str) -> str:
    """Return the kind of a marker; bullets of different glyphs are different kinds."""
    sign = marker.strip("().")
    if len(sign) > 1 and sign[:1].isalpha() and any(one.isdigit() for one in sign):
        return "number titled"
    if marker[:1].isdigit() or sign[:1].isdigit():
        bracket = "(" if marker.startswith("(") else ""
        return "number" + bracket + "." * sign.count(".")
    if _ROMAN.fullmatch(marker):
        return "roman"
    if len(sign) == 1 and sign.isalpha() and marker != sign:
        return "letter"
    return "dash" if sign in _DASHES else f"glyph {sign}"


def parted(piece: Piece, at: int, *, marker: str = "") -> tuple[Piece, Piece]:
    """Return a piece as two: its words before the letter `at`, and those after it."""
    before, after = piece.text[:at].rstrip(), piece.text[at:].lstrip()
    return (
        replace(piece, text=before, end=piece.start + len(before)),
        replace(
            piece,
            text=after,
            start=piece.end - len(after),
            marker=marker or piece.marker,
        ),
    )
