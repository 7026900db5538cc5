"""A letter's style and its sender's paper, as a document has them."""

from briefer.composing.outline import LaidLetterhead
from briefer.document.look import Face, HeadingLook, Look, Numerals, QuotationLook, White
from briefer.document.nodes import Figure, Furniture, LineBreak, Side, Text
from briefer.domain.image import Image
from briefer.domain.style import Style

SIGNATURE_WIDTH = 45.0
"""How wide a scanned signature stands above a name, in millimetres."""

LOGO = "sender/logo"
"""The anchor of the logo."""


def look_of(style: Style) -> Look:
    """Return what a document's style sheet follows."""
    margins = style.margins
    return Look(
        face=Face(style.face.value),
        size=style.size,
        line_spacing=style.line_spacing,
        paragraph_gap=style.paragraph_gap,
        heading=HeadingLook(style.heading.value),
        quotation=QuotationLook(style.quotation.value),
        numerals=Numerals(style.numerals.value),
        margins=White(
            top=margins.top, bottom=margins.bottom, left=margins.left, right=margins.right
        ),
        colour=style.colour,
    )


def furniture_of(paper: LaidLetterhead) -> Furniture:
    """Return what pages show at their head and foot."""
    return Furniture(
        logo=_logo(paper),
        first_header=lines(paper.first_header),
        header=lines(paper.header),
        first_footer=lines(paper.first_footer),
        footer=lines(paper.footer),
    )


def signature_figure(anchor: str, image: Image) -> Figure:
    """Return a scanned signature, to stand above a name."""
    return Figure(
        anchor=anchor,
        image=image.data,
        alt=image.alt or image.name,
        width=SIGNATURE_WIDTH,
        side=Side.START,
    )


def lines(text: str) -> tuple[Text | LineBreak, ...]:
    """Return a text with its line ends as breaks; blank lines go."""
    inlines: list[Text | LineBreak] = []
    for line in (line.strip() for line in text.split("\n")):
        if not line:
            continue
        if inlines:
            inlines.append(LineBreak())
        inlines.append(Text(text=line))
    return tuple(inlines)


def _logo(paper: LaidLetterhead) -> Figure | None:
    logo = paper.logo
    if logo is None:
        return None
    return Figure(
        anchor=LOGO,
        image=logo.data,
        alt=logo.alt or logo.name,
        width=paper.logo_width,
        side=Side(paper.logo_side.value),
    )
