"""Standing: how far a job is, for whatever shows it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from briefer.domain.merge import Merge
from briefer.errors import BrieferError
from briefer.services.merging.manifest import MergeRow, RowStatus


class Phase(StrEnum):
    """What a job is doing. One that is STOPPED can go on; nothing is left to do for one DONE."""

    WAITING = "waiting"
    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    STOPPED = "stopped"
    DONE = "done"


ACTIVE = frozenset({Phase.WAITING, Phase.STARTING, Phase.RUNNING, Phase.PAUSED, Phase.STOPPING})
"""The phases in which somebody is at work, or is about to be."""


@dataclass(frozen=True)
class MadeNow:
    """A file that was just made, and when."""

    name: str
    at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How far a job is.

    `letters` is how many there are to be, `made` how many there are. `refused` are the rows that
    were refused while letters were made, and `problem` is what ended the job before its end.
    """

    phase: Phase
    letters: int
    made: int = 0
    refused: tuple[MergeRow, ...] = ()
    seconds_left: int | None = None
    latest: tuple[MadeNow, ...] = ()
    problem: BrieferError | None = None

    @property
    def active(self) -> bool:
        """Whether somebody is at work on it."""
        return self.phase in ACTIVE


def standing_of(merge: Merge, rows: tuple[MergeRow, ...]) -> Standing:
    """Return how a job stands that nobody works on, by what its manifest says of the rows."""
    known = {row.row: row for row in rows}
    found = [known.get(recipient.row) for recipient in merge.read.recipients]
    refused = tuple(row for row in found if row and row.status is RowStatus.REFUSED)
    made = sum(row is not None and row.status is RowStatus.MADE for row in found)
    whole = made + len(refused) == len(found)
    return Standing(
        phase=Phase.DONE if whole else Phase.STOPPED,
        letters=len(found),
        made=made,
        refused=refused,
    )
