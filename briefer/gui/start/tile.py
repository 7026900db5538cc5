"""Tiles: large buttons with a name, a few facts and a count."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.labels import ElidedLabel, Glyph, Label
from briefer.gui.parts.layouts import column, row

_HEIGHT = 72
_GAP = 12
_TWO_COLUMNS = 560
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@dataclass(frozen=True)
class TileWords:
    """What a tile says; `key` is what it stands for and `search` further words that find it."""

    key: str
    name: str
    facts: str
    count: str = ""
    icon: str = "building"
    search: str = ""


class Tile(QPushButton):
    """One choice."""

    def __init__(self, words: TileWords, look: Look, parent: QWidget | None = None) -> None:
        """Show what `words` say."""
        super().__init__(parent)
        self.words = words
        self._look = look
        self.setProperty("kind", "tile")
        self.setObjectName(f"tile-{words.key}")
        said = (words.name, words.facts, words.count)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        name = ElidedLabel(words.name, look, size=14, bold=True)
        facts = ElidedLabel(words.facts, look, size=12, tone="muted")
        count = Label(words.count, look, size=12, tone="muted")
        middle = column(look, None, name, facts, None, gap=2)
        glyph = Glyph(words.icon, look, "accent")
        self._line = row(look, glyph, (middle, 1), count, gap=12, margins=(16, 0, 16, 0))
        self.setLayout(self._line)
        for part in (name, facts, count, glyph):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.follow(self, self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the grid, which knows the neighbours."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room that a tile takes."""
        return QSize(self._look.px(240), self._look.px(_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the least room that a tile takes."""
        return self.sizeHint()


class TileGrid(QWidget):
    """Tiles in two columns, or one where it is narrow: a single Tab stop with arrows inside."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without tiles."""
        super().__init__(parent)
        self._look = look
        self._tiles: list[Tile] = []
        self._across = 2
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)
        look.follow(self, self._dress)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The tiles in their order."""
        return tuple(self._tiles)

    def show_tiles(self, words: tuple[TileWords, ...]) -> None:
        """Show these tiles; nothing changes where they are the same as before."""
        if words == tuple(tile.words for tile in self._tiles):
            return
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [Tile(each, self._look, self) for each in words]
        for tile in self._tiles:
            tile.clicked.connect(lambda _=False, key=tile.words.key: self.chosen.emit(key))
        self._stop_at(0)
        self._arrange()
        self.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the tiles with the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        at = next((n for n, tile in enumerate(self._tiles) if tile.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        down, along = step
        to = at + down * self._across + (-along if self._look.mirrored else along)
        if 0 <= to < len(self._tiles):
            self._stop_at(to)
            self._tiles[to].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one column where two would be narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _stop_at(self, stop: int) -> None:
        for number, tile in enumerate(self._tiles):
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(strong if number == stop else click)

    def _arrange(self) -> None:
        self._across = 2 if self.width() >= self._look.px(_TWO_COLUMNS) else 1
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // self._across, number % self._across)
            tile.show()
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < self._across else 0)
            self._grid.setColumnMinimumWidth(number, 0)

    def _dress(self) -> None:
        self._grid.setSpacing(self._look.px(_GAP))
        self._arrange()
