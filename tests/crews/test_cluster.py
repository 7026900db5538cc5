"""A real Dask cluster on this computer makes the letters, and may lose a worker on the way."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.commandline import ROOT, briefer
from tests.made_contacts import contacts_csv, parliament_rows

COUNT = 40
_ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


@contextmanager
def running(*arguments: str, says: str) -> Generator[tuple[subprocess.Popen[str], re.Match[str]]]:
    """Give a part of Dask, once it has said something, and end it."""
    with TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=folder,
            env=_ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr is not None
        try:
            found = None
            while found is None:
                line = process.stderr.readline()
                assert line, f"{arguments[0]} has ended"
                found = re.search(says, line)
            yield process, found
        finally:
            process.kill()
            process.communicate()


@contextmanager
def cluster(workers: int) -> Generator[tuple[str, list[subprocess.Popen[str]]]]:
    """Give the address of a scheduler on the loopback interface, and its workers."""
    with ExitStack() as stack:
        scheduler = running(
            *("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"),
            *("--no-dashboard", "--no-show"),
            says=r"tcp://127\.0\.0\.1:\d+",
        )
        _, found = stack.enter_context(scheduler)
        address = found[0]
        names = ("distributed.cli.dask_worker", address, "--no-nanny", "--nthreads", "1")
        started = [
            running(*names, "--no-dashboard", "--host", "127.0.0.1", says="Registered to")
            for _ in range(workers)
        ]
        yield address, [stack.enter_context(worker)[0] for worker in started]


@pytest.fixture(scope="module")
def list_of_contacts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("contacts") / "members.csv"
    path.write_bytes(contacts_csv(parliament_rows(COUNT)))
    return path


def merge(list_of_contacts: Path, folder: Path) -> tuple[str, ...]:
    library = folder.parent / "own.briefer"
    return (
        *("merge", "--library", str(library), "--contacts", str(list_of_contacts)),
        *("--to", "european-parliament", "--sender", "example", "--date", "2027-01-14"),
        *("-o", str(folder)),
    )


def letters_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("0*")}


@pytest.fixture(scope="module")
def right(list_of_contacts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the letters as the processes of this computer make them."""
    folder = tmp_path_factory.mktemp("right") / "letters"
    done = briefer(*merge(list_of_contacts, folder))
    assert done.code == 0, done.err
    return letters_in(folder)


def test_a_killed_worker_loses_no_letter_and_doubles_none(
    list_of_contacts: Path, right: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    journal = folder / ".briefer-merge"
    with cluster(2) as (address, workers):
        command = (*merge(list_of_contacts, folder), "--scheduler", address)
        merging = subprocess.Popen(
            [sys.executable, "-m", "briefer", *command],
            env=_ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        while merging.poll() is None and not (journal.exists() and journal.stat().st_size):
            try:
                merging.wait(timeout=0.01)
            except subprocess.TimeoutExpired:
                continue
        workers[0].kill()
        _, told = merging.communicate(timeout=120)
    assert merging.returncode == 0, told
    assert letters_in(folder) == right
    noted = [json.loads(line)["order"] for line in journal.read_text("utf-8").splitlines()]
    assert len(noted) == len(set(noted)) == COUNT


def test_a_scheduler_that_is_not_there_or_has_no_workers_is_told(
    list_of_contacts: Path, tmp_path: Path
) -> None:
    with cluster(0) as (address, _):
        idle = _without_the_guard(*merge(list_of_contacts, tmp_path / "a"), "--scheduler", address)
    assert idle.returncode == 1
    assert "has no workers" in idle.stderr
    gone = _without_the_guard(*merge(list_of_contacts, tmp_path / "b"), "--scheduler", address)
    assert gone.returncode == 1
    assert "No scheduler answers" in gone.stderr
    assert "Traceback" not in gone.stderr
    assert not (tmp_path / "a").exists()
    assert not (tmp_path / "b").exists()


def test_nothing_of_dask_is_loaded_unless_somebody_names_a_scheduler() -> None:
    program = (
        "import sys, briefer.__main__, briefer.cli.merging, briefer.bootstrap; "
        "print([name for name in sys.modules if name.startswith(('distributed', 'dask'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=_ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def _without_the_guard(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command where it may open the loopback interface, as tests else never do."""
    return subprocess.run(
        [sys.executable, "-m", "briefer", *arguments],
        env=_ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
