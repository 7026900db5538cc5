"""Rows onto pages: where a page ends.

A row says whether a page may end after it. So widows, orphans, what is kept with the next and what
is kept together are all one rule, and a heading needs only the first lines of what follows, not
the whole of it.
"""

from collections.abc import Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

_ROUNDING = 1e-6
"""Points by which a sum of lengths may exceed the page."""


class Stackable(Protocol):
    """A row as far as paging is concerned; lengths are points."""

    @property
    def height(self) -> float:
        """How much of the page it takes."""
        ...

    @property
    def gap(self) -> float:
        """The white above it, which the first row of a page does not have."""
        ...

    @property
    def kept(self) -> bool:
        """Whether no page may end after it."""
        ...

    @property
    def new_page(self) -> bool:
        """Whether it begins a page."""
        ...


R = TypeVar("R", bound=Stackable)


class Placed(NamedTuple, Generic[R]):
    """A row and its upper edge, in points below the top of the text area."""

    top: float
    row: R


def paginate(rows: Sequence[R], height: float) -> list[list[Placed[R]]]:
    """Return the rows of each page of `height` points; a document of no rows has one empty page.

    Where rows that belong together do not fit on one page, the page is filled.
    """
    pages: list[list[Placed[R]]] = []
    start = 0
    while start < len(rows):
        end = _end(rows, start, height)
        pages.append(_stacked(rows[start:end]))
        start = end
    return pages or [[]]


def _end(rows: Sequence[Stackable], start: int, height: float) -> int:
    """Return the index after the last row of the page that begins at `start`."""
    used = rows[start].height
    for index in range(start + 1, len(rows)):
        row = rows[index]
        if row.new_page:
            return index
        used += row.gap + row.height
        if used > height + _ROUNDING:
            return _last_break(rows, start, index)
    return len(rows)


def _last_break(rows: Sequence[Stackable], start: int, full: int) -> int:
    """Return where a page that is full at `full` may end; there, if nowhere before."""
    for index in range(full, start, -1):
        if not rows[index - 1].kept:
            return index
    return full


def _stacked(rows: Sequence[R]) -> list[Placed[R]]:
    """Return rows with their places on a page."""
    placed: list[Placed[R]] = []
    top = 0.0
    for row in rows:
        if placed:
            top += row.gap
        placed.append(Placed(top, row))
        top += row.height
    return placed
