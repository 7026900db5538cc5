"""Texts into rows, with their place in the structure tree and the notes that they call."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from briefer.document.nodes import Footnote, Inline, Side, Text
from briefer.rendering.pdf.fonts import Family
from briefer.rendering.pdf.layout import Layout, Line, Stretch
from briefer.rendering.pdf.lines import lay_out
from briefer.rendering.pdf.rows import Numbers, Piece, Row, Strand, Ties
from briefer.rendering.pdf.structure import Content, Element
from briefer.rendering.styles import StyleSheet, TextStyle

BASELINE = 0.3375
"""How far below a line's middle its baseline is, in ems: half of ascent less descent of our
faces (0.891 and 0.216)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a text stands: `left` points from the edge of the text area, `width` points wide.

    With `flush`, all its lines begin where the document's lines do, whatever their direction.
    """

    left: float
    width: float
    flush: bool = False


class Setting:
    """Sets the texts of one document in a text area `width` points wide and `height` high."""

    def __init__(
        self,
        sheet: StyleSheet,
        family: Family,
        *,
        width: float,
        height: float,
        language: str,
        rtl: bool,
        notes_at_end: bool = False,
    ) -> None:
        self.sheet = sheet
        self.width = width
        self.height = height
        self.rtl = rtl
        self.numbers = Numbers()
        self._notes_at_end = notes_at_end
        self._notes: list[Footnote] = []
        self._family = family
        self._language = language

    def place(self, style: TextStyle, *, flush: bool = False, indent: float | None = None) -> Place:
        """Return where a text in `style` stands: indents are on the side where reading starts."""
        start = style.indent if indent is None else indent
        left = style.indent_end if self.rtl else start
        return Place(left=left, width=self.width - start - style.indent_end, flush=flush)

    def beside(self, side: Side, width: float) -> float:
        """Return where something `width` points wide stands on the line, from its left."""
        room = self.width - width
        match side:
            case Side.START:
                return room if self.rtl else 0
            case Side.CENTRE:
                return room / 2
            case Side.END:
                return 0 if self.rtl else room
            case _:
                assert_never(side)

    def lay_out(
        self, inlines: Sequence[Inline], style: TextStyle, width: float, first_note: int = 0
    ) -> Layout:
        """Return `inlines` as lines, in the document's language and direction."""
        return lay_out(
            tuple(inlines), style, self._family, width, self._language, self.rtl, first_note
        )

    def label(self, text: str, style: TextStyle) -> Layout:
        """Return a numeral in one line."""
        return self.lay_out((Text(text=text),), style, self.width)

    def label_width(self, text: str, style: TextStyle) -> float:
        """Return how wide a numeral is, in points."""
        line = self.label(text, style).lines[0]
        return line.right - line.left

    def rows(
        self,
        inlines: Sequence[Inline],
        style: TextStyle,
        host: Element,
        *,
        anchor: str,
        place: Place,
        ties: Ties,
    ) -> list[Row]:
        """Return a part of the document as rows, its words being those of `host`."""
        part = self.numbers.part()
        return self._rows(inlines, style, host, part, anchor, place, ties)

    def _rows(
        self,
        inlines: Sequence[Inline],
        style: TextStyle,
        host: Element,
        part: int | None,
        anchor: str,
        place: Place,
        ties: Ties,
    ) -> list[Row]:
        strand, notes = self.strand(inlines, style, host, place.width)
        layout = strand.layout
        count = len(layout.lines)
        return [
            Row(
                height=layout.leading,
                gap=0 if number else ties.gap,
                new_page=ties.new_page and number == 0,
                kept=self._is_kept(style, number, count, ties),
                baseline=layout.leading / 2 + BASELINE * layout.size,
                pieces=(Piece(part, anchor, strand, number, self._left(place, layout, number)),),
                notes=notes[number],
            )
            for number in range(count)
        ]

    def strand(
        self, inlines: Sequence[Inline], style: TextStyle, host: Element, width: float
    ) -> tuple[Strand, list[tuple[Row, ...]]]:
        """Return a text as the words of `host`, and the rows of the notes that each line calls."""
        called = [inline for inline in inlines if isinstance(inline, Footnote)]
        first = self.numbers.notes + 1 if called else 0
        layout = self.lay_out(inlines, style, width, first)
        strand = hang(layout, host)
        if not called:
            return strand, [()] * len(layout.lines)
        self.numbers.notes += len(called)
        if self._notes_at_end:
            self._notes += called
            return strand, [()] * len(layout.lines)
        notes = {n: self._note(n, note, host.add("Note")) for n, note in enumerate(called, first)}
        return strand, [
            tuple(row for number in line.notes for row in notes[number]) for line in layout.lines
        ]

    def labelled(self, rows: list[Row], label: Layout, host: Element, left: float) -> list[Row]:
        """Return rows with a numeral beside the first, `left` points from the edge."""
        piece = Piece(None, "", hang(label, host), 0, left)
        return [replace(rows[0], pieces=(piece, *rows[0].pieces)), *rows[1:]]

    def _left(self, place: Place, layout: Layout, number: int) -> float:
        """Return where a line's paragraph begins: further in, where lines are to be flush."""
        if not place.flush or layout.rtl == self.rtl:
            return place.left
        line = layout.lines[number]
        return place.left + (place.width - line.right if self.rtl else -line.left)

    def flush(self, layout: Layout, line: Line) -> float:
        """Return where the paragraph of a line begins that begins where all lines do."""
        if layout.rtl == self.rtl:
            return 0
        return self.width - line.right if self.rtl else -line.left

    def _is_kept(self, style: TextStyle, number: int, lines: int, ties: Ties) -> bool:
        """Return whether a part's page must go on after line `number` (from 0) of `lines`."""
        above, below = number + 1, lines - number - 1
        if below == 0:
            return ties.kept
        sheet = self.sheet
        return style.keep_lines or above < sheet.orphan_lines or below < sheet.widow_lines

    def endnotes(self, add: Callable[[str], Element]) -> Iterator[Row]:
        """Yield the rows of the notes at the end, whose numbers lead back to what calls them.

        `add` makes an element of the document.
        """
        for number, note in enumerate(self._notes, start=1):
            yield from self._note(number, note, add("Note"), leads_back=True)

    def _note(
        self, number: int, note: Footnote, element: Element, *, leads_back: bool = False
    ) -> list[Row]:
        """Return the rows of a note; one at the foot belongs to the part that calls it."""
        style = self.sheet.footnote
        element.identifier = f"note-{number}"
        numeral = self.label(f"{number}", style)
        lbl = element.add("Lbl")
        if leads_back:
            numeral = numeral._replace(stretches=(Stretch(call=number),))
            lbl = lbl.add("Link")
        ties = Ties(gap=style.space_after)
        rows = self._rows(note.inlines, style, element.add("P"), None, "", self.place(style), ties)
        line = numeral.lines[0]
        left = self.width - line.right if self.rtl else -line.left
        first, *rest = self.labelled(rows, numeral, lbl, left)
        return [replace(first, note=number), *rest]


def hang(layout: Layout, host: Element) -> Strand:
    """Return a text whose stretches have their places in the tree, below `host`."""
    if layout.language:
        host.language = layout.language
    stretches = layout.stretches
    if stretches[0].call is not None:
        return Strand(layout, (host.content(),), (host,))
    # A text of a Link's own would hide what else is below it.
    hides = host.tag == "Link" and stretches[0].actual is not None
    if len(stretches) == 1 and stretches[0].is_plain and not hides:
        host.actual = stretches[0].actual
        return Strand(layout, (host.content(),), (None,))
    found = [_hung(stretch, host) for stretch in stretches]
    return Strand(
        layout, tuple([content for content, _ in found]), tuple([link for _, link in found])
    )


def _hung(stretch: Stretch, host: Element) -> tuple[Content, Element | None]:
    """Return the place of a stretch, and the Link that it belongs to."""
    if stretch.note is not None:
        link = host.add("Reference").add("Link")
        return link.content(), link
    if stretch.url is not None:
        link = host.add("Link", stretch.language)
        if stretch.actual is None:
            return link.content(), link
        span = link.add("Span")
        span.actual = stretch.actual
        return span.content(), link
    if stretch.is_plain and stretch.actual is None:
        return host.content(), None
    span = host.add("Span", stretch.language)
    span.actual = stretch.actual
    return span.content(), None
