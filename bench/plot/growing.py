"""Small plots of how costs grow, logarithmic both ways."""

from collections.abc import Sequence

from bench.findings import Growth
from bench.plot.canvas import LEADING, MARGIN, SIZE, WIDTH, Canvas, Shape
from bench.plot.scales import Scale, around
from bench.plot.words import width
from bench.table import figure

_ACROSS = 3
_GUTTER = 28
_EACH = (WIDTH - 2 * MARGIN - (_ACROSS - 1) * _GUTTER) / _ACROSS
_AXIS = 58
"""The room that the names of the values take."""
_HIGH = 150
_LEAST = 20
"""How far apart the ends of the axis are at least, so that what hardly grows looks so."""
_SHAPES: tuple[Shape, ...] = ("circle", "square", "triangle", "diamond")
_DASHES = ("", "10 4", "5 3", "12 3 3 3")


def draw(canvas: Canvas, growths: Sequence[Growth], y: float) -> float:
    """Draw all that is measured in the same way into one plot, three side by side, below `y`."""
    plots: dict[tuple[str, ...], list[Growth]] = {}
    for growth in growths:
        key = growth.group, growth.of, growth.unit, _kind(growth)
        plots.setdefault(key, []).append(growth)
    below = y
    for number, held in enumerate(plots.values()):
        column = number % _ACROSS
        if column == 0:
            y = below
        x = MARGIN + column * (_EACH + _GUTTER)
        below = max(below, _plot(canvas, held, x, y + 18))
    return below


def _plot(canvas: Canvas, held: Sequence[Growth], x: float, y: float) -> float:
    first = held[0]
    y = canvas.paragraph(first.group, x, y, _EACH, style="bold")
    kind = ", ".join(filter(None, (_kind(first), f"{first.unit} by {first.of}")))
    y = canvas.paragraph(kind, x, y, _EACH, style="quiet") + 12
    left, right, low = x + _AXIS, x + _EACH, y + _HIGH
    sizes = sorted({size for growth in held for size in growth.sizes})
    across = around(sizes, left, right)
    up = around((value for growth in held for value in growth.values), low, y, least=_LEAST)
    _axes(canvas, sizes, across, up)
    _guide(canvas, first, across, up)
    y = low + LEADING + 6
    for number, growth in enumerate(held):
        style = "good" if number == 0 else "other"
        shape = _SHAPES[number % len(_SHAPES)]
        points = [
            (across.at(size), up.at(value))
            for size, value in zip(growth.sizes, growth.values, strict=True)
        ]
        canvas.path(points, f"path {style}", _DASHES[number % len(_DASHES)])
        for point in points:
            canvas.mark(shape, *point, style)
        canvas.mark(shape, x + 8, y + LEADING / 2, style)
        name = growth.name.removeprefix(f"{_kind(growth)}: ")
        y = canvas.paragraph(name, x + 22, y, _EACH - 22)
    return y


def _kind(growth: Growth) -> str:
    """Return what grows, where the name says so first: "memory" of "memory: ours"."""
    kind, colon, _ = growth.name.partition(": ")
    return kind if colon else ""


def _guide(canvas: Canvas, growth: Growth, across: Scale, up: Scale) -> None:
    """Draw what would grow as the sizes do, as far as it stays inside."""
    size, value = growth.sizes[0], growth.values[0]
    if value > 0:
        times = min(growth.sizes[-1] / size, up.high / value)
        begin, end = (
            (across.at(size), up.at(value)),
            (across.at(size * times), up.at(value * times)),
        )
        canvas.path([begin, end], "guide")


def _axes(canvas: Canvas, sizes: Sequence[int], across: Scale, up: Scale) -> None:
    for tick in up.ticks(most=_HIGH // LEADING // 2 + 2):
        canvas.line(across.begin, up.at(tick), across.end, up.at(tick), "grid")
        canvas.words(figure(tick), across.begin - 8, up.at(tick) + 4, style="quiet", anchor="end")
    free = across.begin - _AXIS
    for size in sizes:
        name = f"{size:,}"
        half = width(name, SIZE) / 2
        canvas.line(across.at(size), up.begin, across.at(size), up.begin + 4, "grid")
        middle = min(across.at(size), across.end - half)
        if middle - half > free:
            canvas.words(name, middle, up.begin + LEADING, style="quiet", anchor="middle")
            free = middle + half + 6
