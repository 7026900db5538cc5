"""What keys mean on an item of a review, and which actions they are."""

from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from briefer.gui.action_ids import ActionId


class Deed(Enum):
    """What a key asks for."""

    UP = auto()
    DOWN = auto()
    FIRST = auto()
    LAST = auto()
    MENU = auto()
    ACCEPT = auto()
    REJECT = auto()
    SPLIT = auto()
    JOIN = auto()
    MOVE = auto()
    CONTEXT = auto()
    EDIT = auto()


_PLAIN = MappingProxyType(
    {
        Qt.Key.Key_Up: Deed.UP,
        Qt.Key.Key_Down: Deed.DOWN,
        Qt.Key.Key_Home: Deed.FIRST,
        Qt.Key.Key_End: Deed.LAST,
        Qt.Key.Key_Return: Deed.ACCEPT,
        Qt.Key.Key_Enter: Deed.ACCEPT,
        Qt.Key.Key_Delete: Deed.REJECT,
        Qt.Key.Key_F2: Deed.EDIT,
        Qt.Key.Key_Menu: Deed.MENU,
    }
)
_LETTERS = MappingProxyType(
    {
        Qt.Key.Key_S: Deed.SPLIT,
        Qt.Key.Key_J: Deed.JOIN,
        Qt.Key.Key_M: Deed.MOVE,
        Qt.Key.Key_C: Deed.CONTEXT,
        Qt.Key.Key_E: Deed.EDIT,
    }
)

ACTIONS = MappingProxyType[ActionId, Deed](
    {
        "accept-item": Deed.ACCEPT,
        "reject-item": Deed.REJECT,
        "edit-asks": Deed.EDIT,
        "split-item": Deed.SPLIT,
        "join-items": Deed.JOIN,
        "move-item": Deed.MOVE,
        "mark-context": Deed.CONTEXT,
    }
)
"""What each action of a review does with the current item."""

MENU: tuple[ActionId, ...] = tuple(ACTIONS)
"""The actions of an item's menu, in its order."""


def deed_of(event: QKeyEvent, *, letters: bool) -> Deed | None:
    """Return what a key asks for; single `letters` do something only if they may."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_F10 and held == Qt.KeyboardModifier.ShiftModifier:
        return Deed.MENU
    if held != Qt.KeyboardModifier.NoModifier:
        return None
    return _PLAIN.get(key) or (_LETTERS.get(key) if letters else None)
