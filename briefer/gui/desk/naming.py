"""What the parts of a letter are called in the window."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.composing.outline import Outline
from briefer.domain.ids import Place
from briefer.domain.template import BlockKind


def block_name(kind: BlockKind) -> str:  # noqa: C901 - one arm for each kind
    """Return what a block of this kind is called."""
    translate = QCoreApplication.translate
    match kind:
        case BlockKind.LETTERHEAD:
            return translate("Letter", "Letterhead")
        case BlockKind.DATE:
            return translate("Letter", "Date")
        case BlockKind.REFERENCE:
            return translate("Letter", "Reference")
        case BlockKind.INSIDE_ADDRESS:
            return translate("Letter", "Address")
        case BlockKind.SALUTATION:
            return translate("Letter", "Salutation")
        case BlockKind.SUBJECT:
            return translate("Letter", "Subject")
        case BlockKind.OPENING:
            return translate("Letter", "Opening")
        case BlockKind.CONCERN:
            return translate("Letter", "Concern")
        case BlockKind.LEGAL_BASIS:
            return translate("Letter", "Legal basis")
        case BlockKind.ASKS:
            return translate("Letter", "Asks")
        case BlockKind.REPLY:
            return translate("Letter", "Reply")
        case BlockKind.CLOSING:
            return translate("Letter", "Closing")
        case BlockKind.SIGNATURE:
            return translate("Letter", "Signature")
        case BlockKind.ENCLOSURES:
            return translate("Letter", "Enclosures")
        case BlockKind.COPIES:
            return translate("Letter", "Copies")
        case BlockKind.ANNEX:
            return translate("Letter", "Annex")
        case BlockKind.TRACE:
            return translate("Letter", "Traceability annex")
        case BlockKind.PARAGRAPH:
            return translate("Letter", "Paragraph")
        case BlockKind.TITLE:
            return translate("Letter", "Title")
        case BlockKind.HEADING:
            return translate("Letter", "Heading")
        case BlockKind.TABLE:
            return translate("Letter", "Table")
        case _:
            assert_never(kind)


def place_name(place: Place, outline: Outline) -> str:
    """Return what the writer calls a place: "Opening", "Asks, 2", "Legal basis, 1"."""
    for block in (*outline.blocks, *outline.absent):
        if place.partition("/")[0] != block.id:
            continue
        name = block_name(block.kind)
        hooks = list(dict.fromkeys(piece.hook for piece in block.pieces if piece.hook))
        for piece in block.pieces:
            if piece.place != place:
                continue
            number = hooks.index(piece.hook) + 1 if piece.hook else piece.number
            return _numbered(name, number) if number else name
        return name
    return ""


def _numbered(name: str, number: int) -> str:
    return QCoreApplication.translate("Letter", "{block}, {number}").format(
        block=name, number=number
    )
