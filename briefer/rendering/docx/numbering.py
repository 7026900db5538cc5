"""Numbered lists and paragraphs: a look for each kind, and a numbering for all that counts anew."""

from enum import IntEnum

from briefer.document.look import Numerals
from briefer.document.numerals import suited
from briefer.rendering.docx.markup import NAMESPACES, twips
from briefer.rendering.docx.names import LIST_ITEM, STYLE_NUMBERING
from briefer.rendering.styles import StyleSheet

_FORMATS = {
    Numerals.ARABIC: ("decimal", "%1."),
    Numerals.LETTERS: ("lowerLetter", "%1)"),
    Numerals.ROMAN: ("lowerRoman", "%1."),
}


class _Look(IntEnum):
    """The looks of numbers, each under the number that it has in the file."""

    LIST = 0
    LONG_LIST = 1
    PARAGRAPHS = 2


class Numberings:
    """The numberings of one document."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._started: list[tuple[_Look, int]] = []
        self._paragraphs = 0
        self._last: int = 0

    def of_list(self, items: int) -> str:
        """Return what puts paragraphs into a new list of so many items, which counts from one."""
        fits = suited(self._sheet.numerals, items) is self._sheet.numerals
        return _property(self._start(_Look.LIST if fits else _Look.LONG_LIST, 1))

    def of_paragraph(self, number: int) -> str:
        """Return what gives a paragraph its number; one that does not follow begins anew."""
        if not self._paragraphs or number != self._last + 1:
            self._paragraphs = self._start(_Look.PARAGRAPHS, number)
        self._last = number
        return _property(self._paragraphs)

    def part(self) -> str:
        """Return the part that says what numbers look like, and where they begin.

        Numerals hang in the indent with their full stops one under the other.
        """
        looks = sorted({_Look.LIST, *(look for look, _ in self._started)})
        numberings = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{look}"/><w:lvlOverride'
            f' w:ilvl="0"><w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
            for number, (look, first) in enumerate(self._started, start=STYLE_NUMBERING + 1)
        )
        return (
            f"<w:numbering {NAMESPACES}>{''.join(map(self._abstract, looks))}"
            f'<w:num w:numId="{STYLE_NUMBERING}"><w:abstractNumId w:val="0"/></w:num>'
            f"{numberings}</w:numbering>"
        )

    def _start(self, look: _Look, first: int) -> int:
        self._started.append((look, first))
        return STYLE_NUMBERING + len(self._started)

    def _abstract(self, look: _Look) -> str:
        sheet = self._sheet
        indent, hanging, side, style = sheet.list_item.indent, sheet.numeral_gap, "right", ""
        numerals = Numerals.ARABIC
        if look is _Look.LIST:
            numerals, style = sheet.numerals, f'<w:pStyle w:val="{LIST_ITEM.identifier}"/>'
        elif look is _Look.PARAGRAPHS:
            indent, hanging, side = sheet.number_indent, sheet.number_indent, "left"
        kind, shown = _FORMATS[numerals]
        return (
            f'<w:abstractNum w:abstractNumId="{look}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{style}'
            f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="{side}"/><w:pPr><w:ind'
            f' w:left="{twips(indent)}" w:hanging="{twips(hanging)}"/></w:pPr></w:lvl>'
            "</w:abstractNum>"
        )


def _property(numbering: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>'
