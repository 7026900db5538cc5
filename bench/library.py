"""`python -m bench.library`: what a library file costs as it grows, from small to large."""

import argparse
import datetime as dt
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from briefer.domain.ids import AddresseeId, AskId, LetterId, RecommendationId, SourceId
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.records import Kind, RecordKey, key_of
from briefer.services.records import Batch, Change, Held, LibraryUnreadable, Query
from briefer.storage.content import load_library
from briefer.storage.library.file import Content, LibraryFile, create_library, open_library
from briefer.storage.library.verifying import verify
from tests.ruritania import letter_to

SIZES = (1_000, 10_000, 100_000)
_GOAL_MS = 50
_SYLLABLES = tuple(consonant + vowel for consonant in "bdklmn" for vowel in "aeio")
_COMMON = (
    "state",
    "authority",
    "journalist",
    "protect",
    "review",
    "report",
    "court",
    "detention",
    "release",
    "law",
)
_FLIPS = 400

Way = Callable[[int], object]
"""Does one thing; the number says which time it is."""


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m bench.library")
    parser.add_argument("--rounds", type=int, default=40, help="how often each is done")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="recommendations at most")
    parser.add_argument("--flips", action="store_true", help="damage the largest library 400 times")
    options = parser.parse_args()
    sizes = [size for size in SIZES if size <= options.largest]
    with tempfile.TemporaryDirectory(prefix="briefer-bench-") as folder:
        paths = {size: Path(folder) / f"{size}.briefer" for size in sizes}
        for size, path in paths.items():
            sys.stdout.write(f"{_made(path, size)}\n")
        sys.stdout.writelines(f"{line}\n" for line in _report(_measured(paths, options.rounds)))
        if options.flips:
            sys.stdout.writelines(f"{line}\n" for line in _flipped(paths[sizes[-1]]))


def recommendations(count: int) -> Iterator[Recommendation]:
    """Yield made-up recommendations, whose words are as unevenly frequent as those of a language.

    Each number of recommendation has its own words, so that a larger library begins as a smaller.
    """
    vocabulary = _vocabulary()
    weights = [1 / place for place in range(1, len(vocabulary) + 1)]
    for number in range(count):
        chosen = random.Random(number)  # noqa: S311 - the same for all
        words = chosen.choices(vocabulary, weights, k=70)
        key, body = f"N{number}", AddresseeId(f"body-{number % 50}")
        clause = " ".join(words[50:])
        yield Recommendation(
            id=RecommendationId(key),
            source=SourceId(f"report-{number % 400}"),
            addressee=body,
            number=number,
            title=" ".join(words[:6]).capitalize(),
            text=f"{' '.join(words[6:50])} {rare(number)}.",
            place=f"item {number}",
            asks=(Ask(id=AskId(f"{key}.1"), title=words[0], subject=body, clause=clause),),
            topics=(chosen.choice(_COMMON),),
        )


def rare(number: int) -> str:
    """Return the word that only one recommendation has."""
    syllables = ""
    mixed = number * 7_919_777 % len(_SYLLABLES) ** 6
    for _ in range(6):
        mixed, place = divmod(mixed, len(_SYLLABLES))
        syllables += _SYLLABLES[place]
    return syllables


def _mistyped(word: str) -> str:
    """Return the word with one letter twice."""
    return word[:7] + word[6:]


def _vocabulary() -> Sequence[str]:
    made = random.Random(1)  # noqa: S311 - the same each time
    words = {"".join(made.choices(_SYLLABLES, k=made.randint(2, 5))) for _ in range(20_000)}
    return [*_COMMON, *sorted(words)]


def _sources(library: Library) -> Iterator[Change]:
    model = library.sources[0]
    for number in range(400):
        source = replace(model, id=SourceId(f"report-{number}"), title=f"Report {number}")
        yield Change(key=key_of(source), before=None, after=Held(record=source))


def _now() -> dt.datetime:
    return dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)


def _content() -> Content:
    return Content("bench", load_library)


def _open(path: Path) -> LibraryFile:
    return open_library(path, _content(), _now)


def _made(path: Path, size: int) -> str:
    start = time.perf_counter()
    create_library(path, _content(), _now)
    library = _open(path)
    try:
        changes = [*_sources(load_library())]
        for record in recommendations(size):
            changes.append(Change(key=key_of(record), before=None, after=Held(record=record)))  # noqa: PERF401 - long
        library.records.commit(Batch(label="Many", changes=tuple(changes), imported=True))
    finally:
        library.close()
    seconds = time.perf_counter() - start
    return f"{size:>7,} recommendations: {path.stat().st_size / 1e6:.0f} MB in {seconds:.0f} s"


# ------------------------------------------------------------ what is measured


def _ways(path: Path, library: LibraryFile, size: int) -> Mapping[str, Way]:
    records, letters = library.records, library.letters
    letter = replace(letter_to("ruritania"), id=LetterId("bench"))
    letters.letter(letter.id)

    def find(words: Callable[[int], str], number: int) -> object:
        query = Query(kind=Kind.RECOMMENDATION, words=words(number))
        page = records.page(query, most=50)
        if not page.rows:
            raise ValueError(f"nothing found for {query.words}")
        return page

    def commit(number: int) -> None:
        key = RecordKey(kind=Kind.RECOMMENDATION, id=f"N{number * 7 % size}")
        held = records.held(key)
        if held is None or not isinstance(held.record, Recommendation):
            raise ValueError(key)
        after = replace(held, record=replace(held.record, note=f"{time.perf_counter()}"))
        records.commit(Batch(label="Edit", changes=(Change(key=key, before=held, after=after),)))

    def keep(number: int) -> None:
        letters.keep(replace(letter, title=f"{number} {time.perf_counter()}"))

    def scan(number: int) -> object:
        word = rare(number * 13 % size)
        return [item for item in texts if word in item]

    texts = [record.text for record in recommendations(size)]
    return {
        "search a rare word": partial(find, lambda n: rare(n * 13 % size)),
        "  beside it, a Python substring scan": scan,
        "search a frequent word": partial(find, lambda n: _COMMON[n % 5]),
        "search two frequent words": partial(find, lambda n: f"{_COMMON[n % 5]} {_COMMON[5]}"),
        "search with a typing error": partial(find, lambda n: _mistyped(rare(n * 17 % size))),
        "search the beginning of words": partial(find, lambda n: _SYLLABLES[n % 20]),
        "first page of all": partial(find, lambda _: ""),
        "open the file": lambda _: _open(path).close(),
        "save a letter": keep,
        "commit a record": commit,
        "facets": lambda _: records.facets(Kind.RECOMMENDATION),
    }


def _measured(paths: Mapping[int, Path], rounds: int) -> Mapping[str, Mapping[int, float]]:
    """Return medians in milliseconds; all sizes take turns, so that they meet the same weather."""
    opened = {size: _open(path) for size, path in paths.items()}
    ways = {size: _ways(paths[size], library, size) for size, library in opened.items()}
    names = list(next(iter(ways.values())))
    times: dict[str, dict[int, list[float]]] = {n: {size: [] for size in paths} for n in names}
    for number in range(rounds + 3):
        for name in names:
            for size in paths:
                start = time.perf_counter()
                ways[size][name](number)
                if number >= 3:
                    times[name][size].append((time.perf_counter() - start) * 1000)
    for library in opened.values():
        library.close()
    return {
        name: {size: statistics.median(taken) for size, taken in of.items()}
        for name, of in times.items()
    }


def _report(costs: Mapping[str, Mapping[int, float]]) -> Iterator[str]:
    sizes = list(next(iter(costs.values())))
    yield f"{'medians in ms':38}" + "".join(f"{size:>11,}" for size in sizes) + "     growth"
    for name, of in costs.items():
        growth = of[sizes[-1]] / of[sizes[0]]
        yield f"{name:38}" + "".join(f"{of[size]:11.2f}" for size in sizes) + f"     × {growth:.1f}"
    slowest = max(of[sizes[-1]] for name, of in costs.items() if name.startswith(("search", "fi")))
    kept = "kept" if slowest <= _GOAL_MS else "missed"
    yield f"The goal, first results within {_GOAL_MS} ms, is {kept}: {slowest:.1f} ms at most."


def _flipped(path: Path) -> Iterator[str]:
    """Turn single bits anywhere in the file, and yield how many were noticed."""
    start = time.perf_counter()
    problems = verify(path).problems
    yield f"verified in {time.perf_counter() - start:.1f} s, problems: {len(problems)}"
    chosen, size = random.Random(3), path.stat().st_size  # noqa: S311 - the same each time
    found, start = 0, time.perf_counter()
    for _ in range(_FLIPS):
        place = chosen.randrange(size * 8)
        _flip(path, place)
        try:
            found += bool(verify(path).problems)
        except LibraryUnreadable:
            found += 1
        _flip(path, place)
    seconds = time.perf_counter() - start
    yield f"{found} of {_FLIPS} single-bit flips were found, in {seconds:.0f} s"


def _flip(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place // 8)
        byte = file.read(1)[0] ^ (1 << place % 8)
        file.seek(place // 8)
        file.write(bytes([byte]))


if __name__ == "__main__":
    main()
