"""The middle of the library view: the search field and the records that answer to it."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from briefer.domain.records import Kind, RecordKey, key_of
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.library.delegate import RecordDelegate
from briefer.gui.library.kinds import kind_words, trash_search
from briefer.gui.library.model import PAGE, RecordModel
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.services.records import Batch, Facet, Page, Query

_REST_MS = 150
_JOB = "library-search"
_IN_REPORTS = (Kind.RECOMMENDATION, Kind.SOURCE)
"""The kinds whose records reports bring."""
_PAGES = 5
"""Pages that are fetched for a record; of one farther down, only those around it are."""
_OVER = 20
"""Rows that are shown over a record when the list begins near it."""


class RecordList(QListView):
    """The list: arrows move in it, Delete puts the current record in the trash."""

    trash_requested = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Delete and Enter for the current record."""
        match event.key():
            case Qt.Key.Key_Delete:
                self.trash_requested.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.entered.emit()
            case _:
                super().keyPressEvent(event)


class Browser(QFrame):
    """Records of one kind, or of the trash, narrowed by words and facets.

    `selected` carries the key of the record to look at, or None; `report_wanted` asks to bring in
    a report where there is nothing yet.
    """

    selected = Signal(object)
    report_wanted = Signal()

    def __init__(
        self,
        shelf: Shelf,
        jobs: Jobs,
        today: Callable[[], dt.date],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the recommendations."""
        super().__init__(parent)
        self._shelf, self._jobs, self._look = shelf, jobs, look
        self._kind: Kind | None = Kind.RECOMMENDATION
        self._facets: tuple[Facet, ...] = ()
        self._wanted: RecordKey | None = None
        self._start = 0
        """Where the list begins: 0, or what the store says of a place far down."""
        self._place = 0
        """The row to look at where the wanted record is gone."""
        self.setProperty("pane", "main")
        self.setObjectName("library-browser")
        self._make()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.reload)
        self.model = RecordModel(shelf, today, self)
        self.list.setModel(self.model)
        self.setLayout(
            column(
                look,
                column(
                    look,
                    self.search,
                    self.corrected,
                    row(look, (self.midst, 1), self.to_first, gap=8),
                    gap=8,
                    margins=(12, 12, 12, 8),
                ),
                self.nothing_box,
                (self.list, 1),
                gap=0,
            )
        )
        self._connect()

    @property
    def current(self) -> RecordKey | None:
        """The record that is looked at."""
        return self._wanted

    def show_kind(self, kind: Kind | None, facets: Sequence[Facet] = ()) -> None:
        """List the records of a kind, or (None) the trash."""
        self._kind, self._facets = kind, tuple(facets)
        placeholder = trash_search() if kind is None else kind_words(kind).search
        self.search.setPlaceholderText(placeholder)
        self.search.setAccessibleName(placeholder)
        self.list.setAccessibleName(placeholder)
        self._name_list()
        self._wanted, self._start = None, 0
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.reload()

    def narrow(self, facets: Sequence[Facet]) -> None:
        """List only records that answer to `facets`."""
        self._facets, self._start = tuple(facets), 0
        self.reload()

    def look_at(self, key: RecordKey) -> None:
        """Select a record as soon as it is listed."""
        self._wanted = key
        self._select_wanted()

    def reload(self) -> None:
        """Ask anew: at once without words, and in the worker with them."""
        self._rest.stop()
        query = self._query()
        store, most = self._shelf.store, max(PAGE, self.model.rowCount())
        if not query.words:
            self._jobs.drop(_JOB)
            try:
                self._answer(query, store.page(query, self._start, most))
            except BrieferError as problem:
                self._shelf.failed.emit(problem)
            return
        self._start = 0
        self._jobs.run(
            _JOB,
            lambda: store.page(query, 0, PAGE),
            lambda page: self._answer(query, page),
            self._shelf.failed.emit,
        )

    def _query(self) -> Query:
        return Query(
            kind=self._kind,
            words=self.search.text().strip(),
            facets=() if self._kind is None else self._facets,
            trashed=self._kind is None,
        )

    def begin_at_first(self) -> None:
        """List from the first record on, and look at that."""
        self._wanted, self._start = None, 0
        self.reload()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def note(self, batch: Batch) -> None:
        """Show what a batch has changed: in place where records were only worded anew."""
        changes = batch.changes
        plain = bool(changes) and all(
            change.before and change.after and change.before.trashed == change.after.trashed
            for change in changes
        )
        if plain:
            self.model.renew(batch)
        else:
            self._place = max(0, self.list.currentIndex().row())
            self.reload()

    def _make(self) -> None:
        look = self._look
        self.search = SearchField(self.tr("Search the library"), look)
        self.search.setObjectName("library-search")
        self.corrected = Label("", look, size=12, tone="muted", wrap=True)
        self.corrected.setObjectName("library-corrected")
        self.nothing = Label("", look, tone="muted", wrap=True)
        self.nothing.setObjectName("library-nothing")
        self.nothing_box = QWidget()
        self.bring = push(self.tr("Bring in a report…"), look, icon="import")
        self.bring.setObjectName("library-bring-in")
        self.bring.clicked.connect(self.report_wanted)
        self.nothing_box.setLayout(
            column(look, self.nothing, self.bring, gap=8, margins=(16, 8, 16, 8))
        )
        self.midst = Label(
            self.tr("The list begins near this record."), look, size=12, tone="muted", wrap=True
        )
        self.midst.setObjectName("library-midst")
        self.to_first = push(self.tr("Show it from the beginning"), look, kind="link", size=12)
        self.to_first.setObjectName("library-to-first")
        self.midst.hide()
        self.to_first.hide()
        self.corrected.hide()
        self.nothing_box.hide()
        self.list = RecordList()
        self.list.setObjectName("library-list")
        self.list.setItemDelegate(RecordDelegate(self.list, look))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        look.follow(self.list, self.list.scheduleDelayedItemsLayout)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._wait)
        self.search.returnPressed.connect(self._to_list)
        self.to_first.clicked.connect(self.begin_at_first)
        selection = self.list.selectionModel()
        selection.currentChanged.connect(self._turn)

    def _answer(self, query: Query, page: Page) -> None:
        self.model.show_page(query, page)
        corrected = self.tr("Showing results for “{words}”").format(words=page.corrected)
        self.corrected.setText(corrected)
        self.corrected.setVisible(bool(page.corrected))
        self.nothing.setText(self._nothing(query))
        none_yet = query.kind in _IN_REPORTS and not (query.words or query.facets)
        self.bring.setVisible(none_yet and not self._shelf.read_only)
        self.nothing_box.setVisible(not page.rows)
        self.midst.setVisible(bool(self._start))
        self.to_first.setVisible(bool(self._start))
        self._name_list()
        if page.corrected or (not page.rows and query.words):
            announce(self, corrected if page.corrected else self.nothing.words)
        self._select_wanted(else_first=True)

    def _nothing(self, query: Query) -> str:
        if query.words:
            return self.tr("Nothing found for “{words}”.").format(words=query.words)
        if query.facets:
            return self.tr("Nothing answers to all the filters.")
        if query.trashed:
            return self.tr("Nothing here. Records you remove wait here until you delete them.")
        return self.tr("Nothing here yet. Add one with the button above.")

    def _name_list(self) -> None:
        kind = self.tr("Trash") if self._kind is None else kind_words(self._kind).many
        self.list.setAccessibleName(kind)

    def _select_wanted(self, *, else_first: bool = False) -> None:
        place = self.model.place_of(self._wanted) if self._wanted else None
        pages = 0
        while place is None and self._wanted and self.model.canFetchMore() and pages < _PAGES:
            self.model.fetchMore()
            place = self.model.place_of(self._wanted)
            pages += 1
        if place is None and self._wanted and self.model.canFetchMore():
            place = self._begin_near(self._wanted)
        if place is None:
            if not else_first:
                return
            place = max(0, min(self._place, self.model.rowCount() - 1))
        self._place = 0
        index = self.model.index(place)
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, chosen)
        self.list.scrollTo(index)
        if not index.isValid():
            self._wanted = None
            self.selected.emit(None)

    def _begin_near(self, key: RecordKey) -> int | None:
        """List what stands around a record that is far down; return its row."""
        query, store = self._query(), self._shelf.store
        try:
            start = None if query.words else store.start_at(query, key, _OVER)
            if not start:
                return None
            page = store.page(query, start, PAGE)
        except BrieferError as problem:
            self._shelf.failed.emit(problem)
            return None
        self._start = start
        self.model.show_page(query, page)
        self.midst.show()
        self.to_first.show()
        announce(self, self.midst.words)
        return self.model.place_of(key)

    def _turn(self, now: QModelIndex) -> None:
        held = self.model.held_at(now.row()) if now.isValid() else None
        if held is None:
            return
        self._wanted = key_of(held.record)
        self.selected.emit(self._wanted)

    def _wait(self) -> None:
        self._rest.start()

    def _to_list(self) -> None:
        if self._rest.isActive():
            self.reload()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
