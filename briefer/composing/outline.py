"""Outline: a letter with its words resolved, for the window to show and Document to be made of."""

from enum import StrEnum

from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place
from briefer.domain.image import Image
from briefer.domain.letterhead import Side
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
    HEADS = "heads"
    CELLS = "cells"


class Piece(Value, frozen=True, kw_only=True):
    """Words that stand in the letter and are edited as a whole.

    `text` is what is printed and what an editor opens; `generated` is what briefer proposes there
    now. `raw` is `text` with its references still as placeholders, so that they are found again in
    words that are edited. `stale` says that the proposal has changed since the writer worded it. A
    `locked` piece (official words) cannot be worded; it is `unchecked` while nobody has compared
    it with the official text. `language` is that of the words where it is not the letter's.
    `machine_made` words were translated by a machine, and nobody has confirmed them. An item's
    `number` counts from 1, and 0 stands for none. A table's `columns` are the words of one of its
    rows, or of its heads, one for each column.
    """

    place: Place
    kind: PieceKind
    text: str
    generated: str
    raw: str = ""
    edited: bool = False
    stale: bool = False
    locked: bool = False
    unchecked: bool = False
    machine_made: bool = False
    language: str | None = None
    number: int = 0
    ask: AskId | None = None
    hook: HookId | None = None
    columns: tuple[str, ...] = ()


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
        lines = (line for piece in self.pieces for line in piece.text.splitlines())
        return " · ".join(" ".join(line.split()) for line in lines if line.strip())


class Unfilled(Value, frozen=True, kw_only=True):
    """A placeholder that nothing fills: where it stands, its name, and the words printed for it."""

    place: Place
    name: str
    words: str


class LaidLetterhead(Value, frozen=True, kw_only=True):
    """A sender's paper with its words filled in and its pictures at hand.

    `signatures` are those of all who sign, in their order; `logo_width` is in millimetres. `word`
    is a whole Word file, or empty. `is_incomplete` says that a picture or that file is gone.
    """

    logo: Image | None = None
    logo_width: float = 40.0
    logo_side: Side = Side.START
    first_header: str = ""
    header: str = ""
    first_footer: str = ""
    footer: str = ""
    signatures: tuple[Image | None, ...] = ()
    word: bytes = b""
    is_incomplete: bool = False


class Outline(Value, frozen=True, kw_only=True):
    """The letter's blocks in order, and those that could be added."""

    blocks: tuple[OutlineBlock, ...]
    absent: tuple[OutlineBlock, ...] = ()
    """Blocks that the writer left out or that have nothing to say yet."""
    annexes: tuple[tuple[AddresseeId, str], ...] = ()
    """The bodies whose sets of asks the letter refers to, with their annexes' names."""
    references: tuple[tuple[str, str], ...] = ()
    """The placeholders of these sets, each with the words that are printed for it."""
    unfilled: tuple[Unfilled, ...] = ()
    letterhead: LaidLetterhead = LaidLetterhead()
    trace_annex: str = ""
    """The name of the annex with the traceability table; empty where there is none."""

    def piece_at(self, place: Place) -> Piece | None:
        """Return the piece that stands at `place`, or None."""
        return next((p for block in self.blocks for p in block.pieces if p.place == place), None)
