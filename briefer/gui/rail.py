"""The rail: the views of the window, one under the other."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton
from briefer.gui.parts.layouts import column

ViewId = Literal[
    "letters",
    "library",
    "templates",
    "packs",
    "settings",
    "help",
    "sharing",
    "matrix",
    "review",
    "merging",
]

_UNDER: dict[ViewId, ViewId] = {"matrix": "library", "review": "library", "merging": "packs"}
"""Views that the rail does not lead to itself, and whose button is marked for them."""

_WIDE = (76, 54)
_NARROW = (48, 44)
_SHOWS_WORDS_FROM = 900


class Rail(QFrame):
    """A button for each view that works; the current one is marked."""

    view_requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show all views."""
        super().__init__(parent)
        self._look = look
        self._compact = False
        self._news: dict[ViewId, str] = {}
        self.setObjectName("rail")
        self._names: dict[ViewId, str] = {
            "letters": self.tr("Letters"),
            "library": self.tr("Library"),
            "templates": self.tr("Templates"),
            "packs": self.tr("Packs"),
            "settings": self.tr("Settings"),
            "help": self.tr("Help"),
        }
        self._icons: dict[ViewId, str] = {
            "letters": "letter",
            "library": "library",
            "templates": "template",
            "packs": "pack",
            "settings": "settings",
            "help": "help",
        }
        self._buttons: dict[ViewId, ToolButton] = {view: self._button(view) for view in self._names}
        self.setLayout(
            column(
                look,
                self._buttons["letters"],
                self._buttons["library"],
                self._buttons["templates"],
                self._buttons["packs"],
                None,
                self._buttons["settings"],
                self._buttons["help"],
                gap=4,
                margins=(0, 4, 0, 8),
            )
        )
        look.follow(self, self._dress)

    @property
    def buttons(self) -> tuple[ToolButton, ...]:
        """The buttons from top to bottom."""
        return tuple(self._buttons.values())

    def show_current(self, view: ViewId) -> None:
        """Mark the view that is shown; nothing, when the rail does not lead to it."""
        for known, button in self._buttons.items():
            button.setChecked(known == _UNDER.get(view, view))
        self._dress()

    def tell_packs(self, news: str) -> None:
        """Mark the Packs view by a dot while letters are made there, and say how far that is."""
        self._news["packs"] = news
        button = self._buttons["packs"]
        button.set_dot(dot=bool(news))
        button.setAccessibleName(news or self._names["packs"])
        self._dress()

    def fit(self, window_width: int) -> None:
        """Leave the words out where the window, in pixels, is narrow for its text."""
        compact = window_width < self._look.px(_SHOWS_WORDS_FROM)
        if compact != self._compact:
            self._compact = compact
            self._dress()

    def _button(self, view: ViewId) -> ToolButton:
        button = ToolButton(self._icons[view], self._names[view], self._look, kind="rail")
        button.setObjectName(f"rail-{view}")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.view_requested.emit(view))
        return button

    def _dress(self) -> None:
        width, height = map(self._look.px, _NARROW if self._compact else _WIDE)
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if self._compact
            else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        )
        for view, button in self._buttons.items():
            button.setToolButtonStyle(style)
            button.setFixedSize(width, height)
            button.set_icon(self._icons[view], "accent" if button.isChecked() else "muted")
            name = self._names[view] if self._compact else ""
            button.setToolTip(self._news.get(view) or name)
        self.setFixedWidth(width + 1)
