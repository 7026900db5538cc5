"""Records in a library file: what is asked of it, what it answers, and how it is changed.

Every change is a batch: undo, revert, import and restore are batches too.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from briefer.domain.base import Value
from briefer.domain.ids import LetterId
from briefer.domain.records import Kind, Record, RecordKey
from briefer.errors import BrieferError
from briefer.sentences import sentence

BUNDLED = "bundled"
"""The origin of records that came with briefer."""

OWN = "own"
"""The origin of records that were made in this library."""


class LibraryUnreadable(BrieferError):
    """The library file is not one, is damaged, or is newer than this briefer."""


class LibraryReadOnly(BrieferError):
    """The library file can be read, but not written."""


class LibraryLocked(BrieferError):
    """The library is encrypted, and no key was given."""


class RecordChanged(BrieferError):
    """A record is not as the change expects it, because something else changed it."""

    hint = sentence("Nothing was changed. Look at the record as it is now, and try again.")


class Held(Value, frozen=True, kw_only=True):
    """A record as the library holds it.

    `origin` is BUNDLED, OWN, or the name of the batch that it was imported with. `base` is the
    digest of the version that its origin gave, so that an edit can be told from it; empty for the
    library's own. `offered` is a newer version from the origin that did not replace an edit.
    """

    record: Record
    origin: str = OWN
    trashed: bool = False
    base: str = ""
    offered: Record | None = None


class Change(Value, frozen=True, kw_only=True):
    """One record from one state to another; None is one that the library does not hold."""

    key: RecordKey
    before: Held | None
    after: Held | None


class Batch(Value, frozen=True, kw_only=True):
    """Changes that are made together or not at all.

    `label` is what undo and the history call it, one line. `imported` is a batch that came from a
    file, and is listed with a way to revert it.
    """

    label: str
    changes: tuple[Change, ...]
    imported: bool = False

    @property
    def inverse(self) -> "Batch":
        """The batch that takes this one back."""
        back = tuple(
            Change(key=change.key, before=change.after, after=change.before)
            for change in reversed(self.changes)
        )
        return Batch(label=self.label, changes=back)


class KeptBatch(Value, frozen=True, kw_only=True):
    """A batch in the library's history."""

    number: int
    label: str
    at: dt.datetime
    records: int
    imported: bool
    reverted: bool


class Reverted(Value, frozen=True, kw_only=True):
    """What reverting a batch did, and the records that were left alone: they were edited since."""

    batch: Batch
    left: tuple[RecordKey, ...]


class Facet(Value, frozen=True, kw_only=True):
    """One value to filter by.

    `name` is "source", "country", "topic", "addressee", "status", "language", "wording" or
    "origin"; the values of the first and the fourth are ids.
    """

    name: str
    value: str


class FacetCount(Value, frozen=True, kw_only=True):
    """How many records (not in the trash) of a kind answer to a facet."""

    facet: Facet
    count: int


class Query(Value, frozen=True, kw_only=True):
    """What is looked for.

    `kind` None is every kind, as in the trash. All `words` must be found, the last one as a
    beginning. Facets of one name are alternatives; different names must all hold.
    """

    kind: Kind | None
    words: str = ""
    facets: tuple[Facet, ...] = ()
    trashed: bool = False


class Page(Value, frozen=True, kw_only=True):
    """Some of the answers. `more` is what to ask for the next ones with, or None at the end.

    `corrected` are the words that were looked for instead, when those typed are nowhere.
    """

    rows: tuple[Held, ...]
    more: int | None = None
    corrected: str = ""


class RecordStore(Protocol):
    """The records of the open library file. Its methods may be called from several threads."""

    @property
    def path(self) -> Path:
        """The library file."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        ...

    def held(self, key: RecordKey) -> Held | None:
        """Return a record, in the trash or not, or None. Raises LibraryUnreadable."""
        ...

    def page(self, query: Query, start: int = 0, most: int = 100) -> Page:
        """Return the answers from `start` (0, or a page's `more`), at most `most` of them."""
        ...

    def start_at(self, query: Query, key: RecordKey, over: int) -> int | None:
        """Return the start of the page that has a record in it, with at most `over` before it.

        None when the record does not answer to the query, which is one without words.
        """
        ...

    def facets(self, kind: Kind) -> tuple[FacetCount, ...]:
        """Return every facet that records of a kind answer to, the most frequent first."""
        ...

    def counts(self) -> Mapping[Kind, int]:
        """Return how many records of each kind there are, those in the trash left out."""
        ...

    def trashed(self) -> int:
        """Return how many records are in the trash."""
        ...

    def commit(self, batch: Batch) -> int:
        """Make all changes of a batch, and return its number in the history.

        Raises RecordChanged when a record is not as `before` says, LibraryReadOnly, and
        BrieferError when the disk refuses; nothing is changed then.
        """
        ...

    def batches(self, most: int = 100) -> tuple[KeptBatch, ...]:
        """Return the history, the latest first."""
        ...

    def revert(self, number: int) -> Reverted:
        """Take a batch back; records that were edited since are left as they are."""
        ...

    def unfinished(self) -> Mapping[RecordKey, str]:
        """Return what was typed in records and could not be kept, as the forms wrote it down."""
        ...

    def keep_unfinished(self, key: RecordKey, words: str) -> None:
        """Write down what is typed in a record and cannot be kept; empty `words` forget it.

        Raises LibraryReadOnly, and BrieferError when the disk refuses.
        """
        ...

    def purge(self, keys: Sequence[RecordKey]) -> int:
        """Delete records in the trash for good, with their history; return how many."""
        ...

    def letters_using(self, key: RecordKey) -> tuple[tuple[LetterId, str], ...]:
        """Return the id and title of each kept letter that uses a record."""
        ...

    def changed_at(self, key: RecordKey) -> tuple[dt.datetime, ...]:
        """Return when the record was changed in this library, the earliest first."""
        ...

    def referring(self, key: RecordKey) -> tuple[Held, ...]:
        """Return the records that refer to one, as a recommendation to its source."""
        ...

    def similar(self, record: Record, most: int = 20) -> tuple[tuple[Held, float], ...]:
        """Return records of the same kind that say nearly the same, with how nearly (0 to 1)."""
        ...
