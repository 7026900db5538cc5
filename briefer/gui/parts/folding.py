"""Parts of a view beside one another, or one at a time with tabs where there is no room."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QTabBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.layouts import column


class Room(NamedTuple):
    """How wide the parts are, in pixels at 100 % text.

    All of them show from a width of `all_from`. Those from number `grows_from` on take the room
    that there is beyond `widths`.
    """

    all_from: int
    widths: tuple[int, ...]
    least: tuple[int, ...]
    grows_from: int


class FoldingPanes(QFrame):
    """Shows `parts` at once, or one of them where the window is narrow for its text."""

    turned = Signal()
    """Other parts show than before."""

    folded = Signal()
    """The parts show one at a time now, or all at once again."""

    def __init__(
        self, parts: Sequence[QWidget], names: Sequence[str], first: int, all_from: int, look: Look
    ) -> None:
        """Name the parts for the tabs, of which `first` is in front to begin with.

        `all_from` is the width in pixels, at 100 % text, from which all of them fit.
        """
        super().__init__()
        self._look, self.parts, self._all_from = look, tuple(parts), all_from
        self.narrow = False
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for name in names:
            self.tabs.addTab(name)
        self.tabs.setCurrentIndex(first)
        self.tabs.currentChanged.connect(self.show_parts)
        self.bar = PaneBar("", look)
        self.bar.add(self.tabs, None)
        self.bar.hide()

    def bring(self, part: QWidget) -> None:
        """Show a part that is hidden behind a tab."""
        self.tabs.setCurrentIndex(self.parts.index(part))

    def bring_beside(self, by: int) -> QWidget:
        """Show the part that is `by` tabs farther on; return it."""
        part = self.parts[(self.tabs.currentIndex() + by) % len(self.parts)]
        self.bring(part)
        return part

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which one part can be used."""
        return QSize(self._look.px(300), self._look.px(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self.fold()

    def fold(self) -> None:
        """Show all parts or one, as there is room."""
        narrow = self.width() / self._look.scale < self._all_from
        if narrow != self.narrow:
            self.narrow = narrow
            self.bar.setVisible(narrow)
            self.show_parts()
            self.folded.emit()

    def show_parts(self) -> None:
        """Show the parts that there is room for; the focus of one that goes passes to the tabs."""
        focused = QApplication.focusWidget()
        current = self.parts[self.tabs.currentIndex()]
        goes = [part for part in self.parts if self.narrow and part is not current]
        if focused is not None and any(part.isAncestorOf(focused) for part in goes):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in self.parts:
            part.setVisible(part not in goes)
        self.turned.emit()

    def dress(self) -> None:
        """Take on the look's measures."""
        self.tabs.setFont(self._look.font(13))
        self.fold()


class SplitPanes(FoldingPanes):
    """Parts side by side, which a person can make wider."""

    def __init__(
        self,
        parts: tuple[QWidget, ...],
        names: tuple[str, ...],
        room: Room,
        look: Look,
    ) -> None:
        """Name the parts for the tabs; the second one is in front to begin with."""
        super().__init__(parts, names, 1, room.all_from, look)
        self._room = room
        self._splitter = QSplitter()
        for number, part in enumerate(parts):
            self._splitter.addWidget(part)
            self._splitter.setCollapsible(number, False)
            self._splitter.setStretchFactor(number, int(number >= room.grows_from))
        self._splitter.setHandleWidth(1)
        self.setLayout(column(look, self.bar, (self._splitter, 1), gap=0))
        look.follow(self, self._dress)

    def _dress(self) -> None:
        px = self._look.px
        for part, least in zip(self.parts, self._room.least, strict=True):
            part.setMinimumWidth(px(least))
        self._splitter.setSizes([px(width) for width in self._room.widths])
        self.dress()
