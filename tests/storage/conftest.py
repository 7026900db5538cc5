"""Disks that are full or can only be read, and a process that may not write everywhere."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.machine import Mount, disk_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def write_elsewhere(tool: Callable[[str], Path]) -> Callable[..., list[str]]:
    """Return a writer in another process that obeys permissions, even as root.

    It gives the lines that it says: none, or a sentence and a next step.
    """

    def write(*arguments: object) -> list[str]:
        prefix: list[str] = []
        if os.geteuid() == 0:
            prefix = [str(tool("setpriv")), "--bounding-set", "-dac_override,-dac_read_search"]
        command = [sys.executable, "-m", "tests.storage.writing", "once", *map(str, arguments)]
        done = subprocess.run(
            [*prefix, *command], cwd=ROOT, check=True, capture_output=True, text=True
        )
        return done.stdout.splitlines()

    return write


@pytest.fixture
def small_disk(tmp_path: Path, tool: Callable[[str], Path]) -> Iterator[tuple[Path, Mount]]:
    """Return a disk of 256 KiB, and a way to mount it anew with other options ("ro")."""
    place = tmp_path / "disk"
    with disk_of("256k", place, tool) as remount:
        yield place, remount
