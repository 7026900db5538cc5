"""Sections: the sheet, and the page label at its foot, with fields that Word counts."""

import re
from collections.abc import Sequence

from briefer.document.nodes import Direction, Document, SectionBreak
from briefer.rendering.directions import direction, directions, passages
from briefer.rendering.docx.figures import Figures
from briefer.rendering.docx.letterhead import Letterhead
from briefer.rendering.docx.markup import run, switch, twips
from briefer.rendering.docx.names import PAGE_LABEL
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.papers import Papers
from briefer.rendering.docx.paragraphs import paragraph
from briefer.rendering.styles import StyleSheet

_PIECES = re.compile("({page}|{pages})")
_IN_DOCUMENT = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_IN_SECTION = {"{page}": "PAGE", "{pages}": "SECTIONPAGES"}
_AT_END = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
_POINTS_PER_MM = 72 / 25.4
_DESCENT = 0.216
"""How far the letters of Times New Roman and of its twins reach below the line, in ems."""


class Sections:
    """The sections of one document; those with the same label share the part that holds it."""

    def __init__(
        self,
        document: Document,
        sheet: StyleSheet,
        relations: Relations,
        figures: Figures,
        base: Letterhead | None = None,
    ) -> None:
        """Make the sections of a document, on the paper of a `base` if there is one."""
        self._document = document
        self._papers = Papers(document, sheet, relations, figures, base)
        self._is_first = True
        self._rtl = document.direction is Direction.RTL
        own = base.geometry if base else ""
        self._geometry = own or _geometry(document, sheet)
        self._notes = _AT_END if document.notes_title else ""

    @property
    def papers(self) -> Papers:
        """What stands at the head and foot of pages."""
        return self._papers

    def properties(self, section: SectionBreak | None) -> str:
        """Return the properties of a section; the document's first one may have no name.

        A section with a label of its own counts its own pages.
        """
        label = section.page_label if section else ""
        shown = self._label(label or self._document.page_label, own=bool(label))
        references = self._papers.references(shown, first=self._is_first)
        own_first = self._is_first and self._papers.has_first
        self._is_first = False
        start = '<w:pgNumType w:start="1"/>' if label else ""
        switches = switch("titlePg", own_first) + switch("bidi", self._rtl)
        return f"<w:sectPr>{references}{self._notes}{self._geometry}{start}{switches}</w:sectPr>"

    def _label(self, label: str, *, own: bool) -> str:
        """Return a page label; its fields say 1 until a program counts the pages."""
        fields = _IN_SECTION if own else _IN_DOCUMENT
        letters = _PIECES.sub(_without_letters, label)
        rtl = direction(letters, around=self._rtl)
        ways, place, pieces = directions(letters, rtl=rtl), 0, ""
        for piece in _PIECES.split(label):
            end = place + len(piece)
            pieces += _piece(piece, fields.get(piece), ways[place:end])
            place = end
        foreign = rtl != self._rtl
        return paragraph(PAGE_LABEL, pieces, rtl=rtl, foreign=foreign, flush=True)


def _without_letters(field: re.Match[str]) -> str:
    """Return as many characters as name a field, which have no direction."""
    return "\N{OBJECT REPLACEMENT CHARACTER}" * len(field[0])


def _piece(piece: str, field: str | None, ways: Sequence[bool]) -> str:
    if field:
        return f'<w:fldSimple w:instr=" {field} ">{run("1", switch("rtl", ways[0]))}</w:fldSimple>'
    return "".join(run(words, switch("rtl", way)) for way, words in passages(piece, ways))


def _geometry(document: Document, sheet: StyleSheet) -> str:
    """Return the sheet's size, its margins, and how far above its edge the page label ends."""
    size, white = document.page_size, sheet.margins
    label = sheet.label_drop + sheet.page_label.size * _DESCENT
    sides = {
        "top": white.top * _POINTS_PER_MM,
        "right": white.right * _POINTS_PER_MM,
        "bottom": white.bottom * _POINTS_PER_MM,
        "left": white.left * _POINTS_PER_MM,
        "header": white.top * _POINTS_PER_MM / 2,
        "footer": white.bottom * _POINTS_PER_MM - label,
        "gutter": 0,
    }
    measures = " ".join(f'w:{side}="{twips(width)}"' for side, width in sides.items())
    across, down = (twips(side * _POINTS_PER_MM) for side in (size.width, size.height))
    return f'<w:pgSz w:w="{across}" w:h="{down}"/><w:pgMar {measures}/>'
