"""What the outline does with each kind of block."""

from briefer.composing.outline import Outline, OutlineBlock, PieceKind
from briefer.domain.ids import BlockId
from briefer.domain.letter import Letter
from briefer.domain.template import BlockKind
from briefer.gui.desk.naming import block_name
from briefer.gui.desk.wording import FIELDS

SENDER_KINDS = {BlockKind.LETTERHEAD, BlockKind.SIGNATURE}
"""Blocks whose words come from who signs."""

_OPEN_AT_FIRST = {
    BlockKind.OPENING,
    BlockKind.CONCERN,
    BlockKind.LEGAL_BASIS,
    BlockKind.ASKS,
    BlockKind.PARAGRAPH,
}


def folded_at_first(kind: BlockKind) -> bool:
    """Return whether blocks of this kind show one line until they are opened."""
    return kind not in _OPEN_AT_FIRST


def block_title(block: OutlineBlock, outline: Outline) -> str:
    """Return what a block's card is called: "Opening", "Annex A"."""
    if block.kind is BlockKind.ANNEX and outline.annexes:
        return ", ".join(name for _, name in outline.annexes)
    if block.kind is BlockKind.TRACE and outline.trace_annex:
        return outline.trace_annex
    return block_name(block.kind)


def block_summary(block: OutlineBlock) -> str:
    """Return a block as one line; an annex is its titles."""
    if block.kind in {BlockKind.ANNEX, BlockKind.TRACE}:
        titles = (piece.text for piece in block.pieces if piece.kind is PieceKind.TITLE)
        return " · ".join(titles)
    return block.summary


def can_be_added(block: OutlineBlock, letter: Letter) -> bool:
    """Return whether the writer can bring an absent block into the letter by adding it.

    Law and annexes come with what is ticked, enclosures with the annexes; they can be added only
    when they were left out.
    """
    return block.id in letter.left_out or block.kind in FIELDS or block.kind is BlockKind.REPLY


def in_order(outline: Outline, letter: Letter, pending: BlockId | None) -> list[OutlineBlock]:
    """Return the blocks to show, with the one that is just being added at its place."""
    blocks = {block.id: block for block in outline.blocks}
    if pending is not None and pending not in blocks:
        absent = {block.id: block for block in outline.absent}
        if pending in absent:
            blocks[pending] = absent[pending]
    return [blocks[block.id] for block in letter.blocks if block.id in blocks]
