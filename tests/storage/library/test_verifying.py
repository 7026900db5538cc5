"""Every byte of a library is verified, and everything that it says twice is compared."""

import hashlib
import random
import sqlite3
from pathlib import Path

import apsw
import pytest

from briefer.services.records import LibraryUnreadable
from briefer.storage.library.connection import PAGE, Database
from briefer.storage.library.verifying import VerifyingStopped, state_mark, verify
from tests.storage.library.making import adding, letter, opened, recommendation

FLIPS, CUTS = 400, 100


def is_noticed(path: Path, key: bytes | None) -> bool:
    try:
        return bool(verify(path, key).problems)
    except LibraryUnreadable:
        return True


def test_a_sound_library_has_no_problems_and_is_counted(large: Path, key: bytes | None) -> None:
    before = large.read_bytes()
    health = verify(large, key)
    assert health.problems == ()
    assert health.pages == len(before) // PAGE
    assert health.records > 270
    assert health.letters == 10
    assert large.read_bytes() == before


def test_every_one_of_400_flipped_bits_is_found(large: Path, key: bytes | None) -> None:
    whole, chosen = large.read_bytes(), random.Random(1)  # noqa: S311
    missed: list[int] = []
    for _ in range(FLIPS):
        place = chosen.randrange(len(whole) * 8)
        damaged = bytearray(whole)
        damaged[place // 8] ^= 1 << place % 8
        large.write_bytes(damaged)
        if not is_noticed(large, key):
            missed.append(place)
        assert large.read_bytes() == damaged
    assert missed == []


def test_every_flipped_bit_of_the_header_is_found(large: Path, key: bytes | None) -> None:
    whole = large.read_bytes()
    for place in range(100 * 8):
        damaged = bytearray(whole)
        damaged[place // 8] ^= 1 << place % 8
        large.write_bytes(damaged)
        assert is_noticed(large, key), place


def test_unused_space_is_verified_too(large: Path, key: bytes | None) -> None:
    database = Database(large, key)
    database.rows("DELETE FROM snapshot; DELETE FROM earlier")
    free = database.rows("PRAGMA freelist_count")[0][0]
    database.close()
    assert free > 10
    test_every_one_of_400_flipped_bits_is_found(large, key)


def test_a_file_that_is_cut_off_anywhere_is_found(large: Path, key: bytes | None) -> None:
    whole, chosen = large.read_bytes(), random.Random(2)  # noqa: S311
    ends = [0, 1, 99, 100, PAGE, len(whole) - 1, len(whole) - PAGE]
    ends += [chosen.randrange(len(whole)) for _ in range(CUTS - len(ends))]
    for end in ends:
        large.write_bytes(whole[:end])
        assert is_noticed(large, key), end


def test_bytes_after_the_end_are_found(large: Path, key: bytes | None) -> None:
    whole = large.read_bytes()
    for more in (b"x", bytes(PAGE), whole[-PAGE:]):
        large.write_bytes(whole + more)
        assert is_noticed(large, key)


def test_pages_that_changed_places_are_found(large: Path, key: bytes | None) -> None:
    whole = large.read_bytes()
    pages = [whole[start : start + PAGE] for start in range(0, len(whole), PAGE)]
    pages[3], pages[8] = pages[8], pages[3]
    large.write_bytes(b"".join(pages))
    assert is_noticed(large, key)


def test_the_wrong_key_opens_nothing(large: Path) -> None:
    with pytest.raises(LibraryUnreadable):
        verify(large, bytes(32))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE record SET state = CAST(replace(CAST(state AS TEXT), 'Title of', 'Titel of')"
        " AS BLOB) WHERE id = 'R1'",
        "UPDATE record SET digest = zeroblob(32) WHERE id = 'R1'",
        "UPDATE record SET trashed = 1 WHERE id = 'R1'",
        "UPDATE earlier SET before_digest = zeroblob(32) WHERE before IS NOT NULL",
        "UPDATE letter SET title = 'Another'",
        "UPDATE letter SET body = zeroblob(10)",
        "UPDATE snapshot SET digest = zeroblob(32)",
        "UPDATE batch SET at = 'yesterday'",
        "DELETE FROM link WHERE how = 'source'",
        "INSERT INTO link VALUES (1, 'source', 'none')",
        "INSERT INTO link VALUES (100000, 'source', 'report')",
        "DELETE FROM part WHERE ask = 'R1.1'",
        "UPDATE part SET place = 7 WHERE ask = 'R1.1'",
        "DELETE FROM facet WHERE name = 'country'",
        "UPDATE tally SET n = n + 1 WHERE name = 'country'",
        "DELETE FROM words WHERE rowid = 2",
        "DELETE FROM record WHERE id = 'R1'",
        "DELETE FROM batch",
        "UPDATE fact SET value = 'x' WHERE name = 'sender'",
        "DELETE FROM letter",
    ],
)
def test_what_the_file_says_twice_must_agree(large: Path, key: bytes | None, sql: str) -> None:
    library = opened(large, key)
    library.letters.keep(letter("with-sender"))
    library.database.rows(sql)
    assert library.database.raw.changes() > 0
    library.close()
    assert verify(large, key).problems


def test_a_full_text_index_at_odds_with_itself_is_found(large: Path, key: bytes | None) -> None:
    database = Database(large, key)
    database.raw.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    database.rows("DELETE FROM words_idx")
    database.close()
    assert verify(large, key).problems


def test_a_watcher_is_told_and_can_stop(large: Path, key: bytes | None) -> None:
    told: list[float] = []
    verify(large, key, lambda share: not told.append(share))
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(VerifyingStopped):
        verify(large, key, lambda _: False)


def test_verifying_drops_no_lock_of_an_open_library(path: Path, key: bytes | None) -> None:
    library = opened(path, key)
    with library.database.writing():
        library.records.commit(adding(recommendation(1)))
        verify(path, key)
        state_mark(path)
        # Another process would now get the lock if ours were gone.
        assert _is_locked_for_others(path)
    library.close()
    assert verify(path, key).problems == ()


def _is_locked_for_others(path: Path) -> bool:
    import fcntl  # noqa: PLC0415 - POSIX only
    import os  # noqa: PLC0415 - POSIX only

    child = os.fork()
    if child == 0:
        with path.open("r+b") as file:
            try:
                # SQLite's RESERVED byte.
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, (1 << 30) + 1)
            except OSError:
                os._exit(1)
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1


def test_every_change_gives_the_file_another_mark(path: Path, key: bytes | None) -> None:
    library = opened(path, key)
    marks = {state_mark(path)}
    library.records.commit(adding(recommendation(1)))
    marks.add(state_mark(path))
    library.letters.keep(letter())
    marks.add(state_mark(path))
    library.letters.discard(letter())
    marks.add(state_mark(path))
    assert len(marks) == 4
    library.records.batches()
    library.close()
    opened(path, key).close()
    assert state_mark(path) in marks


def test_another_program_reads_the_plain_file(plain: Path) -> None:
    """The checksums take nothing from Python's own SQLite."""
    before = hashlib.sha256(plain.read_bytes()).digest()
    connection = sqlite3.connect(f"file:{plain}?mode=ro", uri=True)
    assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    connection.close()
    assert hashlib.sha256(plain.read_bytes()).digest() == before
