"""Findings one below the other: a mark on a shared logarithmic axis, with eight of ten rounds."""

from collections.abc import Callable, Sequence

import msgspec

from bench.findings import Finding
from bench.plot.canvas import LEADING, MARGIN, SIZE, WIDTH, Canvas, Shape
from bench.plot.scales import Scale, around
from bench.plot.words import broken, width
from bench.table import Row, figure

_LEFT, _RIGHT = 372, 640
"""The ends of the axis; names stand before it, figures behind it."""
_FIGURES = _RIGHT + 28
_ROOM = _LEFT - MARGIN - 28
_GAP = 9


class Line(msgspec.Struct, frozen=True):
    """A row, and where its median and bounds stand on the axis, if they can."""

    row: Row
    at: tuple[float, float, float] | None


def past_goal(finding: Finding) -> tuple[float, float, float] | None:
    """Return how many times better than its goal a finding is: 1 is the goal itself."""
    goal, values = finding.goal, (finding.value, finding.low, finding.high)
    if goal is None or min(values) <= 0:
        return None
    if goal.bound == "at least":
        return tuple_of(values, lambda value: value / goal.at)
    return tuple_of(values, lambda value: goal.at / value)


def times_as_fast(finding: Finding) -> tuple[float, float, float] | None:
    """Return how many times as fast as another ours is, or None if that is not what was found."""
    values = (finding.value, finding.low, finding.high)
    if min(values) <= 0 or not finding.unit.startswith("×"):
        return None
    if finding.unit == "× as fast":
        return values
    return tuple_of(values, lambda value: 1 / value)


def tuple_of(
    values: tuple[float, float, float], of: Callable[[float], float]
) -> tuple[float, float, float]:
    """Return what three values become."""
    value, low, high = values
    return of(value), of(low), of(high)


def draw(canvas: Canvas, lines: Sequence[Line], y: float, one: str) -> float:
    """Draw the lines below `y`, with `one` as the name of 1 on the axis; return where they end."""
    ends = [value for line in lines if line.at for value in line.at]
    scale = around([1, *ends], _LEFT, _RIGHT)
    top = y + LEADING + 6
    below = top + sum(_height(line) for line in lines) + _headings(lines) * (LEADING + _GAP)
    for tick in _named(canvas, scale, top - 8, one):
        canvas.line(scale.at(tick), top, scale.at(tick), below, "grid")
    canvas.line(scale.at(1), top, scale.at(1), below, "goal")
    y, group = top, ""
    for line in lines:
        if line.row.group != group:
            group = line.row.group
            y = canvas.paragraph(group, MARGIN, y + _GAP, _ROOM, style="bold")
        _line(canvas, scale, line, y)
        y += _height(line)
    return y


def _named(canvas: Canvas, scale: Scale, y: float, one: str) -> list[float]:
    """Name 1, and the other ticks where there is room; return those."""
    named: list[float] = []
    taken = [_place(scale.at(1), one, bold=True)]
    canvas.words(one, scale.at(1), y, style="bold", size=SIZE, anchor="middle")
    for tick in scale.ticks():
        name = f"×{figure(tick)}"
        begin, end = _place(scale.at(tick), name, bold=False)
        if tick != 1 and all(end < other[0] or begin > other[1] for other in taken):
            taken.append((begin, end))
            canvas.words(name, scale.at(tick), y, style="quiet", anchor="middle")
            named.append(tick)
    return named


def _place(x: float, name: str, *, bold: bool) -> tuple[float, float]:
    half = width(name, SIZE, bold=bold) / 2 + 3
    return x - half, x + half


def _line(canvas: Canvas, scale: Scale, line: Line, y: float) -> None:
    row = line.row
    canvas.paragraph(row.what, MARGIN + 14, y + _GAP / 2, _ROOM - 14)
    told = _told(row)
    for number, (text, style) in enumerate(told):
        canvas.words(text, _FIGURES, y + _GAP / 2 + LEADING * (number + 1) - 4, style=style)
    if line.at is None:
        return
    style, shape = _marked(row)
    value, low, high = line.at
    middle = y + _GAP / 2 + LEADING / 2
    canvas.line(scale.at(low), middle, scale.at(high), middle, f"spread {style}")
    canvas.mark(shape, scale.at(value), middle, style)


def _marked(row: Row) -> tuple[str, Shape]:
    marks: dict[str, tuple[str, Shape]] = {
        "reached": ("good", "circle"),
        "not reached": ("short", "diamond"),
    }
    return marks.get(row.verdict, ("other", "square"))


def _told(row: Row) -> list[tuple[str, str]]:
    """Return the lines behind the axis, each with its style."""
    room = WIDTH - MARGIN - _FIGURES
    measured = [(text, "") for text in broken(row.measured, room, SIZE)]
    goal = f"goal {row.goal}" if row.goal else ""
    told = ": ".join(filter(None, (goal, row.ending)))
    return [*measured, *((text, "quiet") for text in broken(told, room, SIZE))]


def _height(line: Line) -> float:
    names = len(broken(line.row.what, _ROOM - 14, SIZE))
    return max(names, len(_told(line.row))) * LEADING + _GAP


def _headings(lines: Sequence[Line]) -> int:
    """Return how many lines the names of the groups take."""
    groups = dict.fromkeys(line.row.group for line in lines)
    return sum(len(broken(group, _ROOM, SIZE, bold=True)) for group in groups)
