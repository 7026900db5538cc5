"""The column of cards: kept by block, so that none loses what is open in it."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from briefer.composing.outline import OutlineBlock
from briefer.domain.ids import BlockId, Place
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.card import BlockCard
from briefer.gui.outline.facts import rows_of
from briefer.gui.outline.kinds import block_title, folded_at_first
from briefer.gui.outline.spots import Host, Spot
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.layouts import column, row

_WIDEST, _MARGIN = 720, 8
_BELOW = 64
"""Free pixels under the last block, so that a toast need not lie over it."""


class Cards:
    """The blocks of the letter in a column that moves up and down."""

    def __init__(self, desk: Desk, host: Host, look: Look) -> None:
        """Begin with no card."""
        self._desk, self._host, self._look = desk, host, look
        self._cards: dict[BlockId, BlockCard] = {}
        self._folded: dict[BlockId, bool] = {}
        self._column = QWidget()
        self._lines = column(look, gap=8)
        self._column.setLayout(column(look, self._lines, None, gap=0))
        self.ground = ground = QWidget()
        middle = row(look, gap=0, margins=(12, 12, 12, _BELOW))
        middle.addStretch(1)
        middle.addWidget(self._column, 1000)
        middle.addStretch(1)
        ground.setLayout(middle)
        self.area: QScrollArea = scroller(ground)
        self.area.setObjectName("outline-cards")
        look.follow(self.area, self._measure)

    def __iter__(self) -> Iterator[BlockCard]:
        """Yield the cards from the top."""
        return iter(self._cards.values())

    @property
    def spots(self) -> list[Spot]:
        """Every card and row that is to be seen, from the top."""
        return [spot for card in self for spot in card.spots()]

    def sync(self, blocks: Sequence[OutlineBlock], gone: Callable[[BlockCard], object]) -> None:
        """Show these blocks in this order; `gone` is told of each card that goes."""
        for key in [key for key in self._cards if all(block.id != key for block in blocks)]:
            card = self._cards.pop(key)
            gone(card)
            self._lines.removeWidget(card)
            card.hide()
            card.deleteLater()
        order = list(self._cards)
        cards = {block.id: self._cards.get(block.id) or self._made(block) for block in blocks}
        if order != list(cards):
            for number, card in enumerate(cards.values()):
                self._lines.removeWidget(card)
                self._lines.insertWidget(number, card)
        self._cards = cards
        for block in blocks:
            self._show(block)

    def clear(self) -> None:
        """Forget every card: another letter is there. What is folded stays so in it."""
        for card in self:
            self._lines.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards.clear()
        self.area.verticalScrollBar().setValue(0)

    def fold(self, card: BlockCard, *, folded: bool) -> None:
        """Fold a card, or open it."""
        self._folded[card.block.id] = folded
        self._show(card.block)

    def card_at(self, place: Place) -> BlockCard | None:
        """Return the card of the block that a place is in."""
        return self._cards.get(BlockId(place.partition("/")[0]))

    def spot_at(self, place: Place) -> Spot | None:
        """Return what stands at a place, or the nearest part around it that is to be seen."""
        shown = {spot.place: spot for spot in self.spots}
        while place not in shown and "/" in place:
            place = Place(place.rpartition("/")[0])
        return shown.get(place)

    def spot_with(self, key: tuple[str, Place]) -> Spot | None:
        """Return the spot with this key, or the block that its row is folded into."""
        found = next((spot for spot in self.spots if spot.key == key), None)
        return found or self.card_at(key[1])

    def reveal(self, spot: QWidget) -> None:
        """Bring a spot into sight, as soon as it has its place."""

        def scroll() -> None:
            if isValid(spot) and isValid(self.area):
                self.area.ensureWidgetVisible(spot, 0, self._look.px(_MARGIN))

        QTimer.singleShot(0, self.area, scroll)

    def _show(self, block: OutlineBlock) -> None:
        card, desk = self._cards[block.id], self._desk
        folded = self._folded.get(block.id, folded_at_first(block.kind))
        rows = () if folded else rows_of(block, desk)
        title = block_title(block, desk.outline)
        updated = any(desk.updates_at(piece.place) for piece in block.pieces)
        card.show_block(block, rows, title, folded=folded, updated=updated)

    def _made(self, block: OutlineBlock) -> BlockCard:
        phrases = self._desk.phrases
        marks = (phrases.open_quote, phrases.close_quote)
        return BlockCard(block, marks, self._host, self._look, self._column)

    def _measure(self) -> None:
        self._column.setMaximumWidth(self._look.px(_WIDEST))
