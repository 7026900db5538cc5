"""From a path to an open library: made when there is none, and never in place of a lost one."""

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefer.sentences import sentence, shown
from briefer.services.ports import FileStore
from briefer.services.records import LibraryLocked, LibraryUnreadable
from briefer.storage.keyslots import keys_path
from briefer.storage.library.connection import FileKind, kind_of_file
from briefer.storage.library.early import EarlyLetters, early_letters
from briefer.storage.library.file import Content, LibraryFile, create_library, open_library

_EARLY = "early-letters"
"""The fact that the letters of version 1 have been taken in, whatever became of them since."""


@dataclass(frozen=True)
class Opener:
    """Opens libraries with one bundled content, one clock, and files that are private."""

    content: Content
    now: Callable[[], dt.datetime]
    files: FileStore
    backup: Callable[[Path, bytes | None], object] | None = None
    """Makes the backup before a file is brought up to date."""

    def open(self, path: Path, key: bytes | None = None, *, read_only: bool = False) -> LibraryFile:
        """Return the library at `path`; one that nobody can write to is opened to be read.

        Raises LibraryLocked when it needs a key, LibraryUnreadable when it is damaged, foreign,
        newer or lost, and BrieferError as the system refuses. No file is ever replaced.
        """
        match kind_of_file(path):
            case FileKind.MISSING:
                self._refuse_lost(path)
                create_library(path, self.content, self.now, key)
            case FileKind.EARLY:
                self._convert(path)
            case FileKind.ENCRYPTED if key is None:
                raise LibraryLocked(
                    sentence("The library “{path}” has a passphrase.", path=shown(path)),
                    sentence("Give its passphrase, or its recovery code."),
                )
            case FileKind.PLAIN:
                key = None
            case FileKind.ENCRYPTED:
                pass
        return open_library(
            path,
            self.content,
            self.now,
            key,
            read_only=read_only or not writable(path),
            before_migration=self.backup,
        )

    def _convert(self, path: Path) -> None:
        """Put a library of today in the place of the early letters, which stay beside it."""
        early = early_letters(path)
        aside = path.with_name(f"{path.name}.version-1")
        if not aside.exists():
            self.files.write(aside, self.files.read(path), replace=False)
        part = path.with_name(f".{path.name}.briefer-part")
        part.unlink(missing_ok=True)
        try:
            create_library(part, self.content, self.now)
            library = open_library(part, self.content, self.now)
            try:
                take_in(early, library)
            finally:
                library.close()
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def _refuse_lost(self, path: Path) -> None:
        """Make no new library where traces say that there was one."""
        for trace in (keys_path(path), backups_folder(path)):
            if trace.exists():
                raise LibraryUnreadable(
                    sentence(
                        "The library file “{path}” is missing, but “{trace}” is still there.",
                        path=shown(path),
                        trace=shown(trace.name),
                    ),
                    sentence("Find the file, or bring back a backup; nothing was made anew."),
                )


def backups_folder(path: Path) -> Path:
    """Return where the backups of the library at `path` are kept."""
    return path.with_name(f"{path.name}-backups")


def writable(path: Path) -> bool:
    """Return whether the file and its folder (for the journal) can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def taken_in(library: LibraryFile) -> bool:
    """Return whether letters of version 1 have been taken in."""
    return library.database.row("SELECT 1 FROM fact WHERE name = ?", _EARLY) is not None


def take_in(early: EarlyLetters, library: LibraryFile) -> int:
    """Keep the letters of a file of version 1 in an open library, once; return how many."""
    kept = 0
    with library.letters.together():
        library.database.rows("INSERT INTO fact (name, value) VALUES (?, 'taken in')", _EARLY)
        for letter in reversed(early.letters):
            if library.letters.letter(letter.id) is None:
                library.letters.keep(letter)
                kept += 1
    return kept
