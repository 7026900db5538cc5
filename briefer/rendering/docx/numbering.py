"""Numbered lists: one look for all, and a numbering of its own for each, so that it restarts."""

from briefer.rendering.docx.markup import NAMESPACES, twips
from briefer.rendering.docx.styles import LIST_ITEM, STYLE_NUMBERING
from briefer.rendering.styles import StyleSheet


def numbering_part(sheet: StyleSheet) -> str:
    """Return the part that says what a numbered list looks like.

    Numerals hang in the indent with their full stops one under the other.
    """
    indent, gap = twips(sheet.list_item.indent), twips(sheet.numeral_gap)
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="decimal"/><w:pStyle w:val="{LIST_ITEM}"/><w:lvlText w:val="%1."/>'
        f'<w:lvlJc w:val="right"/><w:pPr><w:ind w:left="{indent}" w:hanging="{gap}"/></w:pPr>'
        "</w:lvl></w:abstractNum>"
        f'<w:num w:numId="{STYLE_NUMBERING}"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def numbering_of(index: int) -> int:
    """Return the number of the numbering of a document's list, the first being list 0."""
    return STYLE_NUMBERING + 1 + index


def numberings(count: int) -> str:
    """Return the numberings of a document's lists; each begins at one."""
    return "".join(
        f'<w:num w:numId="{numbering_of(index)}"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for index in range(count)
    )
