"""PDF: paragraphs from the letters' places, without what runs from page to page."""

import re
from collections.abc import Callable, Sequence
from statistics import median
from typing import Final

from briefer.domain.report_text import Line, ReportText
from briefer.reading import limits, notices
from briefer.reading.assembling import Assembling
from briefer.reading.furniture import furniture
from briefer.reading.hyphens import Vocabulary
from briefer.reading.markers import Markers
from briefer.reading.pdf.flow import Flow, Making, Row, body_size
from briefer.reading.pdf.opening import OpenPdf
from briefer.reading.pdf.paging import tables_over_pages
from briefer.reading.pdf.printed import Printed, printed_lines
from briefer.reading.pdf.words import Page, Seen
from briefer.reading.problems import Problem, ReportRefused
from briefer.sentences import Sentence, sentence

_END: Final = b"%%EOF"
_END_WITHIN: Final = 4_096
_NOTE_SIZE: Final = 0.93
_NOTE: Final = re.compile(r"(\d{1,3}|[*†‡])[.)]*\s+(?=\S)|(\d{1,3})(?=[^\W\d_])")
_HEIGHTS: Final = 12.0
_FEW: Final = 2
_MOST: Final = 8
"""How many ranges of pages a warning names."""


def _quietly(done: int, of: int) -> None:
    """Tell nobody."""


def read_pdf(data: bytes, progress: Callable[[int, int], object] = _quietly) -> ReportText:
    """Return the paragraphs of a PDF; `progress` is told how many pages are read, of how many.

    Raises ReportRefused for what is no PDF, is locked, or shows nothing but pictures.
    """
    opened = OpenPdf.open(data)
    try:
        pages, lines = _read_pages(opened, progress)
        title = opened.title()
    finally:
        opened.close()
    if not any(lines) and any(page.picture for page in pages):
        raise ReportRefused(Problem.ONLY_PICTURES)
    assembling = Assembling()
    for line in _lines(lines, [page.seen for page in pages]):
        assembling.add(line)
    whole = _END in data[-_END_WITHIN:]
    return assembling.report("pdf", _warnings(pages, whole=whole), title=title, pages=len(pages))


def _read_pages(
    opened: OpenPdf, progress: Callable[[int, int], object]
) -> tuple[list[Page], list[list[Printed]]]:
    pages: list[Page] = []
    lines: list[list[Printed]] = []
    letters, gutters = 0, tuple[float, ...]()
    for number in range(len(opened)):
        page = opened.page(number)
        letters += sum(len(word.text) for word in page.words)
        if letters > limits.CHARACTERS:
            raise ReportRefused(Problem.TOO_LONG)
        # The words themselves are not kept: a long report has millions of letters.
        pages.append(page._replace(words=(), rules=()))
        found, gutters = printed_lines(page, gutters)
        lines.append(found)
        progress(number + 1, len(opened))
    return pages, lines


def _lines(pages: Sequence[Sequence[Printed]], seen: Sequence[Seen]) -> list[Line]:
    rows = _without_furniture(pages)
    size = body_size(rows)
    text, notes = _parted(rows, size)
    vocabulary = Vocabulary(row.line.text for row in rows)
    markers = Markers(row.line.text for row in text)
    flow = Flow(text, markers)
    for row in text:
        flow.take(row)
    making = Making(markers, vocabulary, size, seen)
    found: list[Line] = []
    waiting = _notes(notes)
    for number, paragraph in enumerate(flow.paragraphs):
        while waiting and waiting[0][0].page < paragraph[0].page:
            found.append(making.note(waiting.pop(0)))
        gap = number == 0 or _is_gap(flow.paragraphs[number - 1][-1], paragraph[0])
        found.append(making.line(paragraph, gap=gap))
    return found + [making.note(note) for note in waiting]


def _without_furniture(pages: Sequence[Sequence[Printed]]) -> list[Row]:
    """Return the lines in reading order, without headers, footers and page numbers."""
    down = [
        sorted((line for line in page if line.cell is None), key=lambda line: -line.base)
        for page in pages
    ]
    running = furniture(
        [[line.text for line in page] for page in down],
        [[round(line.base / _HEIGHTS) for line in page] for page in down],
    )
    left_out = {id(down[page][line]) for page, line in running}
    rows = [
        Row(line, number)
        for number, page in enumerate(pages, 1)
        for line in page
        if id(line) not in left_out
    ]
    return _with_edges(_columns(tables_over_pages(rows)))


def _with_edges(columns: Sequence[Sequence[Row]]) -> list[Row]:
    """Return the rows of columns, each knowing how far its column reaches.

    One or two lines do not show that: they have the width of other columns.
    """
    edges = [
        _known_edges(column)
        or (min(row.line.left for row in column), max(row.line.right for row in column))
        for column in columns
    ]
    widths = [
        margin - edge
        for (edge, margin), column in zip(edges, columns, strict=True)
        if len(column) > _FEW and not _known_edges(column)
    ]
    usual = median(widths) if widths else 0.0
    found: list[Row] = []
    for (edge, margin), column in zip(edges, columns, strict=True):
        known = len(column) > _FEW or _known_edges(column)
        reach = margin if known else max(margin, edge + usual)
        found += [row._replace(line=row.line._replace(edge=edge, margin=reach)) for row in column]
    return found


def _known_edges(column: Sequence[Row]) -> tuple[float, float] | None:
    """Return how far a cell reaches, which is known from the whole of its column."""
    line = column[0].line
    return (line.edge, line.margin) if line.cell else None


def _parted(rows: Sequence[Row], size: float) -> tuple[list[Row], list[Row]]:
    """Return the text and the footnotes: small lines at the foot of a column, after a mark."""
    text: list[Row] = []
    notes: list[Row] = []
    for column in _columns(rows):
        start = len(column)
        for place in range(len(column) - 1, -1, -1):
            if column[place].line.cell or column[place].line.size > _NOTE_SIZE * size:
                break
            if column[place].line.lead or _NOTE.match(column[place].line.text):
                start = place
        text += column[:start]
        notes += column[start:]
    return text, notes


def _columns(rows: Sequence[Row]) -> list[list[Row]]:
    columns: list[list[Row]] = []
    for row in rows:
        last = columns[-1][-1] if columns else None
        if last and last.page == row.page and last.line.column == row.line.column:
            columns[-1].append(row)
        else:
            columns.append([row])
    return columns


def _notes(rows: Sequence[Row]) -> list[list[Row]]:
    """Return each footnote's lines, its mark taken out of its words."""
    notes: list[list[Row]] = []
    for row in rows:
        found = None if row.line.lead else _NOTE.match(row.line.text)
        line = row.line
        if found:
            line = line._replace(text=line.text[found.end() :], lead=found[1] or found[2])
        if line.lead or not notes:
            notes.append([row._replace(line=line)])
        else:
            notes[-1].append(row)
    return notes


def _is_gap(before: Row, row: Row) -> bool:
    if before.page != row.page or before.line.column != row.line.column:
        return False
    return before.line.base - row.line.base > 1.8 * max(before.line.size, row.line.size)


def _warnings(pages: Sequence[Page], *, whole: bool) -> tuple[Sentence, ...]:
    warnings: list[Sentence] = []
    pictures = [number for number, page in enumerate(pages, 1) if page.picture]
    broken = [number for number, page in enumerate(pages, 1) if page.broken]
    if len(pictures) == 1:
        warnings.append(sentence(notices.PICTURE, page=pictures[0]))
    elif pictures:
        warnings.append(sentence(notices.PICTURES, pages=_ranges(pictures)))
    if broken:
        warnings.append(sentence(notices.BROKEN_PAGES, pages=_ranges(broken)))
    if not whole:
        warnings.append(sentence(notices.CUT_SHORT))
    return tuple(warnings)


def _ranges(numbers: Sequence[int]) -> str:
    """Return numbers in ranges: "3, 5–9"."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    shown = ["–".join(map(str, found)) for found in ranges[:_MOST]]
    return ", ".join(shown) + (" …" if len(ranges) > _MOST else "")
