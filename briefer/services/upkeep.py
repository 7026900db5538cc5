"""Upkeep of the library file as a whole: backups, verification, protection, sharing."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Literal, Protocol

from briefer.domain.base import Value
from briefer.domain.ids import LetterId
from briefer.domain.records import RecordKey
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.sharing import Difference, Exchange


class WrongPassphrase(BrieferError):
    """A passphrase or recovery code that opens nothing."""

    hint = sentence(
        "Type it again, and look at Caps Lock and the keyboard's language; or type the recovery "
        "code."
    )


class Why(StrEnum):
    """Why a backup was made."""

    AUTOMATIC = "automatic"
    BEFORE_IMPORT = "before-import"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_RESTORE = "before-restore"
    BEFORE_BULK = "before-bulk"
    BEFORE_ENCRYPTION = "before-encryption"
    BY_HAND = "by-hand"


class Backup(Value, frozen=True, kw_only=True):
    """A copy of the library file that was verified when it was made; `size` is in bytes."""

    number: int
    at: dt.datetime
    why: Why
    path: str
    size: int
    protected: bool


class Health(Value, frozen=True, kw_only=True):
    """What verification looked at, and what it found; no problems is a sound library."""

    pages: int
    records: int
    letters: int
    problems: tuple[str, ...] = ()


class Facts(Value, frozen=True, kw_only=True):
    """What there is to know about an open library; `size` is in bytes."""

    path: str
    size: int
    version: int
    protected: bool
    read_only: bool
    counts: dict[str, int]
    letters: int
    trashed: int
    last_backup: dt.datetime | None


Tabled = Literal["recommendations", "letters"]
"""What can be written as a table."""

Progress = Callable[[float], bool]
"""Is told how much is done (0 to 1); an answer of False asks to stop."""


class Upkeep(Protocol):
    """What can be done with the open library file as a whole."""

    def facts(self) -> Facts:
        """Return what there is to know about the library."""
        ...

    def verify(self, progress: Progress | None = None) -> Health:
        """Read every byte of the library file and say what is wrong."""
        ...

    def backups(self) -> Sequence[Backup]:
        """Return the backups, the latest first."""
        ...

    def back_up(self, why: Why = Why.BY_HAND) -> Backup:
        """Make a verified backup. Raises BrieferError when it cannot be made."""
        ...

    def back_up_if_due(self) -> Backup | None:
        """Make a backup if something has changed since the last one, 30 minutes ago or more."""
        ...

    def encrypt(self, passphrase: str) -> str:
        """Protect the library, and return its recovery code; the application must be built anew."""
        ...

    def decrypt(self) -> None:
        """Take the protection away; the application must be built anew."""
        ...

    def change_passphrase(self, passphrase: str) -> None:
        """Let another passphrase open the library from now on."""
        ...

    def new_recovery_code(self) -> str:
        """Make the earlier recovery code useless, and return a new one."""
        ...

    def remove_plain_backups(self) -> int:
        """Delete the backups that were made before the library was protected; return how many."""
        ...

    def share(
        self,
        name: str,
        keys: Collection[RecordKey] | None,
        letters: Collection[LetterId] | None,
        passphrase: str,
    ) -> bytes:
        """Return an exchange file of these records (None is all), with all that they refer to.

        Protected people are left out, whoever chose them. An empty `passphrase` leaves the file
        unprotected; a protected library refuses that.
        """
        ...

    def table(self, what: Tabled, suffix: str) -> bytes:
        """Return all recommendations or letters as a table (".csv") or as ".json"."""
        ...

    def read_shared(self, data: bytes, passphrase: str = "") -> Exchange:
        """Return what an exchange file holds. Raises ExchangeUnreadable, WrongPassphrase."""
        ...

    def compare(self, exchange: Exchange) -> Sequence[Difference]:
        """Return what taking an exchange file in would change, record by record."""
        ...

    def take_in(self, exchange: Exchange, chosen: Collection[RecordKey], name: str) -> int | None:
        """Take records in as one named batch, after a backup; return the batch's number.

        Where nothing differs there is no batch, and None is returned.
        """
        ...

    def close(self) -> None:
        """Let go of the library file and forget its key."""
        ...


class Restorer(Protocol):
    """Brings a backup back, whatever state the library is in."""

    def backups(self, path: Path) -> Sequence[Backup]:
        """Return the backups of the library at `path`, the latest first; it need not open."""
        ...

    def restore(self, path: Path, backup: Backup, secret: str = "") -> Path | None:
        """Put a verified backup in the library's place.

        What stood there is kept, and where is returned. `secret` opens a protected one. Raises
        BrieferError, and changes nothing then.
        """
        ...
