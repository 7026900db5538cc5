"""The StyleSheet as Word's paragraph styles.

A style that Word has by itself keeps Word's name, which Word shows in the reader's language.
"""

from typing import NamedTuple

from briefer.document.nodes import ParagraphStyle
from briefer.rendering.docx.markup import NAMESPACES, attribute, switch, twips, weight_and_slope
from briefer.rendering.styles import StyleSheet, TextStyle


class _Name(NamedTuple):
    """What a style is called: in the file, and to people. `own` is False for one of Word's."""

    identifier: str
    shown: str
    own: bool = False


_NORMAL = _Name("Normal", "Normal")
_QUOTATION = _Name("Quote", "Quote")
_LIST_ITEM = _Name("ListNumber", "List Number")
_PAGE_LABEL = _Name("Footer", "footer")
_PARAGRAPHS = {
    ParagraphStyle.ORGANISATION: _Name("Organisation", "Organisation", own=True),
    ParagraphStyle.LETTERHEAD: _Name("Letterhead", "Letterhead", own=True),
    ParagraphStyle.DATE: _Name("Date", "Date"),
    ParagraphStyle.REFERENCE: _Name("Reference", "Reference", own=True),
    ParagraphStyle.ADDRESS: _Name("InsideAddress", "Inside Address", own=True),
    ParagraphStyle.SALUTATION: _Name("Salutation", "Salutation"),
    ParagraphStyle.BODY: _NORMAL,
    ParagraphStyle.LEAD_IN: _Name("LeadIn", "Lead-in", own=True),
    ParagraphStyle.CITATION: _Name("Citation", "Citation", own=True),
    ParagraphStyle.VALEDICTION: _Name("Closing", "Closing"),
    ParagraphStyle.SIGNATORY: _Name("Signature", "Signature"),
    ParagraphStyle.NOTE: _Name("Note", "Note", own=True),
}

QUOTATION = _QUOTATION.identifier
LIST_ITEM = _LIST_ITEM.identifier
PAGE_LABEL = _PAGE_LABEL.identifier
STYLE_NUMBERING = 1
"""The numbering of the list style itself, for items that a person adds in Word."""


def paragraph_style(style: ParagraphStyle) -> str:
    """Return the identifier of a paragraph's style."""
    return _PARAGRAPHS[style].identifier


def heading_style(level: int) -> str:
    """Return the identifier of a heading's style."""
    return _heading(level).identifier


def styles_part(sheet: StyleSheet) -> str:
    """Return the part that holds all styles."""
    numbered = f'<w:numPr><w:numId w:val="{STYLE_NUMBERING}"/></w:numPr>'
    named = {_PARAGRAPHS[kind]: style for kind, style in sheet.paragraphs.items()}
    styles = [
        _style(_NORMAL, named.pop(_NORMAL)),
        *(
            _style(_heading(level), style, outline=f'<w:outlineLvl w:val="{level - 1}"/>')
            for level, style in enumerate(sheet.headings, start=1)
        ),
        *(_style(name, style) for name, style in named.items()),
        _style(_QUOTATION, sheet.quotation),
        _style(_LIST_ITEM, sheet.list_item, numbering=numbered),
        _style(_PAGE_LABEL, sheet.page_label),
    ]
    return f"<w:styles {NAMESPACES}>{_defaults(sheet)}{''.join(styles)}</w:styles>"


def _heading(level: int) -> _Name:
    return _Name(f"Heading{level}", f"heading {level}")


def _defaults(sheet: StyleSheet) -> str:
    """Return what holds for all text: the face, a language, and paragraphs that stay together."""
    face = attribute(sheet.family.twin)
    scripts = " ".join(f'w:{script}="{face}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    together = sheet.orphan_lines > 1 or sheet.widow_lines > 1
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {scripts}/>"
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:widowControl w:val="{together:d}"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def _style(name: _Name, style: TextStyle, *, numbering: str = "", outline: str = "") -> str:
    """Return one paragraph style; it states all its measures, so that none is inherited."""
    custom = ' w:customStyle="1"' if name.own else ""
    default = ' w:default="1"' if name is _NORMAL else ""
    following = "" if name is _LIST_ITEM else '<w:next w:val="Normal"/>'
    family = "" if name is _NORMAL else f'<w:basedOn w:val="Normal"/>{following}'
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{name.identifier}">'
        f'<w:name w:val="{name.shown}"/>{family}<w:qFormat/>'
        f"<w:pPr>{_shape(style, numbering)}{outline}</w:pPr><w:rPr>{_type(style)}</w:rPr></w:style>"
    )


def _shape(style: TextStyle, numbering: str) -> str:
    """Return the paragraph's measures, in the order of the schema (ISO/IEC 29500-1, 17.3.1)."""
    before, after = twips(style.space_before), twips(style.space_after)
    return (
        switch("keepNext", style.keep_with_next)
        + switch("keepLines", style.keep_lines)
        + numbering
        + f'<w:spacing w:before="{before}" w:after="{after}"'
        f' w:line="{twips(style.leading)}" w:lineRule="atLeast"/>'
        + f'<w:ind w:left="{twips(style.indent)}" w:right="{twips(style.indent_end)}"/>'
        + switch("contextualSpacing", style.closed)
    )


def _type(style: TextStyle) -> str:
    """Return the weight, slope and size of the words; Word counts sizes in half points."""
    size = round(style.size * 2)
    manner = weight_and_slope(bold=style.bold, italic=style.italic)
    return f'{manner}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
