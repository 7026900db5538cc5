"""The parts of a review: all at once, or one at a time with tabs."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QTabBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.layouts import column

_ALL_FROM = 760
_LEAST = 300


class ReviewPanes(QFrame):
    """The report's own fields over source and proposal; one of the three where there is no room."""

    folded = Signal()

    def __init__(self, parts: tuple[QWidget, QWidget, QWidget], look: Look) -> None:
        """Show `parts`: the fields, the source and the proposal."""
        super().__init__()
        self._look, self.parts = look, parts
        self.narrow = False
        self.tabs = QTabBar()
        self.tabs.setObjectName("review-tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the review"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for name in (self.tr("Report"), self.tr("Source"), self.tr("Proposal")):
            self.tabs.addTab(name)
        self.tabs.setCurrentIndex(2)
        self.tabs.currentChanged.connect(self._show_parts)
        self._bar = PaneBar("", look)
        self._bar.add(self.tabs, None)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for number, part in enumerate(parts[1:]):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(number, 1)
        self._splitter.setHandleWidth(1)
        self._rest = QFrame()
        self.setLayout(
            column(look, self._bar, parts[0], (self._splitter, 100), (self._rest, 1), gap=0)
        )
        self._bar.hide()
        self._rest.hide()
        look.follow(self, self._dress)

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
        return QSize(self._look.px(_LEAST), self._look.px(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        if event.oldSize().width() <= 0:
            self._halve()
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() / self._look.scale < _ALL_FROM
        if narrow != self.narrow:
            self.narrow = narrow
            self._bar.setVisible(narrow)
            self._show_parts()
            self.folded.emit()

    def _show_parts(self) -> None:
        focused = QApplication.focusWidget()
        current = self.parts[self.tabs.currentIndex()]
        goes = [part for part in self.parts if self.narrow and part is not current]
        if focused is not None and any(part.isAncestorOf(focused) for part in goes):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in self.parts:
            part.setVisible(part not in goes)
        self._splitter.setVisible(not (self.narrow and current is self.parts[0]))
        self._rest.setVisible(self.narrow and current is self.parts[0])

    def _halve(self) -> None:
        self._splitter.setSizes([self.width() // 2] * 2)

    def _dress(self) -> None:
        for part in self.parts[1:]:
            part.setMinimumWidth(self._look.px(_LEAST))
        self._halve()
        self.tabs.setFont(self._look.font(13))
        self._fold()
