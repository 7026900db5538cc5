"""Letters in every look, on their sender's paper, with numbers, signatures and notes at the end."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from briefer.document.look import Face, HeadingLook, Look, Numerals, QuotationLook, White
from briefer.document.nodes import (
    Block,
    Document,
    Figure,
    Footnote,
    Furniture,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Side,
    Text,
)
from tests.documents import scripts
from tests.rendering import documents as letters
from tests.rendering import pictures
from tests.rendering.documents import lines

_RUNNING = {ParagraphStyle.BODY, ParagraphStyle.LEAD_IN}
_NOTE = Footnote(inlines=(Text(text="As the Observatory reported in May."),))
LOGO = Figure(
    anchor="sender/logo", image=pictures.good()["png"], alt="A blue flag", width=35.0, side=Side.END
)
PAPER = Furniture(
    logo=LOGO,
    first_header=lines("Harbour Centre", "27 Quay Street"),
    header=lines("To be continued"),
    first_footer=lines("Charity 4711", "Account 0815"),
    footer=lines("harbour.example"),
)
MODERN = Look(
    face=Face.SANS,
    size=10.0,
    line_spacing=1.15,
    paragraph_gap=5.0,
    heading=HeadingLook.CAPITALS,
    quotation=QuotationLook.RULED,
    numerals=Numerals.LETTERS,
    margins=White(top=20.0, bottom=15.0, left=30.0, right=20.0),
    colour="#1d6a6a",
)
LARGE = Look(
    size=14.0,
    line_spacing=1.5,
    heading=HeadingLook.COLOURED,
    quotation=QuotationLook.ITALIC,
    numerals=Numerals.ROMAN,
    colour="#7A1F2B",
)


def dressed() -> Mapping[str, Document]:
    """Return the letters by name."""
    letter, arabic = letters.letter(), scripts.in_arabic()
    return {
        "on-paper": replace(letter, furniture=PAPER),
        "modern": replace(numbered(letter), furniture=PAPER, look=MODERN),
        "large": replace(noted(letter), look=LARGE, notes_title="Notes"),
        "arabic-on-paper": replace(
            noted(numbered(arabic)), furniture=PAPER, look=MODERN, notes_title="الحواشي"
        ),
    }


def numbered(document: Document) -> Document:
    """Return a document with the paragraphs of its running text numbered through."""
    blocks: list[Block] = []
    number = 0
    for block in document.blocks:
        if isinstance(block, Paragraph) and _is_running(block):
            number += 1
            blocks.append(replace(block, number=number))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def noted(document: Document) -> Document:
    """Return a document with a note after each paragraph and quotation, and with signatures."""
    return replace(document, blocks=tuple(_noted(document)))


def _noted(document: Document) -> Iterator[Block]:
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.style is ParagraphStyle.SIGNATORY:
            yield replace(LOGO, anchor=f"{block.anchor}/signature", side=Side.START)
        if isinstance(block, Quotation | Paragraph) and _is_noted(block):
            yield replace(block, inlines=(*block.inlines, _NOTE))
        else:
            yield block


def _is_noted(block: Quotation | Paragraph) -> bool:
    return isinstance(block, Quotation) or _is_running(block)


def _is_running(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style in _RUNNING
