"""The writer's words into the letter: as a wording, or where there is one, as a field."""

from briefer.composing.edits import worded
from briefer.composing.outline import Outline
from briefer.domain.ids import Place
from briefer.domain.letter import Letter
from briefer.domain.template import BlockKind

FIELDS = {BlockKind.REFERENCE: "reference", BlockKind.COPIES: "copies"}
"""Blocks that hold nothing but what the writer fills in."""


def reworded(letter: Letter, outline: Outline, place: Place, text: str) -> Letter:
    """Return the letter with `text` at `place`; `outline` says what briefer proposes there."""
    kind = next((block.kind for block in letter.blocks if block.id == place), None)
    field = FIELDS.get(kind) if kind else None
    if field and letter.wording_at(place) is None:
        return letter.with_field(field, text)
    return worded(letter, outline, place, text)
