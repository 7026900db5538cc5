"""Panes that remember what had the focus in them."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from briefer.gui.tab_order import tab_stops


def let_go(part: QWidget) -> None:
    """Take the focus from whatever has it in `part`, before that gives way to something else.

    Qt would hand it to the next part that was made, which takes it for a choice of the person's.
    """
    now = QApplication.focusWidget()
    if now is not None and part.isAncestorOf(now):
        now.clearFocus()


class PaneFocus(QObject):
    """Goes from pane to pane, each time to where one was in it."""

    def __init__(self, panes: tuple[QWidget, ...], parent: QObject | None = None) -> None:
        """Go around `panes` in this order."""
        super().__init__(parent)
        self._panes = list(panes)
        self._last: dict[QWidget, QWidget] = {}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._note)

    def put_before(self, pane: QWidget, following: QWidget) -> None:
        """Go to `pane` also, before `following`."""
        self._panes.insert(self._panes.index(following), pane)

    def step(self, by: int) -> None:
        """Go to the next pane (1) or the previous one (-1) that is to be seen."""
        shown = [number for number, pane in enumerate(self._panes) if pane.isVisible()]
        if not shown:
            return
        now = self._at(QApplication.focusWidget())
        if now in shown:
            to = shown[(shown.index(now) + by) % len(shown)]
        else:
            to = shown[0 if by > 0 else -1]
        self.enter(self._panes[to])

    def current(self) -> QWidget | None:
        """Return the pane that has the focus."""
        at = self._at(QApplication.focusWidget())
        return None if at is None else self._panes[at]

    def enter(self, pane: QWidget) -> None:
        """Go to a pane."""
        last = self._last.get(pane)
        known = last is not None and isValid(last) and last.isVisible() and last.isEnabled()
        target = last if known else next(tab_stops(pane), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _at(self, widget: QWidget | None) -> int | None:
        if widget is None:
            return None
        for number, pane in enumerate(self._panes):
            if pane is widget or pane.isAncestorOf(widget):
                return number
        return None

    def _note(self, _: QWidget | None, now: QWidget | None) -> None:
        at = self._at(now)
        if at is not None and now is not None:
            self._last[self._panes[at]] = now
