"""Who may write a library file: one program at a time."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Claimed:
    """It is ours until `release` is called."""

    release: Callable[[], object]


@dataclass(frozen=True)
class OpenHere:
    """Another window on this machine has it."""


@dataclass(frozen=True)
class OpenElsewhere:
    """Another machine has it, or had it when it broke down.

    `since` is None where that is not known. `forcible` says whether it can be claimed all the
    same, because nothing holds it at this moment.
    """

    host: str
    since: dt.datetime | None
    forcible: bool


@dataclass(frozen=True)
class CannotClaim:
    """Its folder cannot be written, so the library can only be read."""


Claim = Claimed | OpenHere | OpenElsewhere | CannotClaim
