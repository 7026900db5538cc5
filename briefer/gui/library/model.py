"""The model behind the list of records: pages that are fetched when one comes near their end."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefer.domain.records import RecordKey, key_of
from briefer.errors import BrieferError
from briefer.gui.library.rows import RowWords, row_words
from briefer.gui.library.shelf import Shelf
from briefer.services.records import Batch, Held, Page, Query

Index = QModelIndex | QPersistentModelIndex

VALUE = Qt.ItemDataRole.UserRole
"""Role of a row's RowWords."""

PAGE = 50
"""Records that are fetched together: more than a screen shows."""
_NO_INDEX = QModelIndex()


class RecordModel(QAbstractListModel):
    """The answers to one query, as far as they have been fetched."""

    def __init__(
        self, shelf: Shelf, today: Callable[[], dt.date], parent: QObject | None = None
    ) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._shelf, self._today = shelf, today
        self._query = Query(kind=None)
        self._rows: list[Held] = []
        self._words: list[RowWords] = []
        self._more: int | None = None

    def show_page(self, query: Query, page: Page) -> None:
        """Show the first answers to `query`."""
        self.beginResetModel()
        words = page.corrected or query.words
        self._query = Query(
            kind=query.kind, words=words, facets=query.facets, trashed=query.trashed
        )
        self._rows, self._more = list(page.rows), page.more
        self._words = [self._worded(held) for held in page.rows]
        self.endResetModel()

    def renew(self, batch: Batch) -> None:
        """Show the records that a batch words anew, where they stand."""
        for change in batch.changes:
            place = self.place_of(change.key)
            if place is not None and change.after is not None:
                self._rows[place] = change.after
        self.say_anew()

    def say_anew(self) -> None:
        """Word all rows anew, where they stand."""
        self._words = [self._worded(held) for held in self._rows]
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def place_of(self, key: RecordKey) -> int | None:
        """Return the row of a record, or None when it is not there (yet)."""
        keys = (number for number, held in enumerate(self._rows) if key_of(held.record) == key)
        return next(keys, None)

    def held_at(self, row: int) -> Held | None:
        """Return the record in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many records have been fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index = _NO_INDEX) -> bool:  # noqa: N802 - Qt's name
        """Tell whether there are more answers."""
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index = _NO_INDEX) -> None:  # noqa: N802 - Qt's name
        """Fetch the next page."""
        if parent.isValid() or self._more is None:
            return
        try:
            page = self._shelf.store.page(self._query, self._more, PAGE)
        except BrieferError as problem:
            self._more = None
            self._shelf.failed.emit(problem)
            return
        self._more = page.more
        if not page.rows:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
        self._rows += page.rows
        self._words += [self._worded(held) for held in page.rows]
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._words):
            return None
        words = self._words[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken
            case _ if role == VALUE:
                return words
            case _:
                return None

    def _worded(self, held: Held) -> RowWords:
        return row_words(held, self._shelf, self._today())
