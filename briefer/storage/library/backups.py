"""Backups of the library file: verified copies in a folder beside it, and how one comes back.

A backup is called by its running number, when it was made (UTC) and why:

    000123 2026-11-12T133000Z before-import.briefer

The keys of an encrypted library stand beside it. What a restore replaced is kept there too, as
`000124 2026-11-12T134500Z replaced.briefer`; it may be damaged, and is never removed by itself.
"""

import datetime as dt
import os
import re
import shutil
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.records import LibraryReadOnly, LibraryUnreadable
from briefer.services.upkeep import Backup, Why
from briefer.storage.atomic import AtomicFiles, flush_folder
from briefer.storage.faults import read_or_told, written_or_told
from briefer.storage.keyslots import ENDING as KEYS_ENDING
from briefer.storage.keyslots import KeysUnreadable, decode_keyring
from briefer.storage.library.connection import Database, FileKind, keys_path, kind_of_file
from briefer.storage.library.faults import library_or_told
from briefer.storage.library.opening import backups_folder
from briefer.storage.library.thinning import thinned
from briefer.storage.library.verifying import state_mark, verify

ENDING = ".briefer"
EVERY = dt.timedelta(minutes=30)

_REPLACED = "replaced"
_NAME = re.compile(r"(\d{6,}) (\d{4}-\d\d-\d\dT\d{6}Z) ([a-z-]+)\.briefer", re.ASCII)
_TIME = "%Y-%m-%dT%H%M%SZ"
_PART = ".briefer-part"
_MARK = "last"
_LOOKED_AT = 1 << 18
_JOURNAL = "-journal"
_PAGES_AT_ONCE = 1000
_PATIENCE = 3
"""How often a copy may begin anew because another program has written."""


class Backups:
    """The backups in one folder. One program at a time makes and removes them."""

    def __init__(self, folder: Path, now: Callable[[], dt.datetime]) -> None:
        """Keep backups in `folder`, which is made when it is needed, and dated by `now`."""
        self.folder = folder
        self.now = now
        self._files = AtomicFiles(private=True)

    @classmethod
    def beside(cls, library: Path, now: Callable[[], dt.datetime]) -> "Backups":
        """Return the backups of the library at `library`, where they are by default."""
        return cls(backups_folder(library), now)

    # ------------------------------------------------------------ looking

    def list(self) -> tuple[Backup, ...]:
        """Return the backups, the latest first; the library itself need not open.

        Raises BrieferError when the folder cannot be read.
        """
        found = (self._backup(path) for path in self._named())
        whole = (backup for backup in found if backup is not None)
        return tuple(sorted(whole, key=lambda backup: (-backup.number, backup.path)))

    def newest_good(self, key: bytes | None) -> Backup | None:
        """Return the latest backup that is sound and opens with `key`, or None."""
        for backup in self.list():
            if backup.protected and key is None:
                continue
            with suppress(BrieferError):
                if not verify(Path(backup.path), key if backup.protected else None).problems:
                    return backup
        return None

    def due(self, last: Backup | None, *, changed: bool) -> bool:
        """Return whether it is time for the next one, whichever way the clock was set since."""
        return changed and (last is None or abs(self.now() - last.at) >= EVERY)

    def changed(self, library: Path) -> bool:
        """Return whether the library is not as it was when the last backup was made."""
        try:
            return (self.folder / _MARK).read_text("ascii") != state_mark(library)
        except (OSError, ValueError, BrieferError):
            return True

    # ------------------------------------------------------------ making

    def make(self, library: Path, key: bytes | None, why: Why) -> Backup:
        """Make a backup of a library, open or not, verify it, and thin the earlier ones.

        Raises BrieferError when it cannot be made or is not sound; nothing is left of it then.
        """
        self._files.make_folder(self.folder)
        self._tidy()
        mark = state_mark(library)
        part = self._fresh_part()
        try:
            _copy_of_database(library, key, part)
            _refuse_unsound(part, key, library)
            made = self._put(part, why, keys_path(library) if key else None)
        finally:
            _remove(part)
        self._remember(mark)
        self.thin(keep=made.number)
        return made

    def thin(self, keep: int | None = None) -> tuple[Backup, ...]:
        """Remove the backups that stand closer together than they need to; return them.

        The one numbered `keep` stays, as the latest that is known to be sound.
        """
        gone = thinned(self.list(), () if keep is None else (keep,))
        for backup in gone:
            self.remove(backup)
        return gone

    def remove(self, backup: Backup) -> None:
        """Remove a backup, and its keys after it. Raises BrieferError."""
        path = Path(backup.path)
        with written_or_told(path):
            path.unlink(missing_ok=True)
            _keys_of(path).unlink(missing_ok=True)

    def plain(self) -> tuple[Path, ...]:
        """Return every file here that is not encrypted: backups, and what restoring replaced."""
        return tuple(path for path in self._named() if _can_be_read_by_all(path))

    # ------------------------------------------------------------ bringing back

    def restore(self, backup: Backup, library: Path, key: bytes | None) -> Path | None:
        """Put a backup in the place of the library, which nothing has open.

        What stands there is kept in this folder first, and where is returned; it need not open.
        Raises LibraryUnreadable when the backup is not sound, and BrieferError as the system
        refuses; the library is then as it was.

        A kill leaves the old or the new library, with one exception that no order of steps avoids:
        where both are encrypted with different keys, it may leave the keys of one beside the other.
        Both are whole in the backups then, and restoring again puts it right.
        """
        source, target = Path(backup.path), Path(os.path.realpath(library))
        key = key if backup.protected else None
        _refuse_unsound(source, key, source)
        _refuse_no_file(target)
        part = target.with_name(f".{target.name}{_PART}")
        try:
            _copy_file(source, part)
            _refuse_unsound(part, key, source)
            aside = self._set_aside(target)
            _settle(target, key)
            with written_or_told(target):
                # A journal that is left belongs to what was set aside, and would be played into
                # the new file.
                Path(f"{target}{_JOURNAL}").unlink(missing_ok=True)
                self._put_keys(source, target, protected=backup.protected)
                part.replace(target)
                if not backup.protected:
                    keys_path(target).unlink(missing_ok=True)
            flush_folder(target.parent)
        finally:
            _remove(part)
        return aside

    def _put_keys(self, source: Path, target: Path, *, protected: bool) -> None:
        """Put the backup's keys beside the library, unless those there open it already."""
        if protected and not _same_keys(_keys_of(source), keys_path(target)):
            keys = self._files.read(_keys_of(source))
            self._files.write(keys_path(target), keys, replace=True)

    def _set_aside(self, target: Path) -> Path | None:
        """Keep a copy of what a restore is about to replace, with its journal and its keys."""
        endings = [e for e in (_JOURNAL, KEYS_ENDING, "") if _with(target, e).exists()]
        if not endings:
            return None
        self._files.make_folder(self.folder)
        aside = self._free_name(_REPLACED)
        for ending in endings:
            part = self._fresh_part()
            try:
                _copy_file(_with(target, ending), part)
                with written_or_told(aside):
                    part.replace(_with(aside, ending))
            finally:
                _remove(part)
        flush_folder(self.folder)
        # Keys whose library is missing are kept too: it may turn up again.
        return aside if aside.exists() else None

    # ------------------------------------------------------------ files

    def _named(self) -> Iterator[Path]:
        """Yield the files here that are named as backups are."""
        with read_or_told(self.folder):
            found = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        for path in found:
            if _NAME.fullmatch(path.name) and path.is_file():
                yield path

    def _backup(self, path: Path) -> Backup | None:
        """Return what a file here is, or None for one that is no backup."""
        parts = _NAME.fullmatch(path.name)
        if parts is None or parts[3] == _REPLACED:
            return None
        try:
            return Backup(
                number=int(parts[1]),
                at=dt.datetime.strptime(parts[2], _TIME).replace(tzinfo=dt.UTC),
                why=Why(parts[3]),
                path=str(path),
                size=path.stat().st_size,
                protected=_keys_of(path).exists(),
            )
        except (ValueError, OSError):
            # A later briefer may have more reasons; what it made is not ours to thin.
            return None

    def _free_name(self, why: str) -> Path:
        """Return the name of the next backup. Numbers only grow, whatever the clock says."""
        names = (_NAME.fullmatch(path.name) for path in self._named())
        number = max((int(parts[1]) for parts in names if parts), default=0) + 1
        at = self.now().astimezone(dt.UTC).strftime(_TIME)
        return self.folder / f"{number:06d} {at} {why}{ENDING}"

    def _put(self, part: Path, why: Why, keys: Path | None) -> Backup:
        """Move a verified file to its name; its keys are there before it is."""
        path = self._free_name(why.value)
        if keys is not None:
            self._files.write(_keys_of(path), self._files.read(keys), replace=False)
        with written_or_told(path):
            part.replace(path)
        flush_folder(self.folder)
        made = self._backup(path)
        if made is None:
            raise ValueError(f"{path} is not named as a backup is")
        return made

    def _remember(self, mark: str) -> None:
        """Keep what tells whether the library changes from now on; without, it seems changed."""
        with suppress(BrieferError):
            self._files.write(self.folder / _MARK, mark.encode(), replace=True)

    def _fresh_part(self) -> Path:
        part = self.folder / f".{_PART}"
        _remove(part)
        with written_or_told(part):
            part.touch(mode=0o600, exist_ok=False)
        return part

    def _tidy(self) -> None:
        """Remove the keys of backups that a kill kept from coming about, or has half removed."""
        with suppress(OSError):
            for keys in self.folder.glob(f"*{ENDING}{KEYS_ENDING}"):
                backup = keys.with_name(keys.name.removesuffix(KEYS_ENDING))
                name = _NAME.fullmatch(backup.name)
                if name and name[3] != _REPLACED and not backup.exists():
                    keys.unlink()


def _can_be_read_by_all(path: Path) -> bool:
    """Return whether a file, which may be damaged, holds words: encrypted bytes never shrink."""
    with read_or_told(path), path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    return len(zlib.compress(start, 1)) < 0.9 * len(start)


def _with(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _keys_of(backup: Path) -> Path:
    return _with(backup, KEYS_ENDING)


def _remove(part: Path) -> None:
    for path in (part, _with(part, _JOURNAL)):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _copy_of_database(library: Path, key: bytes | None, part: Path) -> None:
    """Copy a library as it was at one moment, whoever writes to it meanwhile.

    It is read through a connection of its own, which sees no change that is still being made.
    """
    with (
        library_or_told(library),
        closing(_opened_to_read(library, key)) as source,
        closing(Database(part, key, create=True)) as target,
    ):
        _copy_pages(source, target)
    with written_or_told(part):
        _flush(part)


def _copy_pages(source: Database, target: Database) -> None:
    """Copy some pages at a time, so that others may write; all at once if they never pause."""
    with target.raw.backup("main", source.raw, "main") as copying:
        patience = _PATIENCE
        while not copying.done:
            before = copying.remaining
            copying.step(_PAGES_AT_ONCE if patience else -1)
            if before and copying.remaining >= before:
                patience -= 1


def _opened_to_read(library: Path, key: bytes | None) -> Database:
    try:
        return Database(library, key, read_only=True)
    except LibraryReadOnly:
        # A change was broken off, and SQLite must take it back before it reads anything.
        return Database(library, key)


def _copy_file(source: Path, part: Path) -> None:
    """Copy the bytes of a file that nothing has open, and have them on the disk."""
    _remove(part)
    with read_or_told(source):
        data = source.open("rb")
    with (
        data,
        written_or_told(part),
        open(part, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file,
    ):
        shutil.copyfileobj(data, file, 1 << 20)
        file.flush()
        os.fsync(file.fileno())


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _settle(target: Path, key: bytes | None) -> None:
    """Let SQLite take back a change to the old library that was broken off, if it opens."""
    if _with(target, _JOURNAL).exists():
        with suppress(BrieferError):
            plain = kind_of_file(target) is FileKind.PLAIN
            Database(target, None if plain else key).close()


def _same_keys(one: Path, other: Path) -> bool:
    """Return whether two files hold the same library's key; the passphrases may differ."""
    try:
        first, second = (decode_keyring(path.read_bytes(), path) for path in (one, other))
    except (OSError, KeysUnreadable):
        return False
    return first.library == second.library


def _refuse_unsound(path: Path, key: bytes | None, of: Path) -> None:
    problems = verify(path, key).problems
    if problems:
        raise LibraryUnreadable(
            sentence("“{path}” is not sound: {what}", path=shown(of), what=problems[0]),
            sentence("Nothing was changed. Choose another backup, or have the disk checked."),
        )


def _refuse_no_file(target: Path) -> None:
    with read_or_told(target):
        if target.exists() and not target.is_file():
            raise BrieferError(
                sentence("“{path}” is not an ordinary file.", path=shown(target)),
                sentence("Choose another name."),
            )
