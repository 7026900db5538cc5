"""`python -m bench.merging`: letters to many, by one process and by two, and what they hold.

The ratio of the two says what a second process is worth on a computer that does nothing else; the
processors' time says what a letter costs whatever else it does.
"""

import argparse
import datetime as dt
import multiprocessing
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from briefer.bootstrap import App, build
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId, LetterId, SenderId
from briefer.domain.recipient import ReadRecipients, Recipient
from briefer.services.merging.manifest import RowStatus
from briefer.services.merging.planning import MergeWish, Plan
from briefer.services.merging.progress import Progress

_BODY = AddresseeId("european-parliament")
_MEGABYTE = 1024 * 1024
_EARLY, _GOAL = 1_000, 15
"""Letters after which memory is looked at first, and the MB that it may grow by until the end."""


class Took(NamedTuple):
    """What a merge took: seconds, and seconds of processors in all its processes."""

    seconds: float
    processors: float


def main() -> None:
    """Measure, and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m bench.merging")
    parser.add_argument("--letters", type=int, default=720, help="letters of each merge")
    parser.add_argument("--rounds", type=int, default=2, help="merges with one process and two")
    parser.add_argument("--memory", type=int, default=10_000, help="letters for memory; 0: none")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        app = build(Path(folder) / "own.briefer")
        for line in _speed(app, options.letters, options.rounds):
            sys.stdout.write(f"{line}\n")
        for line in _memory(app, options.memory) if options.memory else ():
            sys.stdout.write(f"{line}\n")


def _speed(app: App, letters: int, rounds: int) -> Iterator[str]:
    plan = _plan(app, letters)
    took: dict[int, list[Took]] = {1: [], 2: []}
    for _ in range(rounds):
        for jobs, of_them in took.items():
            of_them.append(_merged(app, plan, jobs))
    best = {jobs: min(of_them) for jobs, of_them in took.items()}
    yield f"{letters} letters as PDF and DOCX, the best of {rounds}:"
    for jobs, cost in best.items():
        rate = letters / cost.seconds
        each = 1000 * cost.processors / letters
        name = f"{jobs} process{'es' if jobs > 1 else ''}"
        yield f"  {name:12} {cost.seconds:6.1f} s  {rate:5.1f} a second  {each:4.1f} ms of work"
    yield f"  two are {best[1].seconds / best[2].seconds:.2f} times as fast as one"


def _merged(app: App, plan: Plan, jobs: int) -> Took:
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        began, spent = time.perf_counter(), _processors()
        report = app.merging.begin(plan, Path(folder), jobs=jobs).run(lambda _: None)
        ended = Took(time.perf_counter() - began, _processors() - spent)
    if len(report.of(RowStatus.MADE)) != len(plan.orders):
        raise SystemExit(f"not all letters were made: {report.stopped or report.rows[0].reason}")
    return ended


def _processors() -> float:
    """Return the seconds of processors that this process and those that it waited for have had."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _memory(app: App, letters: int) -> Iterator[str]:
    """Yield how much memory each process holds early and late in one long merge."""
    looks: list[tuple[int, list[float]]] = []

    def tell(progress: Progress) -> None:
        for at in (_EARLY, letters):
            # The last letters come when the workers may be ending already.
            if progress.made >= at * 0.99 and len(looks) < 1 + (at == letters):
                looks.append((progress.made, _held()))

    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        app.merging.begin(_plan(app, letters), Path(folder), jobs=2).run(tell)
    (early, first), (late, last) = looks
    yield f"Memory after {early} and {late} letters, in MB (this process, then its workers):"
    for held in (first, last):
        yield f"  {' '.join(f'{one:7.1f}' for one in held)}"
    growth = max(after - before for before, after in zip(first, last, strict=True))
    kept = "kept" if growth <= _GOAL else "missed"
    yield f"  grown by {growth:.1f} at most; the goal, {_GOAL}, is {kept}"


def _held() -> list[float]:
    """Return the memory of this process and of its workers, in MB, in the order of their start."""
    workers = sorted(child.pid or 0 for child in multiprocessing.active_children())
    return [_resident("self"), *(_resident(str(pid)) for pid in workers)]


def _resident(process: str) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / _MEGABYTE


def _plan(app: App, letters: int) -> Plan:
    letter = start_letter(
        app.library,
        _BODY,
        template=None,
        sender=app.library.sender(SenderId("example")),
        date=dt.date(2027, 1, 14),
        letter_id=LetterId("merged"),
    )
    read = ReadRecipients(recipients=tuple(_recipient(row) for row in range(2, letters + 2)))
    return app.merging.plan(MergeWish(read=read, letters={_BODY: letter}))


def _recipient(row: int) -> Recipient:
    return Recipient(
        row=row,
        name=f"Ms Almira Folio{row:x}, MP",
        family_name=f"Folio{row:x}",
        address=(f"{row} Inkwell Street", f"{10_000 + row} Strelsau"),
        addressee=_BODY,
    )


if __name__ == "__main__":
    main()
