"""The first letter of a process: `python -m bench.first_letter NAME` tells of it as JSON."""

import resource
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from bench.letters import letter
from bench.pdf_ways import WAYS, drawer_of

_KILOBYTE = 1024
_STATUS = Path("/proc/self/status")


class First(msgspec.Struct, frozen=True):
    """What a process took for one letter.

    `ready` is seconds from when its program was imported until the letter was there, `memory` the
    peak in bytes of the process or of one that it began.
    """

    ready: float
    memory: int
    size: int


def first_letter(name: str) -> tuple[float, First]:
    """Return how many seconds a whole process takes that makes one letter by the way `name`.

    Without a name it makes the letter's words only, which every process does.
    """
    start = time.perf_counter()
    done = subprocess.run(  # noqa: S603  # ourselves
        (sys.executable, "-m", "bench.first_letter", name), check=True, capture_output=True
    )
    return time.perf_counter() - start, msgspec.json.decode(done.stdout, type=First)


def _made(name: str) -> First:
    document, made, ready = letter(0), b"", 0.0
    for way in WAYS:
        if way.name == name:
            draw = drawer_of(way)
            start = time.perf_counter()
            made = draw(document)
            ready = time.perf_counter() - start
    return First(ready, max(_peak(), _peak_of_children()), len(made))


def _peak() -> int:
    """Return this process's peak; what `resource` says of it counts the one that began it too."""
    told = _STATUS.read_text("ascii") if _STATUS.exists() else ""
    lines = (line.split() for line in told.splitlines())
    kilobytes = next((int(line[1]) for line in lines if line[0] == "VmHWM:"), 0)
    return kilobytes * _KILOBYTE


def _peak_of_children() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _KILOBYTE


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(_made(sys.argv[1])))
