"""One document is one file: the same bytes in any process, order, place and time zone."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.commandline import ROOT, briefer, run
from tests.documents.digests import digest

MORNING = "1794441600"
"""12 November 2026, just after midnight in Greenwich, in seconds since 1970."""


@pytest.mark.parametrize(
    ("order", "seed", "zone"),
    [("forwards", "0", "Asia/Almaty"), ("backwards", "4242", "America/Los_Angeles")],
)
def test_every_sample_is_the_same_in_another_process(
    order: str, seed: str, zone: str, pdfs: Mapping[str, Path], docxs: Mapping[str, Path]
) -> None:
    files = (*pdfs.values(), *docxs.values())
    here = sorted(f"{file.name} {digest(file.read_bytes())}" for file in files)
    done = run(
        *(sys.executable, "-m", "tests.documents.digests", order),
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C.UTF-8"},
    )
    assert done.err == ""
    assert sorted(done.out.splitlines()) == here


def test_two_demos_are_the_same(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, seed, zone in ((first, "1", "Pacific/Auckland"), (second, "2", "Asia/Almaty")):
        environment = {"SOURCE_DATE_EPOCH": MORNING, "PYTHONHASHSEED": seed, "TZ": zone}
        done = briefer("demo", folder, cwd=tmp_path, env=environment)
        assert done.code == 0, done.err
    files = {file.name: file.read_bytes() for file in first.iterdir()}
    assert files == {file.name: file.read_bytes() for file in second.iterdir()}
    assert len(files) == 20
