"""The recipients as a list that stays quick however many they are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QListView

from briefer.domain.recipient import Recipient
from briefer.gui.look.look import Look
from briefer.gui.parts.rows import WORDS, RowDelegate, RowWords

Index = QModelIndex | QPersistentModelIndex
Worded = Callable[[Recipient], RowWords]
_NOWHERE = QModelIndex()


class RecipientsModel(QAbstractListModel):
    """Those of the recipients whom the searched words are about; rows are worded when drawn."""

    def __init__(self, worded: Worded, parent: QObject | None = None) -> None:
        """Begin empty; `worded` says what the list shows of one."""
        super().__init__(parent)
        self._worded = worded
        self._all: tuple[Recipient, ...] = ()
        self._words: tuple[str, ...] = ()
        self.shown: tuple[Recipient, ...] = ()

    def show_recipients(self, recipients: Sequence[Recipient]) -> None:
        """Show these, as far as they are searched for."""
        self._all = tuple(recipients)
        self._find()

    def search(self, text: str) -> None:
        """Show those who are called so, or whose row says all these words."""
        self._words = tuple(text.casefold().split())
        self._find()

    def say_anew(self) -> None:
        """Word the rows anew that are to be seen; Qt asks for no others."""
        if self.shown:
            self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1))

    def place_of(self, row: int) -> QModelIndex:
        """Return where the recipient of a row of the sheet stands; nowhere, if not at all."""
        places = (number for number, one in enumerate(self.shown) if one.row == row)
        return self.index(next(places, -1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        if role not in {WORDS, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        words = self._worded(self.shown[index.row()])
        if role == WORDS:
            return words
        return words.title if role == Qt.ItemDataRole.DisplayRole else words.said

    def _find(self) -> None:
        self.beginResetModel()
        found = self._all
        if self._words:
            found = tuple(one for one in self._all if _answers(one, self._words))
        self.shown = found
        self.endResetModel()


class RecipientsView(QListView):
    """A single Tab stop with arrows inside. `moved` carries the sheet’s row that one comes to."""

    moved = Signal(int)

    def __init__(self, model: RecipientsModel, look: Look) -> None:
        """Show `model`."""
        super().__init__()
        self._recipients, self._look = model, look
        self.setObjectName("merge-recipients")
        self.setAccessibleName(self.tr("Recipients"))
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self, look))
        self.setMouseTracking(True)
        # Each row alike, so that Qt measures one and not all of them.
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        look.follow(self, self._dress)

    @property
    def current(self) -> Recipient | None:
        """The recipient one is at."""
        place = self.currentIndex().row()
        shown = self._recipients.shown
        return shown[place] if 0 <= place < len(shown) else None

    def go_to(self, row: int) -> None:
        """Go to the recipient of a row of the sheet, or else to the first."""
        found = self._recipients.place_of(row)
        self._come(found if found.isValid() else self._recipients.index(0))

    def step(self, by: int) -> None:
        """Go to the next recipient (1) or the one before (-1)."""
        to = self._recipients.index(self.currentIndex().row() + by)
        if to.isValid():
            self._come(to)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell where one has come to."""
        super().currentChanged(current, previous)
        now = self.current
        if now is not None:
            self.moved.emit(now.row)

    def _come(self, index: QModelIndex) -> None:
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        self.scheduleDelayedItemsLayout()


def _answers(one: Recipient, words: tuple[str, ...]) -> bool:
    said = " ".join(
        (one.name, one.organisation, one.office, one.country, one.email, *one.address, str(one.row))
    ).casefold()
    return all(word in said for word in words)
