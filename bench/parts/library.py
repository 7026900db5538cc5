"""Libraries of 1,000, 10,000 and 100,000 recommendations: opened, searched, changed.

A search is the first page as the window asks for it, ranked, its records read and checked. Beside
it a Python program looks through all the texts for the same word.
"""

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from bench.findings import Cost, Finding, Goal, Growth, Part, explained, spread, times_the_time
from bench.made_libraries import (
    FREQUENT,
    SYLLABLES,
    make_library,
    middling,
    mistyped,
    opened,
    rare,
    texts,
)
from bench.profiling import split
from briefer.domain.ids import LetterId
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey
from briefer.services.records import Batch, Change, Query
from briefer.storage.library.file import LibraryFile
from tests.ruritania import letter_to

_GROUP = "search, 100,000 recommendations"
_SIZES = (1_000, 10_000, 100_000)
_ROUNDS, _WARM = 25, 2
_FIRST_PAGE = 50
_SCAN = "a substring scan in Python"
_GOAL = Goal(bound="at most", at=1 / 15)
_WHY = (
    "The records of the page have to be read, checked and given their types, whatever was searched"
    " for; what is above that is the full-text index."
)
_SEARCHES: Mapping[str, Callable[[int], str]] = {
    "a rare word": lambda number: rare(number * 13),
    "a word of middling frequency": middling,
    "a frequent word": lambda number: FREQUENT[number % 5],
    "two frequent words": lambda number: f"{FREQUENT[number % 5]} {FREQUENT[5]}",
    "a rare word with a typing error": lambda number: mistyped(rare(number * 17)),
    "the beginning of words": lambda number: SYLLABLES[number % 20],
    "the first page of all": lambda _: "",
}
_BESIDE_A_SCAN = tuple(_SEARCHES)[:3]
_WITH_A_GOAL = _BESIDE_A_SCAN[:2]
"""A frequent word is soon found by a scan too, and its page holds what briefer brings along."""
_MISTYPED = tuple(_SEARCHES)[4]

Way = Callable[[int], object]
"""Does one thing; the number says which time it is."""
_Times = Mapping[str, Mapping[int, Sequence[float]]]


def measure() -> Part:
    """Return what libraries cost as they grow."""
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        paths = {size: Path(folder) / f"{size}.briefer" for size in _SIZES}
        made = {size: _seconds(partial(make_library, path, size)) for size, path in paths.items()}
        found = {size: opened(path) for size, path in paths.items()}
        ways = {size: {**_searches(it), **_others(paths[size], it)} for size, it in found.items()}
        _check(found)
        times = _measured({size: {**ways[size], **_scans(size)} for size in _SIZES})
        findings = tuple(_finding(name, times, ways[_SIZES[-1]]) for name in _BESIDE_A_SCAN)
        for library in found.values():
            library.close()
        return Part(
            title="A library",
            findings=findings,
            costs=tuple(_cost(name, of_it[_SIZES[-1]]) for name, of_it in times.items()),
            growth=(*_growth(times, made), _file_sizes(paths)),
            checked=(
                "Every search finds records, and each that was made up has the words.",
                "Searching and scanning look for the same word in the same texts.",
            ),
        )


# ------------------------------------------------------------ what is measured


def _searches(library: LibraryFile) -> dict[str, Way]:
    def search(words: Callable[[int], str], number: int) -> object:
        return _page(library, words(number))

    return {f"search: {name}": partial(search, words) for name, words in _SEARCHES.items()}


def _page(library: LibraryFile, words: str) -> Sequence[Recommendation]:
    """Return the first page of what a search finds. Raises ValueError where it is empty."""
    page = library.records.page(Query(kind=Kind.RECOMMENDATION, words=words), 0, _FIRST_PAGE)
    found = [row.record for row in page.rows if isinstance(row.record, Recommendation)]
    if not found:
        raise ValueError(f"nothing found for {words}")
    return found


def _others(path: Path, library: LibraryFile) -> dict[str, Way]:
    records, letters = library.records, library.letters
    letter = replace(letter_to("ruritania"), id=LetterId("bench"))
    letters.letter(letter.id)

    def commit(number: int) -> None:
        key = RecordKey(kind=Kind.RECOMMENDATION, id=f"N{number * 7}")
        held = records.held(key)
        if held is None or not isinstance(held.record, Recommendation):
            raise ValueError(key)
        after = replace(held, record=replace(held.record, note=f"{time.perf_counter()}"))
        records.commit(Batch(label="Edit", changes=(Change(key=key, before=held, after=after),)))

    def keep(number: int) -> None:
        letters.keep(replace(letter, title=f"{number} {time.perf_counter()}"))

    return {
        "open the file": lambda _: opened(path).close(),
        "save a letter": keep,
        "change a record": commit,
        "count the facets": lambda _: records.facets(Kind.RECOMMENDATION),
    }


def _scans(size: int) -> dict[str, Way]:
    """Return the scans for the words of searches, each over the text of so many records."""
    said = [record.text for record in texts(size)]

    def scan(words: Callable[[int], str], number: int) -> object:
        word = words(number)
        return [place for place, text in enumerate(said) if word in text]

    return {_scan_of(name): partial(scan, _SEARCHES[name]) for name in _BESIDE_A_SCAN}


def _scan_of(name: str) -> str:
    return f"{_SCAN}: {name}"


def _check(found: Mapping[int, LibraryFile]) -> None:
    """Raise ValueError where a search finds a record without the words."""
    for library in found.values():
        for name, words in _SEARCHES.items():
            for number in range(5):
                wanted = (rare(number * 17) if name == _MISTYPED else words(number)).split()
                for record in _page(library, words(number)):
                    # What briefer brings along may have the words in its report or its law.
                    if record.id.startswith("N"):
                        _have(wanted, record)


def _have(wanted: Sequence[str], record: Recommendation) -> None:
    clauses = " ".join(ask.clause for ask in record.asks)
    # The report's title is searched too.
    text = f"report {record.title} {record.text} {clauses} {record.topics}".casefold()
    if not all(word in text for word in wanted):
        raise ValueError(f"{record.id} was found for {wanted}")


def _measured(ways: Mapping[int, Mapping[str, Way]]) -> _Times:
    """Return seconds; all ways and sizes take turns, so that they meet the same weather."""
    names = tuple(ways[_SIZES[0]])
    times: dict[str, dict[int, list[float]]] = {name: {size: [] for size in ways} for name in names}
    for number in range(_ROUNDS + _WARM):
        for name in names:
            for size, of_it in ways.items():
                taken = _seconds(partial(of_it[name], number))
                if number >= _WARM:
                    times[name][size].append(taken)
    return times


def _seconds(act: Callable[[], object]) -> float:
    # The youngest only: a collection of a hundred thousand texts would take all the time there is.
    gc.collect(0)
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


# ------------------------------------------------------------ what was found


def _finding(name: str, times: _Times, ways: Mapping[str, Way]) -> Finding:
    search, largest = f"search: {name}", _SIZES[-1]
    value, low, high = times_the_time(times[search][largest], times[_scan_of(name)][largest])
    found = Finding(
        group=_GROUP,
        what=f"first results of {name}",
        beside=_SCAN,
        value=value,
        low=low,
        high=high,
        unit="× the time",
        goal=_GOAL if name in _WITH_A_GOAL else None,
    )

    def search_often() -> None:
        for number in range(20):
            ways[search](number)

    return explained(found, _WHY, lambda: tuple(split(search_often)[:10]))


def _cost(name: str, taken: Sequence[float]) -> Cost:
    seconds, low, high = spread(taken)
    return Cost(group=_GROUP, name=name, seconds=seconds, low=low, high=high)


def _growth(times: _Times, made: Mapping[int, float]) -> Iterator[Growth]:
    for name, of_it in times.items():
        yield _grown(name, [spread(of_it[size])[0] * 1000 for size in _SIZES], "ms")
    yield _grown("take all in, in one batch", [made[size] for size in _SIZES], "s")


def _file_sizes(paths: Mapping[int, Path]) -> Growth:
    return _grown("the file", [paths[size].stat().st_size / 1e6 for size in _SIZES], "MB")


def _grown(name: str, values: Sequence[float], unit: str) -> Growth:
    return Growth(
        group=_GROUP,
        name=name,
        of="recommendations",
        sizes=_SIZES,
        values=tuple(values),
        unit=unit,
    )
