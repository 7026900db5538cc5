"""Packs of 10, 100 and 1,000 pages in one file, ours beside plain platypus and typst.

Ours has contents, links to every letter and back, and pages that are counted letter by letter; the
others' have the letters only. Each is made in a process of its own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec

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
from bench.made_packs import OURS, OURS_AS_DOCX, PLAIN, TYPST, WAYS, Taken, taken

_GROUP = "a pack of 1,000 pages"
_PAGES = (10, 100, 1_000)
_ROUNDS = {10: 3, 100: 2, 1_000: 1}
_MEGABYTE = 1e6
_LARGEST = Goal(bound="at most", at=250)
"""MB of memory that our largest pack may take."""
_WHY = "Pages would have to be written to the file before the last one is laid out."
_NAMES = {
    OURS: "ours, tagged, archival, with contents and links",
    OURS_AS_DOCX: "ours, DOCX with page numbers",
    PLAIN: "plain platypus",
    TYPST: "typst, tagged and archival",
}
_Taken = Mapping[str, Mapping[int, Sequence[Taken]]]


def measure() -> Part:
    """Return what packs cost as they grow."""
    ways = [way for way in WAYS if way != TYPST or find_spec("typst")]
    took = _rounds(ways)
    _check(took)
    skipped = [Skipped(name=TYPST, reason="It is not installed.")] if TYPST not in ways else []
    return Part(
        title="Packs",
        findings=tuple(_findings(took)),
        costs=tuple(_cost(way, of_it[_PAGES[-1]]) for way, of_it in took.items()),
        growth=tuple(_growth(took)),
        skipped=tuple(skipped),
        checked=("Every PDF has as many pages as its letters, ours those of its contents too.",),
    )


def _rounds(ways: Sequence[str]) -> _Taken:
    """Return what each took, by its pages; all ways take turns."""
    took: dict[str, dict[int, list[Taken]]] = {way: {size: [] for size in _PAGES} for way in ways}
    for size, rounds in _ROUNDS.items():
        for _ in range(rounds):
            for way in ways:
                took[way][size].append(taken(way, size // 2))
    return took


def _check(took: _Taken) -> None:
    """Raise ValueError for a PDF that has other pages than it is to have."""
    for way, of_it in took.items():
        for size, packs in of_it.items():
            for pack in packs:
                extra = pack.pages - size
                fits = pack.pages == 0 if way == OURS_AS_DOCX else extra == 0
                if not (fits or (way == OURS and 0 < extra < size)):
                    raise ValueError(f"{way}: {pack.pages} pages instead of {size}")


def _findings(took: _Taken) -> Iterator[Finding]:
    ours = took[OURS][_PAGES[-1]]
    for beside in (PLAIN, TYPST):
        if beside not in took:
            continue
        theirs = took[beside][_PAGES[-1]]
        times = times_as_fast(_seconds(ours), _seconds(theirs))
        yield _finding("time", beside, times, "× as fast")
        yield _finding("memory", beside, _shares(ours, theirs, lambda it: it.memory), "× theirs")
        yield _finding("size", beside, _shares(ours, theirs, lambda it: it.size), "× theirs")
    value, low, high = spread([pack.memory / _MEGABYTE for pack in ours])
    peak = Finding(
        group=_GROUP,
        what="ours, memory at its peak",
        value=value,
        low=low,
        high=high,
        unit="MB",
        goal=_LARGEST,
    )
    yield explained(peak, _WHY)


def _finding(what: str, beside: str, spread: tuple[float, float, float], unit: str) -> Finding:
    value, low, high = spread
    return Finding(
        group=_GROUP,
        what=f"ours, {what}",
        beside=_NAMES[beside],
        value=value,
        low=low,
        high=high,
        unit=unit,
    )


def _shares(
    ours: Sequence[Taken], theirs: Sequence[Taken], amount: Callable[[Taken], float]
) -> tuple[float, float, float]:
    return spread([amount(mine) / amount(other) for mine, other in zip(ours, theirs, strict=True)])


def _cost(way: str, packs: Sequence[Taken]) -> Cost:
    seconds, low, high = spread(_seconds(packs))
    return Cost(
        group=_GROUP,
        name=_NAMES[way],
        seconds=seconds,
        low=low,
        high=high,
        memory=max(pack.memory for pack in packs),
        size=packs[-1].size,
    )


def _growth(took: _Taken) -> Iterator[Growth]:
    amounts: Mapping[str, tuple[str, Callable[[Taken], float]]] = {
        "time": ("s", lambda pack: pack.seconds),
        "memory": ("MB", lambda pack: pack.memory / _MEGABYTE),
        "size": ("MB", lambda pack: pack.size / _MEGABYTE),
    }
    for what, (unit, amount) in amounts.items():
        for way, of_it in took.items():
            values = (spread([amount(pack) for pack in of_it[size]])[0] for size in _PAGES)
            yield Growth(
                group=_GROUP,
                name=f"{what}: {_NAMES[way]}",
                of="pages",
                sizes=_PAGES,
                values=tuple(values),
                unit=unit,
            )


def _seconds(packs: Sequence[Taken]) -> list[float]:
    return [pack.seconds for pack in packs]
