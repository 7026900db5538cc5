"""What SQLite refuses, said so that a person can do something about it."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import apsw

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.records import LibraryReadOnly, LibraryUnreadable


class LibraryBusy(BrieferError):
    """Another program is writing the library file."""


@contextmanager
def library_or_told(path: Path) -> Generator[None]:
    """Raise BrieferError for whatever keeps the library at `path` from being read or written."""
    try:
        yield
    except apsw.FullError as problem:
        raise BrieferError(
            sentence("The disk is full, so the change was not kept."),
            sentence("Free some room, and try again; the library is as it was before."),
        ) from problem
    except (apsw.ReadOnlyError, apsw.PermissionsError, apsw.AuthError) as problem:
        raise read_only(path) from problem
    except (apsw.BusyError, apsw.LockedError) as problem:
        raise LibraryBusy(
            sentence("Another program is using the library file “{path}”.", path=shown(path)),
            sentence("Try again in a moment; nothing was changed."),
        ) from problem
    except apsw.CantOpenError as problem:
        raise BrieferError(
            sentence("The library file “{path}” could not be opened.", path=shown(path)),
            sentence("Check that its folder and its disk are there, and that you may use them."),
        ) from problem
    except apsw.IOError as problem:
        raise _broken_io(path, problem) from problem
    except (apsw.CorruptError, apsw.NotADBError, apsw.FormatError, apsw.SQLError) as problem:
        raise damaged(path) from problem


def damaged(path: Path, what: str = "") -> LibraryUnreadable:
    """Return the error for a file whose bytes are not those that were written."""
    said = (
        sentence("The library file “{path}” is damaged ({what}).", path=shown(path), what=what)
        if what
        else sentence("The library file “{path}” is damaged.", path=shown(path))
    )
    return LibraryUnreadable(
        said, sentence("It was left as it is: bring back a backup, or choose another file.")
    )


def read_only(path: Path) -> LibraryReadOnly:
    """Return the error for a library that may only be read."""
    return LibraryReadOnly(
        sentence("“{path}” can only be read, so the change was not kept.", path=shown(path)),
        sentence("Copy the library to a folder that you may write in, and open it there."),
    )


_WRITING = frozenset(
    {
        apsw.SQLITE_IOERR_WRITE,
        apsw.SQLITE_IOERR_FSYNC,
        apsw.SQLITE_IOERR_DIR_FSYNC,
        apsw.SQLITE_IOERR_TRUNCATE,
        apsw.SQLITE_IOERR_DELETE,
    }
)


def _broken_io(path: Path, problem: apsw.IOError) -> BrieferError:
    if getattr(problem, "extendedresult", 0) in _WRITING:
        return BrieferError(
            sentence("The library file “{path}” could not be written.", path=shown(path)),
            sentence("Check its disk, and try again; the library is as it was before."),
        )
    return damaged(path)
