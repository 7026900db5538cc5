"""A letter as DOCX, beside docxtpl, python-docx and npm's docx.

What is timed is one letter that was not made before, from what each way takes (a Document for ours,
the words by their names for the others) to the bytes of the file. npm's docx tells its own time,
inside a process of node that is kept, so that what passes between the processes does not count.
"""

import statistics
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from bench.docx_files import languages_of, pages_of, squeezed, text_of
from bench.docx_ways import DOCXTPL, NPM, OURS, PLAIN, Way, ways
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
from bench.peers.extracting import words_of
from bench.peers.words import Words
from bench.profiling import split
from briefer.document.nodes import Document
from briefer.rendering.docx.renderer import DocxRenderer

_GROUP = "DOCX letter"
_GOALS = {DOCXTPL: 15.0, PLAIN: 20.0, NPM: 3.0}
_LARGEST = 15.0
_WHY = "The words are written and compressed anew for each letter; that would have to be faster."
_ROUNDS, _COLD, _GROWTH_ROUNDS, _PROFILED = 40, 5, 3, 100
_PAGES = 2
_GROWN = (1, 10, 50)
"""Letters bound into one file, to see how its cost grows."""
_Times = dict[str, list[float]]


def measure() -> Part:
    """Return what DOCX letters cost."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        found, skipped = ways(folder, stack)
        checked, unlike = _checked(found, folder)
        if OURS in unlike:
            raise ValueError(unlike[OURS])
        alike = [way for way in found if way.name not in unlike]
        times, sizes = _rounds(alike)
        return Part(
            title="A letter as DOCX",
            findings=(*_findings(times), _size(sizes[OURS])),
            costs=tuple(_cost(way, times[way.name], sizes[way.name]) for way in alike),
            growth=tuple(map(_growth, alike)),
            skipped=(*skipped, *(Skipped(name=name, reason=why) for name, why in unlike.items())),
            checked=tuple(checked),
        )


def _checked(found: Sequence[Way], folder: Path) -> tuple[list[str], dict[str, str]]:
    """Return what holds of what all ways make, and why a way is unlike the others."""
    document = letter(0)
    words = words_of(document)
    files = {way.name: way.render([document]) for way in found}
    marked = languages_of(files[OURS])
    if (marked.get(words.kazakh), marked.get(words.russian)) != ("kk-KZ", "ru-RU"):
        raise ValueError(marked)
    read = {name: text_of(file) for name, file in files.items()}
    whole = [squeezed(passage) for passage in words.everything()]
    unlike = {
        name: "Words of the letter are missing in its file."
        for name, text in read.items()
        if not all(passage in text for passage in whole)
    }
    checked = [
        "python-docx opens each file and finds every ask and passage, the Cyrillic too.",
        "In ours the passages in Kazakh and Russian are marked as such.",
    ]
    longer = {f"briefer-{count}": found[0].render(_letters(count)) for count in _GROWN}
    pages = pages_of({**files, **longer}, folder)
    unlike |= _shown({name: pages[name] for name in files if name in pages}, words)
    if pages:
        counts = ", ".join(str(len(pages[name])) for name in longer)
        checked.append(f"LibreOffice shows every ask of each, and makes {_PAGES} pages of it.")
        checked.append(f"LibreOffice makes {counts} pages of ours with {_GROWN} letters in a file.")
    return checked, unlike


def _shown(pages: Mapping[str, Sequence[str]], words: Words) -> dict[str, str]:
    """Return why LibreOffice shows what a way made otherwise than it is to be."""
    unlike: dict[str, str] = {}
    for name, texts in pages.items():
        whole = squeezed("".join(texts))
        if len(texts) != _PAGES:
            unlike[name] = f"LibreOffice makes {len(texts)} pages of it, not {_PAGES}."
        elif not all(squeezed(ask) in whole for ask in words.asks):
            unlike[name] = "LibreOffice does not show every ask."
    return unlike


def _letters(count: int, start: int = 0) -> list[Document]:
    return [letter(start + number) for number in range(count)]


def _rounds(found: Sequence[Way]) -> tuple[_Times, dict[str, list[int]]]:
    """Return seconds and sizes of each way; no two letters are the same."""
    for place, way in enumerate(found):
        way.timed([[each] for each in _letters(way.warm, 1_000_000 + 10_000 * place)])
    times: _Times = {way.name: [] for way in found}
    sizes: dict[str, list[int]] = {way.name: [] for way in found}
    for number in range(_ROUNDS):
        for place, way in enumerate(found):
            turn = _letters(way.at_once, 100_000 * (place + 1) + 100 * number)
            seconds, size = way.timed([[each] for each in turn])
            times[way.name].append(seconds)
            sizes[way.name].append(size)
    return times, sizes


def _findings(times: _Times) -> list[Finding]:
    """Return how many times as fast as each other way ours is."""
    found: list[Finding] = []
    for beside, least in _GOALS.items():
        if beside in times:
            value, low, high = times_as_fast(times[OURS], times[beside])
            ratio = Finding(
                group=_GROUP,
                what=OURS,
                beside=beside,
                value=value,
                low=low,
                high=high,
                goal=Goal(bound="at least", at=least),
            )
            found.append(explained(ratio, _WHY, lambda: tuple(split(_profiled)[:10])))
    return found


def _profiled() -> None:
    renderer = DocxRenderer()
    for document in _letters(_PROFILED, 500_000):
        renderer.render(document)


def _size(sizes: Sequence[int]) -> Finding:
    value, low, high = spread([size / 1024 for size in sizes])
    goal = Goal(bound="at most", at=_LARGEST)
    return Finding(
        group=_GROUP, what="its size", value=value, low=low, high=high, unit="KB", goal=goal
    )


def _cost(way: Way, times: Sequence[float], sizes: Sequence[int]) -> Cost:
    seconds, low, high = spread(times)
    size = round(statistics.median(sizes))
    cost = Cost(group=_GROUP, name=way.name, seconds=seconds, low=low, high=high, size=size)
    if way.once is None:
        return cost
    own = [way.once() for _ in range(_COLD)]
    return replace(
        cost,
        first=statistics.median(each.first for each in own),
        cold=statistics.median(each.whole for each in own),
        memory=max((each.peak for each in own if each.peak is not None), default=None),
    )


def _growth(way: Way) -> Growth:
    """Return the milliseconds for a letter of two pages, and for files of ten and of fifty."""
    values = [
        statistics.median(
            way.timed([_letters(count, 2_000_000 + 100 * turn)])[0]
            for turn in range(_GROWTH_ROUNDS)
        )
        for count in _GROWN
    ]
    return Growth(
        group=_GROUP,
        name=way.name,
        of="pages",
        sizes=tuple(_PAGES * count for count in _GROWN),
        values=tuple(value * 1000 for value in values),
    )
