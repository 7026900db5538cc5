"""Letters to PDF: ours, tagged and archival with exact subsets, beside others."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from bench.caches import empty_caches
from bench.changed_letters import changed, long_letter, with_new_asks
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
    times_the_time,
)
from bench.first_letter import First, first_letter
from bench.letters import letter
from bench.pdf_checks import faults
from bench.pdf_ways import (
    FPDF,
    LIBREOFFICE,
    OURS,
    PLATYPUS,
    TYPST,
    WAYS,
    WEASYPRINT,
    Draw,
    Way,
    drawer_of,
)
from bench.profiling import split
from bench.turns import Task, by_turns
from briefer.document.nodes import Document
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.rendering.verifying import PdfVerifier

_LETTER, _CHANGED = "PDF letter", "PDF after one paragraph changed"
_GOALS = {TYPST.name: 1.4, PLATYPUS.name: 2.5, WEASYPRINT.name: 40, FPDF.name: 20}
_CHANGED_GOAL, _FIRST_GOAL = 2.5, 1.0
_VERIFIED, _AGAIN, _FORGOTTEN = (
    "ours, opened again and verified",
    "ours, the same letter once more",
    "ours, nothing remembered but the faces",
)
_FIRST_ROUNDS = {OURS.name: 9, PLATYPUS.name: 9, TYPST.name: 9, LIBREOFFICE.name: 1, "": 9}
_OTHER_ROUNDS = 3
_PAGES, _ASKS = (2, 20, 100), (1, 3, 12)
_WHY = (
    "What remains is spread thin over drawing, the tree and the file, all of it Python; a further"
    " step would be to keep whole pages with their part of the tree, or to write these in C."
)


def measure() -> Part:
    """Return how long letters take, from the first of a process to one of a hundred pages."""
    ready, skipped = dict[str, Draw](), list[Skipped]()
    for way in WAYS:
        reason = _prepare(way, ready)
        if reason:
            skipped.append(Skipped(name=way.name, reason=reason))
    warm = by_turns(_letters(ready)) | by_turns(_forgotten(ready))
    firsts = _firsts(ready)
    return Part(
        title="Letters to PDF",
        findings=(*_found(warm), *_first_found(firsts), *_changed_found(ready)),
        costs=tuple(_costs(warm, firsts)),
        growth=tuple(_growth(ready)),
        skipped=tuple(skipped),
        checked=tuple(_checked(ready)),
    )


def _prepare(way: Way, ready: dict[str, Draw]) -> str:
    """Make `way` ready, and return why not if it cannot be compared."""
    try:
        draw = drawer_of(way)
    except (ImportError, OSError) as missing:
        # A library of the system that a package needs is missed as an OSError.
        return f"Not installed: {missing}."
    wrong = [
        fault for number in (1, 2) for fault in faults(draw(letter(number)), letter(number), way)
    ]
    if wrong:
        return f"Its letter cannot be compared. {wrong[0]}"
    ready[way.name] = draw
    return ""


def _checked(ready: Mapping[str, Draw]) -> Iterator[str]:
    for way in WAYS:
        if way.name in ready:
            claims = {"pdfuaid:part": "PDF/UA-1", "pdfaid:part": "PDF/A-2a"}
            said = " and ".join(claims[claim] for claim in way.claims)
            tags = "tagged" if way.is_tagged else "not tagged"
            yield (
                f"{way.name}: two pages, every word of the letter, Kazakh and Russian too, is found"
                f" by PDFium; {tags}{f', says that it is {said}' if said else ''}."
            )


def _letters(ready: Mapping[str, Draw]) -> dict[str, Task]:
    """Return the tasks of making a letter, which is another one each time."""
    ours, same = ready[OURS.name], letter(0)
    verifier = PdfVerifier(PdfiumRasteriser())

    def verified(document: Document) -> None:
        verifier.verify(ours(document), document)

    return {
        **{
            way.name: Task(
                given=letter, make=ready[way.name], rounds=way.rounds, warm_up=way.warm_up
            )
            for way in WAYS
            if way.name in ready
        },
        _VERIFIED: Task(given=letter, make=verified, rounds=20),
        _AGAIN: Task(given=lambda _: same, make=ours, rounds=20),
    }


def _forgotten(ready: Mapping[str, Draw]) -> dict[str, Task]:
    """Return the task of drawing a letter when no word or paragraph is remembered."""
    draw = ready[OURS.name]
    return {_FORGOTTEN: Task(given=letter, make=draw, rounds=10, before=empty_caches)}


def _found(warm: Mapping[str, Sequence[float]]) -> Iterator[Finding]:
    ours = warm[OURS.name]
    for way in WAYS:
        if way.name in warm and way is not OURS:
            theirs = warm[way.name]
            goal = _GOALS.get(way.name)
            yield _judged(
                group=_LETTER,
                what="a new letter",
                beside=way.name,
                values=times_as_fast(ours[: len(theirs)], theirs),
                goal=Goal(bound="at least", at=goal) if goal else None,
            )


def _judged(
    *,
    group: str,
    what: str,
    beside: str,
    values: tuple[float, float, float],
    goal: Goal | None = None,
    unit: str = "× as fast",
) -> Finding:
    """Return a finding, with why and where the time goes if its goal is missed."""
    value, low, high = values
    found = Finding(
        group=group,
        what=what,
        beside=beside,
        value=value,
        low=low,
        high=high,
        unit=unit,
        goal=goal,
    )
    return explained(found, _WHY, lambda: tuple(split(_work)[:10]))


def _work() -> None:
    renderer = PdfRenderer()
    for number in range(30):
        renderer.render(letter(number + 500_000))


def _firsts(ready: Mapping[str, Draw]) -> dict[str, list[tuple[float, First]]]:
    """Return what whole processes took for one letter, turn and turn about; "" makes none."""
    names = ["", *ready]
    for name in names:
        first_letter(name)
    found: dict[str, list[tuple[float, First]]] = {name: [] for name in names}
    for number in range(max(_FIRST_ROUNDS.values())):
        for name in names:
            if number < _FIRST_ROUNDS.get(name, _OTHER_ROUNDS):
                found[name].append(first_letter(name))
    return found


def _first_found(firsts: Mapping[str, Sequence[tuple[float, First]]]) -> Iterator[Finding]:
    """Yield how the first letter of a process compares, whole and once all is imported."""
    for way in (PLATYPUS, TYPST):
        if way.name not in firsts:
            continue
        pairs = list(zip(firsts[OURS.name], firsts[way.name], strict=True))
        goal = Goal(bound="at most", at=_FIRST_GOAL) if way is PLATYPUS else None
        whole = times_the_time([ours for (ours, _), _ in pairs], [other for _, (other, _) in pairs])
        begun = times_the_time(
            [ours.ready for (_, ours), _ in pairs], [other.ready for _, (_, other) in pairs]
        )
        yield _judged(
            group=_LETTER,
            what="a process that makes one letter, whole",
            beside=way.name,
            values=whole,
            goal=goal,
            unit="× the time",
        )
        yield _judged(
            group=_LETTER,
            what="the first letter, from when all is imported",
            beside=way.name,
            values=begun,
            unit="× the time",
        )


def _changed_found(ready: Mapping[str, Draw]) -> Iterator[Finding]:
    """Yield how a letter compares that has been drawn before but for one paragraph."""
    if TYPST.name not in ready:
        return
    ways = (OURS, TYPST)
    made = by_turns(
        {way.name: Task(given=changed, make=ready[way.name], rounds=60, warm_up=10) for way in ways}
    )
    yield _judged(
        group=_CHANGED,
        what="a letter with one other paragraph",
        beside=TYPST.name,
        values=times_as_fast(made[OURS.name], made[TYPST.name]),
        goal=Goal(bound="at least", at=_CHANGED_GOAL),
    )


def _costs(
    warm: Mapping[str, Sequence[float]], firsts: Mapping[str, Sequence[tuple[float, First]]]
) -> Iterator[Cost]:
    for name, times in warm.items():
        seconds, low, high = spread(times)
        begun = firsts.get(name, ())
        yield Cost(
            group=_LETTER,
            name=name,
            seconds=seconds,
            low=low,
            high=high,
            first=spread([first.ready for _, first in begun])[0] if begun else None,
            cold=spread([whole for whole, _ in begun])[0] if begun else None,
            memory=max(first.memory for _, first in begun) if begun else None,
            size=begun[0][1].size if begun else None,
        )
    bare = firsts[""]
    yield Cost(
        group=_LETTER,
        name="no letter, only its words, as every process here makes them",
        cold=spread([whole for whole, _ in bare])[0],
        memory=max(first.memory for _, first in bare),
    )


def _growth(ready: Mapping[str, Draw]) -> Iterator[Growth]:
    """Yield how the time grows with a letter's pages, and with the asks that are new in it."""
    ways = [way for way in (OURS, TYPST, PLATYPUS) if way.name in ready]
    for name, group, of, sizes, made, rounds in (
        ("a letter of so many pages", _LETTER, "pages", _PAGES, long_letter, 3),
        ("a letter with so many new asks", _CHANGED, "asks", _ASKS, with_new_asks, 12),
    ):
        times = {
            size: by_turns(
                {
                    way.name: Task(given=partial(made, size), make=ready[way.name], rounds=rounds)
                    for way in ways
                }
            )
            for size in sizes
        }
        for way in ways:
            values = tuple(spread(times[size][way.name])[0] * 1000 for size in sizes)
            yield Growth(group=group, name=f"{way.name}, {name}", of=of, sizes=sizes, values=values)
