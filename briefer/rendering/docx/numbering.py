"""Numbered lists: one look for all, and a numbering of its own for each, so that it restarts."""

from briefer.rendering.docx.markup import NAMESPACES, twips
from briefer.rendering.docx.names import LIST_ITEM, STYLE_NUMBERING
from briefer.rendering.styles import StyleSheet


def numbering_part(sheet: StyleSheet, lists: int) -> str:
    """Return the part that says what a numbered list looks like, and where each one begins.

    Numerals hang in the indent with their full stops one under the other.
    """
    indent, gap = twips(sheet.list_item.indent), twips(sheet.numeral_gap)
    numberings = "".join(
        f'<w:num w:numId="{numbering_of(index)}"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for index in range(lists)
    )
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="decimal"/><w:pStyle w:val="{LIST_ITEM.identifier}"/>'
        f'<w:lvlText w:val="%1."/><w:lvlJc w:val="right"/><w:pPr><w:ind w:left="{indent}"'
        f' w:hanging="{gap}"/></w:pPr></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{STYLE_NUMBERING}"><w:abstractNumId w:val="0"/></w:num>'
        f"{numberings}</w:numbering>"
    )


def numbering_of(index: int) -> int:
    """Return the number of the numbering of a document's list, the first being list 0."""
    return STYLE_NUMBERING + 1 + index
