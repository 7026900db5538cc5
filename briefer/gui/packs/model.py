"""The model behind the list of a pack's parts."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from briefer.gui.packs.rows import PartRow

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""Role of the PartRow itself."""


class PartModel(QAbstractListModel):
    """Rows; where the same ones stand in the same order, nothing moves."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._rows: tuple[PartRow, ...] = ()

    @property
    def rows(self) -> tuple[PartRow, ...]:
        """The rows, from the top."""
        return self._rows

    def show_rows(self, rows: Sequence[PartRow]) -> bool:
        """Show these rows; return whether others stand there now than before."""
        after = tuple(rows)
        if [row.key for row in after] == [row.key for row in self._rows]:
            before, self._rows = self._rows, after
            other = [
                number
                for number, (one, two) in enumerate(zip(before, after, strict=True))
                if one != two
            ]
            if other:
                self.dataChanged.emit(self.index(other[0]), self.index(other[-1]))
            return False
        self.beginResetModel()
        self._rows = after
        self.endResetModel()
        return True

    def row_of(self, key: str) -> int:
        """Return the number of a row, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that rows can be chosen, and parts ticked."""
        known = super().flags(index)
        row = self._at(index)
        can = row is not None and row.ticked is not None
        return known | Qt.ItemFlag.ItemIsUserCheckable if can else known

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says, whether it is ticked, and the row itself."""
        row = self._at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.said
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (row.title, row.second) if part)
            case Qt.ItemDataRole.CheckStateRole if row.ticked is not None:
                return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None

    def _at(self, index: Index) -> PartRow | None:
        number = index.row()
        return self._rows[number] if index.isValid() and number < len(self._rows) else None
