"""PdfRenderer: a Document as PDF, with the places of its parts."""

from collections.abc import Iterator, Sequence

from briefer.document import walk
from briefer.document.nodes import Direction, Document, Heading
from briefer.document.placement import Placement, Typeset
from briefer.rendering.clean import printable
from briefer.rendering.pdf.blocks import RowMaker
from briefer.rendering.pdf.file import About
from briefer.rendering.pdf.fonts import load_family
from briefer.rendering.pdf.frame import Frame
from briefer.rendering.pdf.pages import Page, paginate
from briefer.rendering.pdf.painter import NOTE_GAP, Painter
from briefer.rendering.pdf.rows import Row
from briefer.rendering.pdf.setting import Setting
from briefer.rendering.styles import LETTER_STYLES, StyleSheet


class PdfRenderer:
    """Draws documents as PDF; it is the typesetter of the preview too.

    The files keep to PDF/UA-1 and PDF/A-2a. The same document gives the same bytes, in any process
    and at any time. Threads may share a renderer.
    """

    suffix = ".pdf"

    def __init__(self, sheet: StyleSheet = LETTER_STYLES) -> None:
        self._sheet = sheet

    def render(self, document: Document) -> bytes:
        """Return the PDF. Raises ResourceMissing when a face is not where it should be."""
        return self.typeset(document).pdf

    def typeset(self, document: Document) -> Typeset:
        """Return the PDF and where its parts stand. Raises ResourceMissing as `render` does."""
        frame = Frame.on(document.page_size, self._sheet)
        setting = Setting(
            self._sheet,
            load_family(self._sheet.family.name),
            width=frame.width,
            height=frame.height,
            language=document.language,
            rtl=document.direction is Direction.RTL,
        )
        made = RowMaker(document, setting).make()
        pages = paginate(made.rows, frame.height, NOTE_GAP)
        pdf = Painter(document, made, setting, frame, _about(document)).paint(pages)
        return Typeset(pdf=pdf, pages=len(pages), placements=tuple(_placements(pages, frame)))


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
        language=document.language,
        date=document.date,
        rtl=document.direction is Direction.RTL,
    )


def _placements(pages: Sequence[Page[Row]], frame: Frame) -> Iterator[Placement]:
    """Yield the stretches of each page that the parts take up, in reading order."""
    for number, page in enumerate(pages):
        found: dict[tuple[int, str], tuple[float, float]] = {}
        for place in page.rows:
            if place.repeated:
                continue
            for part in place.row.parts:
                top, _ = found.get(part, (place.top, 0.0))
                found[part] = top, place.top + place.row.height
        for (_, anchor), (top, bottom) in sorted(found.items()):
            yield Placement(
                anchor=anchor, page=number, top=frame.top + top, bottom=frame.top + bottom
            )
