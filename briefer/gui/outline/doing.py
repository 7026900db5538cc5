"""What the writer does with the outline's blocks and rows, on its way to the desk."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from briefer.composing.outline import OutlineBlock
from briefer.composing.starting import REPLY_WITHIN
from briefer.domain.ids import BlockId, HookId, Place
from briefer.domain.template import BlockKind
from briefer.gui.desk.comparing import place_to_compare
from briefer.gui.desk.desk import Desk
from briefer.gui.desk.moving import list_of
from briefer.gui.desk.wording import FIELDS
from briefer.gui.look.look import Look
from briefer.gui.outline.card import BlockCard
from briefer.gui.outline.cards import Cards
from briefer.gui.outline.dragging import Dragging
from briefer.gui.outline.editing import Editing
from briefer.gui.outline.fixed import FixedRow
from briefer.gui.outline.forms import Forms
from briefer.gui.outline.keys import Way, way_of
from briefer.gui.outline.kinds import SENDER_KINDS, in_order
from briefer.gui.outline.menus import Menus
from briefer.gui.outline.quote import QuoteRow
from briefer.gui.outline.row import PieceRow
from briefer.gui.outline.spots import Spot
from briefer.gui.outline.walking import Walking
from briefer.gui.parts.announce import announce

_ASIDE = 24


class Doing(QObject):
    """The host of all spots. It holds the cards and decides nothing that is the desk's.

    `why_wanted` comes with a place when the writer asks why it is there.
    """

    why_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, pane: QWidget) -> None:
        """Work in `pane`."""
        super().__init__(pane)
        self._desk, self._look, self._pane = desk, look, pane
        self._pending: BlockId | None = None
        self.menu: QMenu | None = None
        self.cards = Cards(desk, self, look)
        self.walking = Walking(desk, self.cards, look, self)
        self.editing = Editing(desk, self)
        self.editing.grown.connect(self._follow_cursor)
        self.forms = Forms(desk, look, self._form_closed, self)
        self._dragging = Dragging(self.cards.area, self.cards.ground, look, self)
        self._menus = Menus(desk, self, pane)

    def refresh(self) -> None:
        """Show the desk's letter; editors, focus and what is folded stay."""
        letter = self._desk.letter
        if letter is None:
            return
        self.editing.reconcile()
        self.forms.reconcile()
        heir = self.walking.heir()
        blocks = in_order(self._desk.outline, letter, self._pending)
        self.cards.sync(blocks, self.forms.forget)
        self.walking.inherit(heir)
        self.walking.show_current()

    def start_over(self) -> None:
        """Forget all that was open: another letter is there."""
        self.editing.forget()
        self.forms.close()
        self._pending = None
        self.walking.forget()
        self.cards.clear()

    # ------------------------------------------------------------ what spots tell

    def press_key(self, spot: Spot, event: QKeyEvent) -> bool:
        """Act on a key pressed on a block or row."""
        way = way_of(event, mirrored=self._look.mirrored)
        if way is None:
            return False
        if isinstance(spot, BlockCard) and way in {Way.TOGGLE, Way.OUT, Way.IN}:
            return self._fold_by_key(spot, way)
        match way:
            case Way.EDIT:
                self.begin_edit(spot)
            case Way.REMOVE:
                self.remove(spot)
            case Way.MENU:
                self._open_menu_under(spot)
            case Way.GIVE_UP:
                return self._dragging.give_up()
            case _:
                return self.walking.take(spot, way)
        return True

    def open_menu(self, spot: Spot, point: QPoint) -> None:
        """Open the menu of a block or row at a point of the screen."""
        self.walking.go(spot)
        self._pop_up(self._menus.for_spot(spot), point)

    def begin_edit(self, spot: Spot, position: int | None = None) -> None:
        """Open words, or the form that they come from, or for official words their menu."""
        card = self.cards.card_at(spot.place)
        if isinstance(spot, QuoteRow | FixedRow):
            self._open_menu_under(spot)
        elif card is not None and card.block.kind in SENDER_KINDS and not card.block.edited:
            self.forms.open_sender(card)
            self._reveal_form(card)
        elif isinstance(spot, PieceRow):
            self._open_words(spot, position)
        elif isinstance(spot, BlockCard):
            self.edit_lines(spot)

    def fill_in(self, spot: Spot, name: str) -> None:
        """Let the writer fill in a placeholder in a spot's words."""
        card = self.cards.card_at(spot.place)
        if card is not None:
            self.editing.keep()
            self.forms.open_for(card, name)
            self._reveal_form(card)

    def restore(self, spot: Spot) -> None:
        """Put briefer's words back at a spot, in the editor if that is open."""
        if not self.editing.restore():
            self._desk.restore(spot.place)

    def keep_mine(self, spot: Spot) -> None:
        """Keep the writer's words although others are proposed now."""
        self._desk.keep_mine(spot.place)

    def compare(self, spot: Spot) -> None:
        """Show the letter's words beside what they would be now, and let the writer choose."""
        card = self.cards.card_at(spot.place)
        if card is None:
            return
        self.editing.keep()
        whole = isinstance(spot, BlockCard)
        place = place_to_compare(card.block, self._desk) if whole else spot.place
        if place is not None and self.forms.open_comparison(card, place, self._go_to):
            self._reveal_form(card)

    def why(self, spot: Spot) -> None:
        """Show why a spot is in the letter."""
        self.editing.keep()
        self.why_wanted.emit(spot.place)

    def fold(self, spot: Spot, folded: bool) -> None:
        """Fold a block, or open it; the focus goes to its head."""
        if isinstance(spot, BlockCard):
            self.editing.keep()
            if folded and self.forms.card is spot:
                self.forms.close()
            self.cards.fold(spot, folded=folded)
            self.walking.go(spot)
            self.walking.show_current()

    def move(self, spot: Spot, step: int) -> None:
        """Move a block, ask or provision; the focus stays on it."""
        if isinstance(spot, PieceRow) and spot.facts.movable:
            self._desk.move_item(spot.place, step)
        else:
            self._desk.move_block(_block_of(spot), step)
        self._settle_at(spot)

    def drag(self, spot: Spot, point: QPoint) -> None:
        """Show where a row would go that is dragged to a point of the screen."""
        self._dragging.follow(self._groups(spot.place), point)

    def drop(self, spot: Spot, point: QPoint) -> None:
        """Put a dragged row down at a point of the screen."""
        gap = self._dragging.end(point)
        places = [piece.place for piece in list_of(self._desk.outline, spot.place)]
        if gap is not None and spot.place in places:
            before = places.index(spot.place)
            self._desk.move_item_to(spot.place, gap.index - (gap.index > before))
            self._settle_at(spot)

    def remove(self, spot: Spot) -> None:
        """Take an ask, a provision or a block out of the letter."""
        if isinstance(spot, PieceRow):
            piece = spot.facts.piece
            if piece.ask is not None:
                card = self.cards.card_at(spot.place)
                annex = card is not None and card.block.kind is BlockKind.ANNEX
                self._desk.untick_asks((piece.ask,), annex=annex)
                return
            if piece.hook is not None:
                self._desk.untick_hook(piece.hook)
                return
            if not spot.facts.lone:
                return
        self._desk.leave_out(_block_of(spot))

    # ------------------------------------------------------------ what menus ask

    def add_paragraph(self) -> None:
        """Add a paragraph after the current block and open it."""
        spot = self.walking.current
        place = self._desk.add_paragraph(_block_of(spot) if spot is not None else None)
        self.walking.show_place(place)
        card = self.cards.card_at(place)
        if card is not None:
            self.edit_lines(card)

    def add_block(self, block: OutlineBlock) -> None:
        """Bring an absent block into the letter, or ask for what is to stand in it."""
        letter = self._desk.letter
        if letter is None:
            return
        if block.id in letter.left_out:
            self._desk.bring_back(block.id)
        if block.kind is BlockKind.REPLY and letter.reply_by is None:
            self._desk.set_reply_by(letter.date + REPLY_WITHIN)
        field = FIELDS.get(block.kind)
        if field and all(known.id != block.id for known in self._desk.outline.blocks):
            self._ask_for(block, field)
        else:
            self.walking.go(self.cards.card_at(Place(block.id)))

    def edit_lines(self, card: BlockCard) -> None:
        """Open the first words of a block that can be edited."""
        self._unfold(card)
        row = next((row for row in card.rows if not row.facts.piece.locked), None)
        if row is not None:
            self._open_words(row, None)

    def edit_reason(self, row: PieceRow, hook: HookId) -> None:
        """Ask again why a provision is used."""
        card = self.cards.card_at(row.place)
        if card is not None:
            self.forms.open_reason(card, hook)
            self._reveal_form(card)

    def open_adding(self, point: QPoint) -> None:
        """Open the menu of blocks to add at a point of the screen."""
        self._pop_up(self._menus.for_adding(), point)

    def edit_place(self, place: Place) -> None:
        """Open what stands at a place, or fill in what is missing there."""
        spot = self.walking.show_place(place)
        if spot is None:
            return
        blanks = self._desk.outline.unfilled
        name = next((blank.name for blank in blanks if blank.place == place), "")
        if name:
            self.fill_in(spot, name)
        else:
            self.begin_edit(spot)

    # ------------------------------------------------------------ inside

    def _fold_by_key(self, card: BlockCard, way: Way) -> bool:
        """Fold or open a block, or go into one that is open."""
        if way is Way.IN and not card.folded:
            return self.walking.take(card, way)
        self.fold(card, way is Way.OUT or (way is Way.TOGGLE and not card.folded))
        return True

    def _open_words(self, row: PieceRow, position: int | None) -> None:
        self.forms.close()
        self.editing.open(row, position)
        self.cards.reveal(row)

    def _open_menu_under(self, spot: Spot) -> None:
        corner = QPoint(self._look.px(_ASIDE), spot.height())
        self.open_menu(spot, spot.mapToGlobal(corner))

    def _ask_for(self, block: OutlineBlock, field: str) -> None:
        self._pending = block.id
        self.refresh()
        card = self.cards.card_at(Place(block.id))
        if card is not None:
            self.forms.open_for(card, field)
            self._pending = block.id
            self._reveal_form(card)

    def _go_to(self, place: Place) -> None:
        self.walking.go(self.walking.show_place(place))

    def _form_closed(self) -> None:
        self._pending = None
        self.refresh()

    def _reveal_form(self, card: BlockCard) -> None:
        self._unfold(card)
        card.show()
        if card.form is not None:
            field = card.form.regain_focus()
            self.cards.reveal(card.head)
            self.cards.reveal(field)

    def _unfold(self, card: BlockCard) -> None:
        if card.folded:
            self.cards.fold(card, folded=False)
            self.walking.show_current()

    def _groups(self, place: Place) -> list[list[PieceRow]]:
        """Return the rows among which the one at `place` can go, with those that go along."""
        card = self.cards.card_at(place)
        rows = card.rows if card else ()
        return [
            [row for row in rows if row.place == piece.place or _goes_along(row, piece.hook)]
            for piece in list_of(self._desk.outline, place)
        ]

    def _settle_at(self, spot: Spot) -> None:
        self.cards.reveal(spot)
        announce(self._pane, self._desk.place_name(spot.place))

    def _follow_cursor(self) -> None:
        row = self.editing.row
        if row is None or row.editor is None:
            return
        if row.height() <= self.cards.area.viewport().height():
            self.cards.reveal(row)
            return
        corner = row.editor.cursorRect().bottomLeft()
        point = row.editor.viewport().mapTo(self.cards.ground, corner)
        self.cards.area.ensureVisible(point.x(), point.y(), 0, self._look.px(2 * _ASIDE))

    def _pop_up(self, menu: QMenu, point: QPoint) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        menu.popup(point)


def _block_of(spot: Spot) -> BlockId:
    return BlockId(spot.place.partition("/")[0])


def _goes_along(row: PieceRow, hook: HookId | None) -> bool:
    return hook is not None and row.facts.piece.hook == hook
