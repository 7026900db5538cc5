"""Printed lines become paragraphs, over the ends of columns and pages."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from briefer.domain.report_text import Box, Line
from briefer.reading.assembling import UNNUMBERED
from briefer.reading.hyphens import Vocabulary
from briefer.reading.markers import Marked, Markers
from briefer.reading.nesting import Nesting
from briefer.reading.pdf.printed import Printed
from briefer.reading.pdf.words import Seen

_ENDED: Final = re.compile(r"[.;:!?…][\"'”’»)\]]*$")
_FULL_STOP: Final = re.compile(r"[.!?][\"'”’»)\]]*$")
_SHORT: Final = 0.97
_LEADING: Final = 1.25
"""How much more than usual two lines of one paragraph may be apart."""
_SIZES: Final = 0.08
_INDENT: Final = 0.7
_SENTENCE: Final = 0.5
_ABOVE: Final = 0.85
_BELOW: Final = 0.25
"""How far letters reach above and below the line that they stand on, in their heights."""


class Row(NamedTuple):
    """A printed line with its page, from 1."""

    line: Printed
    page: int


class Flow:
    """Puts the lines of a document's text together, one after another."""

    def __init__(self, rows: Sequence[Row], markers: Markers) -> None:
        """Learn from all rows how far apart the lines of a paragraph are."""
        self.paragraphs: list[list[Row]] = []
        self._markers = markers
        self._places: dict[str, int] = {}
        self._leading = usual_leading(rows)

    def take(self, row: Row) -> None:
        """Take the next line."""
        marked = self._markers.split(row.line.text)
        if self._starts(row, marked):
            self.paragraphs.append([row])
            if marked:
                self._places[marked.kind] = marked.place
        else:
            self.paragraphs[-1].append(row)

    def _starts(self, row: Row, marked: Marked | None) -> bool:
        if not self.paragraphs:
            return True
        before = self.paragraphs[-1][-1]
        if row.line.cell != before.line.cell:
            return True
        if self._is_item(before.line, row.line, marked) or _looks_other(before.line, row.line):
            return True
        if row.page != before.page or row.line.column != before.line.column:
            return not _goes_on_elsewhere(before.line, row.line)
        return self._is_apart(before.line, row.line)

    def _is_item(self, before: Printed, line: Printed, marked: Marked | None) -> bool:
        """Tell whether a line starts a list item, and not by chance with a number or a dash."""
        if not marked:
            return False
        if _ENDED.search(before.text) or not is_full(before, line):
            return True
        if marked.place:
            return marked.place in {1, self._places.get(marked.kind, 0) + 1}
        shifted = abs(line.left - before.left) > _INDENT * line.size
        return shifted or self._markers.is_usual(marked.marker)

    def _is_apart(self, before: Printed, line: Printed) -> bool:
        """Tell whether two lines under each other are of two paragraphs."""
        distance = (before.base - line.base) / max(line.size, before.size)
        if distance > self._leading * _LEADING or distance <= 0:
            return True
        ended = bool(_ENDED.search(before.text))
        if not is_full(before, line):
            if line.cell:
                # Cells are narrow, and broken by hand.
                return has_ended(before.text)
            going_on = line.text[:1].islower() and not ended
            return not (going_on and before.right - before.edge > _SENTENCE * _width(before))
        shift = (line.left - before.left) / line.size
        first = len(self.paragraphs[-1]) == 1
        hanging = first and self._markers.split(before.text) is not None
        return ended and not hanging and shift > _INDENT


def usual_leading(rows: Sequence[Row]) -> float:
    """Return how far apart the lines of a paragraph usually are, in heights of letters."""
    distances: Counter[float] = Counter()
    for before, row in pairwise(rows):
        same = before.page == row.page and before.line.column == row.line.column
        if same and is_full(before.line, row.line) and row.line.text[:1].islower():
            distances[round((before.line.base - row.line.base) / row.line.size, 1)] += 1
    usual = [(count, distance) for distance, count in distances.items() if 0.8 < distance < 3]
    return max(usual)[1] if usual else 1.5


def is_full(before: Printed, line: Printed) -> bool:
    """Tell whether the first word of a line would not have fitted at the end of that before."""
    words = line.text.split(maxsplit=1)
    share = len(words[0]) / max(1, len(line.text)) if words else 0.0
    word = (line.right - line.left) * share
    return before.right + word + 0.25 * line.size > before.edge + _SHORT * _width(before)


def body_size(rows: Sequence[Row]) -> float:
    """Return how high most letters are."""
    counts: Counter[float] = Counter()
    for row in rows:
        counts[round(row.line.size, 1)] += len(row.line.text)
    return counts.most_common(1)[0][0] if counts else 1.0


class Making:
    """Makes lines of paragraphs."""

    def __init__(
        self, markers: Markers, vocabulary: Vocabulary, size: float, seen: Sequence[Seen]
    ) -> None:
        """Know how high letters usually are, and how each page is seen."""
        self._seen = seen
        self._markers = markers
        self._vocabulary = vocabulary
        self._size = size
        self._nesting = Nesting(slack=0.6)

    def line(self, paragraph: Sequence[Row], *, gap: bool) -> Line:
        """Return a paragraph as a line."""
        first = paragraph[0]
        text, spans = self._joined(paragraph)
        marked = self._markers.split(text)
        size = median(row.line.size for row in paragraph)
        indent = round((first.line.left - first.line.edge) / max(first.line.size, 1.0), 1)
        if not marked:
            self._nesting.plain(indent)
        return Line(
            text=marked.text if marked else text,
            paragraph=UNNUMBERED,
            marker=marked.marker if marked else "",
            level=self._nesting.item(marked, indent) if marked else 0,
            bold=all(row.line.bold for row in paragraph),
            italic=all(row.line.italic for row in paragraph),
            size=round(size / self._size, 2),
            indent=indent,
            page=first.page,
            cell=first.line.cell and first.line.cell[:2],
            after_gap=gap,
            boxes=self._boxes(paragraph, spans, len(text) - len(marked.text) if marked else 0),
        )

    def note(self, paragraph: Sequence[Row]) -> Line:
        """Return a footnote as a line."""
        first = paragraph[0]
        size = round(first.line.size / self._size, 2)
        text, spans = self._joined(paragraph)
        return Line(
            text=text,
            paragraph=UNNUMBERED,
            marker=first.line.lead,
            size=size,
            page=first.page,
            note=True,
            boxes=self._boxes(paragraph, spans, 0),
        )

    def _joined(self, paragraph: Sequence[Row]) -> tuple[str, list[tuple[int, int]]]:
        """Return the words of a paragraph, and which of its letters each printed line holds."""
        text = paragraph[0].line.text
        spans = [(0, len(text))]
        for row in paragraph[1:]:
            before, text = text, self._vocabulary.join(text, row.line.text)
            start = len(text) - len(row.line.text)
            spans[-1] = (spans[-1][0], min(len(before), start))
            spans.append((start, len(text)))
        return text, spans

    def _boxes(
        self, paragraph: Sequence[Row], spans: Sequence[tuple[int, int]], cut: int
    ) -> tuple[Box, ...]:
        """Return where a paragraph stands; `cut` letters of it went to its marker."""
        boxes: list[Box] = []
        for row, (start, end) in zip(paragraph, spans, strict=True):
            line = row.line
            top, foot = line.base + _ABOVE * line.size, line.base - _BELOW * line.size
            sides = self._seen[row.page - 1].sides(line.left, top, line.right, foot)
            left, upper, right, lower = sides
            boxes.append(
                Box(
                    page=row.page,
                    left=left,
                    top=upper,
                    right=right,
                    bottom=lower,
                    start=max(0, start - cut),
                    end=max(0, end - cut),
                )
            )
        return tuple(boxes)


def has_ended(text: str) -> bool:
    """Tell whether words end as a sentence does."""
    return bool(_FULL_STOP.search(text))


def _width(line: Printed) -> float:
    return line.margin - line.edge


def _looks_other(before: Printed, line: Printed) -> bool:
    """Tell whether letters change from one line to the next as between a title and its text."""
    if abs(before.size - line.size) > _SIZES * max(before.size, line.size):
        return True
    going_on = is_full(before, line) and line.text[:1].islower()
    return before.bold != line.bold and not going_on


def _goes_on_elsewhere(before: Printed, line: Printed) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    if line.cell:
        return not has_ended(before.text)
    if _ENDED.search(before.text):
        return False
    return is_full(before, before) or line.text[:1].islower()
