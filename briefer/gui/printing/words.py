"""What the choices of printing are called."""

from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.gui.paper.words import Choices
from briefer.services.printing.choices import Copies, CopyKind
from briefer.services.printing.imposing import Fit
from briefer.services.printing.showing import Shown
from briefer.services.printing.sides import Prints, TwoSided
from briefer.services.printing.stationery import Envelope, Labels


class What(StrEnum):
    """What is put on paper."""

    PAGES = "pages"
    ENVELOPES = "envelopes"
    LABELS = "labels"


def whats() -> Choices:
    """Return what can be printed."""
    translate = QCoreApplication.translate
    return (
        (What.PAGES, translate("Printing", "Pages")),
        (What.ENVELOPES, translate("Printing", "Envelope")),
        (What.LABELS, translate("Printing", "Address labels")),
    )


def gone(what: What, title: str) -> str:
    """Return the sentence that tells that it has gone to the printer."""
    translate = QCoreApplication.translate
    match what:
        case What.PAGES:
            words = translate("Printing", "“{title}” has gone to the printer.")
            return words.format(title=title)
        case What.ENVELOPES:
            return translate("Printing", "The envelope has gone to the printer.")
        case What.LABELS:
            return translate("Printing", "The labels have gone to the printer.")
        case _:
            assert_never(what)


def fits() -> Choices:
    """Return the papers."""
    translate = QCoreApplication.translate
    return (
        (Fit.OWN, translate("Printing", "As the letter, true size")),
        (Fit.A4, translate("Printing", "Fitted onto A4")),
        (Fit.LETTER, translate("Printing", "Fitted onto Letter")),
    )


def turnings() -> Choices:
    """Return how sheets are printed on both sides."""
    translate = QCoreApplication.translate
    return (
        (TwoSided.NO, translate("Printing", "One side")),
        (TwoSided.LONG_EDGE, translate("Printing", "Both, turned on the long edge")),
        (TwoSided.SHORT_EDGE, translate("Printing", "Both, turned on the short edge")),
    )


def envelopes() -> Choices:
    """Return the envelopes, with their sizes."""
    translate = QCoreApplication.translate
    return (
        (Envelope.DL, translate("Printing", "DL, 220 × 110 mm")),
        (Envelope.C6, translate("Printing", "C6, 162 × 114 mm")),
        (Envelope.C5, translate("Printing", "C5, 229 × 162 mm")),
        (Envelope.US_10, translate("Printing", "No. 10, 9½ × 4⅛ in")),
    )


def label_sheets() -> Choices:
    """Return the sheets of labels."""
    translate = QCoreApplication.translate
    return (
        (Labels.A4_3X8, translate("Printing", "A4, 24 labels of 70 × 37 mm")),
        (Labels.A4_2X7, translate("Printing", "A4, 14 labels of 99.1 × 38.1 mm")),
        (Labels.LETTER_3X10, translate("Printing", "Letter, 30 labels of 2⅝ × 1 in")),
    )


def copy_name(copies: Copies) -> str:
    """Return what a kind of copy is called."""
    translate = QCoreApplication.translate
    match copies.kind:
        case CopyKind.ORIGINAL:
            return translate("Printing", "Original")
        case CopyKind.FILE:
            return translate("Printing", "File copy")
        case CopyKind.INFORMATION if copies.to:
            return translate("Printing", "For information: {name}").format(name=copies.to)
        case CopyKind.INFORMATION:
            return translate("Printing", "Copy for information")
        case _:
            assert_never(copies.kind)


def amount(prints: Prints) -> str:
    """Return how much comes out of the printer."""
    translate = QCoreApplication.translate
    if prints.two_sided is TwoSided.NO:
        return translate("Printing", "Sheets: {sheets}").format(sheets=prints.sheets)
    words = translate("Printing", "Sheets: {sheets}, printed on both sides")
    return words.format(sheets=prints.sheets)


def window(shown: Shown) -> str:
    """Return whether the address shows in a window envelope."""
    translate = QCoreApplication.translate
    if shown.window is None:
        return translate(
            "Printing",
            "In a window envelope the address would not show as it should. Take one without a "
            "window, a label, or an address sheet.",
        )
    if shown.others:
        words = translate(
            "Printing",
            "In a window envelope ({standard}) the address shows, and other words with it.",
        )
    else:
        words = translate(
            "Printing", "In a window envelope ({standard}) the address shows, and nothing else."
        )
    return words.format(standard=shown.window.value)


def side_name(prints: Prints, number: int) -> str:
    """Return what a side (from 0) is called: its sheet, and front or back."""
    translate = QCoreApplication.translate
    if prints.two_sided is TwoSided.NO:
        words = translate("Printing", "Sheet {sheet} of {sheets}")
        return words.format(sheet=number + 1, sheets=prints.sheets)
    front = translate("Printing", "Sheet {sheet} of {sheets}, front")
    back = translate("Printing", "Sheet {sheet} of {sheets}, back")
    words = back if number % 2 else front
    return words.format(sheet=number // 2 + 1, sheets=prints.sheets)
