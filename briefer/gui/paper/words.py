"""What the choices about a letter's look are called."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from briefer.domain.letterhead import Side
from briefer.domain.style import Citations, Face, HeadingStyle, Numerals, QuotationStyle

_LEFT_TO_RIGHT = "\u2066{}\u2069"
"""Numbers keep their order in a window that is read from right to left."""

Choices = tuple[tuple[StrEnum, str], ...]
"""Values with what each is called."""


def faces() -> Choices:
    """Return the families that letters are set in."""
    translate = QCoreApplication.translate
    return (
        (Face.SERIF, translate("Look", "Serif, like Times")),
        (Face.SANS, translate("Look", "Sans serif, like Arial")),
    )


def headings() -> Choices:
    """Return how headings stand out."""
    translate = QCoreApplication.translate
    return (
        (HeadingStyle.BOLD, translate("Look", "Bold")),
        (HeadingStyle.COLOURED, translate("Look", "Bold, in the colour")),
        (HeadingStyle.CAPITALS, translate("Look", "Capitals")),
    )


def quotations() -> Choices:
    """Return how official words stand out."""
    translate = QCoreApplication.translate
    return (
        (QuotationStyle.INDENTED, translate("Look", "Set in from both sides")),
        (QuotationStyle.ITALIC, translate("Look", "Set in, in italics")),
        (QuotationStyle.RULED, translate("Look", "Set in, with a line beside")),
    )


def numerals() -> Choices:
    """Return how requests are numbered."""
    translate = QCoreApplication.translate
    return (
        (Numerals.ARABIC, _LEFT_TO_RIGHT.format(translate("Look", "1. 2. 3."))),
        (Numerals.LETTERS, _LEFT_TO_RIGHT.format(translate("Look", "a) b) c)"))),
        (Numerals.ROMAN, _LEFT_TO_RIGHT.format(translate("Look", "i. ii. iii."))),
    )


def citations() -> Choices:
    """Return where citations stand."""
    translate = QCoreApplication.translate
    return (
        (Citations.INLINE, translate("Look", "Under the quotations")),
        (Citations.FOOTNOTE, translate("Look", "At the foot of the page")),
        (Citations.ENDNOTE, translate("Look", "In notes at the end")),
    )


def sides() -> Choices:
    """Return where a logo stands."""
    translate = QCoreApplication.translate
    return (
        (Side.START, translate("Look", "Where lines begin")),
        (Side.CENTRE, translate("Look", "In the middle")),
        (Side.END, translate("Look", "Where lines end")),
    )
