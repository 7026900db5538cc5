"""The StyleSheet: what every part of a document looks like, in every format.

Lengths are points (1/72 inch), margins millimetres. Text is set ragged right and never hyphenated:
that reads best and changes no word.
"""

from collections.abc import Mapping
from typing import assert_never

import msgspec

from briefer.document.look import Numerals, White
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


class FaceFamily(msgspec.Struct, frozen=True, kw_only=True):
    """A type family in four faces: the one we ship, and its metric twin on other machines.

    A format that cannot carry faces names the twin first; its lines break where ours break.
    """

    name: str
    twin: str
    generic: str


class TextStyle(msgspec.Struct, frozen=True, kw_only=True):
    """How a block looks.

    Between two blocks lies the larger of the first one's `space_after` and the second one's
    `space_before`, as in CSS and in Word; between two blocks of one `closed` style lies nothing.
    `indent` is taken off the line on the side where reading starts, `indent_end` on the other.
    A block with `keep_lines` stands on one page; one with `keep_with_next` ends on the page on
    which the next begins. `colour` is "rrggbb", empty for black. With `capitals` its letters are
    drawn as capitals, though its text stays as it is written. A `ruled` block has a rule in its
    indent, `RULE_GAP` before the words and `RULE_WEIGHT` strong. A `sunk` block keeps the white
    above it where a break begins its page.
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
    colour: str = ""
    capitals: bool = False
    ruled: bool = False
    sunk: bool = False


class StyleSheet(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The look of a whole document.

    `headings` holds level 1 first; a deeper level than there is looks like the last. A list's
    numerals hang in `list_item.indent`, their full stops one under the other, `numeral_gap` left
    of the text. A page takes neither the last line of a paragraph alone (`widow_lines`) nor the
    first (`orphan_lines`). `cell` is the look of a table, whose rows are parted by rules only, with
    `cell_padding` above and below the words and between columns; `figure` is that of the words
    which stand for a picture; `contents` holds level 1 first, like `headings`. The page label
    begins where lines of text begin, its baseline `label_drop` below the text area. `furniture` is
    what stands at the head and foot of pages; a header begins in the middle of the upper margin.
    Numbers of paragraphs hang in `number_indent`, where lines begin. `numerals` are those of lists.
    """

    family: FaceFamily
    margins: White
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
    furniture: TextStyle
    number_indent: float
    numerals: Numerals
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
        match block:
            case Paragraph():
                return self.paragraphs[block.style]
            case Heading():
                return self.heading(block.level)
            case PageBreak() | SectionBreak():
                return None
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
        """Return the white between two blocks that follow each other on a page.

        Where somebody has signed already, there is no more room to sign.
        """
        above, below = self.style_of(block), self.style_of(following)
        if above is None or below is None or (above.closed and above is below):
            return 0
        if is_signature(block, following):
            return above.space_after
        return max(above.space_after, below.space_before)

    def keeps(self, block: Block, following: Block) -> bool:
        """Return whether `block` must end on the page on which `following` begins.

        Beside the styles that always do: a citation stays below its quotation, the valediction
        has some of the letter's text above it, those who sign stand together, and a signature
        above its name.
        """
        style = self.style_of(block)
        if style is None or isinstance(following, (PageBreak, SectionBreak)):
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
                same = isinstance(block, Paragraph) and block.style is following.style
                return same or is_signature(block, following)
            case _:
                return False


def is_signature(block: Block, following: Block) -> bool:
    """Return whether `block` is the signature of those whose name follows."""
    signs = isinstance(following, Paragraph) and following.style is ParagraphStyle.SIGNATORY
    return signs and isinstance(block, Figure)


FURNITURE_GAP, LOGO_GAP = 12.0, 6.0
"""The least white between the text and what stands above or below it; that below a logo."""
TALLEST_LOGO = 0.25
"""How much of a sheet's height a logo may take."""
RULE_GAP, RULE_WEIGHT = 10.0, 1.5
"""The white between a quotation and the rule beside it, and how strong that is, in points."""
