"""The folder of a merge on a real disk: its files, its journal, its manifest, its lock.

The journal notes each order that is done, a line of JSON each, and is only ever added to:

    {"order": "digest", "date": "2026-11-12", "files": [{"name": "1.pdf", "sha256": "…"}]}

It is a help and no authority: what counts as made is a file with just the right bytes. A line that
a killed program left half is passed over.
"""

import datetime as dt
import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Final

import msgspec

from briefer.domain.base import Value
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.merging.folder import MANIFEST
from briefer.services.merging.manifest import MadeFile
from briefer.services.merging.orders import Order
from briefer.services.ports import Clock, FileExists
from briefer.storage.atomic import AtomicFiles
from briefer.storage.faults import UNDECODABLE, read_or_told, written_or_told
from briefer.storage.merge_zip import ZipOfFiles
from briefer.storage.writer_lock import HeldElsewhere, HeldHere, NoPlace, Taken, WriterLock

JOURNAL: Final = ".briefer-merge"
_ROOM: Final = ".briefer-merge-room"
_NO_LINKS: int = getattr(os, "O_NOFOLLOW", 0)
_BYTES_AS_THEY_ARE: int = getattr(os, "O_BINARY", 0)
_ADDING = os.O_RDWR | os.O_CREAT | os.O_APPEND | _NO_LINKS | _BYTES_AS_THEY_ARE


class _Line(Value, frozen=True, kw_only=True):
    """What the journal says of one order."""

    order: str
    files: tuple[MadeFile, ...]
    date: dt.date | None = None


class DiskMergeFolders:
    """Opens folders of merges."""

    def __init__(self, files: AtomicFiles, clock: Clock) -> None:
        """Write with `files`; `clock` tells when a folder was taken."""
        self._files, self._clock = files, clock

    def open(self, path: Path, *, replace: bool) -> "DiskMergeFolder":
        """Return a folder for this merge alone, made if there is none.

        Raises FileExists where a manifest stands that is no merge's, while `replace` is False, and
        BrieferError when the folder cannot be used, or another merge is using it.
        """
        self._files.make_folder(path)
        lock = self._lock(path)
        try:
            return DiskMergeFolder(path, self._files, lock, replace=replace)
        except BaseException:
            lock.release()
            raise

    def last_date(self, path: Path) -> dt.date | None:
        """Return the date of the letters that a merge made last in a folder; None where none did.

        Raises BrieferError when the journal cannot be read.
        """
        journal = path / JOURNAL
        if not journal.is_file():
            return None
        with read_or_told(journal):
            noted = [line.date for line in _lines_in(journal.read_bytes())]
        return next((date for date in reversed(noted) if date is not None), None)

    def zip(self, path: Path, folder: Path, names: Sequence[str], *, replace: bool) -> None:
        """Write one archive of files in a folder. Raises FileExists and BrieferError."""
        self._files.stream(path, ZipOfFiles(folder, names), replace=replace)

    def _lock(self, path: Path) -> WriterLock:
        match WriterLock.take(path / JOURNAL, self._clock):
            case Taken(lock=lock):
                return lock
            case HeldHere() | HeldElsewhere():
                raise BrieferError(
                    sentence("Another merge is writing to “{folder}”.", folder=shown(path)),
                    sentence("Wait for it to end, or choose another folder."),
                )
            case NoPlace():
                raise BrieferError(
                    sentence("“{folder}” may not be written.", folder=shown(path)),
                    sentence("Choose another folder."),
                )


class DiskMergeFolder:
    """One folder, taken by one merge."""

    def __init__(self, path: Path, files: AtomicFiles, lock: WriterLock, *, replace: bool) -> None:
        """Read the journal of a folder that is locked."""
        self._path, self._files, self._lock = path, files, lock
        self._turn = Lock()
        is_new = not os.path.lexists(path / JOURNAL)
        if is_new and not replace and os.path.lexists(path / MANIFEST):
            raise FileExists(
                sentence(
                    "“{path}” exists already, and no merge made it.", path=shown(path / MANIFEST)
                )
            )
        with written_or_told(path / JOURNAL):
            self._journal = os.open(path / JOURNAL, _ADDING, 0o666)
        try:
            self._done = {line.order: line.files for line in self._lines()}
        except BaseException:
            os.close(self._journal)
            raise
        # Under the lock, nobody else's work is in progress here.
        files.remove_unfinished(path)
        self.give_room()

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._path

    def done(self, order: Order) -> tuple[MadeFile, ...] | None:
        """Return the files of an order that are there as an earlier run made them, or None."""
        files = self._done.get(order.digest)
        if files is None or tuple(file.name for file in files) != order.names:
            return None
        whole = all(self._sha256(file.name) == file.sha256 for file in files)
        return files if whole else None

    def keep(self, order: Order, files: Sequence[bytes], *, replace: bool) -> tuple[MadeFile, ...]:
        """Write the files of an order, and note them; raises FileExists and BrieferError."""
        made = tuple(
            MadeFile(name=name, sha256=hashlib.sha256(data).hexdigest())
            for name, data in zip(order.names, files, strict=True)
        )
        missing = {
            self._path / file.name: data
            for file, data in zip(made, files, strict=True)
            if self._sha256(file.name) != file.sha256
        }
        self._files.write_all(missing, replace=replace)
        self._note(_Line(order=order.digest, files=made, date=order.date))
        return made

    def list_rows(self, table: bytes) -> None:
        """Write the manifest in the place of the last one. Raises BrieferError."""
        self._files.write(self._path / MANIFEST, table, replace=True)

    def make_room(self, size: int) -> None:
        """Keep `size` bytes for the manifest. Raises BrieferError where there are not that many."""
        room = self._path / _ROOM
        with written_or_told(room):
            descriptor = os.open(room, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINKS, 0o600)
            try:
                # Not nothing: some disks keep no room for that.
                _write(descriptor, os.urandom(size))
            finally:
                os.close(descriptor)

    def give_room(self) -> None:
        """Give up what `make_room` kept."""
        with suppress(OSError):
            (self._path / _ROOM).unlink(missing_ok=True)

    def close(self) -> None:
        """Let other merges use the folder."""
        self.give_room()
        os.close(self._journal)
        self._lock.release()

    def _note(self, line: _Line) -> None:
        with self._turn, written_or_told(self._path / JOURNAL):
            _write(self._journal, msgspec.json.encode(line) + b"\n")

    def _lines(self) -> Iterator[_Line]:
        """Yield what the journal says; whatever is no such line is passed over."""
        with read_or_told(self._path / JOURNAL):
            if not stat.S_ISREG(os.fstat(self._journal).st_mode):
                raise BrieferError(
                    sentence("“{path}” is not an ordinary file.", path=shown(self._path / JOURNAL)),
                    sentence("Choose another folder."),
                )
            data = (self._path / JOURNAL).read_bytes()
        if data and not data.endswith(b"\n"):
            with written_or_told(self._path / JOURNAL):
                _write(self._journal, b"\n")
        yield from _lines_in(data)

    def _sha256(self, name: str) -> str | None:
        """Return the digest of a file, or None when there is none."""
        path = self._path / name
        if not os.path.lexists(path):
            return None
        if path.is_symlink() or not path.is_file():
            return ""
        return hashlib.sha256(self._files.read(path)).hexdigest()


def _lines_in(data: bytes) -> Iterator[_Line]:
    for line in data.splitlines():
        with suppress(*UNDECODABLE):
            yield msgspec.json.decode(line, type=_Line)


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
