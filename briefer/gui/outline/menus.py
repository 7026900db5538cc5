"""The menus of the outline: of a block, of an ask or provision, and of blocks to add."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from briefer.composing.currency import successor_on
from briefer.composing.outline import OutlineBlock, PieceKind
from briefer.domain.ids import AskId, HookId
from briefer.domain.letter import HookChoice
from briefer.domain.role import Role, role_of
from briefer.domain.template import BlockKind
from briefer.gui.desk.comparing import place_to_compare
from briefer.gui.desk.desk import Desk
from briefer.gui.outline.card import BlockCard
from briefer.gui.outline.kinds import SENDER_KINDS, block_title, can_be_added
from briefer.gui.outline.row import PieceRow
from briefer.gui.outline.spots import Host, Spot


class Menus(QObject):
    """Makes menus; what they do goes to the pane and the desk."""

    def __init__(self, desk: Desk, pane: "MenuHost", parent: QWidget) -> None:
        """Make menus for `pane`."""
        super().__init__(parent)
        self._desk, self._pane, self._parent = desk, pane, parent

    def for_spot(self, spot: Spot) -> QMenu:
        """Return the menu of a block or row."""
        menu = QMenu(self._parent)
        if isinstance(spot, BlockCard):
            self._fill_block(menu, spot)
        elif isinstance(spot, PieceRow):
            self._fill_row(menu, spot)
        return menu

    def for_adding(self) -> QMenu:
        """Return the menu of blocks that the letter could have."""
        menu, letter = QMenu(self._parent), self._desk.letter
        _add(menu, "add-paragraph", self.tr("Paragraph of your own"), self._pane.add_paragraph)
        if letter is None:
            return menu
        absent = [b for b in self._desk.outline.absent if can_be_added(b, letter)]
        if absent:
            menu.addSeparator()
        for block in absent:
            self._add_absent(menu, block)
        if letter.asks and all(block.kind is not BlockKind.TRACE for block in letter.blocks):
            menu.addSeparator()
            _add(menu, "add-trace", self.tr("Traceability annex"), self._desk.add_trace)
        return menu

    def _add_absent(self, menu: QMenu, block: OutlineBlock) -> None:
        title = block_title(block, self._desk.outline)
        _add(menu, f"add-{block.id}", title, lambda: self._pane.add_block(block))

    def _fill_block(self, menu: QMenu, card: BlockCard) -> None:
        pane = self._pane
        if card.block.kind in SENDER_KINDS:
            _add(menu, "edit", self.tr("Edit the sender"), lambda: pane.begin_edit(card))
            if len(card.block.pieces) == 1:
                words = self.tr("Edit these lines only")
                _add(menu, "edit-lines", words, lambda: pane.edit_lines(card))
        elif any(not piece.locked for piece in card.block.pieces):
            _add(menu, "edit", self.tr("Edit the words"), lambda: pane.begin_edit(card))
        if len(card.block.pieces) == 1 and card.block.edited:
            _add(menu, "restore", self.tr("Restore original"), lambda: pane.restore(card))
        if place_to_compare(card.block, self._desk) is not None:
            self._fill_compare(menu, card)
        menu.addSeparator()
        self._fill_moves(menu, card)
        words = self.tr("Add a paragraph after it")
        _add(menu, "add-paragraph", words, pane.add_paragraph)
        menu.addSeparator()
        self._fill_why(menu, card)
        _add(menu, "remove", self.tr("Remove from letter"), lambda: pane.remove(card))

    def _fill_row(self, menu: QMenu, row: PieceRow) -> None:
        piece, pane = row.facts.piece, self._pane
        if not piece.locked:
            _add(menu, "edit", self.tr("Edit the words"), lambda: pane.begin_edit(row))
        if piece.edited:
            _add(menu, "restore", self.tr("Restore original"), lambda: pane.restore(row))
        if piece.stale or self._desk.updates_at(piece.place):
            self._fill_compare(menu, row)
        if piece.hook is not None:
            self._fill_hook(menu, row, piece.hook)
        if piece.ask is not None:
            self._fill_ask(menu, piece.ask)
        menu.addSeparator()
        if row.facts.movable:
            self._fill_moves(menu, row)
            menu.addSeparator()
        self._fill_why(menu, row)
        if row.facts.movable or row.facts.lone or piece.kind is PieceKind.QUOTATION:
            _add(menu, "remove", self.tr("Remove from letter"), lambda: pane.remove(row))

    def _fill_ask(self, menu: QMenu, key: AskId) -> None:
        desk, letter = self._desk, self._desk.letter
        if letter is None:
            return
        item = desk.library.recommendation_of(key)
        if key in letter.updated:
            words = self.tr("Ask what the report asks")
            _add(menu, "use-original", words, lambda: desk.use_original(key))
        elif item.is_overtaken_on(letter.date) and item.updated(key) is not None:
            words = self.tr("Ask what can still be asked")
            _add(menu, "use-updated", words, lambda: desk.use_updated(key))

    def _fill_hook(self, menu: QMenu, row: PieceRow, key: HookId) -> None:
        desk, hook = self._desk, self._desk.library.hook(key)
        choice = self._choice(key)
        if choice is None or desk.letter is None:
            return
        if hook.quotation is not None and choice.quoted:
            words = self.tr("Paraphrase instead")
            _add(menu, "paraphrase", words, lambda: desk.quote_hook(key, False))
            if hook.quotation.checked is None and choice.checked is None:
                words = self.tr("I have checked the wording")
                _add(menu, "mark-checked", words, lambda: desk.mark_checked(key))
        elif hook.quotation is not None:
            words = self.tr("Quote the wording")
            _add(menu, "quote", words, lambda: desk.quote_hook(key, True))
        successor = successor_on(hook, desk.library, desk.letter.date)
        if successor is not None:
            words = self.tr("Use its successor: {hook}").format(hook=successor.label)
            _add(menu, "use-successor", words, lambda: desk.swap_hook(key, successor.id))
        if role_of(hook, desk.letter.addressee, desk.library) is Role.NONE:
            words = self.tr("Change the reason")
            _add(menu, "reason", words, lambda: self._pane.edit_reason(row, key))

    def _fill_why(self, menu: QMenu, spot: Spot) -> None:
        _add(menu, "why-here", self.tr("Why is this here?"), lambda: self._pane.why(spot))

    def _fill_compare(self, menu: QMenu, spot: Spot) -> None:
        words = self.tr("Show what was updated")
        _add(menu, "compare", words, lambda: self._pane.compare(spot))

    def _fill_moves(self, menu: QMenu, spot: Spot) -> None:
        _add(menu, "up", self.tr("Move up"), lambda: self._pane.move(spot, -1))
        _add(menu, "down", self.tr("Move down"), lambda: self._pane.move(spot, 1))

    def _choice(self, key: HookId) -> HookChoice | None:
        hooks = self._desk.letter.hooks if self._desk.letter else ()
        return next((choice for choice in hooks if choice.hook == key), None)


class MenuHost(Host, Protocol):
    """What menus ask of the pane."""

    def add_paragraph(self) -> None:
        """Add a paragraph after the current block."""
        ...

    def add_block(self, block: OutlineBlock) -> None:
        """Bring an absent block into the letter."""
        ...

    def edit_lines(self, card: BlockCard) -> None:
        """Open the words of a block that a form fills."""
        ...

    def edit_reason(self, row: PieceRow, hook: HookId) -> None:
        """Ask again why a provision is used."""
        ...

    def remove(self, spot: Spot) -> None:
        """Take a block, ask or provision out of the letter."""
        ...


def _add(menu: QMenu, name: str, text: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    action.setObjectName(name)

    def do() -> None:
        act()

    action.triggered.connect(do)
    return action
