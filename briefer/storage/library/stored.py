"""The Library that composing works with, read from the library file one record at a time."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import TypeVar

from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, AskId, HookId
from briefer.domain.library import Library, UnknownRecord
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record, type_of
from briefer.sentences import sentence
from briefer.storage.library.connection import Database, Row
from briefer.storage.library.rows import held_from

R = TypeVar("R", bound=Record)

_REMEMBERED = 4096
"""Records that are kept decoded: a letter uses tens of them, again at every keystroke."""

_COLUMNS = "record.seq, record.kind, record.id, record.state, record.digest"


class StoredLibrary(Library):
    """What the file holds now; what lies in the trash is not there."""

    def __init__(self, database: Database) -> None:
        """Look records up in an open library."""
        self._database = database
        self._generation = -1
        self._remember()

    def find(self, kind: type[R], key: str) -> R | None:
        """Return a record, or None when there is none with this id."""
        self._remember()
        found = self._one(_kind_of(kind), key)
        return found if isinstance(found, kind) else None

    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        """Return all records of one kind, in the library's order."""
        self._remember()
        found = self._all(_kind_of(kind))
        return tuple(record for record in found if isinstance(record, kind))

    def some_ids(self, kind: type[Record], most: int) -> tuple[tuple[str, ...], int]:
        """Return the first ids of a kind in alphabetical order, and how many there are."""
        name = str(_kind_of(kind))
        rows = self._database.rows(
            "SELECT id FROM record WHERE kind = ? AND trashed = 0 ORDER BY id LIMIT ?", name, most
        )
        count = self._database.row(
            "SELECT n FROM tally WHERE kind = ? AND name = 'kind' AND value = ?", name, name
        )
        return tuple(key for (key,) in rows), count[0] if count else 0

    def some_asks(self, most: int) -> tuple[tuple[str, ...], int]:
        """Return the first ids of asks in alphabetical order, and how many there are."""
        rows = self._database.rows("SELECT ask FROM part ORDER BY ask LIMIT ?", most)
        count = self._database.rows("SELECT count(*) FROM part")[0][0]
        return tuple(ask for (ask,) in rows), count

    def find_holder(self, ask: AskId) -> Recommendation | None:
        """Return the recommendation that holds an ask, or None."""
        self._remember()
        found = self._holder(ask)
        return found[1] if found else None

    def made_to(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        """Return what the reports recommend to these bodies, in the library's order."""
        return self._linked(("addressee", body) for body in bodies)

    def expecting(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        """Return what was recommended to one of these bodies, or has an ask that it should do."""
        return self._linked((how, body) for body in bodies for how in ("addressee", "subject"))

    def first_recommendations(self, most: int) -> tuple[Recommendation, ...]:
        """Return the library's first `most` recommendations."""
        self._remember()
        return self._first(most)

    def organs_of(self, body: AddresseeId) -> tuple[AddresseeId, ...]:
        """Return the bodies that belong to `body` directly."""
        self._remember()
        return self._organs(body)

    def position(self, ask: AskId) -> tuple[int, int]:
        """Return what sorts asks as the library has them; raises UnknownRecord."""
        self._remember()
        found = self._holder(ask)
        if found is None:
            raise UnknownRecord(
                sentence("There is no ask “{key}” in the library.", key=ask),
                sentence("Choose one that it has."),
            )
        return found[0]

    def count_asks(self, reader: AddresseeId) -> int:
        """Return how many asks `asks_of` would return, without reading them."""
        subjects = self.with_organs(reader)
        places = ", ".join("?" * len(subjects))
        return self._database.rows(
            "SELECT count(*) FROM (SELECT part.ask FROM link JOIN part ON part.record = link.record"  # noqa: S608 - marks only
            " WHERE link.how = 'addressee' AND link.target = ?"
            f" UNION SELECT ask FROM part WHERE subject IN ({places}))",
            *(reader, *subjects),
        )[0][0]

    def aiming_at(self, hook: HookId) -> tuple[Recommendation, ...]:
        """Return the recommendations with an ask that wants this law changed or enforced."""
        self._remember()
        return self._aiming(hook)

    def is_target(self, hook: HookId) -> bool:
        """Return whether some ask wants this law changed or enforced, without reading any."""
        self._remember()
        return self._target(hook)

    def countries(self) -> frozenset[str]:
        """Return the codes of the countries that the library's reports are about."""
        self._remember()
        return self._countries()

    def governments_concerned(self) -> tuple[Addressee, ...]:
        """Return the governments of the countries that the library's reports are about."""
        self._remember()
        return self._governments()

    # ------------------------------------------------------------ remembered look-ups

    def _remember(self) -> None:
        """Look everything up anew if a record has changed since."""
        if self._generation == self._database.generation:
            return
        self._generation = self._database.generation
        self._decoded = lru_cache(maxsize=_REMEMBERED)(self._decode)
        self._one = lru_cache(maxsize=_REMEMBERED)(self._read_one)
        self._holder = lru_cache(maxsize=_REMEMBERED)(self._read_holder)
        self._aiming = lru_cache(maxsize=_REMEMBERED)(self._read_aiming)
        self._target = lru_cache(maxsize=_REMEMBERED)(self._read_target)
        self._organs = lru_cache(maxsize=_REMEMBERED)(self._read_organs)
        self._first = lru_cache(maxsize=2)(self._read_first)
        self._all = lru_cache(maxsize=len(Kind))(self._read_all)
        self._countries = lru_cache(maxsize=1)(self._read_countries)
        self._governments = lru_cache(maxsize=1)(self._read_governments)

    def _read_one(self, kind: Kind, key: str) -> Record | None:
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM record WHERE kind = ? AND id = ? AND trashed = 0",  # noqa: S608 - our names
            *(str(kind), key),
        )
        return None if row is None else self._record(row)

    def _read_all(self, kind: Kind) -> tuple[Record, ...]:
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM record WHERE kind = ? AND trashed = 0 ORDER BY seq",  # noqa: S608 - our names
            str(kind),
        )
        return tuple(map(self._record, rows))

    def _read_first(self, most: int) -> tuple[Recommendation, ...]:
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM record WHERE kind = 'recommendation' AND trashed = 0"  # noqa: S608 - our names
            " ORDER BY seq LIMIT ?",
            most,
        )
        return _recommendations(map(self._record, rows))

    def _read_holder(self, ask: AskId) -> tuple[tuple[int, int], Recommendation] | None:
        row = self._database.row(
            f"SELECT part.place, {_COLUMNS} FROM part JOIN record ON record.seq = part.record"  # noqa: S608 - our names
            " WHERE part.ask = ?",
            ask,
        )
        if row is None:
            return None
        place, *rest = row
        record = self._record(tuple(rest))
        return ((rest[0], place), record) if isinstance(record, Recommendation) else None

    def _read_aiming(self, hook: HookId) -> tuple[Recommendation, ...]:
        return self._linked([("target", hook)])

    def _read_target(self, hook: HookId) -> bool:
        found = self._database.row(
            "SELECT 1 FROM link WHERE how = 'target' AND target = ? LIMIT 1", hook
        )
        return found is not None

    def _read_organs(self, body: AddresseeId) -> tuple[AddresseeId, ...]:
        rows = self._database.rows(
            "SELECT record.id FROM link JOIN record ON record.seq = link.record"
            " WHERE link.how = 'parent' AND link.target = ? ORDER BY record.seq",
            body,
        )
        return tuple(AddresseeId(organ) for (organ,) in rows)

    def _read_countries(self) -> frozenset[str]:
        rows = self._database.rows(
            "SELECT value FROM tally WHERE kind = 'source' AND name = 'country' AND n > 0"
        )
        return frozenset(country for (country,) in rows)

    def _read_governments(self) -> tuple[Addressee, ...]:
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM link JOIN tally ON tally.value = link.target"  # noqa: S608 - our names
            " JOIN record ON record.seq = link.record WHERE link.how = 'governs'"
            " AND tally.kind = 'source' AND tally.name = 'country' AND tally.n > 0"
            " ORDER BY record.seq"
        )
        found = map(self._record, rows)
        return tuple(record for record in found if isinstance(record, Addressee))

    def _linked(self, links: Iterable[tuple[str, str]]) -> tuple[Recommendation, ...]:
        seqs = {
            row[0]: row
            for how, target in links
            for row in self._database.rows(
                f"SELECT {_COLUMNS} FROM link JOIN record ON record.seq = link.record"  # noqa: S608 - our names
                " WHERE link.how = ? AND link.target = ?",
                *(how, target),
            )
        }
        return _recommendations(self._record(seqs[seq]) for seq in sorted(seqs))

    def _record(self, row: Row) -> Record:
        return self._decoded(*row[1:])

    def _decode(self, kind: str, key: str, state: bytes, digest: bytes) -> Record:
        return held_from(Kind(kind), state, digest, key, self._database.path).record


def _kind_of(kind: type[Record]) -> Kind:
    return next(known for known in Kind if type_of(known) is kind)


def _recommendations(records: Iterable[Record]) -> tuple[Recommendation, ...]:
    return tuple(record for record in records if isinstance(record, Recommendation))
