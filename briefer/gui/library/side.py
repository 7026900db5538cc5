"""The start of the library view: the kinds of records, and what to filter them by."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QWidget

from briefer.domain.records import Kind
from briefer.gui.library.delegate import COUNT, KindDelegate
from briefer.gui.library.filters import Filters
from briefer.gui.library.kinds import SHOWN, TRASH, kind_words, trash_name
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.layouts import column

_KEY = Qt.ItemDataRole.UserRole
_ROW = 34


class Side(QFrame):
    """The kinds with their counts, over the filters of the one that is shown.

    `kind_chosen` carries a kind, or None for the trash.
    """

    kind_chosen = Signal(object)

    def __init__(self, shelf: Shelf, look: Look, parent: QWidget | None = None) -> None:
        """Offer every kind."""
        super().__init__(parent)
        self._look = look
        self.setProperty("pane", "side")
        self.setObjectName("library-side")
        self._items = QStandardItemModel(self)
        for kind in SHOWN:
            self._add(str(kind), kind_words(kind).many)
        self._add(TRASH, trash_name())
        self.kinds = QListView()
        self.kinds.setObjectName("library-kinds")
        self.kinds.setAccessibleName(self.tr("Kinds of records"))
        self.kinds.setModel(self._items)
        self.kinds.setItemDelegate(KindDelegate(self.kinds, look))
        self.kinds.setMouseTracking(True)
        self.kinds.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kinds.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.filters = Filters(shelf, look)
        page = QWidget()
        page.setLayout(
            column(look, self.kinds, 12, self.filters, None, gap=0, margins=(12, 12, 12, 12))
        )
        self.setLayout(column(look, scroller(page, "side"), gap=0))
        self.kinds.selectionModel().currentChanged.connect(self._turn)
        look.follow(self, self._dress)

    def show_counts(self, counts: Mapping[Kind, int], trashed: int) -> None:
        """Show how many records there are."""
        for row in range(self._items.rowCount()):
            item = self._items.item(row)
            key = str(item.data(_KEY))
            count = trashed if key == TRASH else counts.get(Kind(key), 0)
            item.setData(count, COUNT)
            item.setData(f"{item.text()} {count}", Qt.ItemDataRole.AccessibleTextRole)

    def show_kind(self, kind: Kind | None) -> None:
        """Mark the kind that is shown."""
        key = TRASH if kind is None else str(kind)
        for row in range(self._items.rowCount()):
            if self._items.item(row).data(_KEY) == key:
                self.kinds.setCurrentIndex(self._items.index(row, 0))

    def _add(self, key: str, name: str) -> None:
        item = QStandardItem(name)
        item.setData(key, _KEY)
        self._items.appendRow(item)

    def _turn(self) -> None:
        key = str(self.kinds.currentIndex().data(_KEY))
        self.kind_chosen.emit(None if key == TRASH else Kind(key))

    def _dress(self) -> None:
        rows = self._items.rowCount()
        self.kinds.setFixedHeight(rows * self._look.px(_ROW) + 2)
        self.kinds.scheduleDelayedItemsLayout()
