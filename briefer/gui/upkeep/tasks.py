"""What is done to a library while it is closed; the window comes back on it afterwards."""

from dataclasses import dataclass, field
from pathlib import Path

from briefer.services.upkeep import Backup, Restorer, Upkeep


@dataclass(frozen=True)
class Protect:
    """Encrypt the library."""

    passphrase: str = field(repr=False)


@dataclass(frozen=True)
class Unprotect:
    """Take the encryption away."""


@dataclass(frozen=True)
class Restore:
    """Put a backup in the library's place; `secret` opens a protected one."""

    backup: Backup
    secret: str = field(default="", repr=False)


Task = Protect | Unprotect | Restore


@dataclass(frozen=True)
class Outcome:
    """What came of a task: what opens the library now, and what is to be told.

    `code` is a new recovery code, `restored` the backup that is back, and `kept` where that is
    which stood in its place.
    """

    secret: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    kept: Path | None = None
    restored: Backup | None = None


def carry_out(task: Task, path: Path, upkeep: Upkeep | None, restorer: Restorer) -> Outcome:
    """Do a task in the worker. `upkeep` is that of the open library, None where none is open.

    Whatever comes of it, the library at `path` must be opened anew. Raises BrieferError.
    """
    match task:
        case Protect(passphrase=passphrase) if upkeep is not None:
            return Outcome(secret=passphrase, code=upkeep.encrypt(passphrase))
        case Unprotect() if upkeep is not None:
            upkeep.decrypt()
            return Outcome()
        case Restore(backup=backup, secret=secret):
            if upkeep is not None:
                upkeep.close()
            kept = restorer.restore(path, backup, secret)
            return Outcome(secret=secret, kept=kept, restored=backup)
        case _:
            raise LookupError("no library is open")
