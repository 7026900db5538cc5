"""How far a merge is, and how long it will take yet."""

from collections import deque
from enum import StrEnum
from typing import Final

from briefer.domain.base import Value

_NOTHING_SAID_FOR: Final = 3.0
"""Seconds before anybody can tell how fast it goes."""

_MEASURED_OVER: Final = 20.0
"""Seconds that the speed is taken from: long enough to be steady, and short enough to be true."""


class Going(StrEnum):
    """What a merge is doing."""

    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Progress(Value, frozen=True, kw_only=True):
    """How many letters are made and refused, of how many rows; with rows that were refused before.

    `skipped` of those that are made were there from an earlier run. `latest` are the files written
    since the last word, in their order. `seconds_left` is a rounded guess, or None while nobody can
    tell.
    """

    going: Going
    made: int
    refused: int
    total: int
    skipped: int = 0
    latest: tuple[str, ...] = ()
    seconds_left: int | None = None

    @property
    def ended(self) -> int:
        """How many rows nothing more will be done for."""
        return self.made + self.refused


class Pace:
    """How fast letters come, by what was measured over the last while."""

    def __init__(self) -> None:
        """Begin to measure with the first note."""
        self._noted: deque[tuple[float, int]] = deque()

    def forget(self) -> None:
        """Measure anew, as after a pause."""
        self._noted.clear()

    def note(self, moment: float, ended: int) -> None:
        """Note how many letters there are at a moment, in seconds of a clock that only runs on."""
        self._noted.append((moment, ended))
        while (
            self._noted[-1][0] - self._noted[1 if len(self._noted) > 1 else 0][0] > _MEASURED_OVER
        ):
            self._noted.popleft()

    def seconds_left(self, remaining: int) -> int | None:
        """Return how long `remaining` letters take, rounded; None while nobody can tell."""
        if not self._noted:
            return None
        (since, before), (now, ended) = self._noted[0], self._noted[-1]
        if now - since < _NOTHING_SAID_FOR or ended <= before:
            return None
        return rounded(remaining * (now - since) / (ended - before))


def rounded(seconds: float) -> int:
    """Return seconds as a person would say them: to 5 under a minute, to half minutes, to minutes.

    Never less than 5 while anything is left.
    """
    step = 5 if seconds < 60 else 30 if seconds < 600 else 60
    return max(5, round(seconds / step) * step)
