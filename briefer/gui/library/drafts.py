"""Drafts: what is typed in records and cannot be kept yet. They outlast the window and a lock."""

import json
from collections.abc import Iterator, Mapping
from typing import TypeGuard, cast

from PySide6.QtCore import QObject, Signal

from briefer.domain.records import RecordKey
from briefer.errors import BrieferError
from briefer.services.records import RecordStore

Draft = Mapping[str, object]
"""What is typed in the fields of one record, as their editors write it down."""


class Drafts(QObject):
    """Knows what waits in which record. `changed` comes when it is another record's turn."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, store: RecordStore, parent: QObject | None = None) -> None:
        """Keep drafts in the library of `store`."""
        super().__init__(parent)
        self._store = store
        self._found: dict[RecordKey, Draft] | None = None
        self._unwritten = set[RecordKey]()

    def __contains__(self, key: RecordKey) -> bool:
        """Tell whether something waits in a record."""
        return key in self._all

    def __iter__(self) -> Iterator[RecordKey]:
        """Yield the records in which something waits."""
        return iter(tuple(self._all))

    @property
    def safe(self) -> bool:
        """Whether everything that waits is in the library file."""
        return not self._unwritten

    def of(self, key: RecordKey) -> Draft:
        """Return what waits in a record."""
        return self._all.get(key, {})

    def keep(self, key: RecordKey, draft: Draft) -> None:
        """Let a draft wait; an empty one is forgotten."""
        if draft == self.of(key) and key not in self._unwritten:
            return
        known = key in self._all
        if draft:
            self._all[key] = draft
        else:
            self._all.pop(key, None)
        self._write(key, json.dumps(draft) if draft else "")
        if known != bool(draft):
            self.changed.emit()

    def forget(self, key: RecordKey) -> None:
        """Let nothing wait in a record any more."""
        self.keep(key, {})

    def _write(self, key: RecordKey, words: str) -> None:
        try:
            self._store.keep_unfinished(key, words)
        except BrieferError as problem:
            self._unwritten.add(key)
            self.failed.emit(problem)
        else:
            self._unwritten.discard(key)

    @property
    def _all(self) -> dict[RecordKey, Draft]:
        if self._found is None:
            self._found = {}
            try:
                kept = self._store.unfinished()
            except BrieferError as problem:
                self.failed.emit(problem)
                return self._found
            drafts = ((key, _read(words)) for key, words in kept.items())
            self._found |= {key: draft for key, draft in drafts if draft}
        return self._found


def _read(words: str) -> Draft:
    try:
        found: object = json.loads(words)
    except ValueError:
        return {}
    return found if _is_draft(found) else {}


def _is_draft(found: object) -> TypeGuard[Draft]:
    return isinstance(found, dict) and all(
        isinstance(name, str) for name in cast("dict[object, object]", found)
    )
