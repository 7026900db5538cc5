"""Look: what the writer chose about how a document looks; renderers' style sheets follow it."""

from enum import StrEnum

import msgspec


class Face(StrEnum):
    """The family that the words are set in."""

    SERIF = "serif"
    SANS = "sans"


class HeadingLook(StrEnum):
    """How headings stand out."""

    BOLD = "bold"
    COLOURED = "coloured"
    CAPITALS = "capitals"


class QuotationLook(StrEnum):
    """How quotations stand out."""

    INDENTED = "indented"
    ITALIC = "italic"
    RULED = "ruled"


class Numerals(StrEnum):
    """How lists are numbered: 1., a), i."""

    ARABIC = "arabic"
    LETTERS = "letters"
    ROMAN = "roman"


class White(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The white around the text, in millimetres."""

    top: float = 25.0
    bottom: float = 25.0
    left: float = 25.0
    right: float = 25.0


class Look(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The look of a whole document.

    `size` is that of the running text in points; all other sizes keep their proportion to it.
    `line_spacing` is the distance of lines in sizes, `paragraph_gap` the white between paragraphs
    in points. `colour` ("#rrggbb") is that of the sender's name and of coloured headings; empty is
    the text's own.
    """

    face: Face = Face.SERIF
    size: float = 11.0
    line_spacing: float = 1.27
    paragraph_gap: float = 8.0
    heading: HeadingLook = HeadingLook.BOLD
    quotation: QuotationLook = QuotationLook.INDENTED
    numerals: Numerals = Numerals.ARABIC
    margins: White = White()
    colour: str = ""
