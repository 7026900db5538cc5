"""Words as they stand on the pages of a PDF."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from briefer.reading.pdf.ruled import Rule


class Word(NamedTuple):
    """Letters without a gap, and where they stand, in points from the page's lower left corner.

    `glued` tells that nothing parts it from the word before, as a footnote mark.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    glued: bool = False


class Seen(NamedTuple):
    """How the words of a page are seen: how its places become shares of the page's sides.

    The upper left corner is at `x`, `y`; going right or up by a point changes them by so much.
    """

    x: float = 0.0
    y: float = 1.0
    right_x: float = 0.0
    right_y: float = 0.0
    up_x: float = 0.0
    up_y: float = 0.0

    def sides(self, left: float, top: float, right: float, foot: float) -> tuple[float, ...]:
        """Return left, top, right and bottom of a box as shares of the page as it is seen."""
        xs = [self.x + u * self.right_x + v * self.up_x for u in (left, right) for v in (top, foot)]
        ys = [self.y + u * self.right_y + v * self.up_y for u in (left, right) for v in (top, foot)]
        sides = (min(xs), min(ys), max(xs), max(ys))
        return tuple(round(min(1.0, max(0.0, side)), 4) for side in sides)


class Page(NamedTuple):
    """The words of a page in the order in which the file has them.

    `rules` are the lines and fields drawn on it. `seen` tells where they stand for who looks at
    the page, `picture` that it shows something but holds no letters, `broken` that it cannot be
    read.
    """

    words: Sequence[Word]
    seen: Seen = Seen()
    rules: Sequence[Rule] = ()
    picture: bool = False
    broken: bool = False


NO_WORDS: Final = Page(())
