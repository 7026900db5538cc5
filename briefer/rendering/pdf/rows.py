"""A Document's blocks as rows: lines with their place across the page and their ties."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from briefer.document import walk
from briefer.document.nodes import Block, NumberedList, PageBreak
from briefer.rendering.pdf.fonts import Family, Font
from briefer.rendering.pdf.lines import Line, Span, fill
from briefer.rendering.styles import StyleSheet, TextStyle


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A line as it will stand on a page; lengths are points.

    `part` counts the parts of the document, `left` is the distance from the edge of the text
    area. The first row of a list item has a numeral, `label`, which begins at `label_left`.
    """

    part: int
    anchor: str
    line: Line
    size: float
    height: float
    left: float
    gap: float
    kept: bool
    new_page: bool
    label: Span | None = None
    label_left: float = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class _Ties:
    """How a part hangs together with its neighbours: the white above it, and the page's end."""

    gap: float
    new_page: bool
    kept: bool


class RowMaker:
    """Makes rows `width` points wide."""

    def __init__(self, sheet: StyleSheet, family: Family, width: float) -> None:
        self._sheet = sheet
        self._family = family
        self._width = width

    def rows(self, blocks: Sequence[Block]) -> list[Row]:
        """Return the rows of `blocks` in reading order; a block without words has none."""
        parts = count()
        shown = [block for block in blocks if isinstance(block, PageBreak) or _has_words(block)]
        return [
            row
            for before, block, following in zip(
                [None, *shown], shown, [*shown[1:], None], strict=False
            )
            for row in self._block(block, self._ties(before, block, following), parts)
        ]

    def _ties(self, before: Block | None, block: Block, following: Block | None) -> _Ties:
        return _Ties(
            gap=self._sheet.gap(before, block) if before is not None else 0,
            new_page=isinstance(before, PageBreak),
            kept=following is not None and self._sheet.keeps(block, following),
        )

    def _block(self, block: Block, ties: _Ties, parts: Iterator[int]) -> Iterator[Row]:
        """Yield the rows of all parts of a block."""
        style = self._sheet.style_of(block)
        if style is None:
            return
        font = self._family.face(bold=style.bold, italic=style.italic)
        texts = list(walk.parts(block))
        indent = self._indent(block, style, font)
        last = len(texts) - 1
        for index, (anchor, label, inlines) in enumerate(texts):
            lines = fill(inlines, style, self._family, self._width - indent - style.indent_end)
            own = _Ties(
                gap=style.space_after if index else ties.gap,
                new_page=ties.new_page and index == 0,
                kept=ties.kept and index == last,
            )
            part = next(parts)
            for number, line in enumerate(lines):
                first = number == 0
                numeral = Span(label, font) if label and first else None
                yield Row(
                    part=part,
                    anchor=anchor,
                    line=line,
                    size=style.size,
                    height=style.leading,
                    left=indent,
                    gap=own.gap if first else 0,
                    kept=self._kept(style, number, len(lines), own),
                    new_page=own.new_page and first,
                    label=numeral,
                    label_left=self._label_left(numeral, style, indent),
                )

    def _kept(self, style: TextStyle, number: int, lines: int, ties: _Ties) -> bool:
        """Return whether a part's page must go on after line `number` (from 0) of `lines`."""
        above, below = number + 1, lines - number - 1
        if below == 0:
            return ties.kept
        sheet = self._sheet
        return style.keep_lines or above < sheet.orphan_lines or below < sheet.widow_lines

    def _indent(self, block: Block, style: TextStyle, font: Font) -> float:
        """Return a block's indent; a list's grows with its longest numeral."""
        if not isinstance(block, NumberedList):
            return style.indent
        widest = font.width(f"{len(block.items)}.", style.size)
        return max(style.indent, widest + self._sheet.numeral_gap)

    def _label_left(self, label: Span | None, style: TextStyle, indent: float) -> float:
        """Return where a numeral begins, so that its stop is under the others."""
        if label is None:
            return 0
        return indent - self._sheet.numeral_gap - label.font.width(label.text, style.size)


def _has_words(block: Block) -> bool:
    """Return whether a reader sees anything of a block."""
    return any(label or walk.plain(inlines).strip() for _, label, inlines in walk.parts(block))
