"""Texts into rows, with their place in the structure tree and the notes that they call."""

from collections.abc import Callable, Collection, Iterator, Sequence
from copy import copy
from typing import assert_never

import msgspec
from msgspec.structs import replace

from briefer.document.nodes import Footnote, Inline, Reference, Side, Text
from briefer.document.speech import Speech
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.fonts import Family
from briefer.rendering.pdf.layout import Layout, Line, Stretch
from briefer.rendering.pdf.lines import lay_out
from briefer.rendering.pdf.rows import Numbers, Piece, Row, Strand, Ties
from briefer.rendering.pdf.structure import Content, Element
from briefer.rendering.styles import StyleSheet, TextStyle

BASELINE = 0.3375
"""How far below a line's middle its baseline is, in ems: half of ascent less descent of our
faces (0.891 and 0.216)."""

_PLAIN = (Stretch(),)
"""What most texts are: words, and nothing more to tell of them."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a text stands: `left` points from the edge of the text area, `width` points wide.

    With `flush`, all its lines begin where the document's lines do, whatever their direction.
    """

    left: float
    width: float
    flush: bool = False


class Setting:
    """Sets the texts of one section in a text area `width` points wide and `height` high."""

    def __init__(
        self,
        sheet: StyleSheet,
        family: Family,
        *,
        width: float,
        height: float,
        speech: Speech,
        targets: Collection[str] = (),
        notes_at_end: bool = False,
    ) -> None:
        """Set texts that are read as `speech` says, and let words lead to the parts `targets`."""
        self.sheet = sheet
        self.width = width
        self.height = height
        self.language, self.rtl = speech
        self.targets = targets
        self.numbers = Numbers()
        self._notes_at_end = notes_at_end
        self._notes: list[tuple[Setting, Footnote]] = []
        self._family = family

    def within(self, speech: Speech) -> "Setting":
        """Return the setting of a section that is read so; it goes on with the same numbers."""
        setting = copy(self)
        setting.language, setting.rtl = speech
        return setting

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
        """Return `inlines` as lines, in the section's language and direction."""
        words = tuple(
            [self._led(each) if isinstance(each, Reference) else each for each in inlines]
        )
        return lay_out(words, style, self._family, width, self.language, self.rtl, first_note)

    def _led(self, inline: Reference) -> Inline:
        """Return a reference; one that would lead nowhere is just words."""
        if inline.target in self.targets and drawn(inline.text).strip():
            return inline
        return Text(text=inline.text, language=inline.language)

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
        last = len(layout.lines) - 1
        height, baseline = layout.leading, layout.leading / 2 + BASELINE * layout.size
        orphans, widows = self.sheet.orphan_lines, self.sheet.widow_lines
        rows: list[Row] = []
        for number, line in enumerate(layout.lines):
            kept = style.keep_lines or number + 1 < orphans or last - number < widows
            rows.append(
                Row(
                    height=height,
                    gap=0 if number else ties.gap,
                    new_page=ties.new_page and number == 0,
                    kept=ties.kept if number == last else kept,
                    baseline=baseline,
                    pieces=(Piece(part, anchor, strand, number, self._left(place, layout, line)),),
                    notes=notes[number],
                )
            )
        return rows

    def strand(
        self, inlines: Sequence[Inline], style: TextStyle, host: Element, width: float
    ) -> tuple[Strand, list[tuple[Row, ...]]]:
        """Return a text as the words of `host`, and the rows of the notes that each line calls."""
        called = [inline for inline in inlines if isinstance(inline, Footnote)]
        first = self.numbers.notes + 1 if called else 0
        layout = self.lay_out(inlines, style, width, first)
        strand = hang(layout, host, self.numbers.earlier)
        if not called:
            return strand, [()] * len(layout.lines)
        self.numbers.notes += len(called)
        if self._notes_at_end:
            self._notes += [(self, note) for note in called]
            return strand, [()] * len(layout.lines)
        notes = {
            n: self.note_rows(n, note, host.add("Note")) for n, note in enumerate(called, first)
        }
        return strand, [
            tuple(row for number in line.notes for row in notes[number]) for line in layout.lines
        ]

    def labelled(self, rows: list[Row], label: Layout, host: Element, left: float) -> list[Row]:
        """Return rows with a numeral beside the first, `left` points from the edge."""
        piece = Piece(None, "", hang(label, host), 0, left)
        return [replace(rows[0], pieces=(piece, *rows[0].pieces)), *rows[1:]]

    def _left(self, place: Place, layout: Layout, line: Line) -> float:
        """Return where a line's paragraph begins: further in, where lines are to be flush."""
        if not place.flush or layout.rtl == self.rtl:
            return place.left
        return place.left + (place.width - line.right if self.rtl else -line.left)

    def flush(self, layout: Layout, line: Line) -> float:
        """Return where the paragraph of a line begins that begins where all lines do."""
        if layout.rtl == self.rtl:
            return 0
        return self.width - line.right if self.rtl else -line.left

    def endnotes(self, add: Callable[[str], Element]) -> Iterator[Row]:
        """Yield the rows of the notes at the end, whose numbers lead back to what calls them.

        `add` makes an element of the document.
        """
        for number, (setting, note) in enumerate(self._notes, start=1):
            element = add("Note")
            element.language = setting.language if setting.language != self.language else None
            yield from setting.note_rows(number, note, element, leads_back=True)

    def note_rows(
        self, number: int, note: Footnote, element: Element, *, leads_back: bool = False
    ) -> list[Row]:
        """Return the rows of a note; one at the foot belongs to the part that calls it."""
        style, identifier = self.sheet.footnote, self.numbers.earlier + number
        element.identifier = f"note-{identifier}"
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
        return [replace(first, note=identifier), *rest]


def hang(layout: Layout, host: Element, earlier: int = 0) -> Strand:
    """Return a text whose stretches have their places in the tree, below `host`.

    So many `earlier` notes were numbered before those that it calls.
    """
    if layout.language:
        host.language = layout.language
    stretches = layout.stretches
    if stretches == _PLAIN:
        return Strand(layout, (host.content(),), (None,))
    if stretches[0].call is not None:
        return Strand(layout, (host.content(),), (host,))
    # A text of a Link's own would hide what else is below it.
    hides = host.tag == "Link" and stretches[0].actual is not None
    if len(stretches) == 1 and stretches[0].is_plain and not hides:
        host.actual = stretches[0].actual
        return Strand(layout, (host.content(),), (None,))
    found = [_hung(stretch, host) for stretch in stretches]
    return Strand(
        layout,
        tuple([content for content, _ in found]),
        tuple([link for _, link in found]),
        earlier,
    )


def _hung(stretch: Stretch, host: Element) -> tuple[Content, Element | None]:
    """Return the place of a stretch, and the Link that it belongs to."""
    if stretch.note is not None:
        link = host.add("Reference").add("Link")
        return link.content(), link
    if stretch.leads:
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
