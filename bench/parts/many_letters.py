"""Hundreds of letters as files, by one process and by two, beside typst; and whole merges.

Three things are measured. *Kept*: processes that have made letters before write the next ninety,
turn and turn about. *From nothing*: processes are started, load what they need, and write all.
*Merge*: what `briefer merge` does for as many recipients, from nothing too: every letter composed
for its recipient, checked, opened again, written so that it lasts, and noted in the journal and the
manifest. Only the first two are the same letters as typst's, which opens none of its files again:
ours are therefore measured both opened again, as export does it, and only drawn.
"""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from importlib.util import find_spec
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import pdf_checks, pdf_ways
from bench.docx_files import squeezed, text_of
from bench.findings import (
    Cost,
    Finding,
    Goal,
    Growth,
    Part,
    Skipped,
    explained,
    spread,
    times_as_fast,
)
from bench.letters import letter
from bench.many_files import DOCX, DOCX_DRAWN, PDF, PDF_DRAWN, TYPST, Writers, maker_of
from bench.merges import merge, planned
from bench.peers.extracting import words_of
from bench.profiling import split
from briefer.bootstrap import App, build
from briefer.drawing import make_letters
from briefer.services.merging.orders import packed

_GROUP = "720 letters, two processes"
_SIZES = (90, 240, 720)
_ROUNDS, _A_ROUND = 8, 90
_AGAINST_TYPST = {DOCX_DRAWN: 4.0, PDF_DRAWN: 1.3, DOCX: 4.0, PDF: 1.3}
_TWO = 1.6
_EVERY = 45
"""One letter in so many is looked at."""
_MERGES = {"PDF": (".pdf",), "DOCX": (".docx",), "PDF and DOCX": (".pdf", ".docx")}
_WHY_TYPST = (
    "Where files are opened again, that is a third to a half of the time, and typst opens none: it"
    " would have to be as fast in the libraries that do it, PDFium and zipfile. What is left is"
    " Python all over; parts of it would have to be written in C."
)
_WHY_TWO_KEPT = "The second process needs a processor that nothing else is using meanwhile."
_WHY_TWO = (
    "Whoever keeps the files is a process of its own, and beside one maker it has the second"
    " processor to itself: it writes, hashes and flushes there. Beside two it shares with them."
    " A third processor would be needed, or less work for each file that is kept."
)
_Times = dict[tuple[str, int], list[float]]


def measure() -> Part:
    """Return what many letters cost."""
    ways = [*_AGAINST_TYPST, *([TYPST] if find_spec("typst") else [])]
    skipped = () if TYPST in ways else (Skipped(name=TYPST, reason="It is not installed."),)
    kept, checked = _kept(ways)
    new = {(way, 2): [_from_nothing(way, size) for size in _SIZES] for way in ways}
    whole = _merges()
    return Part(
        title="Many letters",
        findings=(
            *_beside_typst(kept, "kept processes"),
            *_beside_typst({key: times[-1:] for key, times in new.items()}, "from nothing"),
            *(
                explained(_two_beside_one(way, kept, "kept processes"), _WHY_TWO_KEPT)
                for way in (DOCX, PDF)
            ),
            *_merge_findings(whole),
        ),
        costs=tuple(_costs(kept, whole)),
        growth=tuple(_growth(new, whole)),
        skipped=skipped,
        checked=checked,
    )


# ------------------------------------------------------------ letters alone


def _kept(ways: Sequence[str]) -> tuple[_Times, tuple[str, ...]]:
    """Return the seconds of each round of each way with one process and two, and what held."""
    times: _Times = {(way, processes): [] for way in ways for processes in (1, 2)}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="briefer-bench-")))
        crews: dict[tuple[str, int], Writers] = {}
        for place, (way, processes) in enumerate(times):
            crew = crews[way, processes] = stack.enter_context(Writers(way, processes))
            (folder / str(place)).mkdir()
            crew.warm(folder / str(place))
        for number in range(_ROUNDS):
            for place, key in enumerate(times):
                start = 10_000 * place + _A_ROUND * number
                act = partial(crews[key].write, range(start, start + _A_ROUND), folder / str(place))
                times[key].append(_seconds(act))
        made = {key: folder / str(place) for place, key in enumerate(times)}
        starts = {key: 10_000 * place for place, key in enumerate(times)}
        for key, files in made.items():
            _check(key[0], range(starts[key], starts[key] + _ROUNDS * _A_ROUND), files)
    return times, (
        f"Every way writes {_ROUNDS * _A_ROUND} files in its rounds.",
        f"In one of {_EVERY}, every word is found, the Cyrillic too; PDFs have two pages and tags.",
    )


def _from_nothing(way: str, letters: int) -> float:
    """Return the seconds that two processes take, their start and their end included."""

    def write() -> None:
        with Writers(way, 2) as crew:
            crew.write(range(letters), Path(folder))

    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        seconds = _seconds(write)
        _check(way, range(letters), Path(folder))
    return seconds


def _check(way: str, numbers: range, folder: Path) -> None:
    """Raise ValueError unless the files of all letters are there, and some say every word."""
    for number in numbers:
        made = (folder / str(number)).read_bytes()
        if number % _EVERY:
            continue
        document = letter(number)
        if way in (DOCX, DOCX_DRAWN):
            text = text_of(made)
            unsaid = [
                said for said in words_of(document).everything() if squeezed(said) not in text
            ]
        else:
            same = pdf_ways.TYPST if way == TYPST else pdf_ways.OURS
            unsaid = pdf_checks.faults(made, document, same)
        if unsaid:
            raise ValueError(f"{way}, letter {number}: {unsaid[0]}")


def _seconds(act: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


# ------------------------------------------------------------ whole merges


def _merges() -> _Times:
    """Return the seconds of merges of each size, by their formats and their processes."""
    times: _Times = {(name, jobs): [] for name in _MERGES for jobs in (1, 2)}
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        app = build(Path(folder) / "own.briefer")
        for size in _SIZES:
            for name, jobs in times:
                times[name, jobs].append(_merged(app, size, _MERGES[name], jobs))
    return times


def _merged(app: App, letters: int, suffixes: tuple[str, ...], jobs: int) -> float:
    plan = planned(app, letters, suffixes)
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        return _seconds(partial(merge, app, plan, Path(folder), jobs))


def _where() -> tuple[tuple[str, float], ...]:
    """Return where the time of a letter of a merge goes, in the process that makes it."""
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        plan = planned(build(Path(folder) / "own.briefer"), 90, (".pdf", ".docx"))
    kit = packed(plan.kit)
    make_letters(kit, plan.orders[:30])
    return tuple(split(partial(make_letters, kit, plan.orders[30:]))[:12])


def _where_alone(way: str) -> tuple[tuple[str, float], ...]:
    """Return where the time of a letter goes that is made by one of our ways."""
    make, numbers = maker_of(way), count(8_000_000)

    def work() -> None:
        for number in islice(numbers, 60):
            make(letter(number))

    work()
    return tuple(split(work)[:12])


# ------------------------------------------------------------ what was found


def _beside_typst(times: _Times, how: str) -> Iterator[Finding]:
    if (TYPST, 2) not in times:
        return
    for way, least in _AGAINST_TYPST.items():
        value, low, high = times_as_fast(times[way, 2], times[TYPST, 2])
        found = Finding(
            group=_GROUP,
            what=f"{way} ({how})",
            beside="typst's kept Compilers",
            value=value,
            low=low,
            high=high,
            goal=Goal(bound="at least", at=least),
        )
        yield explained(found, _WHY_TYPST, partial(_where_alone, way))


def _two_beside_one(way: str, times: _Times, how: str) -> Finding:
    value, low, high = times_as_fast(times[way, 2], times[way, 1])
    return Finding(
        group=_GROUP,
        what=f"{way} by two processes ({how})",
        beside="one process",
        value=value,
        low=low,
        high=high,
        goal=Goal(bound="at least", at=_TWO),
    )


def _merge_findings(whole: _Times) -> Iterator[Finding]:
    largest = {key: times[-1:] for key, times in whole.items()}
    for name in _MERGES:
        yield explained(_two_beside_one(name, largest, "whole merge"), _WHY_TWO, _where)


def _costs(kept: _Times, whole: _Times) -> Iterator[Cost]:
    for (way, processes), times in kept.items():
        each = [taken / _A_ROUND for taken in times]
        seconds, low, high = spread(each)
        yield Cost(
            group=_GROUP,
            name=f"one of many: {way}, processes kept: {processes}",
            seconds=seconds,
            low=low,
            high=high,
        )
    for (name, jobs), times in whole.items():
        yield Cost(
            group=_GROUP,
            name=f"one of {_SIZES[-1]} of a whole merge: {name}, processes: {jobs}",
            seconds=times[-1] / _SIZES[-1],
        )


def _growth(new: _Times, whole: _Times) -> Iterator[Growth]:
    named = [
        *((f"{way}, two processes from nothing", times) for (way, _), times in new.items()),
        *(
            (f"merge, {name}, {'two processes' if jobs > 1 else 'one process'}", times)
            for (name, jobs), times in whole.items()
        ),
    ]
    for name, times in named:
        yield Growth(
            group=_GROUP,
            name=name,
            of="letters",
            sizes=_SIZES,
            values=tuple(size / taken for size, taken in zip(_SIZES, times, strict=True)),
            unit="letters a second",
        )
