"""PdfRenderer: a Document as PDF, with the places of its parts."""

from collections.abc import Callable, Iterator, Sequence

from briefer.document import walk
from briefer.document.nodes import Direction, Document, Heading
from briefer.document.placement import Placement, Typeset
from briefer.rendering.clean import printable
from briefer.rendering.looks import sheet_of
from briefer.rendering.pdf.blocks import RowMaker
from briefer.rendering.pdf.file import About
from briefer.rendering.pdf.fonts import load_family
from briefer.rendering.pdf.frame import Frame
from briefer.rendering.pdf.furniture import dressings
from briefer.rendering.pdf.pages import Page, paginate
from briefer.rendering.pdf.painter import NOTE_GAP, Painter
from briefer.rendering.pdf.rows import Row
from briefer.rendering.pdf.setting import Setting
from briefer.rendering.pdf.structure import Element
from briefer.rendering.styles import StyleSheet


class PdfRenderer:
    """Draws documents as PDF; it is the typesetter of the preview too.

    The files keep to PDF/UA-1 and PDF/A-2a. The same document gives the same bytes, in any process
    and at any time. Threads may share a renderer.
    """

    suffix = ".pdf"

    def __init__(self, sheets: Callable[[Document], StyleSheet] = sheet_of) -> None:
        self._sheets = sheets

    def render(self, document: Document) -> bytes:
        """Return the PDF. Raises ResourceMissing when a face is not where it should be."""
        return self.typeset(document).pdf

    def typeset(self, document: Document) -> Typeset:
        """Return the PDF and where its parts stand. Raises ResourceMissing as `render` does."""
        sheet = self._sheets(document)
        frame = Frame.on(document.page_size, sheet)
        setting = Setting(
            sheet,
            load_family(sheet.family.name),
            width=frame.width,
            height=frame.height,
            language=document.language,
            rtl=document.direction is Direction.RTL,
            notes_at_end=bool(document.notes_title),
        )
        root = Element("Document")
        dressed = dressings(document, setting, frame, root)
        first, others = (dressing.frame for dressing in dressed)
        setting.height = min(first.height, others.height)
        made = RowMaker(document, setting, root).make()
        pages = paginate(made.rows, others.height, NOTE_GAP, first.height)
        pdf = Painter(document, made, setting, frame, dressed, _about(document)).paint(pages)
        tops = [first.top] + [others.top] * (len(pages) - 1)
        return Typeset(pdf=pdf, pages=len(pages), placements=tuple(_placements(pages, tops)))


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


def _placements(pages: Sequence[Page[Row]], tops: Sequence[float]) -> Iterator[Placement]:
    """Yield the stretches of each page that the parts take up, in reading order.

    `tops` are where the text area of each page begins.
    """
    for number, (page, begins) in enumerate(zip(pages, tops, strict=True)):
        found: dict[tuple[int, str], tuple[float, float]] = {}
        for place in page.rows:
            if place.repeated:
                continue
            for part in place.row.parts:
                top, _ = found.get(part, (place.top, 0.0))
                found[part] = top, place.top + place.row.height
        for (_, anchor), (top, bottom) in sorted(found.items()):
            yield Placement(anchor=anchor, page=number, top=begins + top, bottom=begins + bottom)
