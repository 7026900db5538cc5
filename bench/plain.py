"""The same letters by reportlab's own Paragraphs: neither tagged nor fit for an archive."""

import io
from collections.abc import Callable, Iterator
from functools import cache
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph
from reportlab.platypus import PageBreak as NextPage

from briefer import resources
from briefer.document.nodes import (
    Block,
    Document,
    Heading,
    Inline,
    LineBreak,
    NumberedList,
    PageBreak,
    Quotation,
    Text,
)
from briefer.document.nodes import Paragraph as Words
from briefer.rendering.looks import LETTER_STYLES
from briefer.rendering.styles import TextStyle

_POINTS = 72 / 25.4
_FACES = {"Plain": "Regular", "Plain-Bold": "Bold"}


def drawer() -> Callable[[Document], bytes]:
    """Return what makes a letter's PDF."""
    return render


def render(document: Document) -> bytes:
    """Return the letter as a plain PDF, with "Page n" below each page."""
    _register()
    margins = LETTER_STYLES.margins
    width, height = (
        length * _POINTS for length in (document.page_size.width, document.page_size.height)
    )
    frame = Frame(
        margins.left * _POINTS,
        margins.bottom * _POINTS,
        width - (margins.left + margins.right) * _POINTS,
        height - (margins.top + margins.bottom) * _POINTS,
        *(0, 0, 0, 0),
    )
    file = io.BytesIO()
    template = BaseDocTemplate(
        file, pagesize=(width, height), title=document.title, author="", invariant=1
    )
    template.addPageTemplates(PageTemplate("page", [frame], onPage=_label))
    template.build([flowable for block in document.blocks for flowable in _flowables(block)])
    return file.getvalue()


def _flowables(block: Block) -> Iterator[Flowable]:
    sheet = LETTER_STYLES
    match block:
        case NumberedList():
            for number, item in enumerate(block.items, start=1):
                hanging = _style(sheet.list_item, hanging=True)
                yield Paragraph(_markup(item.inlines), hanging, f"{number}.")
        case Heading():
            yield Paragraph(_markup(block.inlines), _style(sheet.heading(block.level)))
        case Words():
            yield Paragraph(_markup(block.inlines), _style(sheet.paragraphs[block.style]))
        case Quotation():
            yield Paragraph(_markup(block.inlines), _style(sheet.quotation))
        case PageBreak():
            yield NextPage()
        case _:
            raise NotImplementedError(block)


def _markup(inlines: tuple[Inline, ...]) -> str:
    """Return the words in reportlab's markup."""
    pieces: list[str] = []
    for inline in inlines:
        match inline:
            case Text():
                pieces.append(escape(inline.text))
            case LineBreak():
                pieces.append("<br/>")
            case _:
                raise NotImplementedError(inline)
    return "".join(pieces)


@cache
def _style(style: TextStyle, *, hanging: bool = False) -> ParagraphStyle:
    return ParagraphStyle(
        "style",
        fontName="Plain-Bold" if style.bold else "Plain",
        fontSize=style.size,
        leading=style.leading,
        spaceBefore=style.space_before,
        spaceAfter=style.space_after,
        leftIndent=style.indent,
        rightIndent=style.indent_end,
        alignment=TA_LEFT,
        allowWidows=0,
        allowOrphans=0,
        keepWithNext=int(style.keep_with_next),
        bulletFontName="Plain",
        bulletFontSize=style.size,
        bulletIndent=0 if hanging else style.indent,
    )


@cache
def _register() -> None:
    """Read the faces once, as our own renderer does."""
    for name, face in _FACES.items():
        file = resources.path("fonts", f"LiberationSerif-{face}.ttf")
        # reportlab leaves its type open.
        pdfmetrics.registerFont(TTFont(name, str(file)))  # pyright: ignore[reportUnknownMemberType]


def _label(canvas: Canvas, template: BaseDocTemplate) -> None:
    style = LETTER_STYLES.page_label
    canvas.setFont("Plain", style.size)
    canvas.drawString(LETTER_STYLES.margins.left * _POINTS, 40, f"Page {template.page}")
