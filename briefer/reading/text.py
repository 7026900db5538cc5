"""Plain text: wrapped lines become paragraphs, and list items show by marker and indent."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefer.domain.report_text import Line, ReportText
from briefer.reading.assembling import UNNUMBERED, Assembling
from briefer.reading.encoding import decode
from briefer.reading.hyphens import Vocabulary
from briefer.reading.markers import Marked, Markers
from briefer.reading.nesting import Nesting
from briefer.reading.rows import Row, Widths, rows_of

_ENDED: Final = re.compile(r"[.;:!?…][\"'”’»)\]]*$")
_STOPS: Final = (".", ";", ",")
_NEARLY: Final = 0.9
_HALF: Final = 0.5
_FIRST_LINE: Final = 2
"""How much further in a line starts that begins a paragraph."""


def read_text(data: bytes) -> ReportText:
    """Return the paragraphs of a plain text. Raises ReportRefused when there is none."""
    decoded = decode(data)
    assembling = Assembling()
    pages = 0
    for line in text_lines(decoded.text):
        assembling.add(line)
        pages = line.page or pages
    return assembling.report("text", decoded.warnings, encoding=decoded.encoding, pages=pages)


def text_lines(text: str) -> Iterator[Line]:
    """Give the paragraphs of a plain text, not numbered yet."""
    rows = rows_of(text)
    nesting = Nesting()
    vocabulary = Vocabulary(row.text for row in rows)
    markers = Markers(row.text for row in rows_that_start(rows))
    for paragraph in paragraphs(rows, markers):
        yield _line(paragraph, markers, nesting, vocabulary)


def rows_that_start(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that start a paragraph whatever the markers are."""
    widths = Widths(rows)
    return [
        row
        for before, row in zip([None, *rows], rows, strict=False)
        if before is None
        or row.gap
        or _ENDED.search(before.text)
        or not _is_full(before, row, widths)
    ]


def paragraphs(rows: Sequence[Row], markers: Markers) -> list[list[Row]]:
    """Return the rows of each paragraph."""
    joining = _Joining(markers, Widths(rows))
    for row, following in zip(rows, [*rows[1:], None], strict=False):
        joining.take(row, following)
    return joining.paragraphs


class _Joining:
    """Puts rows together where they are plainly the lines of one paragraph."""

    def __init__(self, markers: Markers, widths: Widths) -> None:
        self.paragraphs: list[list[Row]] = []
        self._markers = markers
        self._widths = widths
        self._places: dict[str, int] = {}

    def take(self, row: Row, following: Row | None) -> None:
        """Take the next row; `following` is the one after it."""
        marked = self._markers.split(row.text)
        if self._starts(row, marked) or (not marked and self._is_heading(row, following)):
            self.paragraphs.append([row])
            if marked:
                self._places[marked.kind] = marked.place
        else:
            self.paragraphs[-1].append(row)

    def _starts(self, row: Row, marked: Marked | None) -> bool:
        if not self.paragraphs or self.paragraphs[-1][-1].rule:
            return True
        before = self.paragraphs[-1][-1]
        if row.page != before.page:
            return bool(_ENDED.search(before.text)) or self._is_item(before, row, marked)
        if row.gap or self._is_item(before, row, marked):
            return True
        return self._is_apart(before, row)

    def _is_heading(self, row: Row, following: Row | None) -> bool:
        """Tell whether a row without a gap before it stands over a list, or is all in capitals."""
        before = self.paragraphs[-1][-1]
        if following is None or not _ENDED.search(before.text) or not row.text[:1].isupper():
            return False
        if _is_full(row, following, self._widths):
            return False
        over = self._markers.split(following.text) is not None and not row.text.endswith(_STOPS)
        return row.text.endswith(":") or row.text.isupper() or over

    def _is_item(self, before: Row, row: Row, marked: Marked | None) -> bool:
        """Tell whether a row starts a list item, and not by chance with a number or a dash."""
        if not marked:
            return False
        if row.gap or _ENDED.search(before.text) or not _is_full(before, row, self._widths):
            return True
        if marked.place:
            return marked.place in {1, self._places.get(marked.kind, 0) + 1}
        return row.indent != before.indent or self._markers.is_usual(marked.marker)

    def _is_apart(self, before: Row, row: Row) -> bool:
        """Tell whether a row without a marker starts a paragraph."""
        ended = bool(_ENDED.search(before.text))
        if not _is_full(before, row, self._widths):
            width = self._widths.of(before)
            going_on = row.text[:1].islower() and not ended and width > 0
            return not (going_on and before.end >= _HALF * width)
        hanging = len(self.paragraphs[-1]) == 1 and self._markers.split(before.text)
        return ended and not hanging and row.indent >= before.indent + _FIRST_LINE


def _is_full(before: Row, row: Row, widths: Widths) -> bool:
    """Tell whether the row's first word would not have fitted at the end of the one before."""
    width = widths.of(before)
    if not width:
        return False
    word = row.text.split(maxsplit=1)[0]
    return before.end + 1 + len(word) > _NEARLY * width


def _line(
    paragraph: Sequence[Row], markers: Markers, nesting: Nesting, vocabulary: Vocabulary
) -> Line:
    first = paragraph[0]
    text = first.text
    for row in paragraph[1:]:
        text = vocabulary.join(text, row.text)
    marked = markers.split(text)
    heading = {"": 0, "=": 1}.get(paragraph[-1].rule, 2)
    if not marked:
        nesting.plain(first.indent)
    return Line(
        text=marked.text if marked else text,
        paragraph=UNNUMBERED,
        marker=marked.marker if marked else "",
        level=nesting.item(marked, first.indent) if marked else 0,
        heading=heading,
        indent=float(first.indent),
        page=first.page or None,
        after_gap=first.gap,
    )
