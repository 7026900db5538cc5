"""The model behind the binding matrix: rows come in pages, and a cell is worded when it is seen."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefer.composing.matrix import Column, Tie, body_cell, columns, item_cell
from briefer.domain.addressee import Addressee
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record, RecordKey, key_of
from briefer.errors import BrieferError
from briefer.gui.matrix.words import (
    CellWords,
    HeadWords,
    body_head,
    body_word,
    body_words,
    column_head,
    item_head,
    item_word,
    item_words,
)
from briefer.services.records import Facet, Page, Query, RecordStore

Index = QModelIndex | QPersistentModelIndex
Side = Literal["addressees", "recommendations"]

VALUE = Qt.ItemDataRole.UserRole
"""Role of a cell's CellWords, and of a head's HeadWords."""

PAGE = 100
_WORDED = 4096
_NO_INDEX = QModelIndex()
_KINDS: tuple[tuple[Side, Kind], ...] = (
    ("addressees", Kind.ADDRESSEE),
    ("recommendations", Kind.RECOMMENDATION),
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the matrix is to show: which rows, found by which words, and on which date."""

    side: Side
    date: dt.date
    words: str = ""
    made_to: str = ""

    @property
    def query(self) -> Query:
        """What is asked of the store."""
        facets = (Facet(name="addressee", value=self.made_to),) if self.made_to else ()
        return Query(kind=dict(_KINDS)[self.side], words=self.words.strip(), facets=facets)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The columns and the first rows.

    `bodies` are those that recommendations were made to, by id and name. `corrected` are the words
    that were looked for instead of those typed.
    """

    asked: Asked
    query: Query
    columns: tuple[Column, ...] = ()
    rows: tuple[Record, ...] = ()
    more: int | None = None
    corrected: str = ""
    bodies: tuple[tuple[str, str], ...] = ()


def read(asked: Asked, store: RecordStore, library: Library) -> Answer:
    """Return the first answers to what is asked; may be called in the worker."""
    page, query = store.page(asked.query, 0, PAGE), asked.query
    if page.corrected:
        query = Query(kind=query.kind, words=page.corrected, facets=query.facets)
    recommended = asked.side == "recommendations"
    return Answer(
        asked=asked,
        query=query,
        columns=columns(library, asked.date),
        rows=_records(page),
        more=page.more,
        bodies=tuple(_made_to(store, library)) if recommended else (),
        corrected=page.corrected,
    )


class Sheet:
    """The words of cells and heads, as they are on one date."""

    def __init__(self, side: Side, date: dt.date, library: Library) -> None:
        """Word rows of one side."""
        self.side, self.date, self._library = side, date, library
        self._untied = item_word(Tie.NONE)

    def head(self, record: Record) -> HeadWords:
        """Return the head of a row."""
        match record:
            case Addressee():
                return body_head(record, self._library)
            case Recommendation():
                return item_head(record, self._library, self.date)
            case _:
                return HeadWords(title=record.id, full=record.id)

    def cell(self, record: Record, column: Column) -> CellWords | None:
        """Return the words of a cell."""
        match record:
            case Addressee():
                cell = body_cell(record, column, self._library)
                return body_words(cell, record, column, self._library)
            case Recommendation():
                return item_words(item_cell(record, column), record, column)
            case _:
                return None

    def words(self, record: Record, across: Sequence[Column]) -> tuple[str, ...]:
        """Return the words of a whole row, without the sentences that say why."""
        match record:
            case Addressee():
                cells = (body_cell(record, column, self._library) for column in across)
                return tuple(map(body_word, cells))
            case Recommendation():
                # Few of a library's provisions are in any one recommendation.
                named = {*record.hooks, *(key for ask in record.asks for key in ask.targets)}
                return tuple(
                    self._tied(record, column) if column.hook.id in named else self._untied
                    for column in across
                )
            case _:
                return ()

    def _tied(self, item: Recommendation, column: Column) -> str:
        return item_word(item_cell(item, column).tie)


class MatrixModel(QAbstractTableModel):
    """As many rows as have been fetched, and a column for each provision.

    `failed` carries a problem that the user can mend.
    """

    failed = Signal(object)

    def __init__(self, store: RecordStore, library: Library, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._store, self._library = store, library
        self._query = Query(kind=None)
        self._more: int | None = None
        self._rows: list[Record] = []
        self.columns: tuple[Column, ...] = ()
        self._use(Sheet("addressees", dt.date.min, library))

    @property
    def rows(self) -> Sequence[Record]:
        """The records of the rows that have been fetched."""
        return self._rows

    def show_answer(self, answer: Answer) -> None:
        """Show the first rows of what was asked."""
        self.beginResetModel()
        self._query, self._more = answer.query, answer.more
        self._rows, self.columns = list(answer.rows), answer.columns
        self._use(Sheet(answer.asked.side, answer.asked.date, self._library))
        self.endResetModel()

    def key_at(self, row: int) -> RecordKey | None:
        """Return the key of a row's record."""
        return key_of(self._rows[row]) if 0 <= row < len(self._rows) else None

    def place_of(self, key: RecordKey | None, hook: str) -> tuple[int, int]:
        """Return the row and column of a record and a provision; the first, where one is gone."""
        rows = (n for n, record in enumerate(self._rows) if key_of(record) == key)
        across = (n for n, column in enumerate(self.columns) if column.hook.id == hook)
        return next(rows, 0), next(across, 0)

    def words_at(self, row: int, across: int) -> CellWords | None:
        """Return what a cell shows and says."""
        if not (0 <= row < len(self._rows) and 0 <= across < len(self.columns)):
            return None
        return self._worded(row, across)

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many rows have been fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many provisions there are."""
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index = _NO_INDEX) -> bool:  # noqa: N802 - Qt's name
        """Tell whether there are more rows."""
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index = _NO_INDEX) -> None:  # noqa: N802 - Qt's name
        """Fetch the next rows."""
        if parent.isValid() or self._more is None:
            return
        try:
            page = self._store.page(self._query, self._more, PAGE)
        except BrieferError as problem:
            self._more = None
            self.failed.emit(problem)
            return
        self._more = page.more
        fresh = _records(page)
        if not fresh:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self._rows += fresh
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's word, its words, or what a screen reader says."""
        words = self.words_at(index.row(), index.column()) if index.isValid() else None
        if words is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.word
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), index.column(), words)
            case Qt.ItemDataRole.ToolTipRole:
                return words.sentence
            case _ if role == VALUE:
                return words
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a head's title, its words, or what a screen reader says."""
        across = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < (len(self.columns) if across else len(self._rows)):
            return None
        head = self.column_head(section) if across else self.row_head(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return head.title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return head.spoken
            case _ if role == VALUE:
                return head
            case _:
                return None

    # ------------------------------------------------------------ inside

    def _use(self, sheet: Sheet) -> None:
        """Word rows with `sheet` from now on, each cell and head when it is first seen."""

        def worded(row: int, across: int) -> CellWords | None:
            return sheet.cell(self._rows[row], self.columns[across])

        def row_head(row: int) -> HeadWords:
            return sheet.head(self._rows[row])

        def over(across: int) -> HeadWords:
            return column_head(self.columns[across])

        self._worded = lru_cache(maxsize=_WORDED)(worded)
        self.row_head = lru_cache(maxsize=_WORDED)(row_head)
        self.column_head = lru_cache(maxsize=_WORDED)(over)

    def _spoken(self, row: int, across: int, words: CellWords) -> str:
        row_head, column = self.row_head(row), self.column_head(across)
        return f"{row_head.title}, {column.title}: {words.word}. {words.sentence}"


def _made_to(store: RecordStore, library: Library) -> Iterator[tuple[str, str]]:
    for known in store.facets(Kind.RECOMMENDATION):
        if known.facet.name == "addressee":
            body = library.find(Addressee, known.facet.value)
            yield known.facet.value, body.short_name if body else known.facet.value


def _records(page: Page) -> tuple[Record, ...]:
    return tuple(held.record for held in page.rows)
