"""Verifying a library file: every byte of it, and whether its parts agree with each other.

Nothing is written. While it runs, no other program can change the file either, so a large library
that is being worked on is better verified by its latest backup.
"""

# apsw's stubs name Buffer, which Python has since 3.12 only, so its methods look half unknown.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import hashlib
import hmac
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.records import LibraryReadOnly, LibraryUnreadable
from briefer.services.upkeep import Health, Progress
from briefer.storage.library.agreement import disagreements
from briefer.storage.library.connection import PAGE, Database, FileKind, kind_of_file, raw_file
from briefer.storage.library.decoding import undecodable
from briefer.storage.library.faults import library_or_told
from briefer.storage.library.schema import VERSION, version_of

_CHECKSUM = 8
_IV_AND_MAC = 80
_MAC = 64
_SALT = 16
_SALT_MASK = 0x3A
_PENDING_BYTE = 1 << 30
"""SQLite locks by this byte, and never uses the page that it is on."""

_MOST_PROBLEMS = 50
_PAGES_SHARE, _SQLITE_SHARE = 0.3, 0.4
_TOLD_EVERY = 512


class VerifyingStopped(BrieferError):
    """Whoever watches the progress asked to stop."""


def verify(path: Path, key: bytes | None = None, progress: Progress | None = None) -> Health:
    """Read every byte of the library at `path`, and say what is wrong.

    Raises LibraryUnreadable for what is no library, does not open with `key` or is of a newer
    briefer, BrieferError when the system does not let it be read, and VerifyingStopped.
    """
    _refuse_no_library(path, key)
    work = _Work(path, key, progress)
    try:
        with _held_still(path, key) as database:
            return work.health_of(database)
    except LibraryReadOnly:
        # SQLite will not read what it would have to mend first.
        work.problems.append(
            sentence(
                "A change to “{path}” was broken off: open the library once, which mends that.",
                path=shown(path),
            )
        )
        return work.health()


@dataclass
class _Work:
    """One verification, and what it has found so far."""

    path: Path
    key: bytes | None
    progress: Progress | None
    problems: list[str] = field(default_factory=list[str])
    pages: int = 0
    records: int = 0
    letters: int = 0

    def health(self) -> Health:
        told = self.problems[:_MOST_PROBLEMS]
        if len(self.problems) > _MOST_PROBLEMS:
            more = len(self.problems) - _MOST_PROBLEMS
            told.append(sentence("There are {more} more problems.", more=more))
        return Health(
            pages=self.pages, records=self.records, letters=self.letters, problems=tuple(told)
        )

    def health_of(self, database: Database) -> Health:
        self._look(self._pages(), 0.0, _PAGES_SHARE)
        if self.problems:
            # What damaged pages hold may not even be decodable.
            return self.health()
        version = version_of(database)
        if version > VERSION:
            raise LibraryUnreadable(
                sentence("“{path}” was written by a newer briefer.", path=shown(self.path)),
                sentence("Install the newest briefer to verify it."),
            )
        self._look(_sqlite_problems(database), _PAGES_SHARE, _SQLITE_SHARE)
        try:
            self._look(undecodable(database), _SQLITE_SHARE, 0.7)
            if version == VERSION:
                self._look(disagreements(database), 0.7, 1.0)
            self.records = database.rows("SELECT count(*) FROM record")[0][0]
            self.letters = database.rows("SELECT count(*) FROM letter")[0][0]
        except LibraryUnreadable as problem:
            self.problems.append(problem.message)
        self._tell(1.0)
        return self.health()

    def _look(self, found: Iterator[float | str], start: float, end: float) -> None:
        """Collect sentences; between them come shares of the work that is done."""
        for one in found:
            if isinstance(one, str):
                self.problems.append(one)
            else:
                self._tell(start + one * (end - start))

    def _tell(self, share: float) -> None:
        if self.progress is not None and not self.progress(min(share, 1.0)):
            raise VerifyingStopped(
                sentence("Verifying “{path}” was stopped.", path=shown(self.path)),
                sentence("Verify it again when there is time."),
            )

    def _pages(self) -> Iterator[float | str]:
        """Check the length of the file, and every byte by the checksum of its page."""
        with raw_file(self.path, plain=self.key is None) as file:
            size = file.xFileSize()
            self.pages = size // PAGE
            first = file.xRead(PAGE, 0) if size >= PAGE else b""
            if size % PAGE or not first:
                yield sentence("The file is not made of whole pages: some of it is missing.")
                return
            sound = _sealed(first, self.key) if self.key else _unsealed(file)
            if self.key is None and not _usual(first):
                yield sentence("The first page of the file is damaged.")
                return
            for number in range(1, self.pages + 1):
                if not sound(number, file):
                    yield sentence("Page {number} of the file is damaged.", number=number)
                if number % _TOLD_EVERY == 0:
                    yield number / self.pages
            if self.key is None and self.pages != int.from_bytes(first[28:32], "big"):
                yield sentence("The file is longer or shorter than it says itself.")


_Sound = Callable[[int, apsw.VFSFile], bool]


def _usual(first: bytes) -> bool:
    """Return whether a plain file's first page says that all pages have checksums, as ours do."""
    return (
        int.from_bytes(first[16:18], "big") == PAGE
        and first[18:24] == bytes((1, 1, _CHECKSUM, 64, 32, 32))
        and first[24:28] == first[92:96]
    )


def _unsealed(_: apsw.VFSFile) -> _Sound:
    """Return the check of a plain file's pages: SQLite's own, which happens as they are read."""

    def sound(number: int, file: apsw.VFSFile) -> bool:
        if (number - 1) * PAGE == _PENDING_BYTE:
            return True
        try:
            return len(file.xRead(PAGE, (number - 1) * PAGE)) == PAGE
        except apsw.IOError:
            return False

    return sound


def _sealed(first: bytes, key: bytes) -> _Sound:
    """Return the check of an encrypted file's pages: the code that SQLCipher 4 gives each."""
    salt = bytes(byte ^ _SALT_MASK for byte in first[:_SALT])
    mac_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, 32)

    def sound(number: int, file: apsw.VFSFile) -> bool:
        if (number - 1) * PAGE == _PENDING_BYTE:
            return True
        try:
            page = file.xRead(PAGE, (number - 1) * PAGE)
        except apsw.IOError:
            return False
        start = _SALT if number == 1 else 0
        said = page[start:-_MAC] + number.to_bytes(4, "little")
        return hmac.compare_digest(hmac.digest(mac_key, said, "sha512"), page[-_MAC:])

    return sound


def state_mark(path: Path) -> str:
    """Return what differs after every change to a library file, encrypted or not.

    The first page holds SQLite's counter of changes, and is written anew with each.
    """
    with library_or_told(path), raw_file(path, plain=False) as file:
        first = file.xRead(PAGE, 0) if file.xFileSize() >= PAGE else b""
    return hashlib.sha256(first).hexdigest()


@contextmanager
def _held_still(path: Path, key: bytes | None) -> Generator[Database]:
    """Open a library to read it, and keep others from writing meanwhile."""
    database = Database(path, key, read_only=True)
    try:
        with database.reading():
            database.rows("SELECT count(*) FROM sqlite_schema")
            yield database
    finally:
        database.close()


def _refuse_no_library(path: Path, key: bytes | None) -> None:
    """Raise LibraryUnreadable for what is not a file of the kind that `key` speaks of."""
    if key is not None and path.is_file():
        return
    kind = kind_of_file(path)
    if kind is not FileKind.PLAIN:
        raise LibraryUnreadable(
            sentence("There is no library to verify at “{path}”.", path=shown(path)),
            sentence("Find the file; an encrypted one needs its passphrase."),
        )


def _sqlite_problems(database: Database) -> Iterator[float | str]:
    """Let SQLite check its tables and, as far as they let it, its full-text index."""
    try:
        rows = database.rows(f"PRAGMA integrity_check({_MOST_PROBLEMS})")
    except LibraryUnreadable as problem:
        yield problem.message
        return
    yield 1.0
    for (said,) in rows:
        if said != "ok":
            yield sentence("The database contradicts itself ({said}).", said=shown(said))
