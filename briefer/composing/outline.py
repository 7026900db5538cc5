"""Outline: a letter with its words resolved, block by block; the window shows it, Document is
made from it."""

from enum import StrEnum

from briefer.domain.base import Value
from briefer.domain.ids import AskId, BlockId, HookId, Place
from briefer.domain.template import BlockKind


class PieceKind(StrEnum):
    """What a piece of words is."""

    PARAGRAPH = "paragraph"
    LEAD_IN = "lead-in"
    LINKING = "linking"
    QUOTATION = "quotation"
    CITATION = "citation"
    ITEM = "item"
    LINES = "lines"
    TITLE = "title"


class Piece(Value, frozen=True, kw_only=True):
    """Words that stand in the letter and are edited as a whole.

    `text` is what is printed and what an editor opens; `generated` is what briefer proposes there
    now. `stale` says that the proposal has changed since the writer worded it. A `locked` piece (official words)
    cannot be worded. An item's `number` counts from 1, and 0 stands for none.
    """

    place: Place
    kind: PieceKind
    text: str
    generated: str
    edited: bool = False
    stale: bool = False
    locked: bool = False
    language: str | None = None
    number: int = 0
    ask: AskId | None = None
    hook: HookId | None = None


class OutlineBlock(Value, frozen=True, kw_only=True):
    """One block of the letter as it stands now; an empty one does not get into the document."""

    id: BlockId
    kind: BlockKind
    pieces: tuple[Piece, ...]

    @property
    def edited(self) -> bool:
        """Whether the writer has worded any part of it."""
        return any(piece.edited for piece in self.pieces)

    @property
    def summary(self) -> str:
        """The block as one line, for when it is folded."""
        return " · ".join(" ".join(piece.text.split()) for piece in self.pieces if piece.text)


class Outline(Value, frozen=True, kw_only=True):
    """The letter's blocks in order, and those that could be added."""

    blocks: tuple[OutlineBlock, ...]
    absent: tuple[OutlineBlock, ...] = ()
    """Blocks that the writer left out or that have nothing to say yet."""
    annex_title: str = ""
    """What the letter calls its annex ("Annex A"); empty when nothing refers to one."""
    unfilled: tuple[tuple[Place, str], ...] = ()
    """Placeholders that nothing fills, with where they stand."""

    def piece_at(self, place: Place) -> Piece | None:
        """Return the piece that stands at `place`, or None."""
        return next((p for block in self.blocks for p in block.pieces if p.place == place), None)
