"""Words as they stand on the pages of a PDF."""

from collections.abc import Sequence
from typing import Final, NamedTuple


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


class Page(NamedTuple):
    """The words of a page in the order in which the file has them.

    `picture` tells that it shows something but holds no letters, `broken` that it cannot be read.
    """

    words: Sequence[Word]
    picture: bool = False
    broken: bool = False


NO_WORDS: Final = Page(())
