"""Columns: what the columns of a sheet of recommendations hold, and what its rows come to."""

from enum import StrEnum

from msgspec.structs import replace

from briefer.domain.base import Value


class Part(StrEnum):
    """What a column holds of each recommendation."""

    RECOMMENDATION = "recommendation"
    ADDRESSEE = "addressee"
    CONTEXT = "context"
    LAW = "law"
    DATE = "date"
    PLACE = "place"
    NUMBER = "number"


class Columns(Value, frozen=True, kw_only=True):
    """Where a workbook's recommendations are.

    `sheet` counts from 0. `head` is the number of the row with the names of the columns; it and
    the rows above it hold no recommendations, and 0 says that there is none. `parts` says by
    column, from 0, what each holds. `everyone` is the body that rows are addressed to which name
    none, where no row above them does.
    """

    sheet: int = 0
    head: int = 0
    parts: tuple[tuple[int, Part], ...] = ()
    everyone: str = ""

    def holding(self, part: Part) -> tuple[int, ...]:
        """Return the columns that hold a part, from the left."""
        return tuple(column for column, known in self.parts if known is part)

    def part(self, column: int) -> Part | None:
        """Return what a column holds, or None where it is left out."""
        return dict(self.parts).get(column)

    def having(self, column: int, part: Part | None) -> "Columns":
        """Return these columns with one that holds another part, or nothing.

        Several columns may hold the same part: their words are put together. So nothing is taken
        from a column while one goes through the parts of another.
        """
        others = [(known, what) for known, what in self.parts if known != column]
        own = [] if part is None else [(column, part)]
        return replace(self, parts=tuple(sorted([*others, *own])))


class Unused(StrEnum):
    """Why nothing comes of a row."""

    NO_RECOMMENDATION = "no-recommendation"
    TOO_LONG = "too-long"
    TWIN = "twin"
    NOBODY = "nobody"
    TOO_MANY = "too-many"


class UnusedRow(Value, frozen=True, kw_only=True):
    """A row that nothing comes of: its number, why, its first words, and the row it repeats."""

    row: int
    why: Unused
    words: str = ""
    twin: int = 0


class DryRun(Value, frozen=True, kw_only=True):
    """What would come of a sheet. Nothing has been written.

    `used` counts the rows that become recommendations. `known` and `new` are the bodies that they
    are addressed to: those of the library, and those that would be made.
    """

    used: int
    unused: tuple[UnusedRow, ...]
    known: tuple[str, ...]
    new: tuple[str, ...]
