"""Encrypting a library file, and taking the encryption away: a whole new file in its place.

A kill at any step leaves a library that opens as before or as after. The old file is backed up
first; deleting a file does not make its bytes unreadable on every disk, so nothing promises that.
"""

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.records import LibraryUnreadable
from briefer.services.upkeep import Why
from briefer.storage.atomic import AtomicFiles, flush_folder
from briefer.storage.faults import written_or_told
from briefer.storage.keyslots import Keyring, encode_keyring, keys_path
from briefer.storage.library.backups import Backups
from briefer.storage.library.connection import Database, FileKind, Row, kind_of_file
from briefer.storage.library.faults import LibraryBusy
from briefer.storage.library.index import Index
from briefer.storage.library.schema import bring_up_to_date
from briefer.storage.library.verifying import state_mark, verify

_TABLES = ("record", "batch", "earlier", "letter", "snapshot", "used", "fact", "sqlite_sequence")
"""What is copied; everything else is made from it anew."""


def encrypt(path: Path, key: bytes, keyring: Keyring, backups: Backups) -> tuple[Path, ...]:
    """Encrypt the library at `path`, which nothing has open; `keyring` holds `key`.

    Returns the files that still hold its words unprotected: the backups up to now. `remove_plain`
    deletes them. Raises BrieferError, and the library is as it was.
    """
    target = Path(os.path.realpath(path))
    _refuse_other(target, FileKind.PLAIN)
    backups.make(target, None, Why.BEFORE_ENCRYPTION)
    part = _copied(target, None, key, backups.now)
    try:
        # A plain library does not look at its keys: they can be there before it needs them.
        AtomicFiles(private=True).write(keys_path(target), encode_keyring(keyring), replace=True)
        _put(part, target)
    finally:
        _remove(part)
    return _plain(target, backups)


def decrypt(path: Path, key: bytes, backups: Backups) -> None:
    """Take the encryption of the library at `path` away; nothing has it open.

    Raises BrieferError, and the library is as it was. Its backups stay encrypted.
    """
    target = Path(os.path.realpath(path))
    _refuse_other(target, FileKind.ENCRYPTED)
    backups.make(target, key, Why.BEFORE_ENCRYPTION)
    part = _copied(target, key, None, backups.now)
    try:
        _put(part, target)
        with written_or_told(keys_path(target)):
            keys_path(target).unlink(missing_ok=True)
        flush_folder(target.parent)
    finally:
        _remove(part)


def remove_plain(path: Path, key: bytes, backups: Backups) -> tuple[Path, ...]:
    """Delete all unencrypted backups of the encrypted library at `path`; return which.

    An encrypted one is made and verified first. Raises BrieferError.
    """
    backups.make(path, key, Why.AUTOMATIC)
    plain = _plain(Path(os.path.realpath(path)), backups)
    for file in plain:
        with written_or_told(file):
            file.with_name(f"{file.name}-journal").unlink(missing_ok=True)
            file.unlink(missing_ok=True)
    flush_folder(backups.folder)
    return plain


def _plain(target: Path, backups: Backups) -> tuple[Path, ...]:
    """Return every file that holds words of the library unprotected: backups, early letters."""
    early = [target.with_name(f"{target.name}.version-1")]
    if target.name == "library.briefer":
        # The default library took them in, and left them where they were.
        early.append(target.with_name("library.json"))
    return (*backups.plain(), *(path for path in early if path.is_file()))


def _refuse_other(target: Path, kind: FileKind) -> None:
    if kind_of_file(target) is not kind:
        raise BrieferError(
            sentence("“{path}” is no library that this can be done to.", path=shown(target)),
            sentence("Look whether it is there, and whether it has been done already."),
        )


def _copied(
    target: Path, key: bytes | None, new_key: bytes | None, now: Callable[[], dt.datetime]
) -> Path:
    """Write the library's content into a new file beside it, and return that, verified."""
    part = target.with_name(f".{target.name}.briefer-part")
    _remove(part)
    with written_or_told(target):
        part.touch(mode=0o600, exist_ok=False)
    try:
        with closing(Database(target, key)) as source:
            _bring_up_to_date(source, now)
            mark = state_mark(target)
            with closing(Database(part, new_key, create=True)) as copy, source.reading():
                _copy_rows(source, copy, now)
                _refuse_different(source, copy)
        _refuse_unsound(part, new_key)
        _refuse_changed(target, mark)
    except BaseException:
        _remove(part)
        raise
    return part


def _bring_up_to_date(database: Database, now: Callable[[], dt.datetime]) -> Index:
    index = Index(database, lambda: now().date())
    bring_up_to_date(database, index.rebuild)
    return index


def _copy_rows(source: Database, copy: Database, now: Callable[[], dt.datetime]) -> None:
    """Copy every row that is not made from others, and make those anew."""
    index = _bring_up_to_date(copy, now)
    with copy.writing():
        for table in _TABLES:
            marks = ", ".join("?" * _width(source, table))
            copy.rows(f"DELETE FROM {table}")  # noqa: S608 - our names
            copy.many(f"INSERT INTO {table} VALUES ({marks})", _rows(source, table))  # noqa: S608 - our names
        index.rebuild()


def _refuse_different(source: Database, copy: Database) -> None:
    """Compare every row with the one that it was copied from."""
    for table in _TABLES:
        pairs = zip(_rows(source, table), _rows(copy, table), strict=True)
        try:
            same = all(_kept(table, one) == _kept(table, other) for one, other in pairs)
        except ValueError:
            same = False
        if not same:
            raise LibraryUnreadable(
                sentence("“{table}” did not come across as it was.", table=table),
                sentence("Nothing was changed. Have the library verified, and try again."),
            )


def _kept(table: str, row: Row) -> Row:
    """Return what must stay the same: on which day a status turns is found out anew."""
    return row[:-1] if table == "record" else row


def _rows(database: Database, table: str) -> Iterator[Row]:
    return database.streamed(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 - our names


def _width(database: Database, table: str) -> int:
    return database.rows("SELECT count(*) FROM pragma_table_info(?)", table)[0][0]


def _refuse_unsound(part: Path, key: bytes | None) -> None:
    problems = verify(part, key).problems
    if problems:
        raise LibraryUnreadable(
            sentence("The copy of the library is not sound: {what}", what=problems[0]),
            sentence("Nothing was changed. Have the disk checked, or choose another one."),
        )


def _refuse_changed(target: Path, mark: str) -> None:
    if state_mark(target) != mark:
        raise LibraryBusy(
            sentence("Another program has changed “{path}” meanwhile.", path=shown(target)),
            sentence("Close it there, and try again; nothing was changed."),
        )


def _put(part: Path, target: Path) -> None:
    with written_or_told(target):
        part.replace(target)
    flush_folder(target.parent)


def _remove(part: Path) -> None:
    for path in (part, part.with_name(f"{part.name}-journal")):
        with suppress(OSError):
            path.unlink(missing_ok=True)
