"""What is painted first after a change: the page."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from briefer.gui.desk.desk import Desk
from briefer.gui.preview.proof import Proof

_AT_LAST = 100
"""Milliseconds after which a pane is painted although the page is still being made."""


class PageFirst(QObject):
    """Has a pane painted after the page that changes with it, unless somebody works in the pane.

    The pane takes everything in at once; only its painting, which costs as much as making the page,
    waits for as long as nobody sees.
    """

    def __init__(self, desk: Desk, proof: Proof, pane: QWidget) -> None:
        """Follow `desk` after `proof` and `pane` do."""
        super().__init__(pane)
        self._proof, self._pane = proof, pane
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(lambda: pane.setUpdatesEnabled(True))
        desk.changed.connect(self._wait)
        # A timer of no time ends when all that is to be painted now has been.
        proof.renewed.connect(lambda: self._due.start(0))
        proof.failed.connect(lambda: self._due.start(0))

    def _wait(self) -> None:
        focused = QApplication.focusWidget()
        is_at_work = focused is not None and self._pane.isAncestorOf(focused)
        if self._proof.is_busy and not is_at_work:
            self._pane.setUpdatesEnabled(False)
            self._due.start(_AT_LAST)
