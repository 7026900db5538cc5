"""The bar at the head of a pane."""

from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import Item, row

_HEIGHT = 40


class PaneBar(QFrame):
    """A pane's title, and what can be done in the pane."""

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        """Show `title`; with an empty one there is none."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("bar")
        self.title = Label(title, look, bold=True)
        self._line = row(look, self.title, gap=4, margins=(16, 0, 8, 0))
        self.setLayout(self._line)
        # Only now: a label that has no parent yet would be shown as a window.
        self.title.setVisible(bool(title))
        look.follow(self, self._dress)

    def add(self, *items: Item) -> None:
        """Put `items` behind what is there: widgets, free pixels, or None for a stretch."""
        self._line.add(*items)

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
