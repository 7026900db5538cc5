"""The text area of a page."""

from typing import Self

import msgspec
from msgspec.structs import replace

from briefer.document.nodes import PageSize
from briefer.rendering.styles import StyleSheet

POINTS_PER_MM = 72 / 25.4
"""Points in a millimetre."""

LEAST_SIDE = 72.0
"""Points of width and height that the text keeps even on a sheet smaller than its margins."""


_LEAST_PAGE, _MOST_PAGE = 3.0, 14_400.0
"""Points that a side of a page may have (ISO 19005-2, 6.1.13)."""


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet and the area on it that text fills, in points from the upper left corner."""

    page_width: float
    page_height: float
    left: float
    top: float
    width: float
    height: float

    @classmethod
    def on(cls, page: PageSize, sheet: StyleSheet) -> Self:
        """Return the text area that the margins leave on a sheet of paper."""
        margins = sheet.margins
        width, height = _side(page.width), _side(page.height)
        return cls(
            page_width=width,
            page_height=height,
            left=margins.left * POINTS_PER_MM,
            top=margins.top * POINTS_PER_MM,
            width=max(width - (margins.left + margins.right) * POINTS_PER_MM, LEAST_SIDE),
            height=max(height - (margins.top + margins.bottom) * POINTS_PER_MM, LEAST_SIDE),
        )

    def between(self, top: float, bottom: float) -> Self:
        """Return the frame of the same sheet that goes from `top` to `bottom`."""
        return replace(self, top=top, height=max(bottom - top, LEAST_SIDE))


def _side(millimetres: float) -> float:
    """Return the side of a page in points, as long as a file may have it."""
    return min(max(millimetres * POINTS_PER_MM, _LEAST_PAGE), _MOST_PAGE)
