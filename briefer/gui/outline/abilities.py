"""What can be done with the current block or row, and why the rest cannot."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.outline.card import BlockCard
from briefer.gui.outline.doing import Doing
from briefer.gui.outline.row import PieceRow
from briefer.gui.outline.spots import Spot

_IDS: tuple[ActionId, ...] = (
    "edit",
    "restore-original",
    "remove",
    "move-up",
    "move-down",
    "why-here",
)


class Abilities(QObject):
    """Ties the window's actions to what is current in the pane."""

    def __init__(self, actions: Actions, pane: QWidget, doing: Doing) -> None:
        """Let `doing` do in `pane` what the actions ask for."""
        super().__init__(pane)
        self._actions, self._doing = actions, doing
        doing.walking.moved.connect(self.show_current)
        self._on("edit", doing.begin_edit)
        self._on("restore-original", doing.restore)
        self._on("remove", doing.remove)
        self._on("move-up", lambda spot: doing.move(spot, -1))
        self._on("move-down", lambda spot: doing.move(spot, 1))
        self._on("why-here", doing.why)
        actions.on("keep", doing.editing.keep)
        actions.on("put-back", doing.editing.put_back)
        actions.on("add-paragraph", doing.add_paragraph)
        # Their keys work where the pane is, whether or not a menu holds them too.
        pane.addActions([actions[name] for name in (*_IDS, "add-paragraph")])

    def show_current(self) -> None:
        """Say what can be done with the current block or row."""
        spot = self._doing.walking.current
        for name in _IDS:
            why = self.why_not(name, spot)
            self._actions.set_available(name, not why, why)

    def why_not(self, name: ActionId, spot: Spot | None) -> str:
        """Return why an action cannot be done with `spot`; nothing when it can."""
        if spot is None:
            return self.tr("Choose a block or a line of the outline first.")
        match name:
            case "restore-original" if not _is_edited(spot):
                return self.tr("These words are as briefer proposed them.")
            case "remove" if isinstance(spot, PieceRow) and not _can_go(spot):
                return self.tr("These words go with their block; empty them, or remove the block.")
            case _:
                return ""

    def _on(self, name: ActionId, act: Callable[[Spot], object]) -> None:
        def do() -> None:
            spot = self._doing.walking.current
            if spot is not None:
                act(spot)

        self._actions.on(name, do)


def _is_edited(spot: Spot) -> bool:
    if isinstance(spot, PieceRow):
        return spot.facts.piece.edited or spot.editor is not None
    pieces = spot.block.pieces if isinstance(spot, BlockCard) else ()
    return len(pieces) == 1 and pieces[0].edited


def _can_go(row: PieceRow) -> bool:
    return row.facts.lone or row.facts.piece.ask is not None or row.facts.piece.hook is not None
