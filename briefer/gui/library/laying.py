"""Putting fields in lines: halves side by side, the others by themselves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from briefer.gui.library.field import Field
from briefer.gui.look.look import Look
from briefer.gui.parts.layouts import Line, column, row


def in_lines(fields: Sequence[Field], look: Look) -> Line:
    """Return the fields one under the other, two halves on a line."""
    lines = column(look, gap=12)
    waiting: Field | None = None
    for field in fields:
        if waiting is not None:
            lines.add(_pair(waiting, field, look))
            waiting = None
        elif field.spec.half:
            waiting = field
        else:
            lines.add(field)
    if waiting is not None:
        lines.add(waiting)
    return lines


def _pair(one: Field, other: Field, look: Look) -> Line:
    line = row(look, (one, 1), (other, 1), gap=16)
    for field in (one, other):
        line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return line
