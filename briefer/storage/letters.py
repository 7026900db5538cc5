"""The letters that are kept, in one JSON file.

    {"briefer": "library", "version": 1, "letters": [Letter, …], "sender": Sender or null}

Letters stand in the order of their last change, the latest first. Version 1 is the first. A
file that cannot be understood is left as it is; nothing ever replaces it with an empty one.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Literal

import msgspec

from briefer.domain.base import Value
from briefer.domain.letter import Letter
from briefer.domain.sender import Sender
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.ports import FileExists, FileStore
from briefer.storage.faults import read_or_told

_VERSION = 1

_UNDECODABLE = (msgspec.MsgspecError, RecursionError, UnicodeDecodeError)


class LibraryUnreadable(BrieferError):
    """The library file is not one, is damaged, or is newer than this briefer."""


class LibraryChanged(BrieferError):
    """Something else has written the library file since it was read."""

    hint = sentence("Open briefer again to see what changed; until then, export this letter.")


class _Header(msgspec.Struct):
    """What every version of the file begins with; the rest is not looked at."""

    briefer: Literal["library"]
    version: int


class _Kept(Value, frozen=True, kw_only=True):
    """The whole file, version 1."""

    briefer: Literal["library"] = "library"
    version: Literal[1] = _VERSION
    letters: tuple[Letter, ...] = ()
    sender: Sender | None = None


class JsonLetterStore:
    """The LetterStore in one file, which is made when the first letter is kept.

    Its methods may be called from several threads.
    """

    def __init__(self, path: Path, files: FileStore, *, make_folder: bool = False) -> None:
        """Keep letters at `path`; `make_folder` makes its folder where there is none."""
        self._path = path
        self._files = files
        self._make_folder = make_folder
        self._lock = Lock()
        self._known: tuple[_Kept, bytes | None] | None = None

    @property
    def path(self) -> Path:
        """Where the letters are kept."""
        return self._path

    def letters(self) -> Sequence[Letter]:
        """Return all kept letters as the file has them now, the last changed first.

        Raises LibraryUnreadable, or BrieferError when the system does not let it be read.
        """
        with self._lock:
            return self._read().letters

    def sender(self) -> Sender | None:
        """Return the sender of the letter that was kept last, an empty one left out.

        The file is read if it was not yet. Raises as `letters` does.
        """
        with self._lock:
            kept = self._read() if self._known is None else self._known[0]
            return kept.sender

    def keep(self, letter: Letter) -> None:
        """Keep `letter` as the last changed one, in place of its earlier state.

        Raises LibraryChanged when the file is not as it was read, LibraryUnreadable, or
        BrieferError when it cannot be written.
        """
        with self._lock:
            kept, present = self._unchanged()
            others = (known for known in kept.letters if known.id != letter.id)
            blank = letter.sender == Sender(id=letter.sender.id)
            sender = kept.sender if blank else letter.sender
            changed = _Kept(letters=(letter, *others), sender=sender)
            if changed != kept or not present:
                self._write(changed, replace=present)

    def discard(self, letter: Letter) -> None:
        """Forget a letter for good. Raises as `keep` does."""
        with self._lock:
            kept, present = self._unchanged()
            others = tuple(known for known in kept.letters if known.id != letter.id)
            if others != kept.letters:
                self._write(_Kept(letters=others, sender=kept.sender), replace=present)

    def _read(self) -> _Kept:
        data = self._bytes()
        kept = _Kept() if data is None else _decoded(data, self._path)
        self._known = kept, _digest(data)
        return kept

    def _unchanged(self) -> tuple[_Kept, bool]:
        """Return what the file held when it was read, if it still does, and if it is there.

        A file that has vanished will be written anew from what was read, so nothing is lost.
        """
        if self._known is None:
            return self._read(), self._path.exists()
        kept, digest = self._known
        data = self._bytes()
        if data is not None and _digest(data) != digest:
            raise self._changed()
        return kept, data is not None

    def _write(self, kept: _Kept, *, replace: bool) -> None:
        data = _encoded(kept)
        if self._make_folder:
            self._files.make_folder(self._path.parent)
        try:
            self._files.write(self._path, data, replace=replace)
        except FileExists as problem:
            raise self._changed() from problem
        self._known = kept, _digest(data)

    def _changed(self) -> LibraryChanged:
        return LibraryChanged(
            sentence(
                "The library file “{path}” was changed by something else, so nothing was kept.",
                path=shown(self._path),
            )
        )

    def _bytes(self) -> bytes | None:
        """Return what the file holds, or None when there is none."""
        with read_or_told(self._path):
            if self._path.exists() and not (self._path.is_file() or self._path.is_dir()):
                raise _foreign(self._path)
            try:
                return self._path.read_bytes()
            except FileNotFoundError:
                return None


def _digest(data: bytes | None) -> bytes | None:
    return None if data is None else hashlib.sha256(data).digest()


def _encoded(kept: _Kept) -> bytes:
    try:
        return msgspec.json.encode(kept)
    except UnicodeEncodeError as problem:
        raise BrieferError(
            sentence("The letter holds half a character, so it was not kept."),
            sentence("Undo the last change, and paste the words again as plain text."),
        ) from problem


def _decoded(data: bytes, path: Path) -> _Kept:
    """Return the file's content. Raises LibraryUnreadable."""
    try:
        header = msgspec.json.decode(data, type=_Header)
    except _UNDECODABLE as problem:
        raise _foreign(path) from problem
    if header.version > _VERSION:
        raise LibraryUnreadable(
            sentence("“{path}” was written by a newer briefer.", path=shown(path)),
            sentence("It was left as it is: install the newest briefer to open it."),
        )
    try:
        kept = msgspec.json.decode(data, type=_Kept)
    except _UNDECODABLE as problem:
        raise _damaged(path, str(problem)) from problem
    if len({letter.id for letter in kept.letters}) < len(kept.letters):
        raise _damaged(path, "it holds the same letter twice")
    return kept


def _foreign(path: Path) -> LibraryUnreadable:
    return LibraryUnreadable(
        sentence("“{path}” is damaged, or is no library of briefer.", path=shown(path)),
        sentence("It was left as it is: choose another file, or bring back a copy of it."),
    )


def _damaged(path: Path, reason: str) -> LibraryUnreadable:
    return LibraryUnreadable(
        sentence(
            "The library file “{path}” is damaged ({reason}).",
            path=shown(path),
            reason=shown(reason),
        ),
        sentence("It was left as it is: bring back a copy of it, or choose another file."),
    )
