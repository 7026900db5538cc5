"""Reports of 20, 60 and 200 pages taken in, beside programs that only give the text of a PDF.

Ours reads in a confined process of its own and gives paragraphs, with their places and their lists,
without running headers and page numbers. The others give the text of each page as it comes. Every
one of them is started anew for each report.
"""

import gc
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.findings import Cost, Finding, Growth, Part, Skipped, spread, times_the_time
from bench.long_reports import long_pdf
from briefer.domain.report_text import ReportText
from briefer.reading.child import ChildReader

_GROUP = "a report of 200 pages taken in"
_ROUNDS = {20: 3, 60: 3, 200: 2}
_OURS, _PDFIUM, _POPPLER = "ours, paragraphs with their places", "PDFium's text", "pdftotext"

Way = Callable[[Path], str]
"""Returns the words of the report in a file."""
_Times = dict[str, dict[int, list[float]]]


def measure() -> Part:
    """Return what taking reports in costs as they grow."""
    ways: dict[str, Way] = {_OURS: _ours, _PDFIUM: _by_pdfium}
    tool = shutil.which("pdftotext")
    if tool:
        ways[_POPPLER] = lambda path: _output(tool, "-q", str(path), "-")
    times: _Times = {name: {pages: [] for pages in _ROUNDS} for name in ways}
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        for pages, rounds in _ROUNDS.items():
            path = Path(folder) / f"{pages}.pdf"
            data, words = long_pdf(pages)
            path.write_bytes(data)
            for _ in range(rounds):
                for name, way in ways.items():
                    times[name][pages].append(_seconds(name, way, path, words))
    return Part(
        title="Reports taken in",
        findings=tuple(_finding(times, beside) for beside in ways if beside != _OURS),
        costs=tuple(_cost(name, of_it) for name, of_it in times.items()),
        growth=tuple(_growth(name, of_it) for name, of_it in times.items()),
        skipped=() if tool else (Skipped(name=_POPPLER, reason="It is not installed."),),
        checked=("Every way finds a word of each column of each page.",),
    )


def _ours(path: Path) -> str:
    data = path.read_bytes()
    report = ChildReader().read(data, path.name, lambda _done, _of: None, lambda: False)
    if not isinstance(report, ReportText):
        raise TypeError(report)
    return " ".join(line.text for line in report.lines)


def _by_pdfium(path: Path) -> str:
    return _output(sys.executable, "-m", "bench.bare_text", str(path))


def _output(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # ours
    return done.stdout.decode()


def _seconds(name: str, way: Way, path: Path, words: Sequence[str]) -> float:
    """Return what a way takes. Raises ValueError where a word is not found."""
    gc.collect()
    start = time.perf_counter()
    text = way(path)
    seconds = time.perf_counter() - start
    found = set(text.split())
    unsaid = [word for word in words if word not in found]
    if unsaid:
        raise ValueError(f"{name}: {unsaid[0]} is not found in {path.name}")
    return seconds


def _finding(times: _Times, beside: str) -> Finding:
    largest = max(_ROUNDS)
    value, low, high = times_the_time(times[_OURS][largest], times[beside][largest])
    return Finding(
        group=_GROUP,
        what=_OURS,
        beside=beside,
        value=value,
        low=low,
        high=high,
        unit="× the time",
    )


def _cost(name: str, of_it: Mapping[int, Sequence[float]]) -> Cost:
    seconds, low, high = spread(of_it[max(_ROUNDS)])
    return Cost(group=_GROUP, name=name, cold=seconds, low=low, high=high)


def _growth(name: str, of_it: Mapping[int, Sequence[float]]) -> Growth:
    return Growth(
        group=_GROUP,
        name=name,
        of="pages",
        sizes=tuple(_ROUNDS),
        values=tuple(spread(of_it[pages])[0] for pages in _ROUNDS),
        unit="s",
    )
