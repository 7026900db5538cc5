"""Rows onto pages: where a page ends.

A row says whether a page may end after it. So widows, orphans, what is kept with the next and what
is kept together are all one rule, and a heading needs only the first lines of what follows, not
the whole of it. The notes that a row calls stand at the foot of its page; where they do not fit,
they go on at the foot of the next.
"""

from collections.abc import Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

import msgspec

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

    @property
    def notes(self) -> "Sequence[Stackable]":
        """What stands at the foot of its page."""
        ...

    @property
    def header(self) -> "Sequence[Stackable]":
        """What stands above it once more if it begins a page."""
        ...


R = TypeVar("R", bound=Stackable)


class Placed(msgspec.Struct, Generic[R], frozen=True, eq=False, gc=False):
    """A row and its upper edge, in points below the top of the text area."""

    top: float
    row: R
    repeated: bool = False


class Page(NamedTuple, Generic[R]):
    """What stands on a page; its notes end where the text area ends."""

    rows: list[Placed[R]]
    notes: list[Placed[R]]


def paginate(
    rows: Sequence[R], height: float, note_gap: float = 0, first: float | None = None
) -> list[Page[R]]:
    """Return the pages of `height` points; a document of no rows has one empty page.

    Where rows that belong together do not fit on one page, the page is filled. Above the notes of
    a page lie `note_gap` points. The first page may have a height of its own.
    """
    pager = _Pager(rows, height, note_gap)
    pages: list[Page[R]] = []
    while pager.has_more():
        pages.append(pager.page(height if first is None or pages else first))
    return pages or [Page([], [])]


class _Pager(Generic[R]):
    """Fills one page after the other."""

    def __init__(self, rows: Sequence[R], height: float, note_gap: float) -> None:
        self._rows = rows
        self._height = height
        self._note_gap = note_gap
        self._start = 0
        self._carried: list[R] = []

    def has_more(self) -> bool:
        """Return whether there is something left to place."""
        return self._start < len(self._rows) or bool(self._carried)

    def page(self, height: float) -> Page[R]:
        """Fill the next page, `height` points high; something is placed on it, be it too high."""
        self._height = height
        notes, self._carried = self._fitting(self._carried, 0, at_least=1)
        start = self._start
        end = self._end(notes) if start < len(self._rows) and not self._carried else start
        if end > start and not self._carried:
            for row in self._rows[start:end]:
                if row.notes:
                    notes += _same(row.notes)
        self._start = end
        header: list[R] = _same(self._rows[start].header) if end > start else []
        return Page(self._stacked(header, self._rows[start:end]), self._at_foot(notes))

    def _end(self, notes: list[R]) -> int:
        """Return the index after the last row of the page, on which `notes` stand already.

        Where a row's notes do not all fit, all notes of the page are added to `notes`.
        """
        rows, start, height = self._rows, self._start, self._height + _ROUNDING
        used = sum([row.height for row in rows[start].header])
        foot = self._foot(notes)
        for index in range(start, len(rows)):
            row = rows[index]
            first = index == start
            if row.new_page and not first:
                return index
            body = used + row.height + (0 if first else row.gap)
            wanted = foot + self._more_foot(row.notes, foot) if row.notes else foot
            if body + wanted <= height:
                used, foot = body, wanted
                continue
            if row.notes and (first or not row.kept) and body + foot <= height:
                parted = self._parted(notes, start, index, body, at_least=0 if first else 1)
                if parted:
                    return index + 1
            if first:
                return start if notes else self._overfull(notes, index, body)
            return _last_break(rows, start, index)
        return len(rows)

    def _overfull(self, notes: list[R], index: int, body: float) -> int:
        """Place a row that is too high for any page; its notes go to the next."""
        self._parted(notes, index, index, body, at_least=0)
        return index + 1

    def _parted(
        self, notes: list[R], start: int, index: int, body: float, *, at_least: int
    ) -> bool:
        """Place the notes of the page's rows, the last row's as far as they fit.

        Return False, and do nothing, where less than `at_least` rows of them fit.
        """
        whole = [*notes]
        for row in self._rows[start:index]:
            whole += _same(row.notes)
        own: list[R] = _same(self._rows[index].notes)
        placed, rest = self._fitting(own, body + self._foot(whole), at_least=0, after=bool(whole))
        if len(placed) < at_least:
            return False
        notes[:] = [*whole, *placed]
        self._carried = rest
        return True

    def _fitting(
        self, notes: list[R], used: float, *, at_least: int, after: bool = False
    ) -> tuple[list[R], list[R]]:
        """Return the notes that fit below `used` points, and the others."""
        fitting = 0
        for number, note in enumerate(notes):
            used += note.height + (note.gap if number or after else self._note_gap)
            if used > self._height + _ROUNDING:
                break
            if not note.kept or number == len(notes) - 1:
                fitting = number + 1
        fitting = max(fitting, min(at_least, len(notes)))
        return notes[:fitting], notes[fitting:]

    def _foot(self, notes: Sequence[Stackable]) -> float:
        """Return the height of a page's notes with the white above them."""
        return self._more_foot(notes, 0)

    def _more_foot(self, notes: Sequence[Stackable], foot: float) -> float:
        """Return how much higher the foot of a page gets by `notes`."""
        if not notes:
            return 0
        more = sum([note.height + note.gap for note in notes])
        return more if foot else more - notes[0].gap + self._note_gap

    def _stacked(self, header: Sequence[R], rows: Sequence[R]) -> list[Placed[R]]:
        """Return rows with their places on a page."""
        placed: list[Placed[R]] = []
        top = 0.0
        for row in header:
            placed.append(Placed(top, row, repeated=True))
            top += row.height
        for number, row in enumerate(rows):
            if number:
                top += row.gap
            placed.append(Placed(top, row))
            top += row.height
        return placed

    def _at_foot(self, notes: Sequence[R]) -> list[Placed[R]]:
        """Return notes with their places above the page's end."""
        top = self._height - self._foot(notes) + self._note_gap if notes else 0
        placed: list[Placed[R]] = []
        for number, note in enumerate(notes):
            if number:
                top += note.gap
            placed.append(Placed(top, note))
            top += note.height
        return placed


def _same(rows: Sequence[Stackable]) -> "list[R]":  # pyright: ignore[reportInvalidTypeVarUse]
    """Return notes or headers as the kind of row that calls them, which they are."""
    return [*rows]  # pyright: ignore[reportReturnType]


def _last_break(rows: Sequence[Stackable], start: int, full: int) -> int:
    """Return where a page that is full at `full` may end; there, if nowhere before."""
    for index in range(full, start, -1):
        if not rows[index - 1].kept:
            return index
    return full
