"""One writer for each library file, on this computer and, as far as can be seen, on others.

The writer holds a file beside the library, which says who it is:

    {"host": "name of the computer", "pid": 1234, "since": "2026-11-27T09:30:00+01:00"}

What counts on one computer is the system's own lock on that file, which ends with the process,
however it ends; the process id is only shown. Other computers, which reach the folder through a
network or a service that copies files, are known by what the file says alone.
"""

import datetime as dt
import errno
import os
import platform
import stat
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Annotated, Self, assert_never

import msgspec

from briefer.domain.base import Value
from briefer.sentences import shown
from briefer.services.ports import Clock

ENDING = "-lock"
"""What the name of the lock's file adds to the name of the library."""

_LONGEST_HOST = 255
_LARGEST = 4096
_TRIES = 8
_YEARS = range(2000, 2200)
"""Moments outside these are not passed on: they cannot be told in every time zone."""

# What a system lacks adds nothing: Windows knows no such links and pipes, and only it has O_BINARY.
_NO_LINKS: int = getattr(os, "O_NOFOLLOW", 0)
_NO_WAITING: int = getattr(os, "O_NONBLOCK", 0)
_BYTES_AS_THEY_ARE: int = getattr(os, "O_BINARY", 0)
_OPENING = os.O_RDWR | os.O_CREAT | _NO_LINKS | _NO_WAITING | _BYTES_AS_THEY_ARE

if sys.platform == "win32":
    import msvcrt

    _FAR_BEHIND = 1 << 30
    """The byte that is locked: a locked one cannot be read, and the note must be."""

    def _hold(descriptor: int) -> bool:
        """Lock the open file, and tell whether that could be done now."""
        os.lseek(descriptor, _FAR_BEHIND, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _hold(descriptor: int) -> bool:
        """Lock the open file, and tell whether that could be done now."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Taken(Value, frozen=True, kw_only=True):
    """The library may be written until the lock is released."""

    lock: "WriterLock"


class HeldHere(Value, frozen=True, kw_only=True):
    """A process of this computer, maybe this very one, is the writer; None while it starts."""

    pid: int | None


class HeldElsewhere(Value, frozen=True, kw_only=True):
    """Another computer is the writer, or was when it stopped without a word.

    `host` is empty and `since` None where that cannot be known. `forcible` is whether `force`
    would help; it does not while the system itself knows the other writer.
    """

    host: str
    since: dt.datetime | None
    forcible: bool


class NoPlace(Value, frozen=True, kw_only=True):
    """There can be no lock: the folder may not be written, or its disk knows no locks."""


Outcome = Taken | HeldHere | HeldElsewhere | NoPlace


class _Note(msgspec.Struct, frozen=True):
    """What the file says of the writer."""

    host: Annotated[str, msgspec.Meta(max_length=_LONGEST_HOST)]
    pid: Annotated[int, msgspec.Meta(ge=1, le=2**32)]
    since: dt.datetime


class _Free:
    """Nobody is the writer."""


class _Unknown:
    """The file says something that is no note."""


_Found = _Note | _Free | _Unknown


class WriterLock:
    """The right to write a library, until it is released or the process ends.

    To be had from `take` only. As a context manager it is released at the end.
    """

    def __init__(self, path: Path, descriptor: int, note: bytes) -> None:
        """Hold the file at `path`, open and locked as `descriptor`, which says `note`."""
        self._path = path
        self._descriptor: int | None = descriptor
        self._note = note

    @classmethod
    def take(
        cls, library: Path, clock: Clock, *, host: str | None = None, force: bool = False
    ) -> Outcome:
        """Become the writer of a library, or say who is.

        `host` is this computer's name, the system's own where it is None. `force` takes over from
        another computer, when the user knows that nothing writes there.
        """
        name = (platform.node() if host is None else host)[:_LONGEST_HOST]
        data = msgspec.json.encode(_Note(host=name, pid=os.getpid(), since=clock.now()))
        path = lock_path(library)
        try:
            for _ in range(_TRIES):
                outcome = cls._attempt(path, name, data, force=force)
                if outcome is not None:
                    return outcome
        except OSError:
            return NoPlace()
        return HeldHere(pid=None)

    @property
    def path(self) -> Path:
        """The lock's file."""
        return self._path

    def release(self) -> None:
        """Let others write. A second time, and after another computer took over, do nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            with suppress(OSError):
                self._remove(descriptor)
        finally:
            os.close(descriptor)
        if os.name == "nt":
            # An open file cannot be removed there; nor can one that the next writer has opened.
            with suppress(OSError):
                if self._path.stat().st_size == 0:
                    self._path.unlink()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    @classmethod
    def _attempt(cls, path: Path, host: str, data: bytes, *, force: bool) -> Outcome | None:
        """Take the lock or say who has it; None when the file was removed meanwhile."""
        descriptor = os.open(path, _OPENING, 0o666)
        taken = False
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return NoPlace()
            if not _hold(descriptor):
                return _held(_read(descriptor), host)
            if not _is_at(descriptor, path):
                return None
            other = None if force else _left_by_another(_read(descriptor), host)
            if other is not None:
                return other
            _write(descriptor, path, data)
            taken = True
            return Taken(lock=cls(path, descriptor, data))
        finally:
            if not taken:
                os.close(descriptor)

    def _remove(self, descriptor: int) -> None:
        """Empty and remove the file, if it is still the one that was made, and says so."""
        if _is_at(descriptor, self._path) and _bytes(descriptor) == self._note:
            os.ftruncate(descriptor, 0)
            if os.name != "nt":
                self._path.unlink()


def lock_path(library: Path) -> Path:
    """Return where the lock of a library is: beside the file that `library` may link to."""
    real = Path(os.path.realpath(library))
    return real.with_name(real.name + ENDING)


def _is_at(descriptor: int, path: Path) -> bool:
    """Tell whether the open file is still the one at `path`."""
    if os.name == "nt":
        # An open file can neither be removed nor replaced there.
        return True
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False


def _held(found: _Found, host: str) -> Outcome:
    """Say who holds a file that the system does not let us lock."""
    match found:
        case _Note() if _is_same(found.host, host):
            return HeldHere(pid=found.pid)
        case _Note():
            return _elsewhere(found, forcible=False)
        case _Unknown():
            return HeldElsewhere(host="", since=None, forcible=False)
        case _Free():
            return HeldHere(pid=None)
        case _:
            assert_never(found)


def _left_by_another(found: _Found, host: str) -> Outcome | None:
    """Say which other computer a file speaks of that we have locked, if it does."""
    match found:
        case _Note() if _is_same(found.host, host):
            # The system would not have let us lock it if that process were alive.
            return None
        case _Note():
            return _elsewhere(found, forcible=True)
        case _Unknown():
            return HeldElsewhere(host="", since=None, forcible=True)
        case _Free():
            return None
        case _:
            assert_never(found)


def _elsewhere(note: _Note, *, forcible: bool) -> HeldElsewhere:
    since = note.since if note.since.year in _YEARS else None
    return HeldElsewhere(host=shown(note.host), since=since, forcible=forcible)


def _is_same(one: str, other: str) -> bool:
    """Tell whether two names are one computer's; nothing is known of one without a name."""
    return bool(one) and one.casefold() == other.casefold()


def _read(descriptor: int) -> _Found:
    data = _bytes(descriptor)
    if not data:
        return _Free()
    if len(data) > _LARGEST:
        return _Unknown()
    try:
        return msgspec.json.decode(data, type=_Note)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return _Unknown()


def _bytes(descriptor: int) -> bytes:
    """Return the first bytes of the file, one more than a note may have at most."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, _LARGEST + 1)


def _write(descriptor: int, path: Path, data: bytes) -> None:
    """Say who has the lock. Where there is no room for that, an empty file is not left behind."""
    was_empty = os.fstat(descriptor).st_size == 0
    try:
        _overwrite(descriptor, data)
    except OSError:
        if was_empty:
            with suppress(OSError):
                os.ftruncate(descriptor, 0)
                path.unlink()
        raise


def _overwrite(descriptor: int, data: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    if os.write(descriptor, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.ftruncate(descriptor, len(data))
    os.fsync(descriptor)
