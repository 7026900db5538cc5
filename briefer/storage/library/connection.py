"""Opening the library file: which kind of file it is, and a connection that is set up safely.

A plain file has SQLite's checksum of 8 bytes on each page (the cksumvfs extension), an encrypted
one SQLCipher's message authentication code: either way a flipped bit is an error, never a word.
"""

# apsw's stubs name Buffer, which Python has since 3.12 only, so its methods look half unknown.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import errno
import os
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from pathlib import Path
from threading import RLock
from typing import Any

import apsw
import apsw.sqlite_extra

from briefer.sentences import sentence, shown
from briefer.services.records import LibraryUnreadable
from briefer.storage.faults import read_or_told
from briefer.storage.keyslots import keys_path
from briefer.storage.library.faults import library_or_told, read_only

APPLICATION_ID = 0x42524642
"""What SQLite's header says a file is for: "BRFB"."""

PAGE = 4096
"""Bytes of a page."""

_CHECKSUM_BYTES = 8
_MAGIC = b"SQLite format 3\0"
_BUSY_MS = 5000

Cell = str | bytes | int | float | None
Row = tuple[Any, ...]
"""A row of a table. Any: which type a column has stands in the schema, where no checker looks."""


class FileKind(StrEnum):
    """What stands at a path."""

    MISSING = "missing"
    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    EARLY = "early"
    """The letters of the first briefer, as JSON."""


def kind_of_file(path: Path) -> FileKind:
    """Return what stands at `path`, from its first bytes.

    Raises LibraryUnreadable for an empty or a foreign file, and BrieferError when it cannot be
    read.
    """
    with read_or_told(path):
        if not path.exists():
            return FileKind.MISSING
        _refuse_no_file(path)
    with library_or_told(path), raw_file(path, plain=False) as raw:
        size = min(raw.xFileSize(), 100)
        head = raw.xRead(size, 0) if size else b""
    if head.startswith(_MAGIC):
        if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
            raise _foreign(path)
        return FileKind.PLAIN
    if not head:
        raise LibraryUnreadable(
            sentence("The library file “{path}” is empty: its content is gone.", path=shown(path)),
            sentence("It was left as it is: bring back a backup, or choose another file."),
        )
    if keys_path(path).exists() and len(head) == 100:
        return FileKind.ENCRYPTED
    if head.lstrip().startswith(b"{"):
        return FileKind.EARLY
    raise _foreign(path)


class Database:
    """A connection to a library file that several threads may share, one at a time."""

    def __init__(
        self, path: Path, key: bytes | None = None, *, read_only: bool = False, create: bool = False
    ) -> None:
        """Connect to the library at `path`, with `key` (32 bytes) if it is encrypted.

        Raises LibraryUnreadable for a damaged file or a wrong key, BrieferError as SQLite refuses.
        """
        self.path = path
        self.key = key
        self.read_only = read_only
        self.generation = 0
        """Counts the changes to records that were made here, so that what is remembered is true."""
        self._lock = RLock()
        flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
        if create:
            flags |= apsw.SQLITE_OPEN_CREATE
        with library_or_told(path):
            self.raw = apsw.Connection(str(path), flags=flags, vfs=vfs_for(plain=key is None))
            try:
                self._prepare(create=create)
            except BaseException:
                self.raw.close()
                raise

    def rows(self, sql: str, *values: Cell) -> list[Row]:
        """Carry out statements whole, and return their rows. Raises as the class does."""
        with self._lock, library_or_told(self.path):
            rows: list[Row] = self.raw.execute(sql, values or None).fetchall()
            return rows

    def streamed(self, sql: str) -> Generator[Row]:
        """Yield rows one at a time; no other thread gets at the connection until the end."""
        with self._lock, library_or_told(self.path):
            yield from self.raw.execute(sql)

    def row(self, sql: str, *values: Cell) -> Row | None:
        """Return the first row, or None."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def many(self, sql: str, values: Iterable[tuple[Cell, ...]]) -> None:
        """Carry out one statement for each tuple of values."""
        with self._lock, library_or_told(self.path):
            self.raw.executemany(sql, values)

    @contextmanager
    def writing(self) -> Generator[None]:
        """Make all that is done within last, or none of it. Within another, it joins that one."""
        if self.read_only:
            raise read_only(self.path)
        with self._lock, library_or_told(self.path):
            if self.raw.in_transaction:
                yield
                return
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.raw.execute("COMMIT")
            finally:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")

    @contextmanager
    def reading(self) -> Generator[None]:
        """Let all that is read within be of one moment."""
        with self._lock, library_or_told(self.path):
            if self.raw.in_transaction:
                yield
                return
            self.raw.execute("BEGIN")
            try:
                yield
            finally:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file; nothing can be asked any more."""
        with self._lock:
            self.raw.close()
            self.key = None

    def _prepare(self, *, create: bool) -> None:
        self.raw.set_busy_timeout(_BUSY_MS)
        if self.key is not None:
            # SQLCipher's own format: other tools that have the key can open the file.
            cipher = "PRAGMA cipher='sqlcipher'; PRAGMA legacy=4;"
            self.rows(f"{cipher} PRAGMA key=\"x'{self.key.hex()}'\"")
        elif create:
            self.raw.reserve_bytes(reserve=_CHECKSUM_BYTES)
        self.raw.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        self.raw.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        self.rows(
            "PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON;"
            "PRAGMA synchronous=EXTRA; PRAGMA cache_size=-16000; PRAGMA journal_mode=DELETE"
        )
        # The first look at the file: a wrong key or a damaged first page shows here.
        self.rows("SELECT count(*) FROM sqlite_schema")


@cache
def vfs_for(*, plain: bool) -> str:
    """Return the name of SQLite's way to the disk; the checksum extension is loaded once."""
    if plain and "cksmvfs" not in apsw.vfs_names():
        loader = apsw.Connection(":memory:")
        apsw.sqlite_extra.load(loader, "cksumvfs")
        loader.close()
    if plain:
        return "cksmvfs"
    return next(name for name in apsw.vfs_names() if name.startswith("multipleciphers-"))


@contextmanager
def raw_file(path: Path, *, plain: bool) -> Generator[apsw.VFSFile]:
    """Give the bytes of a library file through SQLite; of a `plain` one, with each page checked.

    Closing a file that Python opened would drop the locks that SQLite has on it in this process;
    SQLite knows how to wait.
    """
    vfs = vfs_for(plain=plain)
    if not plain:
        # The one below decrypts nothing.
        vfs = vfs.removeprefix("multipleciphers-")
    flags = [apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READONLY, 0]
    file = apsw.VFSFile(vfs, os.path.realpath(path), flags)
    try:
        yield file
    finally:
        file.xClose()


def _refuse_no_file(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not path.is_file():
        raise _foreign(path)
    if not os.access(path, os.R_OK):
        raise PermissionError(errno.EACCES, "may not be read")


def _foreign(path: Path) -> LibraryUnreadable:
    return LibraryUnreadable(
        sentence("“{path}” is damaged, or is no library of briefer.", path=shown(path)),
        sentence("It was left as it is: choose another file, or bring back a backup."),
    )
