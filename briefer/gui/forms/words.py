"""What the pane for web forms calls the pieces of a letter, and what it tells of a text."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from briefer.composing.form_parts import size
from briefer.composing.form_text import FormPiece


def piece_name(piece: FormPiece) -> str:
    """Return what a piece is called."""
    translate = QCoreApplication.translate
    match piece:
        case FormPiece.LETTERHEAD:
            return translate("Forms", "Letterhead")
        case FormPiece.ADDRESS:
            return translate("Forms", "Date, reference and address")
        case FormPiece.SUBJECT:
            return translate("Forms", "Subject line")
        case FormPiece.ENCLOSURES:
            return translate("Forms", "Enclosures and copies")
        case FormPiece.ANNEXES:
            return translate("Forms", "Annexes")
        case _:
            assert_never(piece)


def length(text: str) -> str:
    """Return how long a text is, as most forms count and as the strictest do."""
    translate = QCoreApplication.translate
    counted, most = (QLocale().toString(each) for each in (len(text), size(text)))
    if counted == most:
        return translate("Forms", "Characters: {count}").format(count=counted)
    words = translate("Forms", "Characters: {count}; {most} where the end of a line counts twice.")
    return words.format(count=counted, most=most)


def verdict(text: str, parts: Sequence[str], limit: int | None) -> str:
    """Return whether a form of `limit` characters takes the text."""
    translate = QCoreApplication.translate
    if not parts:
        return translate("Forms", "There are no words to copy.")
    if limit is None:
        return translate("Forms", "It goes in as one.")
    if len(parts) == 1:
        return translate("Forms", "It fits into the form.")
    words = translate(
        "Forms",
        "The form takes {limit} characters; the letter has {size}: it goes in %n parts.",
        None,
        len(parts),
    )
    number = QLocale().toString
    return words.format(limit=number(limit), size=number(size(text)))
