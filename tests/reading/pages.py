"""PDFs made for the tests: words at places."""

import io
from collections.abc import Callable, Sequence

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
)

BODY = ParagraphStyle("body", fontSize=10, leading=12, alignment=TA_JUSTIFY, spaceAfter=6)
LARGE = ParagraphStyle("large", fontName="Helvetica-Bold", fontSize=14, leading=17, spaceAfter=6)
BULLET = ParagraphStyle("bullet", parent=BODY, leftIndent=18, bulletIndent=4)
DEEPER = ParagraphStyle("deeper", parent=BODY, leftIndent=40, bulletIndent=24)


def pdf(draw: Callable[[Canvas], None]) -> bytes:
    """Return a PDF that `draw` draws."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    draw(canvas)
    canvas.save()
    return made.getvalue()


def set_text(
    story: Sequence[Flowable], *, columns: int = 1, furniture: str = "", top: float = 0
) -> bytes:
    """Return a PDF of a story in columns, with a running header and page numbers."""
    made = io.BytesIO()
    width = (480 - 20 * (columns - 1)) / columns
    frames = [Frame(57 + (width + 20) * place, 60, width, 700) for place in range(columns)]
    wide = [Frame(57, 760 - top, 480, top)] if top else []
    lower = [Frame(57 + (width + 20) * place, 60, width, 700 - top) for place in range(columns)]

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        if furniture:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(57, 800, furniture)
            canvas.drawString(290, 30, str(document.page))

    first = [*wide, *lower] if top else frames
    document = BaseDocTemplate(made, pagesize=A4)
    document.addPageTemplates(
        [
            PageTemplate("first", first, onPage=draw, autoNextPageTemplate="next"),
            PageTemplate("next", frames, onPage=draw),
        ]
    )
    document.build(list(story))
    return made.getvalue()


def words(text: str, style: ParagraphStyle = BODY, bullet: str | None = None) -> Flowable:
    return Paragraph(text, style, bulletText=bullet)
