"""One column or two: where the gutter of a page runs, and what stands across it."""

from collections.abc import Sequence
from statistics import median
from typing import Final, Protocol, TypeVar

_LEAST: Final = 4
"""How many pieces of lines a column has at the least."""
_WIDE: Final = 0.22
"""How wide, beside the text of the page, the pieces of a column usually are."""
_ACROSS: Final = 0.34
"""The share of pieces that may stand across the gutter: titles, pictures' captions."""
_STEPS: Final = 60
_NARROWEST: Final = 5.0


class Placed(Protocol):
    """Something with a place on a page."""

    @property
    def left(self) -> float:
        """Its left end."""
        ...

    @property
    def right(self) -> float:
        """Its right end."""
        ...

    @property
    def base(self) -> float:
        """How high it stands."""
        ...

    @property
    def size(self) -> float:
        """How high its letters are."""
        ...


_Piece = TypeVar("_Piece", bound=Placed)


def gutter_of(pieces: Sequence[Placed], before: float | None) -> float | None:
    """Return the middle of the stripe between two columns, or None on a page of one.

    A page that shows too little has the gutter of the page `before`, if it leaves it empty.
    """
    if not pieces:
        return None
    found = _gutter(pieces)
    if found is not None or before is None:
        return found
    crossing = any(_crosses(piece, before) for piece in pieces)
    return None if crossing else before


def in_reading_order(pieces: Sequence[_Piece], gutter: float | None) -> list[list[_Piece]]:
    """Return the columns of a page in the order in which they are read.

    What stands across the gutter parts the page into bands that are read one after another.
    """
    if gutter is None or not pieces:
        return [list(pieces)] if pieces else []
    across = sorted((piece for piece in pieces if _crosses(piece, gutter)), key=lambda p: -p.base)
    bands: list[list[_Piece]] = []
    rest = [piece for piece in pieces if not _crosses(piece, gutter)]
    for bar in across:
        above = [piece for piece in rest if piece.base > bar.base]
        rest = [piece for piece in rest if piece.base <= bar.base]
        bands += _sides(above, gutter)
        if bands and not above and _crosses(bands[-1][0], gutter):
            bands[-1].append(bar)
        else:
            bands.append([bar])
    return [band for band in [*bands, *_sides(rest, gutter)] if band]


def _sides(pieces: Sequence[_Piece], gutter: float) -> list[list[_Piece]]:
    left = [piece for piece in pieces if piece.right <= gutter]
    right = [piece for piece in pieces if piece.right > gutter]
    return [side for side in (left, right) if side]


def _crosses(piece: Placed, gutter: float) -> bool:
    return piece.left < gutter < piece.right


def _gutter(pieces: Sequence[Placed]) -> float | None:
    """Return the middle of the empty stripe between two columns, or None on a page of one."""
    start, end = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    width = end - start
    best: tuple[int, float] | None = None
    for step in range(_STEPS + 1):
        place = start + width * (0.3 + 0.4 * step / _STEPS)
        crossing = sum(_crosses(piece, place) for piece in pieces)
        if best is None or crossing < best[0]:
            best = crossing, place
    if best is None:
        return None
    return _checked(pieces, best[1], width)


def _checked(pieces: Sequence[Placed], place: float, width: float) -> float | None:
    """Return the gutter at `place` if there are two columns beside it."""
    left = [piece for piece in pieces if piece.right <= place]
    right = [piece for piece in pieces if piece.left >= place]
    across = len(pieces) - len(left) - len(right)
    if min(len(left), len(right)) < _LEAST or across > _ACROSS * len(pieces):
        return None
    if min(_usual_width(left), _usual_width(right)) < _WIDE * width or not _beside(left, right):
        return None
    inner, outer = max(piece.right for piece in left), min(piece.left for piece in right)
    return (inner + outer) / 2 if outer - inner >= _NARROWEST else None


def _usual_width(pieces: Sequence[Placed]) -> float:
    return median(piece.right - piece.left for piece in pieces)


def _beside(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Tell whether two groups stand at the same heights rather than above each other."""
    top = min(max(piece.base for piece in left), max(piece.base for piece in right))
    foot = max(min(piece.base for piece in left), min(piece.base for piece in right))
    together = sum(foot <= piece.base <= top for piece in [*left, *right])
    return together >= (len(left) + len(right)) / 2
