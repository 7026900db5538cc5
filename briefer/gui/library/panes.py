"""The three parts of the library view: beside one another, or one at a time with tabs."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.folding import Room, SplitPanes

_ROOM = Room(all_from=920, widths=(236, 388, 577), least=(180, 260, 470), grows_from=2)


class Panes(SplitPanes):
    """Kinds, records and the record."""

    def __init__(self, parts: tuple[QWidget, QWidget, QWidget], look: Look) -> None:
        """Put `parts` beside one another."""
        translate = QCoreApplication.translate
        names = (
            translate("Panes", "Kinds"),
            translate("Panes", "List"),
            translate("Panes", "Record"),
        )
        super().__init__(parts, names, _ROOM, look)
        self.tabs.setObjectName("library-tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the library view"))
