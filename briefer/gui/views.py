"""The views of the window, one at a time, and what the one that is shown answers to."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefer.gui.action_ids import ActionId
from briefer.gui.focus import let_go
from briefer.gui.rail import ViewId
from briefer.gui.tab_order import tab_stops


@runtime_checkable
class Lending(Protocol):
    """A view that answers to actions which other views have too, and knows where one begins."""

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what these actions do here."""
        ...

    def focus_start(self) -> None:
        """Go to where work begins."""
        ...


class Views(QStackedWidget):
    """Every view by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without any."""
        super().__init__(parent)
        self._pages: dict[ViewId, QWidget] = {}

    def put(self, view: ViewId, page: QWidget) -> None:
        """Have a view under its name."""
        self._pages[view] = page
        self.addWidget(page)

    def show_view(self, view: ViewId) -> None:
        """Bring a view to the front."""
        let_go(self)
        self.setCurrentWidget(self._pages[view])

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what the actions that several views have do in the view that is shown."""
        page = self.currentWidget()
        return page.lent() if isinstance(page, Lending) else {}

    def focus_start(self) -> None:
        """Go to where one begins in the view that is shown."""
        page = self.currentWidget()
        if isinstance(page, Lending):
            page.focus_start()
            return
        target = next(tab_stops(page), None) if page is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
