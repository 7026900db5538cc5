"""The library file as a whole: made, opened, brought up to date."""

import datetime as dt
import os
import secrets
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefer.domain.library import Library
from briefer.sentences import sentence, shown
from briefer.services.records import LibraryUnreadable
from briefer.storage.atomic import flush_folder, move_to_free_place
from briefer.storage.faults import written_or_told
from briefer.storage.library.connection import Database, FileKind, kind_of_file
from briefer.storage.library.faults import read_only as cannot_write
from briefer.storage.library.index import Index
from briefer.storage.library.letters import SqliteLetters
from briefer.storage.library.records import SqliteRecords
from briefer.storage.library.schema import VERSION, bring_up_to_date, version_of
from briefer.storage.library.search import Search
from briefer.storage.library.seeding import seed, seeded_with
from briefer.storage.library.stored import StoredLibrary


@dataclass(frozen=True)
class Content:
    """The bundled content: its digest, and how it is loaded when it is needed."""

    digest: str
    load: Callable[[], Library]


@dataclass(frozen=True)
class LibraryFile:
    """An open library file, and what can be done with it."""

    database: Database
    index: Index
    records: SqliteRecords
    letters: SqliteLetters
    library: StoredLibrary

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.database.path

    @property
    def id(self) -> str:
        """What tells this library from others, wherever it is copied to."""
        return self.database.rows("SELECT value FROM fact WHERE name = 'library'")[0][0]

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()


def create_library(
    path: Path, content: Content, now: Callable[[], dt.datetime], key: bytes | None = None
) -> None:
    """Make a library with the bundled content at `path`, whole or not at all.

    Raises FileExists when something stands there, and BrieferError when it cannot be written.
    """
    with written_or_told(path):
        if os.path.lexists(path):
            raise FileExistsError
        part = path.with_name(f".{secrets.token_hex(8)}.briefer-part")
        part.touch(mode=0o600, exist_ok=False)
    try:
        made = _assembled(Database(part, key, create=True), now)
        try:
            bring_up_to_date(made.database, made.index.rebuild)
            made.database.rows(
                "INSERT OR REPLACE INTO fact (name, value) VALUES ('library', ?)", uuid.uuid4().hex
            )
            seed(made.database, made.records, content.load(), content.digest)
        finally:
            made.close()
        with written_or_told(path):
            move_to_free_place(part, path)
            flush_folder(path.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def open_library(
    path: Path,
    content: Content,
    now: Callable[[], dt.datetime],
    key: bytes | None = None,
    *,
    read_only: bool = False,
    before_migration: Callable[[Path, bytes | None], object] | None = None,
) -> LibraryFile:
    """Return the library at `path`, brought up to date; `key` opens an encrypted one.

    `before_migration` makes the backup that stands in for the file if a step should fail. Raises
    LibraryUnreadable for a file that is damaged, foreign, missing, or of a newer briefer; it is
    left as it is.
    """
    if kind_of_file(path) is FileKind.MISSING:
        raise LibraryUnreadable(
            sentence("There is no library file at “{path}”.", path=shown(path)),
            sentence("Find the file, or bring back a backup."),
        )
    opened = _assembled(Database(path, key, read_only=read_only), now)
    try:
        _bring_up_to_date(opened, before_migration)
        if not read_only:
            if seeded_with(opened.database) != content.digest:
                seed(opened.database, opened.records, content.load(), content.digest)
            opened.index.turn()
    except BaseException:
        opened.close()
        raise
    return opened


def _bring_up_to_date(
    opened: LibraryFile, before: Callable[[Path, bytes | None], object] | None
) -> None:
    database, version = opened.database, version_of(opened.database)
    if version > VERSION:
        raise LibraryUnreadable(
            sentence("“{path}” was written by a newer briefer.", path=shown(opened.path)),
            sentence("It was left as it is: install the newest briefer to open it."),
        )
    if version == VERSION:
        return
    if database.read_only:
        raise cannot_write(opened.path)
    if before is not None:
        before(opened.path, database.key)
    bring_up_to_date(database, opened.index.rebuild)


def _assembled(database: Database, now: Callable[[], dt.datetime]) -> LibraryFile:
    index = Index(database, lambda: now().date())
    return LibraryFile(
        database=database,
        index=index,
        records=SqliteRecords(database, index, Search(database), now),
        letters=SqliteLetters(database, now),
        library=StoredLibrary(database),
    )
