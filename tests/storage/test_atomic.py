"""A file is written whole or not at all, whatever goes wrong."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import BrieferError
from briefer.services.ports import FileExists
from briefer.storage.atomic import AtomicFiles
from tests.machine import Mount
from tests.storage.conftest import ROOT
from tests.storage.writing import content

OLD = b"what was there before"
NEW = b"what is there now"


class Attempt(Protocol):
    def __call__(self, files: AtomicFiles, /, path: Path, *, replace: bool) -> None: ...


def _write(files: AtomicFiles, path: Path, *, replace: bool) -> None:
    files.write(path, NEW, replace=replace)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "letter.pdf"


@given(st.binary())
def test_a_file_holds_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("written") / "letter.pdf"
    AtomicFiles().write(path, data, replace=False)
    assert path.read_bytes() == data
    assert _only(path)


def test_an_existing_file_is_left_unless_it_may_be_replaced(place: Path) -> None:
    place.write_bytes(OLD)
    with pytest.raises(FileExists) as raised:
        AtomicFiles().write(place, NEW, replace=False)
    assert raised.value.message == f"“{place}” exists already."
    assert raised.value.hint
    assert place.read_bytes() == OLD
    assert _only(place)


def test_of_several_files_none_is_written_when_one_may_not_be(place: Path) -> None:
    other = place.with_suffix(".docx")
    other.write_bytes(OLD)
    with pytest.raises(FileExists):
        AtomicFiles().write_all({place: NEW, other: NEW}, replace=False)
    assert not place.exists()
    assert other.read_bytes() == OLD
    AtomicFiles().write_all({place: NEW, other: NEW}, replace=True)
    assert place.read_bytes() == other.read_bytes() == NEW
    assert sorted(place.parent.iterdir()) == [other, place]


def test_content_that_does_not_read_back_is_not_put_in_place(place: Path) -> None:
    class Wrong:
        def write_to(self, file: BinaryIO) -> None:
            file.write(NEW)

        def is_in(self, path: Path) -> bool:
            return path.read_bytes() == OLD

    place.write_bytes(OLD)
    with pytest.raises(BrieferError, match="does not read back"):
        AtomicFiles().stream(place, Wrong(), replace=True)
    assert place.read_bytes() == OLD
    assert _only(place)


def test_an_existing_file_is_replaced_when_asked(place: Path) -> None:
    place.write_bytes(OLD)
    AtomicFiles().write(place, NEW, replace=True)
    assert place.read_bytes() == NEW
    assert _only(place)


def test_a_file_made_by_another_in_the_last_moment_is_not_replaced(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def another_comes_first(descriptor: int) -> None:
        flush(descriptor)
        place.write_bytes(OLD)

    monkeypatch.setattr(os, "fsync", another_comes_first)
    with pytest.raises(FileExists):
        AtomicFiles().write(place, NEW, replace=False)
    assert place.read_bytes() == OLD
    assert _only(place)


@pytest.mark.parametrize("taken", [False, True])
def test_a_disk_without_hard_links_is_no_way_around(
    place: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def no_links(*_: object, **__: object) -> None:
        if taken:
            place.write_bytes(OLD)
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    if taken:
        with pytest.raises(FileExists):
            AtomicFiles().write(place, NEW, replace=False)
    else:
        AtomicFiles().write(place, NEW, replace=False)
    assert place.read_bytes() == (OLD if taken else NEW)
    assert _only(place)


@pytest.mark.parametrize("replace", [False, True])
def test_the_file_is_flushed_before_it_gets_its_name_and_the_folder_after(
    place: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    order: list[str] = []
    for name in ("fsync", "link", "replace"):
        _note(monkeypatch, name, order)
    AtomicFiles().write(place, NEW, replace=replace)
    assert order == ["fsync", "replace" if replace else "link", "fsync"]


def test_a_link_is_followed_and_stays(tmp_path: Path, place: Path) -> None:
    real = tmp_path / "elsewhere.pdf"
    real.write_bytes(OLD)
    place.symlink_to(real)
    AtomicFiles().write(place, NEW, replace=True)
    assert place.is_symlink()
    assert real.read_bytes() == NEW


def test_a_link_to_nothing_counts_as_existing(tmp_path: Path, place: Path) -> None:
    place.symlink_to(tmp_path / "nothing.pdf")
    with pytest.raises(FileExists):
        AtomicFiles().write(place, NEW, replace=False)


def test_a_link_into_a_missing_folder_names_that_folder(tmp_path: Path, place: Path) -> None:
    place.symlink_to(tmp_path / "none" / "real.pdf")
    with pytest.raises(BrieferError) as raised:
        AtomicFiles().write(place, NEW, replace=True)
    assert raised.value.message == f"The folder “{tmp_path / 'none'}” does not exist."


def test_a_link_to_itself_is_refused_and_stays(place: Path) -> None:
    place.symlink_to(place.name)
    for attempt in (AtomicFiles().check, partial(_write, AtomicFiles())):
        with pytest.raises(BrieferError) as raised:
            attempt(place, replace=True)
        assert raised.value.message.startswith(f"“{place}” could not be written (")
    assert place.is_symlink()
    assert len(list(place.parent.iterdir())) == 1


def test_permissions_are_the_users_wish(place: Path) -> None:
    mask = os.umask(0o027)
    try:
        AtomicFiles().write(place, OLD, replace=False)
        assert _mode(place) == 0o640
        place.chmod(0o604)
        AtomicFiles().write(place, NEW, replace=True)
        assert _mode(place) == 0o604
        AtomicFiles(private=True).write(place.with_suffix(".json"), NEW, replace=False)
        assert _mode(place.with_suffix(".json")) == 0o600
    finally:
        os.umask(mask)


@pytest.mark.parametrize("attempt", [AtomicFiles.check, _write])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere/letter.pdf", "The folder “{place}/nowhere” does not exist."),
        ("file/letter.pdf", "“{place}/file” is not a folder."),
        ("folder", "“{place}/folder” is a folder, not a file."),
        ("pipe", "“{place}/pipe” is not an ordinary file."),
        ("bad\udcff.pdf", "The name “{place}/bad\ufffd.pdf” holds bytes that are no characters."),
        ("nul\0.pdf", "The name “{place}/nul\ufffd.pdf” holds bytes that are no characters."),
    ],
)
def test_a_place_that_cannot_be_is_named(
    tmp_path: Path, name: str, message: str, attempt: Attempt
) -> None:
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BrieferError) as raised:
        attempt(AtomicFiles(), tmp_path / name, replace=True)
    assert raised.value.message == message.format(place=tmp_path)
    assert raised.value.hint.endswith(".")


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    name = "x" * 300 + ".pdf"
    with pytest.raises(BrieferError) as raised:
        AtomicFiles().write(tmp_path / name, NEW, replace=False)
    assert raised.value.message == f"The name “{name}” is too long."
    assert not list(tmp_path.iterdir())


def test_checking_writes_nothing_and_sees_what_exists(place: Path) -> None:
    AtomicFiles().check(place, replace=False)
    assert not place.exists()
    place.write_bytes(OLD)
    AtomicFiles().check(place, replace=True)
    with pytest.raises(FileExists):
        AtomicFiles().check(place, replace=False)


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    AtomicFiles().make_folder(tmp_path / "new" / "newer")
    AtomicFiles(private=True).make_folder(tmp_path / "new" / "private")
    AtomicFiles().make_folder(tmp_path / "new")
    assert (tmp_path / "new" / "newer").is_dir()
    assert _mode(tmp_path / "new" / "private") == 0o700


def test_a_folder_cannot_be_made_of_a_file(place: Path) -> None:
    place.write_bytes(OLD)
    for folder in (place, place / "below"):
        with pytest.raises(BrieferError, match="is not a folder"):
            AtomicFiles().make_folder(folder)


def test_a_file_that_reads_back_differently_is_not_put_in_place(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_bytes(OLD)
    flush = os.fsync

    def lose_the_end(descriptor: int) -> None:
        os.truncate(descriptor, 3)
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", lose_the_end)
    with pytest.raises(BrieferError, match="does not read back"):
        AtomicFiles().write(place, NEW, replace=True)
    assert place.read_bytes() == OLD
    assert _only(place)


def test_what_a_killed_program_left_is_removed_but_not_what_one_is_writing(place: Path) -> None:
    command = [sys.executable, "-m", "tests.storage.writing", "killed", str(place), "1000"]
    for _ in range(2):
        subprocess.run(command, cwd=ROOT, check=False)
    left_long_ago, being_written = place.parent.iterdir()
    os.utime(left_long_ago, (0, 0))
    AtomicFiles().write(place, NEW, replace=False)
    assert set(place.parent.iterdir()) == {being_written, place}


def test_a_limit_on_file_size_leaves_the_old_file(
    place: Path, write_elsewhere: Callable[..., list[str]]
) -> None:
    place.write_bytes(OLD)
    message, hint = write_elsewhere(place, 500_000, "replace", "limit=100000")
    assert message == f"“{place}” is larger than a file may be there."
    assert hint
    assert place.read_bytes() == OLD
    assert _only(place)


def test_a_full_disk_leaves_the_old_file(
    small_disk: tuple[Path, Mount], write_elsewhere: Callable[..., list[str]]
) -> None:
    place = small_disk[0] / "letter.pdf"
    place.write_bytes(OLD)
    message, hint = write_elsewhere(place, 500_000, "replace")
    assert message == f"There is not enough room to write “{place}”."
    assert hint
    assert place.read_bytes() == OLD
    assert _only(place)


@pytest.mark.parametrize("exists", [False, True])
def test_a_disk_that_can_only_be_read_is_said_to_be(
    small_disk: tuple[Path, Mount], write_elsewhere: Callable[..., list[str]], exists: bool
) -> None:
    folder, remount = small_disk
    place = folder / "letter.pdf"
    if exists:
        place.write_bytes(OLD)
    remount("ro")
    message, hint = write_elsewhere(place, 1000, "replace")
    assert message == f"“{place}” may not be written, because the disk can only be read."
    assert hint


def test_a_folder_where_one_may_not_write_is_said_to_be(
    tmp_path: Path, write_elsewhere: Callable[..., list[str]]
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o555)
    message, hint = write_elsewhere(folder / "letter.pdf", 1000)
    assert message == f"“{folder}/letter.pdf” may not be written."
    assert "Choose another folder" in hint
    assert not list(folder.iterdir())


def test_a_write_protected_file_is_not_replaced(
    place: Path, write_elsewhere: Callable[..., list[str]]
) -> None:
    place.write_bytes(OLD)
    place.chmod(0o444)
    message, _ = write_elsewhere(place, 1000, "replace")
    assert message == f"“{place}” may not be written."
    assert place.read_bytes() == OLD


def test_killed_at_any_moment_every_finished_write_is_there_and_nothing_is_half_done(
    place: Path,
) -> None:
    size = 300_000
    for kill_after in range(1, 25, 2):
        acknowledged = _acknowledged(place, size, kill_after)
        found = place.read_bytes()
        number = int(found[:9])
        assert found == content(number, size)
        assert number >= max(acknowledged)


def _acknowledged(place: Path, size: int, kill_after: int) -> list[int]:
    """Return the numbers of finished writes, killing the writer in the midst of a later one."""
    command = [sys.executable, "-m", "tests.storage.writing", "forever", str(place), str(size)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(kill_after)]
        writer.kill()
        lines += writer.stdout.readlines()
    return [int(line) for line in lines if line.endswith("\n")]


def _note(monkeypatch: pytest.MonkeyPatch, name: str, order: list[str]) -> None:
    real = getattr(os, name)

    def noting(*arguments: object, **options: object) -> object:
        order.append(name)
        return real(*arguments, **options)

    monkeypatch.setattr(os, name, noting)


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def _only(path: Path) -> bool:
    """Tell whether the folder holds this file, if any, and nothing that was left behind."""
    return set(path.parent.iterdir()) <= {path}
