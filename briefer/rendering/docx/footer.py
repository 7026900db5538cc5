"""The page label at the foot of each page, with fields that Word counts."""

import re

from briefer.document.nodes import Document
from briefer.rendering.docx.markup import run
from briefer.rendering.docx.styles import PAGE_LABEL

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_PIECES = re.compile("({page}|{pages})")


def footer_paragraph(document: Document) -> str:
    """Return the paragraph of the label; its fields say 1 until a program counts the pages."""
    pieces = "".join(map(_piece, _PIECES.split(document.page_label)))
    return f'<w:p><w:pPr><w:pStyle w:val="{PAGE_LABEL}"/></w:pPr>{pieces}</w:p>'


def _piece(piece: str) -> str:
    if field := _FIELDS.get(piece):
        return f'<w:fldSimple w:instr=" {field} ">{run("1")}</w:fldSimple>'
    return run(piece)
