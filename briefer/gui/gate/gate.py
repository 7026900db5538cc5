"""The gate: the window that stands where there is no open library."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefer.gui.gate.locked import LockedPage
from briefer.gui.gate.refused import RefusedPage
from briefer.gui.look.look import Look
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.layouts import column, row
from briefer.gui.tab_order import go_along, tab_stops
from briefer.services.upkeep import Backup

_SIZE = (1000, 720)
_LEAST = (400, 360)
_LOCKED = 480
_REFUSED = 720


class Gate(QWidget):
    """Asks for a passphrase, or says why the library does not open, and nothing else."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Build both pages; neither says anything yet."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("gate")
        self.setWindowTitle("briefer")
        self.locked = LockedPage(look)
        self.refused = RefusedPage(look)
        self._columns = {self.locked: _LOCKED, self.refused: _REFUSED}
        self.pages = QStackedWidget()
        self._places = {page: self._place(page) for page in self._columns}
        for place in self._places.values():
            self.pages.addWidget(place)
        ground = QFrame()
        ground.setProperty("pane", "main")
        ground.setLayout(column(look, (self.pages, 1), gap=0))
        self.setLayout(column(look, ground, gap=0))
        look.follow(self, self._dress)
        self.resize(*_SIZE)

    def ask_passphrase(self, path: str) -> None:
        """Ask for the passphrase of the library at `path`."""
        self.locked.ask(path)
        self._show(self.locked)

    def wait(self, path: str) -> None:
        """Show that the library at `path` is being opened."""
        self.locked.ask(path)
        self.locked.set_busy(True)
        self._show(self.locked)

    def refuse(self, sentence: str, hint: str, path: str, backups: Sequence[Backup] | None) -> None:
        """Say why the library at `path` does not open; None for `backups` where none would help."""
        self.refused.show_problem(sentence, hint, path, backups)
        self._show(self.refused)

    def forget(self) -> None:
        """Forget what was typed."""
        self.locked.secret.forget()
        self.refused.backups.forget()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that a person leaves."""
        super().closeEvent(event)
        self.closed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Go along the gate as it is read."""
        return go_along(list(tab_stops(self)), forward=next)

    def _show(self, page: LockedPage | RefusedPage) -> None:
        self.pages.setCurrentWidget(self._places[page])
        page.focus_start()

    def _place(self, page: QWidget) -> QWidget:
        look = self._look
        ground = QWidget()
        middle = row(look, None, (page, 100), None)
        ground.setLayout(column(look, None, middle, None, gap=0, margins=(24, 24, 24, 24)))
        return scroller(ground)

    def _dress(self) -> None:
        for page, width in self._columns.items():
            page.setMaximumWidth(self._look.px(width))
        least = self._look.px(_LEAST[0]), self._look.px(_LEAST[1])
        self.setMinimumSize(*least)
