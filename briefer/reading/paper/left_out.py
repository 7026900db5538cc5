"""What is said of a Word letterhead that other formats than DOCX do not follow."""

from typing import Final

from briefer.domain.paper import Said

FACE: Final = "“{face}” is set in {twin}."
SIZE: Final = "The text is {size} pt in the letterhead, and as near to that here as letters go."
COLOUR: Final = "The colour {colour} is too pale to be read on white, and is left out."
MARGINS: Final = "The margins are as near to the letterhead’s as letters go."
FIELD_LINES: Final = "Lines with page numbers or dates are left out; briefer numbers pages itself."
TEXT_BOXES: Final = "Text boxes at the head or foot are left out."
SHAPES: Final = "Shapes and drawn words, such as lines and watermarks, are left out."
TABLES: Final = "Tables at the head or foot are set as lines, one for each cell."
MORE_PICTURES: Final = "Only the first picture is shown, as the logo, on the first page."
OTHER_PICTURE: Final = "The logo’s format ({kind}) is not shown; choose it as PNG, JPEG or SVG."
BACKGROUND: Final = "The background of the pages is left out."
BORDERS: Final = "The lines around the pages are left out."
COLUMNS: Final = "The text runs in one column and not in {count}."
SIDES: Final = "Left pages have the head and foot of right pages."
SECTIONS: Final = "Only the letterhead’s last section is followed."
BODY: Final = "The words on the letterhead’s page itself are kept in no format."

PATTERNS: Final = frozenset(
    (
        FACE,
        SIZE,
        COLOUR,
        MARGINS,
        FIELD_LINES,
        TEXT_BOXES,
        SHAPES,
        TABLES,
        MORE_PICTURES,
        OTHER_PICTURE,
        BACKGROUND,
        BORDERS,
        COLUMNS,
        SIDES,
        SECTIONS,
        BODY,
    )
)
"""Every pattern; a sentence in other words is not one of ours."""


def said(pattern: str, **values: str) -> Said:
    """Return the sentence that `pattern` makes with `values`."""
    return Said(pattern=pattern, values=values)
