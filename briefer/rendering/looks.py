"""How briefer's letters look: a plain business letter of generous white, as its writer likes it."""

import re
from functools import lru_cache
from types import MappingProxyType

from msgspec.structs import replace

from briefer.document.look import Face, HeadingLook, Look, Numerals, QuotationLook, White
from briefer.document.nodes import Document, Paragraph, ParagraphStyle
from briefer.rendering.styles import FaceFamily, StyleSheet, TextStyle

_FAMILIES = {
    Face.SERIF: FaceFamily(name="Liberation Serif", twin="Times New Roman", generic="serif"),
    Face.SANS: FaceFamily(name="Liberation Sans", twin="Arial", generic="sans-serif"),
}

_TEXT = TextStyle(size=11, leading=14, space_before=8, space_after=8)

_PLAIN = StyleSheet(
    family=_FAMILIES[Face.SERIF],
    margins=White(),
    paragraphs=MappingProxyType(
        {
            ParagraphStyle.ORGANISATION: TextStyle(
                size=16, leading=19, space_after=3, closed=True, keep_with_next=True
            ),
            ParagraphStyle.LETTERHEAD: TextStyle(
                size=9.5, leading=12.5, space_after=28, closed=True
            ),
            ParagraphStyle.DATE: TextStyle(size=11, leading=14, space_after=14),
            ParagraphStyle.REFERENCE: TextStyle(size=11, leading=14, space_after=14, closed=True),
            ParagraphStyle.ADDRESS: TextStyle(
                size=11, leading=14, space_after=20, closed=True, keep_lines=True
            ),
            ParagraphStyle.SALUTATION: TextStyle(
                size=11, leading=14, space_after=10, keep_with_next=True
            ),
            ParagraphStyle.BODY: _TEXT,
            ParagraphStyle.LEAD_IN: TextStyle(
                size=11, leading=14, space_before=8, space_after=6, keep_with_next=True
            ),
            ParagraphStyle.CITATION: TextStyle(size=9.5, leading=12.5, space_after=11, indent=22),
            ParagraphStyle.VALEDICTION: TextStyle(
                size=11, leading=14, space_before=12, keep_with_next=True
            ),
            ParagraphStyle.SIGNATORY: TextStyle(
                size=11, leading=14, space_before=36, space_after=20, keep_lines=True
            ),
            ParagraphStyle.NOTE: TextStyle(size=9.5, leading=12.5, space_after=4),
            ParagraphStyle.TITLE: TextStyle(
                size=24,
                leading=29,
                space_before=150,
                space_after=14,
                bold=True,
                keep_lines=True,
                keep_with_next=True,
                sunk=True,
            ),
            ParagraphStyle.SUBTITLE: TextStyle(size=13, leading=17, space_after=26),
            ParagraphStyle.COVER_LINE: TextStyle(
                size=11, leading=14, space_before=14, space_after=6, closed=True
            ),
            ParagraphStyle.MARK: TextStyle(
                size=9, leading=12, space_before=12, space_after=12, bold=True, capitals=True
            ),
        }
    ),
    headings=(
        TextStyle(
            size=12, leading=15, space_after=10, bold=True, keep_lines=True, keep_with_next=True
        ),
        TextStyle(
            size=11,
            leading=14,
            space_before=16,
            space_after=8,
            bold=True,
            keep_lines=True,
            keep_with_next=True,
        ),
    ),
    quotation=TextStyle(
        size=10.5, leading=13.5, space_before=4, space_after=4, indent=22, indent_end=22
    ),
    list_item=TextStyle(size=11, leading=14, space_after=5, indent=26),
    cell=TextStyle(size=9.5, leading=12.5, space_before=10, space_after=12),
    header_cell=TextStyle(size=9.5, leading=12.5, bold=True),
    figure=TextStyle(size=9.5, leading=12.5, space_before=8, space_after=10, italic=True),
    contents=(
        TextStyle(size=11, leading=14, space_before=5, space_after=5),
        TextStyle(size=11, leading=14, space_before=2, space_after=2, indent=16),
    ),
    footnote=TextStyle(size=9, leading=11.5, space_after=2, indent=14),
    page_label=TextStyle(size=9, leading=11),
    furniture=TextStyle(size=9, leading=11),
    number_indent=26,
    numerals=Numerals.ARABIC,
    numeral_gap=7,
    cell_padding=4,
    label_drop=28,
    orphan_lines=2,
    widow_lines=2,
)
"""Measures for text of 11 points on 14; all other looks keep its proportions."""
_CHOSEN = Look()
_COVER = frozenset(
    {
        ParagraphStyle.TITLE,
        ParagraphStyle.SUBTITLE,
        ParagraphStyle.COVER_LINE,
        ParagraphStyle.MARK,
    }
)
"""Paragraphs of a cover: most documents have none, and their files hold no styles for it."""
_RUNNING = frozenset({ParagraphStyle.BODY, ParagraphStyle.LEAD_IN, ParagraphStyle.CITATION})
"""Paragraphs whose white is the writer's choice; that around an address goes with its size."""
_SMALLEST = 7.0
"""Points: nothing is set smaller, since few could read it."""
_HEX = re.compile("[0-9a-f]{6}")
_POINTS_PER_MM = 72 / 25.4
_KEPT = 16
"""Style sheets that are remembered."""


def sheet_of(document: Document) -> StyleSheet:
    """Return the style sheet that follows a document's look."""
    numbered = any(isinstance(block, Paragraph) and block.number > 0 for block in document.blocks)
    cover = any(isinstance(each, Paragraph) and each.style in _COVER for each in document.blocks)
    return style_sheet(document.look, numbered=numbered, cover=cover)


@lru_cache(_KEPT)
def style_sheet(look: Look, *, numbered: bool = False, cover: bool = False) -> StyleSheet:
    """Return the style sheet of a look.

    With `numbered` its paragraphs have numbers, and lists and quotations stand as far in as their
    words do. Only with `cover` it has the styles of a cover's paragraphs.
    """
    scaling = _Scaling(look)
    beside = scaling.length(_PLAIN.number_indent) if numbered else 0.0
    return StyleSheet(
        family=_FAMILIES[look.face],
        margins=look.margins,
        paragraphs=_paragraphs(look, scaling, beside, cover=cover),
        headings=tuple(_heading(style, look, scaling) for style in _PLAIN.headings),
        quotation=_quotation(look, scaling, beside),
        list_item=_further_in(scaling.running(_PLAIN.list_item), beside),
        cell=scaling.running(_PLAIN.cell),
        header_cell=scaling.fixed(_PLAIN.header_cell),
        figure=scaling.running(_PLAIN.figure),
        contents=tuple(map(scaling.running, _PLAIN.contents)),
        footnote=scaling.fixed(_PLAIN.footnote),
        page_label=scaling.fixed(_PLAIN.page_label),
        furniture=scaling.fixed(_PLAIN.furniture),
        number_indent=scaling.length(_PLAIN.number_indent),
        numerals=look.numerals,
        numeral_gap=scaling.length(_PLAIN.numeral_gap),
        cell_padding=scaling.length(_PLAIN.cell_padding),
        label_drop=min(_PLAIN.label_drop, look.margins.bottom * _POINTS_PER_MM / 2),
        orphan_lines=_PLAIN.orphan_lines,
        widow_lines=_PLAIN.widow_lines,
    )


class _Scaling:
    """Measures in proportion to a look's running text."""

    def __init__(self, look: Look) -> None:
        self._size = look.size / _CHOSEN.size
        self._leading = self._size * look.line_spacing / _CHOSEN.line_spacing
        self._white = look.paragraph_gap / _CHOSEN.paragraph_gap

    def length(self, points: float) -> float:
        """Return a length that grows with the text."""
        return points * self._size

    def fixed(self, style: TextStyle) -> TextStyle:
        """Return a style whose white grows with the text; Word knows half points only."""
        size = max(_half(style.size * self._size), _SMALLEST)
        return replace(
            style,
            size=size,
            leading=max(_half(style.leading * self._leading), size),
            space_before=self.length(style.space_before),
            space_after=self.length(style.space_after),
            indent=self.length(style.indent),
            indent_end=self.length(style.indent_end),
        )

    def running(self, style: TextStyle) -> TextStyle:
        """Return a style whose white grows with what the writer wants between paragraphs."""
        return replace(
            self.fixed(style),
            space_before=style.space_before * self._white,
            space_after=style.space_after * self._white,
        )


def _paragraphs(
    look: Look, scaling: _Scaling, beside: float, *, cover: bool
) -> MappingProxyType[ParagraphStyle, TextStyle]:
    """Return the looks of paragraphs; a citation stands as its quotation does."""
    scaled = {
        kind: scaling.running(style) if kind in _RUNNING else scaling.fixed(style)
        for kind, style in _PLAIN.paragraphs.items()
        if cover or kind not in _COVER
    }
    citation = ParagraphStyle.CITATION
    for kind in scaled.keys() & {ParagraphStyle.ORGANISATION, ParagraphStyle.TITLE}:
        scaled[kind] = replace(scaled[kind], colour=_colour(look))
    scaled[citation] = _further_in(scaled[citation], beside)
    return MappingProxyType(scaled)


def _heading(plain: TextStyle, look: Look, scaling: _Scaling) -> TextStyle:
    return replace(
        scaling.fixed(plain),
        colour=_colour(look) if look.heading is HeadingLook.COLOURED else "",
        capitals=look.heading is HeadingLook.CAPITALS,
    )


def _quotation(look: Look, scaling: _Scaling, beside: float) -> TextStyle:
    return replace(
        _further_in(scaling.running(_PLAIN.quotation), beside),
        italic=look.quotation is QuotationLook.ITALIC,
        ruled=look.quotation is QuotationLook.RULED,
    )


def _further_in(style: TextStyle, beside: float) -> TextStyle:
    return replace(style, indent=style.indent + beside)


def _colour(look: Look) -> str:
    """Return the look's colour; empty for none, and for what is no colour."""
    written = look.colour.strip().removeprefix("#").lower()
    return written if _HEX.fullmatch(written) else ""


def _half(points: float) -> float:
    return round(points * 2) / 2


LETTER_STYLES = style_sheet(_CHOSEN, numbered=False)
"""The look for a writer who chose nothing."""
