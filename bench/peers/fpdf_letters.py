"""The same letters by fpdf2 as its manual shows it, untagged; it reads faces for each document."""

import importlib
from collections.abc import Callable
from typing import Protocol, cast

from briefer import resources
from briefer.document import walk
from briefer.document.nodes import (
    Block,
    Document,
    Heading,
    NumberedList,
    Paragraph,
    Quotation,
)
from briefer.rendering.looks import LETTER_STYLES
from briefer.rendering.styles import TextStyle

_FACES = {"": "Regular", "B": "Bold"}


class _Pdf(Protocol):
    """The part of a document that is used; lengths are points."""

    def add_font(self, *, family: str, style: str, fname: str) -> None: ...

    def set_margins(self, left: float, top: float, right: float) -> None: ...

    def set_auto_page_break(self, auto: bool, margin: float) -> None: ...

    def set_title(self, title: str) -> None: ...

    def set_lang(self, lang: str) -> None: ...

    def add_page(self) -> None: ...

    def set_font(self, family: str, style: str, size: float) -> None: ...

    def set_x(self, x: float) -> None: ...

    def ln(self, h: float) -> None: ...

    def cell(self, w: float, h: float, text: str) -> None: ...

    def multi_cell(
        self, w: float, h: float, text: str, *, align: str, new_x: str, new_y: str
    ) -> None: ...

    def page_no(self) -> int: ...

    def output(self) -> bytearray: ...


class _Fpdf(Protocol):
    """The part of the package that is used."""

    def FPDF(self, *, unit: str, format: str) -> _Pdf: ...  # noqa: A002, N802  # its own names


_MARGIN, _WIDTH = 25 * 72 / 25.4, 160 * 72 / 25.4


def drawer() -> Callable[[Document], bytes]:
    """Return what makes a letter's PDF."""
    # The package is an optional one, and leaves many types open.
    package = cast("_Fpdf", importlib.import_module("fpdf"))
    files = {
        style: str(resources.path("fonts", f"LiberationSerif-{face}.ttf"))
        for style, face in _FACES.items()
    }

    def draw(document: Document) -> bytes:
        pdf = package.FPDF(unit="pt", format="A4")
        for style, file in files.items():
            pdf.add_font(family="Letter", style=style, fname=file)
        pdf.set_margins(_MARGIN, _MARGIN, _MARGIN)
        pdf.set_auto_page_break(True, _MARGIN)
        pdf.set_title(document.title)
        pdf.set_lang(document.language)
        pdf.add_page()
        for block in document.blocks:
            _write(pdf, block)
        return bytes(pdf.output())

    return draw


def _write(pdf: _Pdf, block: Block) -> None:
    sheet = LETTER_STYLES
    match block:
        case Heading():
            _paragraph(pdf, walk.plain(block.inlines), sheet.heading(block.level))
        case Paragraph():
            _paragraph(pdf, walk.plain(block.inlines), sheet.paragraphs[block.style])
        case Quotation():
            _paragraph(pdf, walk.plain(block.inlines), sheet.quotation)
        case NumberedList():
            for number, item in enumerate(block.items, start=1):
                _paragraph(pdf, walk.plain(item.inlines), sheet.list_item, f"{number}.")
        case _:
            raise NotImplementedError(block)


def _paragraph(pdf: _Pdf, text: str, style: TextStyle, number: str = "") -> None:
    pdf.set_font("Letter", "B" if style.bold else "", style.size)
    if style.space_before:
        pdf.ln(style.space_before)
    if number:
        pdf.cell(style.indent, style.leading, number)
    pdf.set_x(_MARGIN + style.indent)
    wide = _WIDTH - style.indent - style.indent_end
    pdf.multi_cell(wide, style.leading, text, align="L", new_x="LMARGIN", new_y="NEXT")
    if style.space_after:
        pdf.ln(style.space_after)
