"""Disks that are full or can only be read: the library stays whole, and the user is told."""

import os
import resource
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefer.errors import BrieferError
from briefer.services.records import LibraryReadOnly
from briefer.services.upkeep import Why
from briefer.storage.atomic import AtomicFiles
from briefer.storage.keyslots import encode_keyring, keys_path
from briefer.storage.library.backups import Backups
from briefer.storage.library.file import LibraryFile
from briefer.storage.library.opening import Opener
from briefer.storage.library.protecting import encrypt
from briefer.storage.library.verifying import verify
from tests.machine import Mount, disk_of
from tests.storage.library.making import (
    CONTENT,
    KEY,
    KEYRING,
    adding,
    make,
    noon,
    opened,
    recommendation,
)
from tests.storage.library.test_backups import content

OPENER = Opener(CONTENT, noon, AtomicFiles(private=True))


@pytest.fixture
def disk(tmp_path: Path, tool: Callable[[str], Path]) -> Iterator[tuple[Path, Mount]]:
    """Return a disk of 700 KiB, and a way to mount it anew with other options ("ro")."""
    place = tmp_path / "disk"
    with disk_of("700k", place, tool) as remount:
        yield place, remount


def add_until_refused(library: LibraryFile) -> None:
    for number in range(10_000):
        library.records.commit(adding(recommendation(number)))


def test_a_full_disk_keeps_what_was_acknowledged(
    disk: tuple[Path, Mount], key: bytes | None
) -> None:
    path = disk[0] / "library"
    make(path, key)
    library = opened(path, key)
    with pytest.raises(BrieferError) as told:
        add_until_refused(library)
    kept = len(library.records.batches(10_000)) - 1
    assert "full" in told.value.message
    assert told.value.hint
    library.close()
    library = opened(path, key)
    found = library.database.rows("SELECT count(*) FROM record WHERE id LIKE 'M%'")[0][0]
    library.close()
    assert found == kept > 0
    assert verify(path, key).problems == ()


def test_a_full_disk_leaves_no_part_of_a_new_library(disk: tuple[Path, Mount]) -> None:
    (disk[0] / "other").write_bytes(bytes(600_000))
    with pytest.raises(BrieferError):
        OPENER.open(disk[0] / "library")
    assert [one.name for one in disk[0].iterdir()] == ["other"]


def test_a_full_disk_leaves_the_library_when_it_is_backed_up_restored_or_encrypted(
    disk: tuple[Path, Mount], tmp_path: Path
) -> None:
    path = disk[0] / "library"
    make(path, None)
    elsewhere = Backups(tmp_path / "backups", noon)
    made = elsewhere.make(path, None, Why.BY_HAND)
    before = content(path, None)
    free = shutil.disk_usage(disk[0]).free
    (disk[0] / "other").write_bytes(bytes(free - 60_000))
    here = Backups.beside(path, noon)
    for action in (
        lambda: here.make(path, None, Why.BY_HAND),
        lambda: elsewhere.restore(made, path, None),
        lambda: encrypt(path, KEY, KEYRING, elsewhere),
    ):
        with pytest.raises(BrieferError):
            action()
        assert content(path, None) == before
        assert here.list() == ()
        names = {one.name for one in disk[0].rglob("*")}
        assert names <= {"library", "other", "library-backups", "library-keys"}
    assert verify(path).problems == ()


def test_a_disk_that_can_only_be_read_is_read(disk: tuple[Path, Mount], key: bytes | None) -> None:
    place, remount = disk
    path = place / "library"
    make(path, key)
    before = content(path, key)
    remount("ro")
    try:
        assert verify(path, key).problems == ()
        library = opened(path, key)
        with pytest.raises(LibraryReadOnly):
            library.records.commit(adding(recommendation(1)))
        library.close()
        library = OPENER.open(path, key)
        assert content(path, key) == before
        library.close()
        with pytest.raises(BrieferError):
            Backups.beside(path, noon).make(path, key, Why.BY_HAND)
        with pytest.raises(BrieferError):
            OPENER.open(place / "new", key)
    finally:
        remount("rw")
    assert content(path, key) == before


def test_a_limit_on_the_size_of_files_keeps_what_was_acknowledged(
    tmp_path: Path, key: bytes | None
) -> None:
    path = tmp_path / "library"
    make(path, key)
    size = path.stat().st_size
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100_000, size + 100_000))
        library, kept = opened(path, key), 0
        try:
            for number in range(10_000):
                library.records.commit(adding(recommendation(number)))
                kept += 1
        except BrieferError:
            os._exit(min(kept, 255))
        os._exit(0)
    kept = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert 0 < kept < 255
    library = opened(path, key)
    found = library.database.rows("SELECT count(*) FROM record WHERE id LIKE 'M%'")[0][0]
    library.close()
    assert found == kept
    assert verify(path, key).problems == ()


def test_a_library_in_a_folder_that_is_gone_is_told(tmp_path: Path, key: bytes | None) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "library"
    make(path, key)
    library = opened(path, key)
    shutil.move(folder, tmp_path / "moved")
    with pytest.raises(BrieferError):
        add_until_refused(library)
    library.close()
    moved = tmp_path / "moved" / "library"
    if key is not None:
        keys_path(moved).write_bytes(encode_keyring(KEYRING))
    opened(moved, key).close()
    assert verify(moved, key).problems == ()
