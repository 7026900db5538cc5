"""The shelf: what the library view works on. It decides; the widgets show and ask."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from briefer.domain.ids import LetterId
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record, RecordKey, key_of, label_of
from briefer.errors import BrieferError
from briefer.gui.library.drafts import Drafts
from briefer.gui.library.step import LibraryStep
from briefer.services import editing
from briefer.services.records import Batch, Facet, Held, Query, RecordStore

_NO_PROFILES: Mapping[ProfileId, Profile] = MappingProxyType({})
_OFFERED = 200
_FOUND = 50


@dataclass(frozen=True, kw_only=True)
class Offers:
    """Records that can be chosen for the typed `words`: the id and the name of each.

    With `more` there are others. `corrected` are those that answer to other words, since none
    answers to these.
    """

    words: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    more: bool = False
    corrected: bool = False


class Intake(Protocol):
    """Lets a person choose a file for a sender's paper, and keeps what it holds."""

    def choose_picture(self, taken: Callable[[str], object]) -> None:
        """Ask for a picture; call `taken` with its id when the library has it."""
        ...

    def choose_letterhead(self, key: RecordKey) -> None:
        """Ask for a Word letterhead, which the sender with this key follows then."""
        ...


class Shelf(QObject):
    """The records of a library, and the steps that were made on them.

    `changed` comes after every change, `touched` carries its batch, `noted` a sentence about a
    step that can be undone, and `failed` a problem that the user can mend. `shown` carries the key
    of a record that is to be looked at. `offered` comes when what can be undone has changed.
    """

    changed = Signal()
    touched = Signal(object)
    noted = Signal(str)
    failed = Signal(object)
    shown = Signal(object)
    offered = Signal()

    def __init__(
        self,
        store: RecordStore,
        parent: QObject | None = None,
        *,
        profiles: Mapping[ProfileId, Profile] = _NO_PROFILES,
    ) -> None:
        """Work on `store`; `profiles` are what letters may have to keep to."""
        super().__init__(parent)
        self.store, self.profiles = store, profiles
        self.intake: Intake | None = None
        """Takes files in for senders' paper, where there is a window to ask in."""
        self.stack = QUndoStack(self)
        self.stack.indexChanged.connect(self.offered)
        self._names: dict[RecordKey, str] = {}
        self._worked_with: dict[Kind, str] = {}
        self._typing = False
        self.drafts = Drafts(store, self)
        self.drafts.failed.connect(self.failed)

    # ------------------------------------------------------------ looking

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.store.read_only

    def held(self, key: RecordKey) -> Held | None:
        """Return a record as the library holds it now."""
        try:
            return self.store.held(key)
        except BrieferError as problem:
            self.failed.emit(problem)
            return None

    def counts(self) -> tuple[Mapping[Kind, int], int]:
        """Return how many records of each kind there are, and how many lie in the trash."""
        return self.store.counts(), self.store.trashed()

    def name(self, kind: Kind, key: str) -> str:
        """Return what a record is called in one line; its id when the library lacks it."""
        full = RecordKey(kind=kind, id=key)
        if full not in self._names:
            held = self.held(full)
            self._names[full] = key if held is None else short_label(held.record)
        return self._names[full]

    def offers(self, kind: Kind, words: str = "") -> Offers:
        """Return records that can be chosen: those that `words` find, the best first, or by name.

        Of very many records, the library's first come.
        """
        most = _FOUND if words else _OFFERED
        try:
            page = self.store.page(Query(kind=kind, words=words), 0, most)
        except BrieferError as problem:
            self.failed.emit(problem)
            return Offers(words=words)
        pairs = [(held.record.id, short_label(held.record)) for held in page.rows]
        if not words:
            pairs.sort(key=lambda pair: pair[1].casefold())
        more, corrected = page.more is not None, bool(page.corrected)
        return Offers(words=words, pairs=tuple(pairs), more=more, corrected=corrected)

    def letters_using(self, key: RecordKey) -> tuple[tuple[LetterId, str], ...]:
        """Return the id and title of each letter that uses a record."""
        return self.store.letters_using(key)

    def referring(self, key: RecordKey) -> tuple[Held, ...]:
        """Return the records that refer to one."""
        return self.store.referring(key)

    # ------------------------------------------------------------ steps

    def word(self, key: RecordKey, path: str, value: object, label: str, session: str) -> bool:
        """Put a value in a field; return whether the library has it now."""
        held = self.held(key)
        if held is None:
            return False
        record = editing.with_value(held.record, path, value)
        if record == held.record:
            return True
        return self.make(editing.edited(held, record, label), session)

    def make(self, batch: Batch, session: str = "") -> bool:
        """Make a batch as a step that can be undone; return whether that could be done."""
        if not self._commit(batch):
            return False
        for change in batch.changes[:1]:
            if change.after is not None:
                self._note_work(change.after.record)
        self.stack.push(LibraryStep(batch, self._redone, session))
        return True

    def keep(self, batch: Batch) -> bool:
        """Make a batch that is no step of its own; return whether that could be done."""
        return self._commit(batch)

    def add(self, kind: Kind, name: str, label: str) -> RecordKey | None:
        """Add a new record, and look at it."""
        source, body = self._recent(Kind.SOURCE), self._recent(Kind.ADDRESSEE)
        try:
            number = self._next_number(source, body) if kind is Kind.RECOMMENDATION else 1
            record = editing.blank(kind, _new_id(), name, source=source, body=body, number=number)
        except BrieferError as problem:
            self.failed.emit(problem)
            return None
        return self._put(record, label)

    def duplicate(self, held: Held, name: str, label: str) -> RecordKey | None:
        """Add a copy of a record, and look at it."""
        return self._put(editing.duplicate(held.record, _new_id(), name), label)

    def trash(self, held: Held, label: str, note: str) -> bool:
        """Put a record in the trash, and say so."""
        return self._noted(editing.trashed([held], label), note)

    def restore(self, held: Held, label: str, note: str) -> bool:
        """Take a record out of the trash, and say so."""
        return self._noted(editing.restored([held], label), note)

    def merge(self, kept: Held, other: Held, label: str, note: str) -> bool:
        """Leave one record of two."""
        key = key_of(other.record)
        batch = editing.merged(kept, other, self.store.referring(key), label)
        return self._noted(batch, note)

    def keep_mine(self, held: Held, label: str) -> bool:
        """Leave the newer version of the origin aside."""
        return self.make(editing.mine_kept(held, label))

    def take_theirs(self, held: Held, label: str) -> bool:
        """Put the newer version of the origin in the place of the record."""
        return self.make(editing.theirs_taken(held, label))

    def purge(self, key: RecordKey) -> bool:
        """Delete a record in the trash for good; steps before that cannot be taken back."""
        try:
            self.store.purge([key])
        except BrieferError as problem:
            self.failed.emit(problem)
            return False
        self.stack.clear()
        self.drafts.forget(key)
        self.refresh()
        return True

    def refresh(self) -> None:
        """Look at everything anew: records came, went or changed that no step here knows of."""
        self._tell(Batch(label="", changes=()))

    # ------------------------------------------------------------ history

    def undo(self) -> None:
        """Take the last step back."""
        self.stack.undo()

    def redo(self) -> None:
        """Make the step again that was taken back last."""
        self.stack.redo()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step, or something typed, to take back."""
        return self.stack.canUndo() or self._typing

    def note_typing(self, typing: bool) -> None:
        """Know whether something is typed that the library does not have yet."""
        if typing != self._typing:
            self._typing = typing
            self.offered.emit()

    def _recent(self, kind: Kind) -> str:
        """Return the record of a kind that one worked with last, or the first one."""
        recent = self._worked_with.get(kind, "")
        held = self.held(RecordKey(kind=kind, id=recent)) if recent else None
        if held is not None and not held.trashed:
            return recent
        pairs = self.offers(kind).pairs
        return pairs[0][0] if pairs else ""

    def _next_number(self, source: str, body: str) -> int:
        """Return the number that a report's next item for a body has; the trash does not count."""
        facets = (Facet(name="source", value=source), Facet(name="addressee", value=body))
        query = Query(kind=Kind.RECOMMENDATION, facets=facets)
        last, start = 0, 0
        while start is not None:
            page = self.store.page(query, start)
            items = (held.record for held in page.rows)
            numbers = (item.number for item in items if isinstance(item, Recommendation))
            last, start = max((last, *numbers)), page.more
        return last + 1

    def _note_work(self, record: Record) -> None:
        """Know which report and which body a writer is busy with."""
        self._worked_with[key_of(record).kind] = record.id
        if isinstance(record, Recommendation):
            self._worked_with[Kind.SOURCE] = record.source
            self._worked_with[Kind.ADDRESSEE] = record.addressee

    def _put(self, record: Record, label: str) -> RecordKey | None:
        if not self.make(editing.added(record, label)):
            return None
        key = key_of(record)
        self.shown.emit(key)
        return key

    def _noted(self, batch: Batch, note: str) -> bool:
        done = self.make(batch)
        if done:
            self.noted.emit(note)
        return done

    def _redone(self, batch: Batch) -> bool:
        """Make a step of the history, and look at what it changes."""
        done = self._commit(batch)
        kept = [change.key for change in batch.changes if change.after is not None]
        if done and kept:
            self.shown.emit(kept[0])
        return done

    def _commit(self, batch: Batch) -> bool:
        try:
            self.store.commit(batch)
        except BrieferError as problem:
            self.failed.emit(problem)
            return False
        self._tell(batch)
        return True

    def _tell(self, batch: Batch) -> None:
        self._names.clear()
        self.touched.emit(batch)
        self.changed.emit()


def short_label(record: Record) -> str:
    """Return what a record is called where another names it: bodies by their short names."""
    short = getattr(record, "short_name", "") if key_of(record).kind is Kind.ADDRESSEE else ""
    return str(short) or label_of(record)


def _new_id() -> str:
    return uuid.uuid4().hex
