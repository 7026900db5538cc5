"""The three parts of the library view: beside one another, or one at a time with tabs."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSplitter, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.folding import FoldingPanes
from briefer.gui.parts.layouts import column

_ALL_FROM = 920
_WIDTHS = (236, 388, 577)
_LEAST = (180, 260, 470)


class Panes(FoldingPanes):
    """Kinds, records and the record."""

    def __init__(self, parts: tuple[QWidget, QWidget, QWidget], look: Look) -> None:
        """Put `parts` beside one another."""
        translate = QCoreApplication.translate
        names = (
            translate("Panes", "Kinds"),
            translate("Panes", "List"),
            translate("Panes", "Record"),
        )
        super().__init__(parts, names, 1, _ALL_FROM, look)
        self.tabs.setObjectName("library-tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the library view"))
        self._splitter = QSplitter()
        for number, part in enumerate(parts):
            self._splitter.addWidget(part)
            self._splitter.setCollapsible(number, False)
            self._splitter.setStretchFactor(number, int(number == 2))
        self._splitter.setHandleWidth(1)
        self.setLayout(column(look, self.bar, (self._splitter, 1), gap=0))
        look.follow(self, self._dress)

    def _dress(self) -> None:
        px = self._look.px
        for part, least in zip(self.parts, _LEAST, strict=True):
            part.setMinimumWidth(px(least))
        self._splitter.setSizes([px(width) for width in _WIDTHS])
        self.dress()
