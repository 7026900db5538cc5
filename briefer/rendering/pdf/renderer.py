"""PdfRenderer: a Document as PDF, with the places of its parts."""

from collections.abc import Callable, Iterator, Sequence

from briefer.document import walk
from briefer.document.nodes import Direction, Document, Heading, SectionBreak
from briefer.document.placement import PageLook, Pages, Placement, Typeset
from briefer.document.speech import speech_of
from briefer.rendering.clean import printable
from briefer.rendering.looks import sheet_of
from briefer.rendering.pdf.blocks import RowMaker, seen
from briefer.rendering.pdf.file import About, PdfFile
from briefer.rendering.pdf.fonts import load_family
from briefer.rendering.pdf.frame import Frame
from briefer.rendering.pdf.goals import marks
from briefer.rendering.pdf.labels import labeller, page_labels
from briefer.rendering.pdf.leaves import Leaf, leaves
from briefer.rendering.pdf.painter import Painter
from briefer.rendering.pdf.sections import SectionMaker
from briefer.rendering.pdf.setting import Setting
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
        return self._drawn(document)[0]

    def typeset(self, document: Document) -> Typeset:
        """Return the PDF and where its parts stand. Raises ResourceMissing as `render` does."""
        pdf, pages, looks = self._drawn(document)
        return Typeset(
            pdf=pdf,
            pages=len(pages),
            placements=tuple(_placements(pages)),
            sections=tuple(_sections(document, pages)),
            looks=looks,
        )

    def _drawn(self, document: Document) -> tuple[bytes, Sequence[Leaf], tuple[PageLook, ...]]:
        """Return the PDF, and the pages that it was drawn from."""
        sheet = self._sheets(document)
        frame = Frame.on(document.page_size, sheet)
        blocks = seen(document)
        setting = Setting(
            sheet,
            load_family(sheet.family.name),
            width=frame.width,
            height=frame.height,
            speech=speech_of(document),
            targets=walk.led_to(document, blocks),
            notes_at_end=bool(document.notes_title),
        )
        sections = SectionMaker(document, setting, frame)
        made = RowMaker(document, blocks, setting, sections).make()
        pages = leaves(made.sections)
        file = PdfFile(_about(document), frame.page_width, frame.page_height, len(pages))
        Painter(pages, made.titles, file).paint(labeller(document, pages, frame))
        pdf = file.finish(sections.root, [*marks(pages, made.titles)], [*page_labels(pages)])
        return pdf, pages, file.looks


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


def _sections(document: Document, pages: Sequence[Leaf]) -> Iterator[Pages]:
    """Yield the pages of each section, in their order; none for one without anything on them."""
    begins = {leaf.section.place: number for number, leaf in enumerate(pages) if not leaf.number}
    breaks = sum(isinstance(block, SectionBreak) for block in document.blocks)
    for place in range(breaks + 1):
        first = begins.get(place)
        yield Pages() if first is None else Pages(first=first + 1, count=pages[first].of)


def _placements(pages: Sequence[Leaf]) -> Iterator[Placement]:
    """Yield the stretches of each page that the parts take up, in reading order."""
    for number, leaf in enumerate(pages):
        begins = leaf.dressing.frame.top
        found: dict[tuple[int, str], tuple[float, float]] = {}
        for place in leaf.page.rows:
            if place.repeated:
                continue
            for part in place.row.parts:
                top, _ = found.get(part, (place.top, 0.0))
                found[part] = top, place.top + place.row.height
        for (_, anchor), (top, bottom) in sorted(found.items()):
            yield Placement(anchor=anchor, page=number, top=begins + top, bottom=begins + bottom)
