"""Where things stand in a row that is drawn: on the side where reading starts, or at its end."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from briefer.gui.look.look import Look


def mirrored(place: QRect, spot: QRect, look: Look) -> QRect:
    """Return `spot` within `place`, on the other side where one reads from right to left."""
    return QStyle.visualRect(look.direction, place, spot)


def alignment(look: Look, *, at_end: bool) -> int:
    """Return how words stand in the middle of a line, where reading starts or at its end."""
    right = at_end != look.mirrored
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return (side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value
