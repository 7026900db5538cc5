"""Cards, bars and other grounds."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.restyle import restyle

CardKind = Literal[
    "plain",
    "here",
    "flat",
    "note",
    "warn",
    "err",
    "quote",
    "row",
    "rowhere",
    "rule",
    "rulehere",
    "popup",
]
PaneKind = Literal["side", "main", "desk"]


class Card(QFrame):
    """A ground with an edge; cards are never put in cards."""

    def __init__(self, look: Look, kind: CardKind = "plain", parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.look = look
        self.setProperty("card", kind)

    def set_kind(self, kind: CardKind) -> None:
        """Show it as another kind."""
        restyle(self, "card", kind)


def ground(layout: QLayout, pane: PaneKind, name: str = "") -> QFrame:
    """Return a frame with the colour of a pane around `layout`; `name` is its object name."""
    frame = QFrame()
    frame.setProperty("pane", pane)
    frame.setObjectName(name)
    frame.setLayout(layout)
    return frame


def scroller(content: QWidget, pane: PaneKind = "main") -> QScrollArea:
    """Return an area in which `content`, as wide as the area, moves up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("pane", pane)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    return area
