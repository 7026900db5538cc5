"""Room for a button that is shown only where one is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefer.gui.look.look import Look
from briefer.gui.outline.spots import Spot
from briefer.gui.parts.buttons import ToolButton, tool

_SIDE = 24


class MoreSlot(QWidget):
    """The way to a row's menu by mouse: made when it is first needed, its room always kept."""

    def __init__(self, spot: Spot, look: Look) -> None:
        """Keep room for the button of `spot`."""
        super().__init__(spot)
        self._spot, self._look = spot, look
        self.button: ToolButton | None = None
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        look.follow(self, self._dress)

    def set_shown(self, shown: bool, *, stop: bool, name: str) -> None:
        """Show the button or not; with `stop` it is a stop of Tab. `name` is what it is for."""
        if self.button is None:
            if not shown:
                return
            self.button = self._made()
        words = self.tr("More for {place}").format(place=name)
        if self.button.accessibleName() != words:
            self.button.set_name(words)
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        self.button.setFocusPolicy(policy)
        self.button.setVisible(shown)

    def _made(self) -> ToolButton:
        button = tool("more", "", self._look, kind="small")
        button.setObjectName("more")
        button.clicked.connect(self._open)
        self._line.addWidget(button)
        return button

    def _open(self) -> None:
        if self.button is not None:
            corner = self.button.mapToGlobal(QPoint(0, self.button.height()))
            self._spot.host.open_menu(self._spot, corner)

    def _dress(self) -> None:
        self.setFixedSize(self._look.px(_SIDE), self._look.px(_SIDE))
