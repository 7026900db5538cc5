"""What is said of a sheet's columns, whatever its rows are to become."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

Parts = Mapping[StrEnum, str]
"""Everything that a column can hold, each with what the window calls it."""


class Sorted(Protocol):
    """What is said of a sheet's columns."""

    @property
    def head(self) -> int:
        """The number of the row with their names, or 0."""
        ...

    def part(self, column: int) -> StrEnum | None:
        """Return what a column holds, or None where it is left out."""
        ...
