"""What stands next to what, as the writer sees it."""

from briefer.composing.outline import Outline, OutlineBlock, Piece, PieceKind
from briefer.domain.ids import BlockId, Place
from briefer.domain.letter import Letter
from briefer.domain.template import BlockKind


def items(block: OutlineBlock, place: Place) -> tuple[Piece, ...]:
    """Return the asks or provisions that the one at `place` can be moved among, in order.

    An annex holds a list for each body, and each list is apart from the others.
    """
    lists: list[list[Piece]] = [[]]
    for piece in block.pieces:
        if piece.kind is PieceKind.TITLE:
            lists.append([])
        elif piece.kind in {PieceKind.ITEM, PieceKind.LINKING}:
            lists[-1].append(piece)
    for found in lists:
        if any(piece.place == place for piece in found):
            return tuple(found)
    return ()


def neighbour_block(outline: Outline, block: BlockId, step: int) -> BlockId | None:
    """Return the block `step` further among those that stand in the letter, or None."""
    ids = [known.id for known in outline.blocks]
    index = ids.index(block) + step if block in ids else -1
    return ids[index] if 0 <= index < len(ids) else None


def list_of(outline: Outline, place: Place) -> tuple[Piece, ...]:
    """Return the asks or provisions that the one at `place` can be moved among, in order."""
    return next((found for block in outline.blocks if (found := items(block, place))), ())


def index_in(letter: Letter, place: Place) -> int | None:
    """Return where the ask or provision at `place` stands in the letter's own list."""
    block, _, key = place.partition("/")
    match next((known.kind for known in letter.blocks if known.id == block), None):
        case BlockKind.ASKS:
            ids: tuple[str, ...] = letter.asks
        case BlockKind.ANNEX:
            ids = letter.annex
        case BlockKind.LEGAL_BASIS:
            ids = tuple(choice.hook for choice in letter.hooks)
        case _:
            ids = ()
    return ids.index(key) if key in ids else None
