"""`briefer merge`: a letter to everybody in a list, whatever happens on the way."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commandline import OFFLINE, ROOT, Done, briefer
from tests.made_contacts import contacts_csv, parliament_rows

COUNT = 24
TO = ("--to", "european-parliament", "--sender", "example", "--date", "2027-01-14")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library") / "own.briefer"
    assert briefer("addressees", "--library", path).code == 0
    return path


@pytest.fixture(scope="module")
def contacts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("contacts") / "members.csv"
    path.write_bytes(contacts_csv(parliament_rows(COUNT)))
    return path


@pytest.fixture(scope="module")
def right(
    library: Path, contacts: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """Return the files that the merge of these tests makes, by name."""
    folder = tmp_path_factory.mktemp("right") / "letters"
    done = merged(library, contacts, folder)
    assert done.code == 0, done.err
    return files_in(folder)


def merged(library: Path, contacts: Path, folder: Path, *more: str | Path) -> Done:
    return briefer(*arguments(library, contacts, folder, *more))


def arguments(
    library: Path, contacts: Path, folder: Path, *more: str | Path
) -> tuple[str | Path, ...]:
    return "merge", "--library", library, "--contacts", contacts, *TO, "-o", folder, *more


def started(*words: str | Path) -> subprocess.Popen[str]:
    """Return the real command, on its way."""
    paths = os.pathsep.join(map(str, (OFFLINE, ROOT)))
    return subprocess.Popen(
        [sys.executable, "-m", "briefer", *map(str, words)],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def files_in(folder: Path) -> dict[str, bytes]:
    suffixes = {".pdf", ".docx"}
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in suffixes}


def statuses(folder: Path) -> list[str]:
    text = (folder / "manifest.csv").read_text("utf-8-sig")
    return [row["status"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def whole(folder: Path, right: dict[str, bytes]) -> bool:
    """Tell whether a folder holds just the right files, and the list and the journal of them."""
    assert files_in(folder) == right
    others = {path.name for path in folder.iterdir()} - right.keys()
    assert statuses(folder) == ["made"] * COUNT
    return others == {"manifest.csv", ".briefer-merge"}


def wait_until(process: subprocess.Popen[str], reached: Callable[[], bool]) -> None:
    """Wait until something is so, or the process is over."""
    while process.poll() is None and not reached():
        try:
            process.wait(timeout=0.005)
        except subprocess.TimeoutExpired:
            continue


def lines_of(journal: Path) -> int:
    return journal.read_bytes().count(b"\n") if journal.exists() else -1


def test_everybody_in_a_list_gets_a_letter(right: dict[str, bytes]) -> None:
    assert len(right) == 2 * COUNT
    assert all(data.startswith(b"%PDF") for name, data in right.items() if name.endswith(".pdf"))


@pytest.mark.parametrize("made", [-1, 0, 7, 23])
def test_a_merge_that_is_killed_anywhere_ends_right_when_it_is_run_again(
    library: Path, contacts: Path, right: dict[str, bytes], tmp_path: Path, made: int
) -> None:
    folder = tmp_path / "letters"
    process = started(*arguments(library, contacts, folder))
    wait_until(process, lambda: lines_of(folder / ".briefer-merge") > made)
    process.kill()
    process.communicate()
    if folder.exists():
        assert files_in(folder).items() <= right.items()
    done = merged(library, contacts, folder)
    assert done.code == 0, done.err
    assert whole(folder, right)


@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl+C")
def test_control_c_keeps_what_is_made_and_says_how_to_go_on(
    library: Path, contacts: Path, right: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    process = started(*arguments(library, contacts, folder))
    wait_until(process, lambda: lines_of(folder / ".briefer-merge") > 0)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 130, told
    assert "Run the same command again" in told
    assert "Traceback" not in told
    assert files_in(folder).items() <= right.items()
    assert set(statuses(folder)) <= {"made", "not started"}
    assert len(files_in(folder)) == 2 * statuses(folder).count("made")
    assert merged(library, contacts, folder).code == 0
    assert whole(folder, right)


def test_a_trial_says_who_would_get_what_and_writes_nothing(
    library: Path, contacts: Path, right: dict[str, bytes], tmp_path: Path
) -> None:
    done = merged(library, contacts, tmp_path / "letters", "--dry-run")
    assert done.code == 0
    assert all(name in done.out for name in right)
    assert list(tmp_path.iterdir()) == []


def test_one_archive_has_all_and_is_the_same_whenever_it_is_made(
    library: Path, contacts: Path, right: dict[str, bytes], tmp_path: Path
) -> None:
    first, second = tmp_path / "one.zip", tmp_path / "two.zip"
    for archive in (first, second):
        assert merged(library, contacts, tmp_path / "letters", "--zip", archive).code == 0
    with zipfile.ZipFile(first) as archive:
        assert set(archive.namelist()) == {*right, "manifest.csv"}
        assert all(archive.read(name) == data for name, data in right.items())
    assert first.read_bytes() == second.read_bytes()
    done = merged(library, contacts, tmp_path / "letters", "--zip", first)
    assert done.code == 1
    assert "exists already" in done.err


def test_refused_rows_are_told_with_their_reasons_and_stop_nobody(
    library: Path, tmp_path: Path
) -> None:
    rows = [("name", "country", "language"), ("Anna Noor", "Atlantis", ""), ("Kim Folio", "", "")]
    (tmp_path / "list.csv").write_bytes(contacts_csv(rows))
    done = merged(library, tmp_path / "list.csv", tmp_path / "letters", "--format", "pdf", "--json")
    assert done.code == 0
    assert "row 2" in done.err
    assert "Atlantis" in done.err
    told = json.loads(done.out)
    assert (told["made"], told["refused"], told["not_started"]) == (1, 1, 0)
    assert [row["status"] for row in told["rows"]] == ["refused", "made"]
    assert list(files_in(tmp_path / "letters")) == [told["rows"][1]["files"][0]["name"]]


def test_letters_with_errors_are_refused_by_whoever_makes_them(
    library: Path, contacts: Path, tmp_path: Path
) -> None:
    foreign = ("--hook", "faa-498a", "--format", "txt")
    done = merged(library, contacts, tmp_path / "letters", *foreign)
    assert done.code == 1
    assert done.err.count("does not bind") == COUNT
    assert "No letter could be made." in done.err
    assert statuses(tmp_path / "letters") == ["refused"] * COUNT
    done = merged(library, contacts, tmp_path / "letters", *foreign, "--despite", "A draft.")
    assert done.code == 0, done.err
    assert statuses(tmp_path / "letters") == ["made"] * COUNT


def test_what_a_folder_holds_is_not_replaced_unasked(
    library: Path, contacts: Path, right: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    name = min(right)
    (folder / name).write_bytes(b"mine")
    done = merged(library, contacts, folder)
    assert done.code == 0
    assert name in done.err
    assert (folder / name).read_bytes() == b"mine"
    assert merged(library, contacts, folder, "--force").code == 0
    assert whole(folder, right)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--pattern", "{nobody}"), "{nobody}"),
        (("--hook", "nothing"), "nothing"),
        (("--lang", "xx"), "xx"),
        (("--scheduler", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_made(
    library: Path, contacts: Path, tmp_path: Path, more: tuple[str, ...], said: str
) -> None:
    done = merged(library, contacts, tmp_path / "letters", *more)
    assert done.code == 1
    assert said in done.err
    assert "Traceback" not in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_list_of_720_gives_720_letters_in_each_format(library: Path, tmp_path: Path) -> None:
    (tmp_path / "mep.csv").write_bytes(contacts_csv(parliament_rows(720)))
    folder = tmp_path / "letters"
    done = merged(library, tmp_path / "mep.csv", folder)
    assert done.code == 0, done.err
    made = files_in(folder)
    for suffix in (".pdf", ".docx"):
        assert sum(name.endswith(suffix) for name in made) == 720
    assert len(set(made.values())) == 1440


def test_a_merge_goes_on_another_day_with_the_date_that_it_began_with(
    library: Path, tmp_path: Path
) -> None:
    contacts, folder = tmp_path / "mep.csv", tmp_path / "letters"
    words = ("merge", "--library", library, "--contacts", contacts, "--sender", "example")
    contacts.write_bytes(contacts_csv(parliament_rows(3)))
    one_day = {"SOURCE_DATE_EPOCH": "1794484800"}
    first = briefer(*words, "-o", folder, "--format", "pdf", env=one_day)
    assert first.code == 0, first.err
    before = files_in(folder)
    (folder / "002-QUILLFEATHER.pdf").unlink()
    contacts.write_bytes(contacts_csv(parliament_rows(4)))

    two_days_later = {"SOURCE_DATE_EPOCH": "1794657600"}
    again = briefer(*words, "-o", folder, "--format", "pdf", env=two_days_later)
    assert again.code == 0, again.err
    assert "are of 2026-11-12, and those that follow are too" in again.err
    after = files_in(folder)
    assert {name: after[name] for name in before} == before
    assert len(after) == 4

    other = briefer(*words, "-o", folder, "--date", "2026-11-14", env=two_days_later)
    assert other.code == 1
    assert files_in(folder) == after
