"""The model behind a list of things to tick: groups, and rows in them."""

import re
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefer.gui.chooser.rows import Tick, TickGroup, TickRow
from briefer.gui.matching import folded

Index = QModelIndex | QPersistentModelIndex

VALUE = Qt.ItemDataRole.UserRole
"""Role of the TickGroup or TickRow itself."""

_STATES = {
    Tick.NONE: Qt.CheckState.Unchecked,
    Tick.SOME: Qt.CheckState.PartiallyChecked,
    Tick.ALL: Qt.CheckState.Checked,
}
_NO_INDEX = QModelIndex()


class TickModel(QAbstractItemModel):
    """Groups of rows that a search narrows. Ticking is an intent; the model waits for the answer.

    `tick_requested` carries a row's key and whether it is to be in the letter.
    """

    tick_requested = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._all: tuple[TickGroup, ...] = ()
        self._groups: tuple[TickGroup, ...] = ()
        self._rows: tuple[tuple[TickRow, ...], ...] = ()
        self._sought: list[str] = []

    def show_groups(self, groups: Sequence[TickGroup]) -> None:
        """Show these groups; where the same rows stand in the same order nothing moves."""
        self._all = tuple(groups)
        self._narrow()

    def search(self, text: str) -> None:
        """Show only rows in which every word of `text` begins a word, whatever case and accents."""
        self._sought = _words(text).split()
        self._narrow()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is shown."""
        return not self._groups

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the group or row with this key, not valid when it is not shown."""
        for number, (group, rows) in enumerate(zip(self._groups, self._rows, strict=True)):
            parent = self.index(number, 0)
            if group.key == key:
                return parent
            for place, row in enumerate(rows):
                if row.key == key:
                    return self.index(place, 0, parent)
        return QModelIndex()

    # ------------------------------------------------------------ what Qt asks

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        """Return an index; a row's internal id is its group's number and one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the group of a row."""
        group = child.internalId() if child.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of groups, or of a group's rows."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._rows[parent.row()])

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return 1."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, the tick, or what a screen reader says."""
        value = self.value(index)
        if value is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return value.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return value.spoken
            case Qt.ItemDataRole.ToolTipRole if isinstance(value, TickRow):
                return value.reason
            case Qt.ItemDataRole.CheckStateRole if isinstance(value, TickRow):
                return _STATES[value.tick]
            case _ if role == VALUE:
                return value
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a row to be ticked or unticked."""
        row = self.value(index)
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(row, TickRow):
            return False
        self.tick_requested.emit(row.key, Qt.CheckState(value) != Qt.CheckState.Unchecked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that rows can be ticked."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if isinstance(self.value(index), TickRow):
            leaf = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemNeverHasChildren
            return plain | leaf
        return plain if index.isValid() else Qt.ItemFlag.NoItemFlags

    def value(self, index: Index) -> TickGroup | TickRow | None:
        """Return the group or row at an index."""
        if not index.isValid():
            return None
        group = index.internalId()
        return self._rows[group - 1][index.row()] if group else self._groups[index.row()]

    # ------------------------------------------------------------ narrowing

    def _narrow(self) -> None:
        found = [(group, self._found(group)) for group in self._all]
        found = [(group, rows) for group, rows in found if rows]
        groups = tuple(group for group, _ in found)
        rows = tuple(rows for _, rows in found)
        if _shape(groups, rows) == _shape(self._groups, self._rows):
            before, self._groups, self._rows = (self._groups, self._rows), groups, rows
            self._tell_changes(*before)
            return
        self.beginResetModel()
        self._groups, self._rows = groups, rows
        self.endResetModel()

    def _found(self, group: TickGroup) -> tuple[TickRow, ...]:
        if not self._sought:
            return group.rows
        return tuple(
            row
            for row in group.rows
            if all(f" {word}" in _words(f"{row.spoken} {row.search}") for word in self._sought)
        )

    def _tell_changes(self, groups: Sequence[TickGroup], rows: Sequence[Sequence[TickRow]]) -> None:
        """Tell row by row what is not as it was: the view then measures no other."""
        for number, (before, now) in enumerate(zip(groups, self._groups, strict=True)):
            group = self.index(number, 0)
            if (before.title, before.count) != (now.title, now.count):
                self.dataChanged.emit(group, group)
            for place, row in enumerate(self._rows[number]):
                if row != rows[number][place]:
                    index = self.index(place, 0, group)
                    self.dataChanged.emit(index, index)


def _shape(
    groups: Sequence[TickGroup], rows: Sequence[Sequence[TickRow]]
) -> list[tuple[str, list[str]]]:
    return [
        (group.key, [row.key for row in shown]) for group, shown in zip(groups, rows, strict=True)
    ]


def _words(text: str) -> str:
    """Return the words of `text` without case and accents, a space before each."""
    return " " + " ".join(re.findall(r"\w+", folded(text)))
