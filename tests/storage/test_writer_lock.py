"""A library has one writer; who it is, is said; and nobody stays locked out by a dead one."""

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.storage.writer_lock import (
    HeldElsewhere,
    HeldHere,
    NoPlace,
    Outcome,
    Taken,
    WriterLock,
    lock_path,
)
from tests.machine import Mount
from tests.storage.conftest import ROOT

HERE = "this-computer"
NOW = dt.datetime(2026, 11, 27, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
EARLIER = "2026-11-26T18:00:00+01:00"
ELSEWHERE = {"host": "another-computer", "pid": 4321, "since": EARLIER}

PROGRAM = """
import datetime as dt, sys, time
from pathlib import Path
from briefer.storage.writer_lock import WriterLock

class Clock:
    def now(self):
        return dt.datetime(2026, 11, 27, tzinfo=dt.UTC)

outcome = WriterLock.take(Path(sys.argv[1]), Clock(), host=sys.argv[2])
print(type(outcome).__name__, getattr(outcome, "pid", ""), flush=True)
sys.stdin.readline()
if sys.argv[3] == "release":
    outcome.lock.release()
"""


class At:
    """A clock that stands still."""

    def __init__(self, moment: dt.datetime = NOW) -> None:
        self._moment = moment

    def now(self) -> dt.datetime:
        return self._moment


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.briefer"


def test_a_free_library_is_taken_and_the_file_says_by_whom(library: Path) -> None:
    with _taken(library) as lock:
        assert lock.path == library.with_name("library.briefer-lock")
        assert json.loads(lock.path.read_text("utf-8")) == {
            "host": HERE,
            "pid": os.getpid(),
            "since": "2026-11-27T09:30:00+01:00",
        }


def test_a_released_lock_leaves_nothing_behind_and_can_be_taken_again(library: Path) -> None:
    for _ in range(3):
        with _taken(library):
            pass
        assert not list(library.parent.iterdir())


def test_releasing_twice_does_not_take_the_lock_from_the_next_one(library: Path) -> None:
    with _taken(library) as first:
        first.release()
        with _taken(library) as second:
            first.release()
            assert second.path.exists()
            assert _take(library) == HeldHere(pid=os.getpid())


def test_the_same_process_cannot_take_it_a_second_time(library: Path) -> None:
    with _taken(library):
        assert _take(library) == HeldHere(pid=os.getpid())
        assert _take(library, force=True) == HeldHere(pid=os.getpid())


def test_two_ways_to_one_library_are_one_lock(library: Path, tmp_path: Path) -> None:
    library.touch()
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "mine.briefer"
    link.symlink_to(library)
    with _taken(link) as lock:
        assert lock.path == lock_path(library)
        assert _take(library) == HeldHere(pid=os.getpid())


def test_two_libraries_in_one_folder_are_two_locks(library: Path) -> None:
    with _taken(library), _taken(library.with_name("other.briefer")):
        pass


def test_without_a_name_given_the_computer_has_its_own(library: Path) -> None:
    outcome = WriterLock.take(library, At())
    assert isinstance(outcome, Taken)
    with outcome.lock:
        assert WriterLock.take(library, At()) == HeldHere(pid=os.getpid())


# ------------------------------------------------------------------ other processes


def test_a_living_process_keeps_the_lock(library: Path) -> None:
    with _writer(library) as writer:
        assert _take(library) == HeldHere(pid=writer.pid)
        assert _take(library, force=True) == HeldHere(pid=writer.pid)


def test_a_process_sees_that_this_one_is_the_writer(library: Path) -> None:
    with _taken(library), _writer(library, expected=f"HeldHere {os.getpid()}"):
        pass


def test_a_killed_process_loses_the_lock(library: Path) -> None:
    with _writer(library) as writer:
        writer.kill()
        writer.wait()
        assert json.loads(lock_path(library).read_text("utf-8"))["pid"] == writer.pid
        with _taken(library) as lock:
            assert json.loads(lock.path.read_text("utf-8"))["pid"] == os.getpid()
    assert not lock_path(library).exists()


def test_a_process_that_ends_without_releasing_loses_the_lock(library: Path) -> None:
    with _writer(library) as writer:
        writer.communicate("\n")
        assert lock_path(library).exists()
        with _taken(library):
            pass


def test_a_process_that_releases_lets_this_one_in(library: Path) -> None:
    with _writer(library, at_end="release") as writer:
        writer.communicate("\n")
        assert not lock_path(library).exists()
        with _taken(library):
            pass


def test_a_child_that_outlives_the_writer_does_not_keep_the_lock(library: Path) -> None:
    with _taken(library) as lock:
        program = "import sys; sys.stdin.readline()"
        with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE) as child:
            lock.release()
            with _taken(library):
                pass
            child.communicate(b"\n")


def test_of_many_that_try_at_once_one_is_the_writer(library: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(library), HERE, "release"]
    tries = [
        subprocess.Popen(
            command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(6)
    ]
    first = [process.stdout.readline().split()[0] for process in tries if process.stdout]
    for process in tries:
        process.communicate("\n")
    assert sorted(first) == ["HeldHere"] * 5 + ["Taken"]


def test_a_file_that_was_removed_while_it_was_opened_is_not_the_lock(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lock_path(library)
    really_open = os.open
    opened: list[int] = []

    def overtaken(*arguments: object, **options: object) -> int:
        descriptor: int = really_open(*arguments, **options)  # pyright: ignore[reportArgumentType]
        opened.append(descriptor)
        if len(opened) < 3:
            path.unlink()
        return descriptor

    monkeypatch.setattr(os, "open", overtaken)
    with _taken(library):
        assert len(opened) == 3
        assert path.exists()


def test_a_file_that_is_always_removed_is_held_by_somebody(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_open = os.open

    def overtaken(*arguments: object, **options: object) -> int:
        descriptor: int = really_open(*arguments, **options)  # pyright: ignore[reportArgumentType]
        lock_path(library).unlink()
        return descriptor

    monkeypatch.setattr(os, "open", overtaken)
    assert _take(library) == HeldHere(pid=None)


# ------------------------------------------------------------------ other computers


def test_another_computer_keeps_the_lock(library: Path) -> None:
    _write(library, ELSEWHERE)
    before = lock_path(library).read_bytes()
    assert _take(library) == HeldElsewhere(
        host="another-computer", since=dt.datetime.fromisoformat(EARLIER), forcible=True
    )
    assert lock_path(library).read_bytes() == before


def test_another_computer_loses_the_lock_when_the_user_insists(library: Path) -> None:
    _write(library, {**ELSEWHERE, "more": "x" * 1000})
    with _taken(library, force=True) as lock:
        assert json.loads(lock.path.read_text("utf-8"))["host"] == HERE


def test_a_dead_process_of_this_computer_loses_the_lock(library: Path) -> None:
    _write(library, {**ELSEWHERE, "host": HERE.upper(), "pid": 1})
    with _taken(library):
        pass


def test_computers_without_a_name_are_not_taken_for_one(library: Path) -> None:
    _write(library, {**ELSEWHERE, "host": ""})
    outcome = WriterLock.take(library, At(), host="")
    assert isinstance(outcome, HeldElsewhere)
    assert not outcome.host


def test_another_computer_whose_lock_the_system_knows_cannot_be_forced(library: Path) -> None:
    with _writer(library, host="another-computer"):
        for force in (False, True):
            outcome = _take(library, force=force)
            assert isinstance(outcome, HeldElsewhere)
            assert (outcome.host, outcome.forcible) == ("another-computer", False)


def test_releasing_leaves_the_lock_of_a_computer_that_took_over(library: Path) -> None:
    with _taken(library) as lock:
        # As a service does that copies the other computer's file to here.
        copied = library.with_name("copied")
        copied.write_text(json.dumps(ELSEWHERE), "utf-8")
        copied.replace(lock.path)
    assert json.loads(lock_path(library).read_text("utf-8")) == ELSEWHERE


def test_releasing_leaves_what_was_written_over_ours(library: Path) -> None:
    with _taken(library) as lock:
        lock.path.write_text(json.dumps(ELSEWHERE), "utf-8")
    assert json.loads(lock_path(library).read_text("utf-8")) == ELSEWHERE


# ------------------------------------------------------------------ hostile files


@pytest.mark.parametrize(
    "content",
    [
        b"\0",
        b"not a note",
        b"[" * 4000,
        b" " * 10_000 + json.dumps(ELSEWHERE).encode(),
        json.dumps({**ELSEWHERE, "pid": -1}).encode(),
        json.dumps({**ELSEWHERE, "pid": 2**70}).encode(),
        json.dumps({**ELSEWHERE, "host": "x" * 256}).encode(),
        json.dumps({**ELSEWHERE, "host": HERE, "since": "yesterday"}).encode(),
    ],
)
def test_garbage_is_another_computer_of_which_nothing_is_known(
    library: Path, content: bytes
) -> None:
    lock_path(library).write_bytes(content)
    assert _take(library) == HeldElsewhere(host="", since=None, forcible=True)
    assert lock_path(library).read_bytes() == content
    with _taken(library, force=True):
        pass


def test_garbage_in_a_file_that_is_locked_cannot_be_forced(library: Path) -> None:
    with _taken(library) as lock:
        lock.path.write_bytes(b"garbage")
        assert _take(library, force=True) == HeldElsewhere(host="", since=None, forcible=False)


def test_a_writer_that_has_not_said_who_it_is_yet_is_of_this_computer(library: Path) -> None:
    with _taken(library) as lock:
        lock.path.write_bytes(b"")
        assert _take(library) == HeldHere(pid=None)


def test_an_empty_file_that_nobody_holds_is_no_lock(library: Path) -> None:
    lock_path(library).touch()
    with _taken(library):
        pass


@given(st.binary(min_size=1, max_size=200))
def test_any_content_is_some_other_computer(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    library = tmp_path_factory.mktemp("any") / "library.briefer"
    lock_path(library).write_bytes(content)
    assert isinstance(_take(library), HeldElsewhere)


def test_what_cannot_be_shown_of_a_name_is_not_passed_on(library: Path) -> None:
    _write(library, {**ELSEWHERE, "host": "a\u202eb\nc\x1b[2J"})
    outcome = _take(library)
    assert isinstance(outcome, HeldElsewhere)
    assert outcome.host == "a\ufffdb\ufffdc\ufffd[2J"


@pytest.mark.parametrize("since", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_that_other_time_zones_lack_is_not_passed_on(library: Path, since: str) -> None:
    _write(library, {**ELSEWHERE, "since": since})
    outcome = _take(library)
    assert isinstance(outcome, HeldElsewhere)
    assert outcome.since is None


@pytest.mark.parametrize("moment", [dt.datetime(1970, 1, 1, tzinfo=dt.UTC), NOW])
def test_a_clock_that_goes_wrong_locks_nobody_out(library: Path, moment: dt.datetime) -> None:
    outcome = WriterLock.take(library, At(moment), host=HERE)
    assert isinstance(outcome, Taken)
    with outcome.lock as lock:
        left = lock.path.read_bytes()
    lock_path(library).write_bytes(left)
    with _taken(library):
        pass


# ------------------------------------------------------------------ no place


def test_a_link_in_the_place_of_the_lock_is_not_followed(library: Path, tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_bytes(b"")
    lock_path(library).symlink_to(target)
    assert _take(library, force=True) == NoPlace()
    assert target.read_bytes() == b""
    target.unlink()
    assert _take(library, force=True) == NoPlace()
    assert not target.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_in_the_place_of_the_lock_holds_nobody_up(library: Path) -> None:
    os.mkfifo(lock_path(library))
    assert _take(library) == NoPlace()


def test_a_folder_in_the_place_of_the_lock_is_no_place(library: Path) -> None:
    lock_path(library).mkdir()
    assert _take(library) == NoPlace()


def test_a_folder_that_is_missing_is_no_place(tmp_path: Path) -> None:
    assert _take(tmp_path / "none" / "library.briefer") == NoPlace()
    assert not (tmp_path / "none").exists()


def test_a_name_that_is_too_long_with_its_ending_is_no_place(tmp_path: Path) -> None:
    assert _take(tmp_path / ("x" * 253)) == NoPlace()


def test_a_disk_that_can_only_be_read_is_no_place(small_disk: tuple[Path, Mount]) -> None:
    place, mount = small_disk
    _write(place / "library.briefer", ELSEWHERE)
    mount("ro")
    assert _take(place / "library.briefer") == NoPlace()
    assert _take(place / "other.briefer") == NoPlace()


def test_a_full_disk_is_no_place_and_nothing_is_left_there(
    small_disk: tuple[Path, Mount],
) -> None:
    place, _ = small_disk
    with pytest.raises(OSError, match="No space"), (place / "filling").open("wb") as filling:
        filling.write(b"x" * 1_000_000)
    assert _take(place / "library.briefer") == NoPlace()
    assert {file.name for file in place.iterdir()} == {"filling"}
    (place / "filling").unlink()
    with _taken(place / "library.briefer"):
        pass


def test_a_disk_that_knows_no_locks_is_no_place(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no locks here")

    monkeypatch.setattr("fcntl.flock", refuse)
    assert _take(library) == NoPlace()


def _take(library: Path, *, force: bool = False) -> Outcome:
    return WriterLock.take(library, At(), host=HERE, force=force)


@contextmanager
def _taken(library: Path, *, force: bool = False) -> Generator[WriterLock]:
    outcome = _take(library, force=force)
    assert isinstance(outcome, Taken)
    with outcome.lock as lock:
        yield lock


def _write(library: Path, note: Mapping[str, object]) -> None:
    lock_path(library).write_text(json.dumps(note), "utf-8")


@contextmanager
def _writer(
    library: Path, *, host: str = HERE, expected: str = "Taken", at_end: str = "end"
) -> Generator["subprocess.Popen[str]"]:
    """Let another process take the lock, or be refused as `expected`, until it gets a line."""
    command = [sys.executable, "-c", PROGRAM, str(library), host, at_end]
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline().strip() == expected
            yield process
        finally:
            process.kill()
