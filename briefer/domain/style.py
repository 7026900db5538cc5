"""Style: how a letter looks, as its writer chose."""

from enum import StrEnum

from briefer.domain.base import Value


class Face(StrEnum):
    """The family that a letter is set in."""

    SERIF = "serif"
    SANS = "sans"


class HeadingStyle(StrEnum):
    """How headings stand out."""

    BOLD = "bold"
    COLOURED = "coloured"
    CAPITALS = "capitals"


class QuotationStyle(StrEnum):
    """How official words stand out."""

    INDENTED = "indented"
    ITALIC = "italic"
    RULED = "ruled"


class Numerals(StrEnum):
    """How the requests are numbered: 1., a), i."""

    ARABIC = "arabic"
    LETTERS = "letters"
    ROMAN = "roman"


class Citations(StrEnum):
    """Where the citation of a quotation stands: under it, at the page's foot, or at the end."""

    INLINE = "inline"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


class Margins(Value, frozen=True, kw_only=True):
    """The white around the text, in millimetres."""

    top: float = 25.0
    bottom: float = 25.0
    left: float = 25.0
    right: float = 25.0


class Style(Value, frozen=True, kw_only=True):
    """The look of a letter.

    `size` is that of the running text in points, `line_spacing` the distance of its lines in
    sizes, `paragraph_gap` the white between paragraphs in points. `colour` is that of the sender's
    name and of coloured headings, as "#rrggbb"; empty is the text's own. With
    `numbered_paragraphs` the paragraphs of the running text are numbered through.
    """

    face: Face = Face.SERIF
    size: float = 11.0
    line_spacing: float = 1.27
    paragraph_gap: float = 8.0
    heading: HeadingStyle = HeadingStyle.BOLD
    quotation: QuotationStyle = QuotationStyle.INDENTED
    numerals: Numerals = Numerals.ARABIC
    numbered_paragraphs: bool = False
    margins: Margins = Margins()
    colour: str = ""


SIZES = (8.0, 16.0)
"""The smallest and the largest running text, in points."""

SPACINGS = (1.0, 2.0)
"""The closest and the widest lines, in sizes."""

GAPS = (0.0, 24.0)
"""The least and the most white between paragraphs, in points."""

MARGINS = (10.0, 60.0)
"""The narrowest and the widest margin, in millimetres."""
