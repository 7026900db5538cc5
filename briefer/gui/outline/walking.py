"""Going about the outline: one spot is the current one, and the focus is never lost."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefer.domain.ids import Place
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.card import BlockCard
from briefer.gui.outline.cards import Cards
from briefer.gui.outline.keys import Way
from briefer.gui.outline.spots import Spot


class Walking(QObject):
    """Knows the current place. `moved` comes when another spot is current, or it may look new."""

    moved = Signal()

    def __init__(self, desk: Desk, cards: Cards, look: Look, parent: QObject) -> None:
        """Begin nowhere."""
        super().__init__(parent)
        self._desk, self._cards, self._look = desk, cards, look
        self._key: tuple[str, Place] | None = None
        self._telling = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    @property
    def current(self) -> Spot | None:
        """The current block or row."""
        return self._cards.spot_with(self._key) if self._key else None

    def forget(self) -> None:
        """Be nowhere again: another letter is there."""
        self._key = None

    def show_place(self, place: Place) -> Spot | None:
        """Make a place current and bring it into sight; the focus stays where it is."""
        card = self._cards.card_at(place)
        if self._telling or card is None:
            return None
        if "/" in place and card.folded:
            self._cards.fold(card, folded=False)
        spot = self._cards.spot_at(place) or card
        self._key = spot.key
        self.show_current()
        self._cards.reveal(spot)
        return spot

    def go(self, spot: Spot | None) -> None:
        """Go to a spot with the focus."""
        if spot is not None:
            # A layout shows what is new in it with the next event; the focus cannot wait.
            spot.show()
            spot.setFocus(Qt.FocusReason.OtherFocusReason)
            self._cards.reveal(spot)

    def take(self, spot: Spot, way: Way) -> bool:
        """Go from a spot as a key asks for; return whether the key is one for going."""
        match way:
            case Way.UP | Way.DOWN:
                self._step(spot, -1 if way is Way.UP else 1)
            case Way.FIRST:
                self.go(self._cards.spots[0])
            case Way.LAST:
                self.go(self._cards.spots[-1])
            case Way.OUT if not isinstance(spot, BlockCard):
                self.go(self._cards.card_at(spot.place))
            case Way.IN if isinstance(spot, BlockCard) and spot.rows:
                self.go(spot.rows[0])
            case _:
                return False
        return True

    def show_current(self) -> None:
        """Show which spot is current; without one, Tab stops at the first block."""
        spot = self.current
        first = next(iter(self._cards), None)
        for card in self._cards:
            within = spot is not None and card is self._cards.card_at(spot.place)
            card.set_here(within, card is spot or (spot is None and card is first))
            for row in card.rows:
                row.set_here(row is spot, row is spot)
        self.moved.emit()

    def heir(self) -> tuple[str, Place] | None:
        """Return the spot that gets the focus if the letter loses what has it now."""
        spot, focus = self.current, QApplication.focusWidget()
        if spot is None or focus is None or not (focus is spot or spot.isAncestorOf(focus)):
            return None
        spots = self._cards.spots
        at = spots.index(spot)
        stays = self._stays
        after = next((other for other in spots[at + 1 :] if stays(other)), None)
        before = next((other for other in reversed(spots[:at]) if stays(other)), None)
        # The next in the same list or column, otherwise the one before.
        beside = after is not None and after.key[0] == spot.key[0]
        found = after if beside or before is None else before
        return found.key if found is not None else None

    def inherit(self, heir: tuple[str, Place] | None) -> None:
        """Go to the heir if the current spot is no more."""
        spot = self.current
        if heir is not None and (spot is None or spot.key != self._key):
            self.go(self._cards.spot_with(heir))

    # ------------------------------------------------------------ inside

    def _step(self, spot: Spot, by: int) -> None:
        spots = self._cards.spots
        to = spots.index(spot) + by
        if 0 <= to < len(spots):
            self.go(spots[to])

    def _stays(self, spot: Spot) -> bool:
        blocks = self._desk.outline.blocks
        if isinstance(spot, BlockCard):
            return any(block.id == spot.place for block in blocks)
        return self._desk.outline.piece_at(spot.place) is not None

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        part = now if now is not None and self._cards.area.isAncestorOf(now) else None
        while part is not None and not isinstance(part, Spot):
            part = part.parentWidget()
        if part is None or part.key == self._key:
            return
        self._key = part.key
        self.show_current()
        self._telling = True
        self._desk.show_place(part.place)
        self._telling = False
