"""Putting fields in lines: halves and thirds side by side, the others by themselves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from briefer.gui.library.field import Field
from briefer.gui.library.fields import FieldSpec
from briefer.gui.look.look import Look
from briefer.gui.parts.layouts import Line, column, row


def in_lines(fields: Sequence[Field], look: Look) -> Line:
    """Return the fields one under the other, two halves or three thirds on a line."""
    lines = column(look, gap=12)
    waiting: list[Field] = []
    for field in fields:
        room = _sharing(field.spec)
        if waiting and _sharing(waiting[0].spec) != room:
            lines.add(_side_by_side(waiting, look))
            waiting = []
        waiting.append(field)
        if len(waiting) == room:
            lines.add(_side_by_side(waiting, look))
            waiting = []
    if waiting:
        lines.add(_side_by_side(waiting, look))
    return lines


def _sharing(spec: FieldSpec) -> int:
    """Return how many fields like this one share a line."""
    if spec.third:
        return 3
    return 2 if spec.half else 1


def _side_by_side(fields: Sequence[Field], look: Look) -> Field | Line:
    if len(fields) == 1:
        return fields[0]
    line = row(look, *((field, 1) for field in fields), gap=16)
    for field in fields:
        line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return line
