"""Writes files in a process of its own, so that the system can refuse it or kill it.

Arguments: "once" PATH BYTES ["replace"] ["limit=BYTES"], or "forever" or "killed" PATH BYTES.
"""

import os
import resource
import signal
import sys
from itertools import count
from pathlib import Path

from briefer.errors import BrieferError
from briefer.storage.atomic import AtomicFiles


def content(number: int, size: int) -> bytes:
    """Return what the write with this number leaves: its number, over and over."""
    line = f"{number:09d}\n".encode()
    return line * (size // len(line))


def once(path: Path, size: int, options: set[str]) -> None:
    for option in options:
        if option.startswith("limit="):
            limit = int(option.removeprefix("limit="))
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        AtomicFiles().write(path, content(1, size), replace="replace" in options)
    except BrieferError as problem:
        sys.stdout.write(f"{problem.message}\n{problem.hint}\n")


def forever(path: Path, size: int) -> None:
    for number in count(1):
        AtomicFiles().write(path, content(number, size), replace=True)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def killed(path: Path, size: int) -> None:
    """Write a file and be killed when all of it is written and nothing is in place."""
    os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
    AtomicFiles().write(path, content(1, size), replace=True)


if __name__ == "__main__":
    how, where, how_long, *rest = sys.argv[1:]
    if how == "once":
        once(Path(where), int(how_long), set(rest))
    elif how == "killed":
        killed(Path(where), int(how_long))
    else:
        forever(Path(where), int(how_long))
