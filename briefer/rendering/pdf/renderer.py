"""PdfRenderer: a Document as PDF, with the places of its parts."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefer.document import walk
from briefer.document.nodes import Document, Heading, Text
from briefer.document.placement import Placement, Typeset
from briefer.rendering.clean import printable
from briefer.rendering.pdf.file import About, PdfFile
from briefer.rendering.pdf.fonts import Family, load_family
from briefer.rendering.pdf.frame import Frame
from briefer.rendering.pdf.lines import fill
from briefer.rendering.pdf.pages import Placed, paginate
from briefer.rendering.pdf.rows import Row, RowMaker
from briefer.rendering.styles import LETTER_STYLES, StyleSheet

_BASELINE = 0.3375
"""How far below a line's middle its baseline is, in ems: half of ascent less descent of our
faces (0.891 and 0.216)."""


Page = Sequence[Placed[Row]]


class PdfRenderer:
    """Draws documents as PDF; it is the typesetter of the preview too.

    The same document gives the same bytes, in any process and at any time. Threads may share a
    renderer.
    """

    suffix = ".pdf"

    def __init__(self, sheet: StyleSheet = LETTER_STYLES) -> None:
        self._sheet = sheet

    def render(self, document: Document) -> bytes:
        """Return the PDF. Raises ResourceMissing when a face is not where it should be."""
        return self.typeset(document).pdf

    def typeset(self, document: Document) -> Typeset:
        """Return the PDF and where its parts stand. Raises ResourceMissing as `render` does."""
        sheet = self._sheet
        family = load_family(sheet.family.name)
        frame = Frame.on(document.page_size, sheet)
        rows = RowMaker(sheet, family, frame.width).rows(document.blocks)
        pages = paginate(rows, frame.height)
        with family.in_use:
            pdf = _Drawing(document, sheet, family, frame).draw(pages)
        return Typeset(pdf=pdf, pages=len(pages), placements=tuple(_placements(pages, frame)))


class _Drawing:
    """The drawing of one document's pages."""

    def __init__(self, document: Document, sheet: StyleSheet, family: Family, frame: Frame) -> None:
        self._pattern = document.page_label
        self._label_style = sheet.page_label
        self._label_baseline = frame.top + frame.height + sheet.label_drop
        self._family = family
        self._frame = frame
        self._file = PdfFile(
            _about(document), frame.page_width, frame.page_height, family.regular.name
        )

    def draw(self, pages: Sequence[Page]) -> bytes:
        """Return the finished file."""
        for number, page in enumerate(pages, start=1):
            for top, row in page:
                self._row(top, row)
            self._label(number, len(pages))
            self._file.end_page()
        return self._file.finish()

    def _row(self, top: float, row: Row) -> None:
        """Write a row, its numeral first."""
        frame = self._frame
        baseline = frame.top + top + row.height / 2 + _BASELINE * row.size
        if row.label:
            self._file.write([row.label], row.size, frame.left + row.label_left, baseline)
        self._file.write(row.line, row.size, frame.left + row.left, baseline)

    def _label(self, number: int, pages: int) -> None:
        """Write which page this is; other words in braces are none of ours and stay."""
        style = self._label_style
        label = self._pattern.replace("{pages}", str(pages)).replace("{page}", str(number))
        lines = fill([Text(text=label)], style, self._family, self._frame.width)
        for index, line in enumerate(lines):
            baseline = self._label_baseline + index * style.leading
            self._file.write(line, style.size, self._frame.left, baseline)


def _about(document: Document) -> About:
    """Return what the file says of itself; its subject is the letter's subject line."""
    subjects = (
        walk.plain(block.inlines)
        for block in document.blocks
        if isinstance(block, Heading) and block.level == 1
    )
    return About(
        title=printable(document.title),
        subject=printable(next(subjects, "")),
        author=printable(document.author),
        language=printable(document.language),
        date=document.date,
    )


def _placements(pages: Sequence[Page], frame: Frame) -> Iterator[Placement]:
    """Yield the stretches of each page that the parts take up, in reading order."""
    for number, page in enumerate(pages):
        for _, placed in groupby(page, key=lambda place: place.row.part):
            first, *_, last = [*placed] * 2
            yield Placement(
                anchor=first.row.anchor,
                page=number,
                top=frame.top + first.top,
                bottom=frame.top + last.top + last.row.height,
            )
