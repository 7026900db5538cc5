"""What of a letter goes into a web form, which asks for much of the rest in fields of its own."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from msgspec.structs import replace

from briefer.composing.outline import LaidLetterhead, Outline
from briefer.domain.template import ANNEXES, BlockKind


class FormPiece(StrEnum):
    """What can be left out of the text for a form; the rest always goes in."""

    LETTERHEAD = "letterhead"
    ADDRESS = "address"
    SUBJECT = "subject"
    ENCLOSURES = "enclosures"
    ANNEXES = "annexes"


USUAL = frozenset({FormPiece.SUBJECT, FormPiece.ENCLOSURES, FormPiece.ANNEXES})
"""What most forms have no field for: their text begins at the salutation."""

_KINDS: Mapping[FormPiece, frozenset[BlockKind]] = {
    FormPiece.LETTERHEAD: frozenset({BlockKind.LETTERHEAD}),
    FormPiece.ADDRESS: frozenset({BlockKind.DATE, BlockKind.REFERENCE, BlockKind.INSIDE_ADDRESS}),
    FormPiece.SUBJECT: frozenset({BlockKind.SUBJECT}),
    FormPiece.ENCLOSURES: frozenset({BlockKind.ENCLOSURES, BlockKind.COPIES}),
    FormPiece.ANNEXES: ANNEXES,
}


def form_pieces(outline: Outline) -> tuple[FormPiece, ...]:
    """Return those pieces that the letter has."""
    kinds = {block.kind for block in outline.blocks if block.summary}
    paper = replace(outline.letterhead, signatures=(), word=b"") != LaidLetterhead()
    return tuple(
        piece
        for piece in FormPiece
        if kinds & _KINDS[piece] or (paper and piece is FormPiece.LETTERHEAD)
    )


def form_outline(outline: Outline, kept: Collection[FormPiece]) -> Outline:
    """Return the letter without the pieces that are not `kept`."""
    gone = frozenset[BlockKind]().union(
        *(_KINDS[piece] for piece in FormPiece if piece not in kept)
    )
    return replace(
        outline,
        blocks=tuple(block for block in outline.blocks if block.kind not in gone),
        letterhead=outline.letterhead if FormPiece.LETTERHEAD in kept else LaidLetterhead(),
    )
