"""Made-up libraries, whose words are as unevenly frequent as those of a language."""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

from msgspec.structs import replace

from briefer.domain.ids import AddresseeId, AskId, RecommendationId, SourceId
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.records import key_of
from briefer.services.records import Batch, Change, Held
from briefer.storage.content import load_library
from briefer.storage.library.file import Content, LibraryFile, create_library, open_library

FREQUENT = (
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
"""The words that are in the most recommendations, the most frequent first."""

SYLLABLES = tuple(consonant + vowel for consonant in "bdklmn" for vowel in "aeio")
_MIDDLING = 1_000
"""Where in the order of frequency words stand that one recommendation of some hundreds has."""


def make_library(path: Path, size: int) -> None:
    """Make a library of so many recommendations, in one batch as an import makes them."""
    create_library(path, _content(), _now)
    library = opened(path)
    try:
        added = (Change(key=key_of(it), before=None, after=Held(record=it)) for it in texts(size))
        changes = (*_sources(load_library()), *added)
        library.records.commit(Batch(label="Many", changes=changes, imported=True))
    finally:
        library.close()


def opened(path: Path) -> LibraryFile:
    """Return an open library that `make_library` made."""
    return open_library(path, _content(), _now)


def texts(count: int) -> Iterator[Recommendation]:
    """Yield recommendations; a larger number of them begins as a smaller does."""
    vocabulary = _vocabulary()
    weights = [*accumulate(1 / place for place in range(1, len(vocabulary) + 1))]
    for number in range(count):
        chosen = random.Random(number)  # noqa: S311 - the same for all
        words = chosen.choices(vocabulary, cum_weights=weights, k=70)
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
            topics=(chosen.choice(FREQUENT),),
        )


def rare(number: int) -> str:
    """Return the word that only one recommendation has."""
    syllables = ""
    mixed = number * 7_919_777 % len(SYLLABLES) ** 6
    for _ in range(6):
        mixed, place = divmod(mixed, len(SYLLABLES))
        syllables += SYLLABLES[place]
    return syllables


def middling(number: int) -> str:
    """Return one of the words that some hundreds of a hundred thousand recommendations have."""
    return _vocabulary()[_MIDDLING + number]


def mistyped(word: str) -> str:
    """Return the word with one letter twice."""
    return word[:7] + word[6:]


@cache
def _vocabulary() -> Sequence[str]:
    made = random.Random(1)  # noqa: S311 - the same each time
    words = sorted({"".join(made.choices(SYLLABLES, k=made.randint(2, 5))) for _ in range(20_000)})
    made.shuffle(words)
    return [*FREQUENT, *words]


def _sources(library: Library) -> Iterator[Change]:
    model = library.sources[0]
    for number in range(400):
        source = replace(model, id=SourceId(f"report-{number}"), title=f"Report {number}")
        yield Change(key=key_of(source), before=None, after=Held(record=source))


def _now() -> dt.datetime:
    return dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)


def _content() -> Content:
    return Content("bench", load_library)
