"""Something to print: a letter of real pages, with an enclosure on the last."""

from collections.abc import Sequence

from msgspec.structs import replace

from briefer.composing.phrases import PrintPhrases
from briefer.document.nodes import Direction, Document, PageBreak, PageSize, ParagraphStyle
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.services.printing.choices import Printable
from briefer.services.printing.sides import Prints
from tests.rendering.documents import A4, document, heading, paragraph

WORDS = PrintPhrases(
    file_copy="File copy",
    information="Copy for information",
    information_for="Copy for information: {to}",
)
ADDRESS = ("The President", "European Bank", "Five Bank Street", "London E14 4BG")
RENDERER = PdfRenderer()


def letter(page_size: PageSize = A4, *before: str) -> Document:
    """Return a letter of two pages and an enclosure of one below lines of its own."""
    return document(
        *(paragraph(line, anchor="head") for line in before),
        paragraph(*ADDRESS, style=ParagraphStyle.ADDRESS, anchor="address"),
        paragraph("First page of the letter."),
        PageBreak(),
        paragraph("Second page of the letter."),
        PageBreak(),
        heading("Annex A", anchor="annex"),
        page_size=page_size,
    )


def printable(
    made: Document | None = None, addresses: Sequence[tuple[str, ...]] = (ADDRESS,)
) -> Printable:
    """Return a letter as it is printed."""
    shown = letter() if made is None else made
    return Printable(
        key="one",
        document=shown,
        typeset=RENDERER.typeset(shown),
        words=WORDS,
        enclosures=frozenset({2}),
        addresses=tuple(addresses),
        sender=("League of Readers", "1 Low Street", "Strelsau"),
        informed=("The Ministry",),
        address_anchor="address",
    )


def in_arabic(shown: Document) -> Document:
    """Return the same document as one in Arabic."""
    return replace(shown, language="ar", direction=Direction.RTL)


def words_of(prints: Prints) -> list[tuple[str, ...]]:
    """Return the words of what is placed on each side."""
    reader = PdfiumRasteriser()
    texts = [reader.texts(source) for source in prints.sources]
    return [
        tuple(" ".join(texts[p.source][p.page].split()) for p in side.placed)
        for side in prints.sides
    ]


def boxes_of(pdf: bytes) -> list[tuple[float, float]]:
    """Return where the ink of each page begins and ends, in points from its top."""
    reader, scale = PdfiumRasteriser(), 2.0
    found: list[tuple[float, float]] = []
    for page in range(len(reader.page_sizes(pdf))):
        drawn = reader.draw(pdf, page, scale)
        wide = drawn.width * 4
        rows = [drawn.pixels[row * wide : (row + 1) * wide : 4] for row in range(drawn.height)]
        inked = [number for number, row in enumerate(rows) if min(row) < 128]
        found.append((inked[0] / scale, (inked[-1] + 1) / scale))
    return found
