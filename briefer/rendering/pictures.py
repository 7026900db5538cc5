"""Pictures: what a file holds, how large it is, and its pixels alone, without what cameras add."""

import math
from functools import lru_cache
from typing import Literal, NamedTuple

from briefer.document.nodes import Figure

_THINNEST = 0.1
"""Millimetres: no side of a picture is drawn shorter, however odd its shape."""


class Picture(NamedTuple):
    """A picture that every renderer can embed as it is.

    `data` is a PNG or JPEG file of nothing but pixels, 8 bits a channel, grey or RGB; a PNG may be
    transparent. `width` and `height` are pixels.
    """

    kind: Literal["png", "jpeg"]
    width: int
    height: int
    data: bytes

    def size(self, width: float, widest: float, tallest: float) -> tuple[float, float]:
        """Return the width and height in which the picture is drawn, in the unit of what is given.

        It is as wide as asked for, or less so as to fit the room; a width that is no width at all
        fills the line. The unit should be millimetres.
        """
        asked = min(width, widest) if math.isfinite(width) and width > 0 else widest
        tall = asked * self.height / self.width
        if tall > tallest:
            asked, tall = asked * tallest / tall, tallest
        return max(asked, _THINNEST), max(tall, _THINNEST)


@lru_cache(maxsize=4)
def read_picture(data: bytes) -> Picture | None:
    """Return the picture in a PNG or JPEG file; None where there is none that can be drawn.

    What the file is, its first bytes say, and nothing else is asked. Its size is read before its
    pixels are, and more than 40 million pixels are not unpacked. A photograph stands upright; its
    place, date, camera, comments and colour profile are left behind.
    """
    # Most letters have no picture, and Pillow takes longer to load than a letter to write.
    from briefer.rendering.pixels import pixels  # noqa: PLC0415

    found = pixels(data)
    return Picture(*found) if found else None


def unreadable(figure: Figure) -> bool:
    """Tell whether no renderer can draw a figure's picture, so that its words stand for it."""
    return read_picture(figure.image) is None
