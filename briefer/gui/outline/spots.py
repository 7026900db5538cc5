"""Spots: the parts of the outline that one can go to, and what they tell the pane."""

from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from briefer.domain.ids import Place
from briefer.gui.look.look import Look
from briefer.gui.parts.cards import Card, CardKind


class Spot(Card):
    """A block, or words in it. Only the current one is a stop of the Tab key."""

    def __init__(
        self,
        place: Place,
        host: "Host",
        look: Look,
        kinds: tuple[CardKind, CardKind],
        parent: QWidget | None = None,
    ) -> None:
        """Stand for `place`; `kinds` are its looks elsewhere and when it is current."""
        super().__init__(look, kinds[0], parent)
        self.place = place
        self.host = host
        self._kinds = kinds
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def key(self) -> tuple[str, Place]:
        """What tells this spot from all others: a block and its words may share their place."""
        return ("row", self.place)

    def set_here(self, here: bool, stop: bool) -> None:
        """Show that this is the current spot, or the block around it (`here`, no `stop`)."""
        self.set_kind(self._kinds[here])
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the pane act on a key, or those around it."""
        if not self.host.press_key(self, event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the spot's menu."""
        self.host.open_menu(self, event.globalPos())


class Host(Protocol):
    """What spots tell the pane that they stand in."""

    def press_key(self, spot: Spot, event: QKeyEvent) -> bool:
        """Act on a key pressed on a spot; return whether that was done."""
        ...

    def open_menu(self, spot: Spot, point: QPoint) -> None:
        """Open the menu of a spot at a point of the screen."""
        ...

    def begin_edit(self, spot: Spot, position: int | None = None) -> None:
        """Open a spot's words for the writer, with the cursor before a letter or at the end."""
        ...

    def fill_in(self, spot: Spot, name: str) -> None:
        """Let the writer fill in a placeholder in a spot's words."""
        ...

    def restore(self, spot: Spot) -> None:
        """Put briefer's words back."""
        ...

    def keep_mine(self, spot: Spot) -> None:
        """Keep the writer's words although others are proposed now."""
        ...

    def compare(self, spot: Spot) -> None:
        """Show the letter's words beside what they would be now, and let the writer choose."""
        ...

    def why(self, spot: Spot) -> None:
        """Show why a spot is in the letter."""
        ...

    def fold(self, spot: Spot, folded: bool) -> None:
        """Fold a block, or open it."""
        ...

    def move(self, spot: Spot, step: int) -> None:
        """Move a spot up (-1) or down (1)."""
        ...

    def remove(self, spot: Spot) -> None:
        """Take a spot out of the letter."""
        ...

    def drag(self, spot: Spot, point: QPoint) -> None:
        """Show where a spot would go that is dragged to a point of the screen."""
        ...

    def drop(self, spot: Spot, point: QPoint) -> None:
        """Put a dragged spot down at a point of the screen."""
        ...
