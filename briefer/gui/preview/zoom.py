"""How large pages are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

POINTS_AT_FULL_SIZE = 96 / 72
"""Pixels per point at 100 %: the logical pixels of a screen are 1/96 inch."""

PERCENTS = (50, 75, 100, 125, 150, 200)
"""The sizes that can be chosen and stepped through."""

SMALLEST, LARGEST = 0.1, 4.0
"""Pixels per point that a pane of any size keeps to."""

Size = tuple[float, float]
"""Width and height."""


@dataclass(frozen=True)
class FitWidth:
    """The widest page is as wide as the pane."""


@dataclass(frozen=True)
class FitPage:
    """A whole page is to be seen."""


@dataclass(frozen=True)
class Percent:
    """A size of its own; 100 is the size of the printed page."""

    value: int


Zoom = FitWidth | FitPage | Percent


def scale_of(zoom: Zoom, pages: Sequence[Size], room: Size) -> float:
    """Return the pixels per point at which `pages` (in points) are shown in `room` (in pixels)."""
    width = max(width for width, _ in pages)
    height = max(height for _, height in pages)
    match zoom:
        case FitWidth():
            scale = room[0] / width
        case FitPage():
            scale = min(room[0] / width, room[1] / height)
        case Percent(value):
            return value / 100 * POINTS_AT_FULL_SIZE
        case _:
            assert_never(zoom)
    return min(max(scale, SMALLEST), LARGEST)


def step(scale: float, direction: int) -> Percent:
    """Return the next larger (`direction` 1) or smaller (-1) size than `scale` pixels per point."""
    now = scale / POINTS_AT_FULL_SIZE * 100
    if direction > 0:
        return Percent(next((value for value in PERCENTS if value > now + 0.5), PERCENTS[-1]))
    return Percent(next((value for value in reversed(PERCENTS) if value < now - 0.5), PERCENTS[0]))
