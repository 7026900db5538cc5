"""The one StyleSheet: what every part of a document looks like, in every format.

Lengths are points (1/72 inch), margins millimetres. Text is set ragged right and never hyphenated:
that reads best and changes no word.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import assert_never

from briefer.document.nodes import (
    Block,
    Contents,
    Figure,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Quotation,
    SectionBreak,
    Table,
)


@dataclass(frozen=True, kw_only=True)
class FaceFamily:
    """A type family in four faces: the one we ship, and its metric twin on other machines.

    A format that cannot carry faces names the twin first; its lines break where ours break.
    """

    name: str
    twin: str
    generic: str


@dataclass(frozen=True, kw_only=True)
class Margins:
    """The white around the text, in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, kw_only=True)
class TextStyle:
    """How a block looks.

    Between two blocks lies the larger of the first one's `space_after` and the second one's
    `space_before`, as in CSS and in Word; between two blocks of one `closed` style lies nothing.
    `indent` is taken off the line on the side where reading starts, `indent_end` on the other.
    A block with `keep_lines` stands on one page; one with `keep_with_next` ends on the page on
    which the next begins.
    """

    size: float
    leading: float
    space_before: float = 0
    space_after: float = 0
    indent: float = 0
    indent_end: float = 0
    bold: bool = False
    italic: bool = False
    closed: bool = False
    keep_lines: bool = False
    keep_with_next: bool = False


@dataclass(frozen=True, kw_only=True)
class StyleSheet:
    """The look of a whole document.

    `headings` holds level 1 first; a deeper level than there is looks like the last. A list's
    numerals hang in `list_item.indent`, their full stops one under the other, `numeral_gap` left
    of the text. A page takes neither the last line of a paragraph alone (`widow_lines`) nor the
    first (`orphan_lines`). `cell` is the look of a table, whose rows are parted by rules only, with
    `cell_padding` above and below the words and between columns; `figure` is that of the words
    which stand for a picture; `contents` holds level 1 first, like `headings`. The page label
    begins where lines of text begin, its baseline `label_drop` below the text area.
    """

    family: FaceFamily
    margins: Margins
    paragraphs: Mapping[ParagraphStyle, TextStyle]
    headings: tuple[TextStyle, ...]
    quotation: TextStyle
    list_item: TextStyle
    cell: TextStyle
    header_cell: TextStyle
    figure: TextStyle
    contents: tuple[TextStyle, ...]
    footnote: TextStyle
    page_label: TextStyle
    numeral_gap: float
    cell_padding: float
    label_drop: float
    orphan_lines: int
    widow_lines: int

    def heading(self, level: int) -> TextStyle:
        """Return the style of a heading."""
        return self.headings[min(max(level, 1), len(self.headings)) - 1]

    def entry(self, level: int) -> TextStyle:
        """Return the style of a heading's entry in a table of contents."""
        return self.contents[min(max(level, 1), len(self.contents)) - 1]

    def style_of(self, block: Block) -> TextStyle | None:
        """Return the style of a block's text; None for a break, which has none."""
        if isinstance(block, PageBreak | SectionBreak):
            return None
        match block:
            case Heading():
                return self.heading(block.level)
            case Paragraph():
                return self.paragraphs[block.style]
            case Quotation():
                return self.quotation
            case NumberedList():
                return self.list_item
            case Table():
                return self.cell
            case Figure() | Contents():
                return self.figure if isinstance(block, Figure) else self.contents[0]
            case _:
                assert_never(block)

    def gap(self, block: Block, following: Block) -> float:
        """Return the white between two blocks that follow each other on a page."""
        above, below = self.style_of(block), self.style_of(following)
        if above is None or below is None or (above.closed and above is below):
            return 0
        return max(above.space_after, below.space_before)

    def keeps(self, block: Block, following: Block) -> bool:
        """Return whether `block` must end on the page on which `following` begins.

        Beside the styles that always do: a citation stays below its quotation, the valediction
        has some of the letter's text above it, and those who sign stand together.
        """
        style = self.style_of(block)
        if style is None or isinstance(following, PageBreak | SectionBreak):
            return False
        if style.keep_with_next:
            return True
        if not isinstance(following, Paragraph):
            return False
        match following.style:
            case ParagraphStyle.CITATION:
                return isinstance(block, Quotation)
            case ParagraphStyle.VALEDICTION:
                return True
            case ParagraphStyle.SIGNATORY:
                return isinstance(block, Paragraph) and block.style is following.style
            case _:
                return False


_TEXT = TextStyle(size=11, leading=14, space_before=8, space_after=8)

LETTER_STYLES = StyleSheet(
    family=FaceFamily(name="Liberation Serif", twin="Times New Roman", generic="serif"),
    margins=Margins(top=25, bottom=25, left=25, right=25),
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
    numeral_gap=7,
    cell_padding=4,
    label_drop=28,
    orphan_lines=2,
    widow_lines=2,
)
"""How briefer's letters look: a plain business letter of generous white."""
