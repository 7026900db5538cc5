"""A kill at any moment loses nothing that was acknowledged, and leaves nothing half done."""

import os
import random
import signal
import struct
import time
from collections.abc import Callable
from pathlib import Path

from briefer.domain.ids import LetterId
from briefer.storage.library.connection import Database
from briefer.storage.library.file import LibraryFile
from briefer.storage.library.index import Index
from briefer.storage.library.schema import STEPS, VERSION, version_of
from briefer.storage.library.verifying import verify
from tests.storage.library.making import adding, letter, noon, opened, recommendation

KILLS = 100
_NUMBER = struct.Struct("<q")


def forever(library: LibraryFile, first: int, acknowledge: Callable[[int], object]) -> None:
    """Commit batches of two records and keep letters, and say so after each."""
    number = first
    while True:
        library.records.commit(adding(recommendation(number), recommendation(-number)))
        library.letters.keep(letter(f"letter-{number}"))
        acknowledge(number)
        number += 1


def killed_after(seconds: float, work: Callable[[Callable[[int], object]], None]) -> int | None:
    """Do work in a process that is killed; return the last number that it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(lambda number: os.write(writing, _NUMBER.pack(number)))
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
    with os.fdopen(reading, "rb") as pipe:
        acks = pipe.read()
    numbers = [number for (number,) in _NUMBER.iter_unpack(acks)]
    return numbers[-1] if numbers else None


def numbers_in(library: LibraryFile) -> set[int]:
    rows = library.database.rows("SELECT id FROM record WHERE id LIKE 'M%'")
    return {int(key.removeprefix("M")) for (key,) in rows}


def test_200_kills_lose_nothing(path: Path, key: bytes | None) -> None:
    """Hundred for each kind of file."""
    chosen, first, hot = random.Random(1), 1, 0  # noqa: S311
    acknowledged = set[int]()

    def work(acknowledge: Callable[[int], object]) -> None:
        forever(opened(path, key), first, acknowledge)

    for _ in range(KILLS):
        last = killed_after(chosen.uniform(0.002, 0.04), work)
        acknowledged |= set(range(first, (last or 0) + 1))
        hot += path.with_name(f"{path.name}-journal").exists()
        library = opened(path, key)
        found = numbers_in(library)
        assert acknowledged <= found
        assert {-number for number in found} == found, "half a batch"
        assert all(library.letters.letter(LetterId(f"letter-{n}")) for n in acknowledged)
        library.close()
        assert verify(path, key).problems == ()
        first = max(found, default=0) + 1
    assert len(acknowledged) > KILLS // 4
    assert hot > KILLS // 20, "no kill was in the middle of a transaction"


def as_version_2(path: Path, key: bytes | None) -> None:
    """Make the library one of version 2, as the first step left it."""
    database = Database(path, key)
    database.rows("DROP TABLE words; DROP TABLE facet; DROP TABLE tally; PRAGMA user_version=2")
    database.close()


def test_a_migration_that_is_killed_at_any_step_begins_anew(path: Path, key: bytes | None) -> None:
    as_version_2(path, key)
    whole = path.read_bytes()
    before = version_and_records(path, key)
    statement = 0
    for statement in range(0, 2000, 7 if key is None else 23):
        path.write_bytes(whole)
        ended = _killed_at_statement(path, key, statement)
        version, records = version_and_records(path, key)
        assert version in (2, VERSION)
        assert records == before[1]
        if not ended:
            break
        opened(path, key).close()
        assert verify(path, key).problems == ()
    assert version_and_records(path, key) == (VERSION, before[1])
    assert statement > 100


def version_and_records(path: Path, key: bytes | None) -> tuple[int, list[object]]:
    database = Database(path, key)
    try:
        rows = database.rows("SELECT id, state, digest FROM record ORDER BY seq")
        return version_of(database), [*rows]
    finally:
        database.close()


def _killed_at_statement(path: Path, key: bytes | None, statement: int) -> bool:
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    left = statement

    def count(*_: object) -> bool:
        nonlocal left
        left -= 1
        if left < 0:
            os._exit(9)
        return True

    try:
        database = Database(path, key)
        # So that pages reach the file before the end of the transaction.
        database.rows("PRAGMA cache_size=5")
        database.raw.exec_trace = count
        _bring_up(database)
    except BaseException:  # noqa: BLE001 - the parent must not go on as a child
        os._exit(1)
    os._exit(0)


def _bring_up(database: Database) -> None:
    from briefer.storage.library.schema import bring_up_to_date  # noqa: PLC0415

    bring_up_to_date(database, Index(database, lambda: noon().date()).rebuild)


def test_each_step_has_a_number_of_its_own() -> None:
    versions = [step.version for step in STEPS]
    assert versions == list(range(2, VERSION + 1))
