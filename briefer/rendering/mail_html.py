"""Document -> the HTML of an e-mail: looks inside the elements, since mail programs keep no sheet.

It names nobody, has no pictures and reaches for nothing. Mail programs know the sides of a page
only as left and right, and cut links within it: notes are called by numbers alone.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from msgspec.structs import replace

from briefer.document import walk
from briefer.document.look import Numerals
from briefer.document.nodes import (
    Cell,
    Contents,
    Direction,
    Document,
    Figure,
    Heading,
    Inline,
    NumberedList,
    Paragraph,
    Quotation,
    Table,
)
from briefer.document.numerals import suited
from briefer.document.speech import speech_of
from briefer.rendering.flow import Step, flow, shares
from briefer.rendering.html_inlines import Inlines, attribute, element
from briefer.rendering.looks import sheet_of
from briefer.rendering.styles import RULE_GAP, RULE_WEIGHT, StyleSheet, TextStyle

_TYPES = {Numerals.LETTERS: "a", Numerals.ROMAN: "i"}
_NEW_PAGE = 24.0
"""The white, in points, above what begins a page on paper."""
_RULE = "#8c8c8c"


def mail_html(document: Document) -> str:
    """Return the letter as a page whose body a mail program takes as it is."""
    sheet = sheet_of(document)
    family = f"font-family: '{sheet.family.twin}', '{sheet.family.name}', {sheet.family.generic}"
    own = attribute("lang", document.language) + attribute("dir", document.direction)
    letter = (f"<div{own}{attribute('style', family)}>", *_Body(document, sheet).lines(), "</div>")
    page = ("<!DOCTYPE html>", "<html>", '<head><meta charset="utf-8"></head>', "<body>")
    return "".join(f"{line}\n" for line in (*page, *letter, "</body>", "</html>"))


class _Body:
    """The blocks of one letter, with what stands above and below them."""

    def __init__(self, document: Document, sheet: StyleSheet) -> None:
        self._rtl = document.direction is Direction.RTL
        self._sides = ("right", "left") if self._rtl else ("left", "right")
        self._inlines = Inlines(speech_of(document), linked=False)
        self._sheet = sheet
        self._furniture = document.furniture
        self._steps = [
            step for step in flow(document, sheet) if not isinstance(step.block, Figure | Contents)
        ]

    def lines(self) -> Iterator[str]:
        """Yield an element for each block, then the notes."""
        yield from self._margin(self._furniture.first_header)
        for step, following in zip_longest(self._steps, self._steps[1:]):
            yield self._block(step, self._gap(step, following))
        for number, note in enumerate(tuple(self._inlines.notes), start=1):
            look = self._look(self._sheet.footnote, after=self._sheet.footnote.space_after)
            words = f"{number} "
            yield self._inlines.block("p", note.inlines, attributes=look, before=words)
        yield from self._margin(self._furniture.first_footer)

    def _gap(self, step: Step, following: Step | None) -> float:
        """Return the white below a block."""
        if following is None:
            return self._sheet.footnote.space_before
        gap = self._sheet.gap(step.block, following.block)
        return max(gap, _NEW_PAGE) if following.begins_page else gap

    def _margin(self, inlines: Sequence[Inline]) -> Iterator[str]:
        words = walk.without_notes(inlines)
        if walk.plain(words).strip():
            look = self._look(self._sheet.furniture, after=_NEW_PAGE)
            yield self._inlines.block("p", words, attributes=look)

    def _block(self, step: Step, gap: float) -> str:
        block, write, sheet = step.block, self._inlines.block, self._sheet
        match block:
            case Heading():
                look = self._look(sheet.heading(step.level), after=gap)
                return write(f"h{step.level}", block.inlines, attributes=look)
            case Paragraph():
                label = walk.paragraph_label(block)
                look = self._look(sheet.paragraphs[block.style], after=gap)
                before = f"{label} " if label else ""
                return write("p", block.inlines, attributes=look, before=before)
            case Quotation():
                look = self._look(sheet.quotation, after=gap)
                return write("blockquote", block.inlines, attributes=look)
            case NumberedList():
                return self._list(block, gap)
            case Table():
                return self._table(block, gap)
            case Figure() | Contents():
                # They were left out above: words that stand for a picture are no words of a mail.
                return ""
            case _:
                assert_never(block)

    def _list(self, block: NumberedList, gap: float) -> str:
        style = self._sheet.list_item
        look = self._look(replace(style, indent=0), after=style.space_after)
        items = "\n".join(
            self._inlines.block("li", item.inlines, attributes=look) for item in block.items
        )
        kind = _TYPES.get(suited(self._sheet.numerals, len(block.items)), "")
        white = f"margin: 0 0 {gap:g}pt 0; padding-{self._sides[0]}: {style.indent:g}pt"
        return element("ol", attribute("type", kind) + attribute("style", white), f"\n{items}\n")

    def _table(self, table: Table, gap: float) -> str:
        columns = shares(table)
        white = f"width: 100%; border-collapse: collapse; margin: 0 0 {gap:g}pt 0"
        head = self._row("th", table.header, columns, self._sheet.header_cell)
        rows = (self._row("td", row, columns, self._sheet.cell) for row in table.rows)
        return element("table", attribute("style", white), "\n".join(["", head, *rows, ""]))

    def _row(
        self, tag: str, cells: Sequence[Cell], columns: Sequence[float], style: TextStyle
    ) -> str:
        """Return a row; one with too few cells is filled up."""
        white, (start, end) = self._sheet.cell_padding, self._sides
        plain = replace(style, indent=0, indent_end=0)
        written: list[str] = []
        for cell, share in zip_longest(cells, columns):
            ruled = (
                f"width: {100 * share:.4g}%; vertical-align: top; text-align: {start};"
                f" padding: {white:g}pt 0; padding-{end}: {2 * white:g}pt;"
                f" border-bottom: 1px solid {_RULE}; "
            )
            look = self._look(plain, after=0, also=ruled)
            words = () if cell is None else cell.inlines
            written.append(self._inlines.block(tag, words, attributes=look))
        return element("tr", "", "".join(written))

    def _look(self, style: TextStyle, *, after: float, also: str = "") -> str:
        """Return a style as an attribute, with the white below; there is none above."""
        start, end = style.indent, style.indent_end
        beside = RULE_GAP + RULE_WEIGHT if style.ruled else 0
        left, right = (end, start - beside) if self._rtl else (start - beside, end)
        declarations = {
            "margin": f"0 {right:g}pt {after:g}pt {left:g}pt",
            "font-size": f"{style.size:g}pt",
            "line-height": f"{style.leading / style.size:.4g}",
            "font-weight": "bold" if style.bold else "normal",
            "font-style": "italic" if style.italic else "normal",
            "color": f"#{style.colour}" if style.colour else "",
            "text-transform": "uppercase" if style.capitals else "",
            f"padding-{self._sides[0]}": f"{RULE_GAP:g}pt" if style.ruled else "",
            f"border-{self._sides[0]}": f"{RULE_WEIGHT:g}pt solid {_RULE}" if style.ruled else "",
        }
        look = "; ".join(f"{name}: {value}" for name, value in declarations.items() if value)
        return attribute("style", also + look)
