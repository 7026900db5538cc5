"""What a list of things to tick shows: groups of rows, all of it worded."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from briefer.gui.desk.chips import ChipWords


class Tick(Enum):
    """How much of a row stands in the letter."""

    NONE = 0
    SOME = 1
    ALL = 2


@dataclass(frozen=True, kw_only=True)
class TickRow:
    """One thing to tick.

    `badge` stands beside the title, `status` beside the reason. `muted` rows are not for this
    reader. `search` is what a search looks through beside the title and the reason.
    """

    key: str
    title: str
    reason: str
    tick: Tick
    badge: ChipWords | None = None
    status: ChipWords | None = None
    muted: bool = False
    search: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it; the tick is said by itself."""
        chips = (chip.text for chip in (self.badge, self.status) if chip is not None)
        return ", ".join(part for part in (self.title, self.reason, *chips) if part)


@dataclass(frozen=True, kw_only=True)
class TickGroup:
    """Rows under a title; `folded` is how the group begins when nothing in it is ticked."""

    key: str
    title: str
    rows: tuple[TickRow, ...]
    folded: bool = False

    @property
    def count(self) -> str:
        """How many rows are ticked: "2 of 9"."""
        ticked = sum(row.tick is not Tick.NONE for row in self.rows)
        words = QCoreApplication.translate("Chooser", "{ticked} of {all}")
        return words.format(ticked=ticked, all=len(self.rows))

    @property
    def spoken(self) -> str:
        """The group as a screen reader says it."""
        return f"{self.title}, {self.count}"
