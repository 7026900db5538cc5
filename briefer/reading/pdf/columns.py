"""Columns: where the gutters of a page run, and what stands across them."""

from collections.abc import Sequence
from statistics import median
from typing import Final, Protocol, TypeVar

_LEAST: Final = 4
"""How many pieces of lines a column has at the least."""
_WIDE: Final = 0.22
"""How wide, beside the text of the page, the pieces of a column usually are."""
_ACROSS: Final = 0.34
"""The share of pieces that may stand across the gutter: titles, pictures' captions."""
_NARROW: Final = 0.12
"""How wide they are at the least in a column at the side."""
_DEEPEST: Final = 3
"""How often a page is parted: into up to eight columns."""
_STEPS: Final = 70
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


def in_reading_order(
    pieces: Sequence[_Piece], before: Sequence[float] = ()
) -> tuple[list[list[_Piece]], tuple[float, ...]]:
    """Return the columns of a page in the order in which they are read, and its gutters.

    What stands across a gutter parts the page into bands that are read one after another. Where
    a page shows too little, it has a gutter of the page `before` if it leaves that empty.
    """
    return _ordered(pieces, before, _DEEPEST)


def _ordered(
    pieces: Sequence[_Piece], known: Sequence[float], depth: int
) -> tuple[list[list[_Piece]], tuple[float, ...]]:
    gutter = _gutter_of(pieces, known) if depth else None
    if gutter is None:
        return ([list(pieces)] if pieces else []), ()
    known = (*known, *_alike(pieces, gutter))
    gutters = [gutter]
    for side in _sides([piece for piece in pieces if not _crosses(piece, gutter)], gutter):
        gutters += _ordered(side, known, depth - 1)[1]
    found: list[list[_Piece]] = []
    for band in _bands(pieces, gutter):
        if _crosses(band[0], gutter):
            found.append(band)
        else:
            for side in _sides(band, gutter):
                found += _ordered(side, (*gutters, *known), depth - 1)[0]
    return found, tuple(gutters)


def _alike(pieces: Sequence[Placed], gutter: float) -> list[float]:
    """Return where further gutters are if all columns are as wide as the first, ends unfilled."""
    start, end = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    pitch = min((p.left for p in pieces if p.left >= gutter), default=end) - start
    return [gutter + pitch * more for more in (1, 2) if gutter + pitch * more < end]


def _gutter_of(pieces: Sequence[Placed], known: Sequence[float]) -> float | None:
    """Return the middle of the stripe between two columns, or None where there is but one."""
    if not pieces:
        return None
    found = _gutter(pieces)
    if found is not None:
        return found
    inner = (min(piece.right for piece in pieces), max(piece.left for piece in pieces))
    for gutter in known:
        if inner[0] <= gutter <= inner[1] and not any(_crosses(p, gutter) for p in pieces):
            return gutter
    return None


def _bands(pieces: Sequence[_Piece], gutter: float) -> list[list[_Piece]]:
    """Return what stands above, across and below in turn, from the top of the page."""
    across = sorted((piece for piece in pieces if _crosses(piece, gutter)), key=lambda p: -p.base)
    rest = [piece for piece in pieces if not _crosses(piece, gutter)]
    bands: list[list[_Piece]] = []
    for bar in across:
        above = [piece for piece in rest if piece.base > bar.base]
        rest = [piece for piece in rest if piece.base <= bar.base]
        if above or not bands:
            bands += [above, [bar]]
        else:
            bands[-1].append(bar)
    return [band for band in [*bands, rest] if band]


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
    if len(pieces) < 2 * _LEAST:
        return None
    places = [start + width * (0.15 + 0.7 * step / _STEPS) for step in range(_STEPS + 1)]
    crossing = {place: sum(_crosses(piece, place) for piece in pieces) for place in places}
    middle = (start + end) / 2
    tried = sorted(places, key=lambda place: (crossing[place], abs(place - middle)))
    for place in tried:
        if crossing[place] > _ACROSS * len(pieces):
            return None
        found = _checked(pieces, place, width)
        if found is not None:
            return found
    return None


def _checked(pieces: Sequence[Placed], place: float, width: float) -> float | None:
    """Return the gutter at `place` if there are two columns beside it."""
    left = [piece for piece in pieces if piece.right <= place]
    right = [piece for piece in pieces if piece.left >= place]
    across = len(pieces) - len(left) - len(right)
    if min(len(left), len(right)) < _LEAST or across > _ACROSS * len(pieces):
        return None
    # A narrow column is one that is narrow, not the marks of a list in one that is wide.
    reach = max(piece.right for piece in left) - min(piece.left for piece in left)
    reach = min(reach, max(piece.right for piece in right) - min(piece.left for piece in right))
    least = max(_NARROW * width, min(_WIDE * width, 0.6 * reach))
    if min(_usual_width(left), _usual_width(right)) < least or not _beside(left, right):
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
