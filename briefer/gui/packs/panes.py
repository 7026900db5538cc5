"""The parts of the Packs view beside one another: what is bound, its pages, and what else fits."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.folding import Room, SplitPanes

_TWO = Room(all_from=700, widths=(272, 932), least=(240, 320), grows_from=1)
_THREE = Room(all_from=1000, widths=(272, 587, 342), least=(240, 320, 280), grows_from=1)


class Third(NamedTuple):
    """A part behind the pages, and what its tab says where the window is narrow."""

    pane: QWidget
    name: str


class PackPanes(SplitPanes):
    """Parts, pages and, where there is one, a third part."""

    def __init__(
        self, parts: QWidget, pages: QWidget, look: Look, third: Third | None = None
    ) -> None:
        """Put the parts beside the pages, and a third part behind them."""
        translate = QCoreApplication.translate
        names = (translate("PackPanes", "Parts"), translate("PackPanes", "Pages"))
        if third is None:
            super().__init__((parts, pages), names, _TWO, look)
        else:
            whole = (parts, pages, third.pane)
            super().__init__(whole, (*names, third.name), _THREE, look)
        self.tabs.setObjectName("pack-tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the Packs view"))
