"""The StyleSheet as Word's styles."""

from typing import NamedTuple

from briefer.document.nodes import Direction
from briefer.rendering.docx import names
from briefer.rendering.docx.faces import ARABIC
from briefer.rendering.docx.languages import languages
from briefer.rendering.docx.markup import NAMESPACES, attribute, switch, twips, weight_and_slope
from briefer.rendering.docx.names import STYLE_NUMBERING, Name
from briefer.rendering.styles import RULE_GAP, RULE_WEIGHT, StyleSheet, TextStyle

_LINK_COLOUR = "003399"
"""Dark enough to be read: 10 to 1 on white, where WCAG 2.2 asks for 4.5 (1.4.3)."""
_RULE_COLOUR = "8C8C8C"
_THICK, _THIN = 6, 3
"""The weight of a table's rules, in eighths of a point."""
_TABLE_END = TextStyle(size=1, leading=1)


class Wanted(NamedTuple):
    """What a document has that most do not.

    That is something at its pages' heads, notes at its end, headings that no contents list.
    """

    headers: bool = False
    endnotes: bool = False
    unlisted: bool = False


def styles_part(sheet: StyleSheet, language: str, direction: Direction, wanted: Wanted) -> str:
    """Return the part that holds all styles, and those that are only `wanted` now and then.

    `language` is what all text is checked in unless a run says otherwise; `direction` is that of
    every paragraph, those included that a person adds.
    """
    rtl = direction is Direction.RTL
    styles = "".join(all_styles(sheet, wanted, rtl=rtl))
    return f"<w:styles {NAMESPACES}>{_defaults(sheet, language)}{styles}</w:styles>"


def all_styles(sheet: StyleSheet, wanted: Wanted, *, rtl: bool) -> list[str]:
    """Return the markup of every style; `rtl` is the direction of all paragraphs."""
    numbered = f'<w:numPr><w:numId w:val="{STYLE_NUMBERING}"/></w:numPr>'
    named = {names.PARAGRAPHS[kind]: style for kind, style in sheet.paragraphs.items()}
    written = [
        _style(names.NORMAL, named.pop(names.NORMAL), rtl=rtl),
        *(
            _style(names.heading(level), style, outline=f'<w:outlineLvl w:val="{level - 1}"/>')
            for level, style in enumerate(sheet.headings, start=1)
        ),
        *(_style(name, style) for name, style in named.items()),
        _style(names.QUOTATION, sheet.quotation, rule=bar(sheet.quotation, rtl=rtl)),
        _style(names.LIST_ITEM, sheet.list_item, numbering=numbered),
        *(_style(names.entry(n), sheet.entry(n)) for n in range(1, len(sheet.headings) + 1)),
        _style(names.TABLE_TEXT, _inside(sheet.cell)),
        _style(names.TABLE_HEADING, _inside(sheet.header_cell)),
        _style(names.TABLE_END, _TABLE_END),
        _style(names.FIGURE, sheet.figure),
        _style(names.FOOTNOTE_TEXT, sheet.footnote, hanging=sheet.footnote.indent),
        _style(names.PAGE_LABEL, sheet.page_label),
        _character_style(names.FOOTNOTE_REFERENCE, '<w:vertAlign w:val="superscript"/>'),
        _character_style(
            names.HYPERLINK, f'<w:color w:val="{_LINK_COLOUR}"/><w:u w:val="single"/>'
        ),
        _table_style(sheet),
    ]
    if wanted.unlisted:
        written.append(_style(names.CONTENTS_TITLE, sheet.headings[0]))
    if wanted.headers:
        written.append(_style(names.HEADER, sheet.furniture))
    if wanted.endnotes:
        raised = '<w:vertAlign w:val="superscript"/>'
        written += [
            _style(names.ENDNOTE_TEXT, sheet.footnote, hanging=sheet.footnote.indent),
            _character_style(names.ENDNOTE_REFERENCE, raised),
        ]
    return written


def bar(style: TextStyle, *, rtl: bool, across: bool = False) -> str:
    """Return the rule beside a ruled paragraph, where its lines begin.

    With `across` the style has it on the other side, which is taken away.
    """
    if not style.ruled:
        return ""
    weight = round(RULE_WEIGHT * 8)
    drawn = f'w:val="single" w:sz="{weight}" w:space="{RULE_GAP:g}" w:color="{_RULE_COLOUR}"'
    gone = '<w:{} w:val="nil"/>'
    left = gone.format("left") if across and rtl else "" if rtl else f"<w:left {drawn}/>"
    right = f"<w:right {drawn}/>" if rtl else gone.format("right") if across else ""
    return f"<w:pBdr>{left}{right}</w:pBdr>"


def _inside(cell: TextStyle) -> TextStyle:
    """Return the style of words in a cell; the white around the table is not theirs."""
    return TextStyle(size=cell.size, leading=cell.leading, bold=cell.bold, italic=cell.italic)


def _defaults(sheet: StyleSheet, language: str) -> str:
    """Return what holds for all text: faces, languages, and paragraphs that stay together."""
    face = attribute(sheet.family.twin)
    scripts = " ".join(f'w:{script}="{face}"' for script in ("ascii", "hAnsi", "eastAsia"))
    right, left = map(attribute, languages(language))
    together = sheet.orphan_lines > 1 or sheet.widow_lines > 1
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {scripts} w:cs="{ARABIC}"/>'
        f'<w:lang w:val="{right}" w:eastAsia="{right}" w:bidi="{left}"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:widowControl w:val="{together:d}"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def _style(
    name: Name,
    style: TextStyle,
    *,
    numbering: str = "",
    rule: str = "",
    outline: str = "",
    hanging: float = 0,
    rtl: bool = False,
) -> str:
    """Return one paragraph style; it states all its measures, so that none is inherited.

    Word asks for the properties in the order of the schema (ISO/IEC 29500-1, 17.3.1).
    """
    default = ' w:default="1"' if name is names.NORMAL else ""
    following = "" if name is names.LIST_ITEM else '<w:next w:val="Normal"/>'
    family = "" if name is names.NORMAL else f'<w:basedOn w:val="Normal"/>{following}'
    shape = (
        f"{switch('keepNext', style.keep_with_next)}{switch('keepLines', style.keep_lines)}"
        f"{numbering}{rule}{switch('bidi', rtl)}{_measures(style, hanging)}"
        f"{switch('contextualSpacing', style.closed)}{outline}"
    )
    return (
        f'<w:style w:type="paragraph"{default}{_named(name)}{family}<w:qFormat/>'
        f"<w:pPr>{shape}</w:pPr><w:rPr>{_type(style)}</w:rPr></w:style>"
    )


def _measures(style: TextStyle, hanging: float) -> str:
    """Return the white around a paragraph; Word's left is where reading starts."""
    before, after = twips(style.space_before), twips(style.space_after)
    first = f' w:hanging="{twips(hanging)}"' if hanging else ""
    return (
        f'<w:spacing w:before="{before}" w:after="{after}" w:line="{twips(style.leading)}"'
        f' w:lineRule="atLeast"/><w:ind w:left="{twips(style.indent)}"'
        f' w:right="{twips(style.indent_end)}"{first}/>'
    )


def _type(style: TextStyle) -> str:
    """Return how the words look; Word counts sizes in half points."""
    size = round(style.size * 2)
    manner = weight_and_slope(bold=style.bold, italic=style.italic)
    colour = f'<w:color w:val="{style.colour.upper()}"/>' if style.colour else ""
    look = f"{manner}{switch('caps', style.capitals)}{colour}"
    return f'{look}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _character_style(name: Name, properties: str) -> str:
    return f'<w:style w:type="character"{_named(name)}<w:rPr>{properties}</w:rPr></w:style>'


def _table_style(sheet: StyleSheet) -> str:
    """Return the style of tables: rules above, below and between rows, none between columns."""
    padding = twips(sheet.cell_padding)
    margins = {"top": padding, "left": 0, "bottom": padding, "right": 2 * padding}
    cells = "".join(f'<w:{side} w:w="{w}" w:type="dxa"/>' for side, w in margins.items())
    rules = "".join(map(_rule, ("top", "bottom", "insideH"), (_THICK, _THICK, _THIN)))
    return (
        f'<w:style w:type="table"{_named(names.TABLE)}<w:tblPr><w:tblBorders>{rules}'
        f"</w:tblBorders><w:tblCellMar>{cells}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
        f"{_rule('bottom', _THICK)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )


def _rule(side: str, weight: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{weight}" w:space="0" w:color="{_RULE_COLOUR}"/>'


def _named(name: Name) -> str:
    """Return the end of a style's start tag and its name."""
    custom = ' w:customStyle="1"' if name.own else ""
    return f'{custom} w:styleId="{name.identifier}"><w:name w:val="{name.shown}"/>'
