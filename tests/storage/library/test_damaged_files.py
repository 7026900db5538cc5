"""What cannot be read is refused, left as it is, and never replaced by an empty library."""

import os
import shutil
from pathlib import Path

import pytest

from briefer.errors import BrieferError
from briefer.services.records import LibraryLocked, LibraryUnreadable
from briefer.storage.atomic import AtomicFiles
from briefer.storage.keyslots import keys_path
from briefer.storage.library.connection import Database, FileKind, kind_of_file
from briefer.storage.library.file import LibraryFile
from briefer.storage.library.opening import Opener, backups_folder
from briefer.storage.library.schema import VERSION, version_of
from briefer.storage.library.verifying import verify
from tests.storage.library.making import CONTENT, KEY, held, make, noon

FIXTURES = Path(__file__).parents[2] / "fixtures" / "libraries"
OPENER = Opener(CONTENT, noon, AtomicFiles(private=True))


def open_it(path: Path, key: bytes | None = None) -> LibraryFile:
    return OPENER.open(path, key)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"hello",
        b"\0" * 8192,
        b"SQLite format 3\0" + bytes(84),
        b"%PDF-1.7\n" * 1000,
        b'{"briefer": "library", "version": 99, "letters": []}',
        b'{"briefer": "library", "version": 1, "letters": [{}]}',
        b'{"a": 1}',
        b"{" * 100_000,
    ],
)
def test_a_foreign_or_damaged_file_is_refused_and_left(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "library"
    path.write_bytes(data)
    with pytest.raises(LibraryUnreadable) as told:
        open_it(path)
    assert told.value.hint
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_another_program_s_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library"
    database = Database(path, create=True)
    database.rows("CREATE TABLE bookmarks (url)")
    database.close()
    data = path.read_bytes()
    with pytest.raises(LibraryUnreadable):
        open_it(path)
    assert path.read_bytes() == data


def test_a_newer_library_is_refused_and_left(path: Path, key: bytes | None) -> None:
    database = Database(path, key)
    database.rows(f"PRAGMA user_version={VERSION + 1}")
    database.close()
    data = path.read_bytes()
    for use in (open_it, verify):
        with pytest.raises(LibraryUnreadable, match="newer"):
            use(path, key)
    assert path.read_bytes() == data


@pytest.mark.parametrize("use", [open_it, verify])
def test_a_folder_a_pipe_and_a_device_are_refused(tmp_path: Path, use: object) -> None:
    folder, pipe = tmp_path / "folder", tmp_path / "pipe"
    folder.mkdir()
    os.mkfifo(pipe)
    for path in (folder, pipe, Path("/dev/null")):
        with pytest.raises(BrieferError):
            use(path)  # type: ignore[operator]
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("trace", ["keys", "backups"])
def test_a_library_that_is_lost_is_not_made_anew(tmp_path: Path, trace: str) -> None:
    path = tmp_path / "library"
    if trace == "keys":
        keys_path(path).write_bytes(b"x")
    else:
        backups_folder(path).mkdir()
    with pytest.raises(LibraryUnreadable, match="missing"):
        open_it(path)
    assert not path.exists()


def test_an_encrypted_library_asks_for_its_key(tmp_path: Path) -> None:
    path = tmp_path / "library"
    make(path, KEY)
    data = path.read_bytes()
    with pytest.raises(LibraryLocked):
        open_it(path)
    with pytest.raises(LibraryUnreadable):
        open_it(path, bytes(32))
    keys_path(path).unlink()
    with pytest.raises(LibraryUnreadable):
        open_it(path, KEY)
    assert path.read_bytes() == data


def test_a_plain_library_with_left_over_keys_is_plain(plain: Path) -> None:
    keys_path(plain).write_bytes(b"x")
    assert kind_of_file(plain) is FileKind.PLAIN
    open_it(plain).close()


def test_asking_what_a_file_is_drops_no_lock(plain: Path) -> None:
    library = open_it(plain)
    with library.database.writing():
        kind_of_file(plain)
        other = Database(plain)
        other.raw.set_busy_timeout(0)
        with pytest.raises(BrieferError):
            other.rows("BEGIN IMMEDIATE")
        other.close()
    library.close()


@pytest.mark.parametrize("version", [2, 3])
def test_a_file_of_every_release_opens(tmp_path: Path, version: int) -> None:
    path = tmp_path / "library"
    shutil.copy(FIXTURES / f"version-{version}.briefer", path)
    database = Database(path, read_only=True)
    assert version_of(database) == version
    database.close()
    assert verify(path).problems == ()
    library = open_it(path)
    assert held(library, "R1")
    assert held(library, "M1").trashed
    assert [one.title for one in library.letters.letters()] == ["Kept for ever"]
    assert len(library.letters.snapshots(library.letters.letters()[0].id)) == 1
    assert version_of(library.database) == VERSION
    library.close()
    assert verify(path).problems == ()


def test_the_backup_before_a_migration_is_of_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library"
    shutil.copy(FIXTURES / "version-2.briefer", path)
    before = list[tuple[Path, bytes | None, bytes]]()
    opener = Opener(
        CONTENT,
        noon,
        AtomicFiles(private=True),
        lambda place, key: before.append((place, key, place.read_bytes())),
    )
    data = path.read_bytes()
    opener.open(path).close()
    opener.open(path).close()
    assert before == [(path, None, data)]
