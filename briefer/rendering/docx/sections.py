"""Sections: the sheet, and the page label at its foot, with fields that Word counts."""

import re
from collections.abc import Sequence

from briefer.document.nodes import Direction, Document
from briefer.document.placement import Typeset
from briefer.document.speech import speech_of
from briefer.rendering.directions import direction, directions, passages
from briefer.rendering.docx.figures import Figures
from briefer.rendering.docx.letterhead import Letterhead
from briefer.rendering.docx.markup import run, switch, twips
from briefer.rendering.docx.names import PAGE_LABEL, TABLE_END
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.papers import Papers
from briefer.rendering.docx.paragraphs import paragraph
from briefer.rendering.flow import Step
from briefer.rendering.styles import StyleSheet

_PIECES = re.compile("({page}|{pages})")
_IN_DOCUMENT = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_IN_SECTION = {"{page}": "PAGE", "{pages}": "SECTIONPAGES"}
_COUNT = "{pages}"
_ANEW = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
_ON = '<w:footnotePr><w:numRestart w:val="continuous"/></w:footnotePr>'
"""What the last section says of notes where others number them anew.

LibreOffice takes what the last section says for the whole document, and where that counts anew it
numbers most notes 0; so it numbers them through the document. Word heeds each section.
"""
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
        typeset: Typeset | None,
        base: Letterhead | None = None,
    ) -> None:
        """Make the sections of a document, on the paper of a `base` if there is one.

        They tell the pages of `typeset` until a program counts its own.
        """
        self._document = document
        self._typeset = typeset
        self._counts_own = False
        self._has_anew = False
        self._papers = Papers(document, sheet, relations, figures, base)
        self._is_first = True
        own = base.geometry if base else ""
        self._geometry = own or _geometry(document, sheet)
        self._notes = _AT_END if document.notes_title else ""

    @property
    def papers(self) -> Papers:
        """What stands at the head and foot of pages."""
        return self._papers

    def close(self) -> str:
        """Return a last section of no height, which numbers notes on; see `_ON`."""
        end = paragraph(TABLE_END, "", rtl=self._document.direction is Direction.RTL)
        kind = '<w:type w:val="continuous"/>'
        return f"{end}<w:sectPr>{_ON}{kind}{self._geometry}</w:sectPr>"

    def properties(self, opening: Step | None, *, is_last: bool = False) -> str:
        """Return the properties of the section that begins with a step, or of an empty document.

        A section with a label of its own counts its own pages.
        """
        section = opening.section if opening else None
        speech = opening.speech if opening else speech_of(self._document)
        label, furniture = "", None
        if section:
            label, furniture = section.page_label, section.furniture
        shown = ""
        if section is None or section.labelled:
            shown = self._label(label or self._document.page_label, opening, own=bool(label))
        references = self._papers.references(shown, furniture, speech, first=self._is_first)
        own_first = furniture is not None or (self._is_first and self._papers.has_first)
        self._is_first = False
        anew = opening is not None and opening.counts_anew
        notes = _ANEW if anew else _ON if is_last and self._has_anew else ""
        self._has_anew |= anew
        start = self._start(opening, own=bool(label))
        switches = switch("titlePg", own_first) + switch("bidi", speech.rtl)
        sheet = f"{self._geometry}{start}{switches}"
        return f"<w:sectPr>{references}{notes}{self._notes}{sheet}</w:sectPr>"

    def _start(self, opening: Step | None, *, own: bool) -> str:
        """Return from which number on a section's pages are counted, where it does not follow."""
        if own:
            self._counts_own = True
            return '<w:pgNumType w:start="1"/>'
        if not (self._counts_own and self._typeset and opening):
            return ""
        self._counts_own = False
        first = self._typeset.sections[opening.place].first
        return f'<w:pgNumType w:start="{first}"/>' if first else ""

    def _label(self, label: str, opening: Step | None, *, own: bool) -> str:
        """Return a page label; its fields say what we know until a program counts the pages."""
        speech = opening.speech if opening else speech_of(self._document)
        pages = 1
        if self._typeset and opening:
            whole = self._typeset.pages
            pages = self._typeset.sections[opening.place].count if own else whole
        fields = _IN_SECTION if own else _IN_DOCUMENT
        said = {_COUNT: str(pages)}
        letters = _PIECES.sub(_without_letters, label)
        rtl = direction(letters, around=speech.rtl)
        ways, place, pieces = directions(letters, rtl=rtl), 0, ""
        for piece in _PIECES.split(label):
            end = place + len(piece)
            pieces += _piece(piece, fields.get(piece), said.get(piece, "1"), ways[place:end])
            place = end
        foreign = rtl != speech.rtl
        return paragraph(PAGE_LABEL, pieces, rtl=rtl, foreign=foreign, flush=True)


def _without_letters(field: re.Match[str]) -> str:
    """Return as many characters as name a field, which have no direction."""
    return "\N{OBJECT REPLACEMENT CHARACTER}" * len(field[0])


def _piece(piece: str, field: str | None, says: str, ways: Sequence[bool]) -> str:
    if field:
        return f'<w:fldSimple w:instr=" {field} ">{run(says, switch("rtl", ways[0]))}</w:fldSimple>'
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
