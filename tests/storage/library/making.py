"""Making libraries for tests, and changing them."""

import datetime as dt
import random
from pathlib import Path

from msgspec.structs import replace

from briefer.domain.ids import AskId, LetterId, RecommendationId
from briefer.domain.letter import Letter
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record, RecordKey, key_of
from briefer.services.records import Batch, Change, Held
from briefer.storage.keyslots import Cost, encode_keyring, new_keyring
from briefer.storage.library.connection import keys_path
from briefer.storage.library.file import Content, LibraryFile, create_library, open_library
from tests import ruritania

KEYRING, _KEY, CODE = new_keyring("a passphrase", Cost(memory_kib=64, passes=1, lanes=1))
KEY = _KEY.data
CONTENT = Content("ruritania", ruritania.library)
WORDS = (
    "ash",
    "birch",
    "cedar",
    "elm",
    "fir",
    "hazel",
    "larch",
    "maple",
    "oak",
    "pine",
    "rowan",
    "spruce",
    "willow",
    "yew",
)


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self, moment: dt.datetime) -> None:
        self.moment = moment

    def __call__(self) -> dt.datetime:
        return self.moment

    def go(self, **by: float) -> None:
        self.moment += dt.timedelta(**by)


def noon() -> dt.datetime:
    return dt.datetime(2026, 11, 12, 12, tzinfo=dt.UTC)


def make(path: Path, key: bytes | None, content: Content = CONTENT) -> None:
    """Make a library, and the keys beside an encrypted one."""
    create_library(path, content, noon, key)
    if key is not None:
        keys_path(path).write_bytes(encode_keyring(KEYRING))


def opened(
    path: Path, key: bytes | None = None, *, read_only: bool = False, content: Content = CONTENT
) -> LibraryFile:
    return open_library(path, content, noon, key, read_only=read_only)


def recommendation(number: int, text: str = "") -> Recommendation:
    """Return a made-up recommendation."""
    chosen = random.Random(number)  # noqa: S311 - the same each time
    model, key = ruritania.RECOMMENDATIONS[0], f"M{number}"
    return replace(
        model,
        id=RecommendationId(key),
        number=number,
        title=f"Number {number}: {chosen.choice(WORDS)}",
        text=text or f"{' '.join(chosen.choices(WORDS, k=60))}.",
        asks=tuple(
            replace(ask, id=AskId(f"{key}.{place}")) for place, ask in enumerate(model.asks)
        ),
        topics=(chosen.choice(WORDS),),
    )


def adding(*records: Record, label: str = "Add", imported: bool = False) -> Batch:
    changes = tuple(Change(key=key_of(r), before=None, after=Held(record=r)) for r in records)
    return Batch(label=label, changes=changes, imported=imported)


def changing(before: Held, after: Held | None, label: str = "Change") -> Batch:
    change = Change(key=key_of(before.record), before=before, after=after)
    return Batch(label=label, changes=(change,))


def held(library: LibraryFile, key: str, kind: Kind = Kind.RECOMMENDATION) -> Held:
    """Return what the library holds under an id."""
    found = library.records.held(RecordKey(kind=kind, id=key))
    assert found is not None, key
    return found


def titled(before: Held, title: str) -> Held:
    """Return a recommendation with another title."""
    assert isinstance(before.record, Recommendation)
    return replace(before, record=replace(before.record, title=title))


def letter(key: str = "one", title: str = "A letter") -> Letter:
    return replace(ruritania.letter_to("ruritania"), id=LetterId(key), title=title)


def fill(path: Path, key: bytes | None, count: int) -> None:
    """Add many records and some letters, change some, and delete some, which leaves free pages."""
    library = opened(path, key)
    try:
        library.records.commit(adding(*map(recommendation, range(count)), imported=True))
        for number in range(0, count, 10):
            before = held(library, f"M{number}")
            library.records.commit(changing(before, titled(before, f"Changed {number}")))
        gone = [held(library, f"M{number}") for number in range(5, count, 10)]
        for before in gone:
            library.records.commit(changing(before, replace(before, trashed=True)))
        library.records.purge([key_of(before.record) for before in gone])
        for number in range(10):
            library.letters.keep(letter(f"letter-{number}"))
            library.letters.keep(letter(f"letter-{number}", "Changed"))
    finally:
        library.close()
