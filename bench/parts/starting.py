"""From the start of a process to the first painted pages, beside a window with nothing in it."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from msgspec.structs import replace

from bench.findings import (
    Cost,
    Finding,
    Goal,
    Growth,
    Part,
    Profile,
    explained,
    spread,
    times_the_time,
)
from bench.first_pages import STAGES
from briefer.bootstrap import SystemClock, build
from briefer.domain.ids import LetterId
from briefer.services.demo import demo_letters

_GROUP = "start → first painted preview"
_ROUNDS = 15
_SIZES = (1, 100, 1000)
_WHY = (
    "What is left is Python's own work: loading the modules that a letter needs and making the "
    "parts around the pages. The pages could come before chooser, outline and findings are made; "
    "to go below twice a bare window, the whole would have to be compiled."
)


def measure() -> Part:
    """Return how long starts take, and how that grows with the letters that are kept."""
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        home = Path(folder)
        libraries = {size: _library(home / f"{size}.briefer", size) for size in _SIZES}
        around = {size: _around(home, file) for size, file in libraries.items()}
        ours, bare = _interleaved(around[1])
        grown = _grown(around)
        finding = explained(_beside(ours, bare), _WHY, lambda: _stages(around[1]))
    return Part(
        title="Starting",
        findings=(finding,),
        costs=(_cost("briefer, its first page", ours), _cost("a bare window", bare)),
        growth=(
            Growth(
                group=_GROUP,
                name="a start, with more letters kept",
                of="letters",
                sizes=_SIZES,
                values=tuple(1000 * statistics.median(grown[size]) for size in _SIZES),
            ),
        ),
        checked=("Each start ended by itself when a page of the letter had been painted.",),
    )


def _beside(ours: list[float], bare: list[float]) -> Finding:
    median, low, high = times_the_time(ours, bare)
    return Finding(
        group=_GROUP,
        what="a start with a letter, until its first page is painted",
        beside="a bare window of PySide6, until it is painted",
        value=median,
        low=low,
        high=high,
        unit="× the time",
        goal=Goal(bound="at most", at=2.0),
    )


def _library(file: Path, letters: int) -> Path:
    """Return a library file that holds so many letters."""
    app = build(file)
    first = demo_letters(app.library, SystemClock().now().date())[0]
    for number in range(letters):
        app.letters.keep(replace(first, id=LetterId(str(number)), title=f"Letter {number}"))
    app.upkeep.close()
    return file


def _around(home: Path, library: Path) -> Mapping[str, str]:
    """Return the environment of a start: a home of its own, and Python's cache of bytecode."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **kept,
        "BRIEFER_LIBRARY": str(library),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
    }


def _seconds(module: str, around: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run((sys.executable, "-m", module), env=around, check=True)  # noqa: S603 - ourselves
    return time.perf_counter() - start


def _interleaved(around: Mapping[str, str]) -> tuple[list[float], list[float]]:
    """Return the seconds of our starts and of a bare window's, taken in turns."""
    ours: list[float] = []
    bare: list[float] = []
    for number in range(_ROUNDS + 1):
        ours.append(_seconds("bench.first_pages", around))
        bare.append(_seconds("bench.bare_window", around))
        if number == 0:
            # The first compiles what the others only load.
            ours.clear()
            bare.clear()
    return ours, bare


def _grown(around: Mapping[int, Mapping[str, str]]) -> Mapping[int, list[float]]:
    taken: dict[int, list[float]] = {size: [] for size in around}
    for _ in range(5):
        for size, own in around.items():
            taken[size].append(_seconds("bench.first_pages", own))
    return taken


def _stages(around: Mapping[str, str]) -> Profile:
    """Return which share of a start each stage has, medians over some starts."""
    taken: list[list[float]] = []
    for _ in range(5):
        command = (sys.executable, "-m", "bench.first_pages", str(time.time()))
        done = subprocess.run(command, env=around, check=True, capture_output=True)  # noqa: S603
        taken.append(msgspec.json.decode(done.stdout, type=list[float]))
    medians = [statistics.median(stage) for stage in zip(*taken, strict=True)]
    shares = zip(STAGES, (part / sum(medians) for part in medians), strict=True)
    return tuple(sorted(shares, key=lambda stage: -stage[1]))


def _cost(name: str, seconds: list[float]) -> Cost:
    median, low, high = spread(seconds)
    return Cost(group=_GROUP, name=name, cold=median, low=low, high=high)
