"""The parts of a review: all at once, or one at a time with tabs."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.folding import FoldingPanes
from briefer.gui.parts.layouts import column

_ALL_FROM = 760
_LEAST = 300


class ReviewPanes(FoldingPanes):
    """The report's own fields over source and proposal; one of the three where there is no room."""

    def __init__(self, parts: tuple[QWidget, QWidget, QWidget], look: Look) -> None:
        """Show `parts`: the fields, the source and the proposal."""
        translate = QCoreApplication.translate
        names = (
            translate("ReviewPanes", "Report"),
            translate("ReviewPanes", "Source"),
            translate("ReviewPanes", "Proposal"),
        )
        super().__init__(parts, names, 2, _ALL_FROM, look)
        self.tabs.setObjectName("review-tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the review"))
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        for number, part in enumerate(parts[1:]):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(number, 1)
        self._splitter.setHandleWidth(1)
        self._rest = QFrame()
        self._rest.hide()
        self.setLayout(
            column(look, self.bar, parts[0], (self._splitter, 100), (self._rest, 1), gap=0)
        )
        self.turned.connect(self._fill_up)
        look.follow(self, self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Halve the room when there first is any, and fold or unfold."""
        if event.oldSize().width() <= 0:
            self._halve()
        super().resizeEvent(event)

    def _fill_up(self) -> None:
        """Keep the fields at the top where they stand alone."""
        alone = self.narrow and self.tabs.currentIndex() == 0
        self._splitter.setVisible(not alone)
        self._rest.setVisible(alone)

    def _halve(self) -> None:
        self._splitter.setSizes([self.width() // 2] * 2)

    def _dress(self) -> None:
        for part in self.parts[1:]:
            part.setMinimumWidth(self._look.px(_LEAST))
        self._halve()
        self.dress()
