"""Backups: made, listed, and brought back, whatever state the library is in."""

import datetime as dt
import shutil
import stat
from pathlib import Path

import pytest

from briefer.errors import BrieferError
from briefer.services.records import LibraryUnreadable
from briefer.services.upkeep import Why
from briefer.storage.keyslots import keys_path, read_keyring, unlock
from briefer.storage.library.backups import EVERY, Backups
from briefer.storage.library.connection import Database
from briefer.storage.library.verifying import verify
from tests.storage.library.making import KEY, Clock, adding, held, letter, opened, recommendation


def content(path: Path, key: bytes | None) -> list[object]:
    """Return all that a library holds."""
    database = Database(path, key, read_only=True)
    try:
        return [
            database.rows(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 - our names
            for table in ("record", "batch", "earlier", "letter", "snapshot", "fact", "facet")
        ]
    finally:
        database.close()


def change(path: Path, key: bytes | None, number: int) -> None:
    library = opened(path, key)
    library.records.commit(adding(recommendation(number)))
    library.close()


def test_a_backup_holds_everything_and_is_private(
    path: Path, key: bytes | None, clock: Clock
) -> None:
    backups = Backups.beside(path, clock)
    made = backups.make(path, key, Why.BEFORE_IMPORT)
    assert Path(made.path).name == "000001 2026-11-12T133000Z before-import.briefer"
    assert Path(made.path).parent == path.with_name("library.briefer-backups")
    assert content(Path(made.path), key) == content(path, key)
    assert verify(Path(made.path), key).problems == ()
    assert made.protected is (key is not None)
    for file in (backups.folder, *backups.folder.iterdir()):
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file
    assert backups.list() == (made,)


def test_an_encrypted_backup_opens_by_its_own_keys(tmp_path: Path, clock: Clock) -> None:
    from tests.storage.library.making import make  # noqa: PLC0415

    path = tmp_path / "library"
    make(path, KEY)
    made = Backups.beside(path, clock).make(path, KEY, Why.BY_HAND)
    moved = tmp_path / "elsewhere" / "copy"
    moved.parent.mkdir()
    shutil.copy(made.path, moved)
    shutil.copy(f"{made.path}-keys", keys_path(moved))
    key = unlock(read_keyring(moved), "a passphrase")
    opened(moved, key.data).close()


def test_a_backup_is_of_what_lasts_while_the_library_is_open_and_written(
    path: Path, key: bytes | None, clock: Clock
) -> None:
    library = opened(path, key)
    before = content(path, key)
    with library.database.writing():
        library.records.commit(adding(recommendation(1)))
        made = Backups.beside(path, clock).make(path, key, Why.BY_HAND)
    assert content(Path(made.path), key) == before
    assert content(path, key) != before
    library.close()


def test_they_are_in_the_order_of_their_numbers_when_the_clock_goes_back(
    plain: Path, clock: Clock
) -> None:
    backups = Backups.beside(plain, clock)
    for days in (0, -4000, 1, 4000, -8000):
        clock.go(days=days)
        backups.make(plain, None, Why.AUTOMATIC)
    assert [made.number for made in backups.list()] == [5, 4, 3, 2, 1]
    newest = backups.newest_good(None)
    assert newest is not None
    assert newest.number == 5


def test_numbers_go_on_past_six_figures(plain: Path, clock: Clock) -> None:
    backups = Backups.beside(plain, clock)
    made = Path(backups.make(plain, None, Why.AUTOMATIC).path)
    made.rename(made.with_name(made.name.replace("000001", "999999")))
    assert backups.make(plain, None, Why.AUTOMATIC).number == 1_000_000
    assert [one.number for one in backups.list()] == [1_000_000, 999_999]


def test_they_are_thinned_as_they_are_made(plain: Path, clock: Clock) -> None:
    backups = Backups.beside(plain, clock)
    kept = backups.make(plain, None, Why.BY_HAND)
    for _ in range(15):
        clock.go(hours=1)
        backups.make(plain, None, Why.AUTOMATIC)
    numbers = [made.number for made in backups.list()]
    assert numbers[:10] == list(range(16, 6, -1))
    assert len(numbers) < 16
    assert kept.number in numbers


def test_other_files_in_the_folder_are_let_be(plain: Path, clock: Clock) -> None:
    backups = Backups.beside(plain, clock)
    backups.make(plain, None, Why.AUTOMATIC)
    other = backups.folder / "000002 2026-11-12T133000Z some-later-reason.briefer"
    for file in (other, backups.folder / "notes.txt"):
        file.write_text("mine")
    assert len(backups.list()) == 1
    assert backups.make(plain, None, Why.AUTOMATIC).number == 3
    assert other.read_text() == "mine"


def test_the_newest_good_one_is_found_past_damaged_ones(
    path: Path, key: bytes | None, clock: Clock
) -> None:
    backups = Backups.beside(path, clock)
    good = backups.make(path, key, Why.AUTOMATIC)
    bad = Path(backups.make(path, key, Why.AUTOMATIC).path)
    data = bytearray(bad.read_bytes())
    data[9000] ^= 4
    bad.write_bytes(data)
    path.unlink()
    assert backups.newest_good(key) == good
    Path(good.path).write_bytes(b"")
    assert backups.newest_good(key) is None


def test_no_folder_is_no_backups(tmp_path: Path, clock: Clock) -> None:
    backups = Backups.beside(tmp_path / "library", clock)
    assert backups.list() == ()
    assert backups.newest_good(None) is None
    assert not backups.folder.exists()


def test_one_is_due_after_half_an_hour_with_changes(plain: Path, clock: Clock) -> None:
    backups = Backups.beside(plain, clock)
    assert backups.due(None, changed=True)
    assert not backups.due(None, changed=False)
    last = backups.make(plain, None, Why.AUTOMATIC)
    assert not backups.due(last, changed=True)
    clock.go(minutes=29)
    assert not backups.due(last, changed=True)
    clock.go(minutes=1)
    assert backups.due(last, changed=True)
    assert not backups.due(last, changed=False)
    clock.go(days=-4000)
    assert backups.due(last, changed=True)
    assert dt.timedelta(minutes=30) == EVERY


def test_what_has_changed_since_the_last_is_known_after_a_restart(
    path: Path, key: bytes | None, clock: Clock
) -> None:
    backups = Backups.beside(path, clock)
    assert backups.changed(path)
    backups.make(path, key, Why.AUTOMATIC)
    assert not Backups.beside(path, clock).changed(path)
    opened(path, key).close()
    assert not backups.changed(path)
    change(path, key, 1)
    assert Backups.beside(path, clock).changed(path)


def test_a_damaged_library_makes_no_backup_and_leaves_nothing(
    path: Path, key: bytes | None, clock: Clock
) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    backups = Backups.beside(path, clock)
    with pytest.raises(LibraryUnreadable):
        backups.make(path, key, Why.AUTOMATIC)
    assert list(backups.folder.iterdir()) == []
    assert path.read_bytes() == data


def test_restoring_brings_back_what_was_and_keeps_what_is(
    path: Path, key: bytes | None, clock: Clock
) -> None:
    backups = Backups.beside(path, clock)
    made, before = backups.make(path, key, Why.BY_HAND), content(path, key)
    change(path, key, 1)
    after = content(path, key)
    aside = backups.restore(made, path, key)
    assert content(path, key) == before
    assert aside is not None
    assert aside.name.startswith("000002 ")
    assert aside.name.endswith(" replaced.briefer")
    assert content(aside, key) == after
    assert keys_path(aside).exists() is (key is not None)
    assert backups.list() == (made,)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("ruin", [b"", b"\0" * 5000, b"not a library", None])
def test_restoring_needs_no_library_that_opens(
    path: Path, key: bytes | None, clock: Clock, ruin: bytes | None
) -> None:
    backups = Backups.beside(path, clock)
    made, before = backups.make(path, key, Why.AUTOMATIC), content(path, key)
    path.unlink() if ruin is None else path.write_bytes(ruin)
    aside = backups.restore(made, path, key)
    assert content(path, key) == before
    assert (aside is None) is (ruin is None)
    if aside is not None:
        assert aside.read_bytes() == ruin


def test_a_damaged_backup_replaces_nothing(path: Path, key: bytes | None, clock: Clock) -> None:
    backups = Backups.beside(path, clock)
    made = backups.make(path, key, Why.AUTOMATIC)
    data = bytearray(Path(made.path).read_bytes())
    data[len(data) // 2] ^= 1
    Path(made.path).write_bytes(data)
    before = path.read_bytes()
    with pytest.raises(BrieferError):
        backups.restore(made, path, key)
    assert path.read_bytes() == before
    assert len(list(backups.folder.glob("*replaced*"))) == 0


def test_the_wrong_key_replaces_nothing(tmp_path: Path, clock: Clock) -> None:
    from tests.storage.library.making import make  # noqa: PLC0415

    path = tmp_path / "library"
    make(path, KEY)
    backups = Backups.beside(path, clock)
    made, before = backups.make(path, KEY, Why.AUTOMATIC), path.read_bytes()
    with pytest.raises(LibraryUnreadable):
        backups.restore(made, path, bytes(32))
    assert path.read_bytes() == before


def test_a_journal_of_the_old_library_is_not_played_into_the_new(
    path: Path, key: bytes | None, clock: Clock
) -> None:
    backups = Backups.beside(path, clock)
    made, before = backups.make(path, key, Why.AUTOMATIC), content(path, key)
    journal = path.with_name(f"{path.name}-journal")
    leave_hot_journal(path, key)
    assert journal.exists()
    hot = (path.read_bytes(), journal.read_bytes())
    aside = backups.restore(made, path, key)
    assert not journal.exists()
    assert content(path, key) == before
    assert aside is not None
    assert (aside.read_bytes(), Path(f"{aside}-journal").read_bytes()) == hot


def test_a_folder_is_not_replaced(plain: Path, tmp_path: Path, clock: Clock) -> None:
    backups = Backups.beside(plain, clock)
    made = backups.make(plain, None, Why.AUTOMATIC)
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(BrieferError):
        backups.restore(made, folder, None)
    assert list(folder.iterdir()) == []


def test_a_library_that_is_reached_by_a_link_is_restored_where_it_is(
    plain: Path, tmp_path: Path, clock: Clock
) -> None:
    link = tmp_path / "link"
    link.symlink_to(plain)
    backups = Backups.beside(link, clock)
    made = backups.make(link, None, Why.AUTOMATIC)
    change(plain, None, 1)
    backups.restore(made, link, None)
    assert link.is_symlink()
    assert content(plain, None) == content(Path(made.path), None)


def test_a_backup_of_letters_has_their_snapshots(plain: Path, clock: Clock) -> None:
    library = opened(plain)
    library.letters.keep(letter())
    library.letters.take_snapshot(letter(), "as sent")
    library.close()
    made = Backups.beside(plain, clock).make(plain, None, Why.BY_HAND)
    copy = opened(Path(made.path), read_only=True)
    assert [one.name for one in copy.letters.snapshots(letter().id)] == ["as sent"]
    assert held(copy, "R1")
    copy.close()


def leave_hot_journal(path: Path, key: bytes | None) -> None:
    """Leave a library as a kill leaves it when a transaction is half in the file."""
    import os  # noqa: PLC0415

    child = os.fork()
    if child == 0:
        database = Database(path, key)
        database.rows("PRAGMA cache_size=1; BEGIN IMMEDIATE; UPDATE record SET digest = x'00'")
        database.rows("CREATE TABLE waste (a); INSERT INTO waste VALUES (zeroblob(400000))")
        os._exit(9)
    os.waitpid(child, 0)
