"""Where pages lie when they are stacked one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize


@dataclass(frozen=True)
class Spot:
    """A point on a page: the page, from 0, and the distance from its upper edge in points.

    It means the same at every zoom. The distance is negative in the gap above a page.
    """

    page: int
    down: float


@dataclass(frozen=True)
class Stack:
    """Pages in a column, `gap` pixels apart and from the edges, at `scale` pixels per point.

    Coordinates are pixels of the whole column, whose upper left corner is (0, 0).
    """

    pages: tuple[QRect, ...]
    scale: float
    size: QSize

    def spot(self, y: int) -> Spot:
        """Return the point on a page that is at height `y`."""
        page = max((n for n, rect in enumerate(self.pages) if rect.top() <= y), default=0)
        return Spot(page, (y - self.pages[page].top()) / self.scale)

    def y(self, spot: Spot) -> int:
        """Return the height at which a point on a page is; beyond the last page, its end."""
        if spot.page >= len(self.pages):
            return self.size.height()
        return self.pages[spot.page].top() + round(spot.down * self.scale)

    def at(self, point: QPoint) -> Spot | None:
        """Return the point on a page that is at `point`, or None beside the pages."""
        for number, rect in enumerate(self.pages):
            if rect.contains(point):
                return Spot(number, (point.y() - rect.top()) / self.scale)
        return None

    def seen(self, window: QRect) -> tuple[int, ...]:
        """Return the pages that show in `window`."""
        return tuple(number for number, rect in enumerate(self.pages) if rect.intersects(window))

    def most_seen(self, window: QRect) -> int:
        """Return the page of which `window` shows most; the first of equals."""
        shown = [rect.intersected(window).height() for rect in self.pages]
        return shown.index(max(shown))


NOTHING = Stack((), 1.0, QSize())
"""No pages."""


def stack(sizes: Sequence[tuple[float, float]], scale: float, width: int, gap: int) -> Stack:
    """Lay pages of `sizes` (points) in the middle of a column at least `width` pixels wide."""
    widths = [ceil(size[0] * scale) for size in sizes]
    heights = [ceil(size[1] * scale) for size in sizes]
    whole = max(width, max(widths) + 2 * gap)
    pages: list[QRect] = []
    top = gap
    for wide, high in zip(widths, heights, strict=True):
        pages.append(QRect((whole - wide) // 2, top, wide, high))
        top += high + gap
    return Stack(tuple(pages), scale, QSize(whole, top))
