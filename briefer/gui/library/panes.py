"""The three parts of the library view: beside one another, or one at a time with tabs."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QTabBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.layouts import column

_ALL_FROM = 920
_WIDTHS = (224, 394, 583)
_LEAST = (180, 260, 470)


class Panes(QFrame):
    """Kinds, records and the record; one at a time where the window is narrow for its text."""

    turned = Signal()

    def __init__(self, parts: tuple[QWidget, QWidget, QWidget], look: Look) -> None:
        """Put `parts` beside one another."""
        super().__init__()
        self._look = look
        self.parts = parts
        self._narrow = False
        self._make_tabs()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for number, part in enumerate(parts):
            self._splitter.addWidget(part)
            self._splitter.setCollapsible(number, False)
            self._splitter.setStretchFactor(number, int(number == 2))
        self._splitter.setHandleWidth(1)
        self.setLayout(column(look, self._bar, (self._splitter, 1), gap=0))
        self._bar.hide()
        look.follow(self, self._dress)

    @property
    def narrow(self) -> bool:
        """Whether one part is shown at a time."""
        return self._narrow

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
        return QSize(self._look.px(300), self._look.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold()

    def _make_tabs(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setObjectName("library-tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the library view"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for name in (self.tr("Kinds"), self.tr("List"), self.tr("Record")):
            self.tabs.addTab(name)
        self.tabs.setCurrentIndex(1)
        self.tabs.currentChanged.connect(self._show_parts)
        self._bar = PaneBar("", self._look)
        self._bar.add(self.tabs, None)

    def _fold(self) -> None:
        narrow = self.width() / self._look.scale < _ALL_FROM
        if narrow != self._narrow:
            self._narrow = narrow
            self._bar.setVisible(narrow)
            self._show_parts()

    def _show_parts(self) -> None:
        focused = QApplication.focusWidget()
        current = self.parts[self.tabs.currentIndex()]
        goes = [part for part in self.parts if self._narrow and part is not current]
        if focused is not None and any(part.isAncestorOf(focused) for part in goes):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in self.parts:
            part.setVisible(part not in goes)
        self.turned.emit()

    def _dress(self) -> None:
        px = self._look.px
        for part, least in zip(self.parts, _LEAST, strict=True):
            part.setMinimumWidth(px(least))
        self._splitter.setSizes([px(width) for width in _WIDTHS])
        self.tabs.setFont(self._look.font(13))
        self._fold()
