"""What the rows of the outline show: pieces of the letter with what is to be said of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.composing.outline import OutlineBlock, Piece, PieceKind, Unfilled
from briefer.domain.ids import AskId, HookId, Place
from briefer.domain.law import LegalHook
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.role import Role, role_of
from briefer.gui.dates import written_date
from briefer.gui.desk.chips import ChipWords, role_chip
from briefer.gui.desk.desk import Desk


@dataclass(frozen=True, kw_only=True)
class RowFacts:
    """One row. `name` is what the writer calls it, `chips` and `notes` stand under the words.

    `citation` comes with official words, `widest` is the widest number of the row's list.
    """

    piece: Piece
    name: str
    chips: tuple[ChipWords, ...] = ()
    notes: tuple[str, ...] = ()
    unfilled: tuple[Unfilled, ...] = ()
    citation: str = ""
    widest: int = 0
    lone: bool = False

    @property
    def place(self) -> Place:
        """Where the row stands."""
        return self.piece.place

    @property
    def movable(self) -> bool:
        """Whether it can be put in another order within its block."""
        return self.piece.kind in {PieceKind.ITEM, PieceKind.LINKING}

    @property
    def single(self) -> bool:
        """Whether it is one line of thought, without line ends."""
        return self.piece.kind in {PieceKind.ITEM, PieceKind.TITLE}

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        chips = (chip.text for chip in self.chips)
        blanks = (_blank(found) for found in self.unfilled)
        said = (self.name, self.piece.text, self.citation, *chips, *self.notes, *blanks)
        return ". ".join(part for part in said if part)


def rows_of(block: OutlineBlock, desk: Desk) -> tuple[RowFacts, ...]:
    """Return the rows of a block, a provision's citation joined to the words it belongs to."""
    return tuple(_rows(block, desk))


def _rows(block: OutlineBlock, desk: Desk) -> Iterator[RowFacts]:
    citations = {p.hook: p.text for p in block.pieces if p.kind is PieceKind.CITATION}
    quoted = {p.hook for p in block.pieces if p.kind is PieceKind.QUOTATION}
    widest = max((piece.number for piece in block.pieces), default=0)
    lone = len(block.pieces) == 1
    for piece in block.pieces:
        if piece.kind in {PieceKind.CITATION, PieceKind.HEADS}:
            continue
        cites = piece.kind is PieceKind.QUOTATION or (piece.hook and piece.hook not in quoted)
        yield RowFacts(
            piece=piece,
            name=desk.place_name(piece.place),
            chips=tuple(_chips(piece, desk, lone=lone)),
            notes=tuple(_notes(piece, desk)),
            unfilled=tuple(u for u in desk.outline.unfilled if u.place == piece.place),
            citation=citations.get(piece.hook, "") if cites else "",
            widest=widest,
            lone=lone,
        )


def block_chips(block: OutlineBlock, *, folded: bool, updated: bool) -> tuple[ChipWords, ...]:
    """Return what a block's head says of its words, where no row of it does.

    `updated` is whether what some of them come from has changed in the library.
    """
    if not folded and (len(block.pieces) != 1 or block.pieces[0].kind is PieceKind.ITEM):
        return ()
    if updated or any(piece.stale for piece in block.pieces):
        return (_source_updated(),)
    return (_edited(),) if block.edited else ()


def _chips(piece: Piece, desk: Desk, *, lone: bool) -> Iterator[ChipWords]:
    letter = desk.letter
    if letter is None:
        return
    if piece.hook is not None:
        yield from _hook_chips(piece, desk.library.hook(piece.hook), letter, desk)
    if piece.ask is not None:
        yield from _ask_chips(piece.ask, letter, desk)
    if lone:
        return
    if piece.stale or desk.updates_at(piece.place):
        yield _source_updated()
    elif piece.edited:
        yield _edited()


def _ask_chips(key: AskId, letter: Letter, desk: Desk) -> Iterator[ChipWords]:
    item = desk.library.recommendation_of(key)
    if key in letter.updated:
        yield ChipWords(text=QCoreApplication.translate("Outline", "asked as it stands now"))
    elif item.overtaken is not None and item.is_overtaken_on(letter.date):
        yield ChipWords(text=item.overtaken.label, kind="warn")


def _hook_chips(piece: Piece, hook: LegalHook, letter: Letter, desk: Desk) -> Iterator[ChipWords]:
    translate = QCoreApplication.translate
    choice = _choice(letter, hook.id)
    quoted = choice is not None and choice.quoted and hook.quotation is not None
    if piece.kind is PieceKind.QUOTATION:
        yield role_chip(role_of(hook, letter.addressee, desk.library))
        if piece.unchecked:
            yield ChipWords(text=translate("Outline", "check wording"), kind="line")
        else:
            yield ChipWords(text=translate("Outline", "verbatim"))
    elif role_of(hook, letter.addressee, desk.library) is Role.NONE:
        yield ChipWords(text=translate("Outline", "does not bind"), kind="err")
    elif not quoted:
        yield role_chip(role_of(hook, letter.addressee, desk.library))


def _notes(piece: Piece, desk: Desk) -> Iterator[str]:
    translate = QCoreApplication.translate
    choice = _choice(desk.letter, piece.hook) if desk.letter and piece.hook else None
    if choice is None:
        return
    if piece.kind is PieceKind.LINKING and choice.reason:
        yield translate("Outline", "Your reason: {reason}").format(reason=choice.reason)
    if piece.kind is PieceKind.QUOTATION:
        hook = desk.library.hook(choice.hook)
        checked = choice.checked or (hook.quotation and hook.quotation.checked)
        if checked:
            yield translate("Outline", "Checked {day}").format(day=written_date(checked))
        else:
            yield translate("Outline", "Not compared with the official text")


def _choice(letter: Letter, hook: HookId) -> HookChoice | None:
    return next((choice for choice in letter.hooks if choice.hook == hook), None)


def _edited() -> ChipWords:
    return ChipWords(text=QCoreApplication.translate("Outline", "edited"), kind="accent")


def _source_updated() -> ChipWords:
    words = QCoreApplication.translate("Outline", "source updated")
    return ChipWords(text=words, kind="warn", opens=True)


def _blank(found: Unfilled) -> str:
    words = QCoreApplication.translate("Outline", "to be filled in: {words}")
    return words.format(words=found.words.strip("[]"))
