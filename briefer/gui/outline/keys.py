"""What the keys mean on a block or row."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Way(Enum):
    """What a key asks for."""

    UP = auto()
    DOWN = auto()
    FIRST = auto()
    LAST = auto()
    OUT = auto()
    IN = auto()
    TOGGLE = auto()
    EDIT = auto()
    REMOVE = auto()
    MENU = auto()
    GIVE_UP = auto()


_PLAIN = {
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
    Qt.Key.Key_Home: Way.FIRST,
    Qt.Key.Key_End: Way.LAST,
    Qt.Key.Key_Left: Way.OUT,
    Qt.Key.Key_Right: Way.IN,
    Qt.Key.Key_Space: Way.TOGGLE,
    Qt.Key.Key_Return: Way.EDIT,
    Qt.Key.Key_Enter: Way.EDIT,
    Qt.Key.Key_Delete: Way.REMOVE,
    Qt.Key.Key_Menu: Way.MENU,
    Qt.Key.Key_Escape: Way.GIVE_UP,
}
_TURNED = {Way.OUT: Way.IN, Way.IN: Way.OUT}


def way_of(event: QKeyEvent, *, mirrored: bool) -> Way | None:
    """Return what a key asks for; in a window read from right to left the arrows are turned."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_F10 and held == Qt.KeyboardModifier.ShiftModifier:
        return Way.MENU
    if held != Qt.KeyboardModifier.NoModifier:
        return None
    way = _PLAIN.get(Qt.Key(event.key()))
    return _TURNED.get(way, way) if way and mirrored else way
