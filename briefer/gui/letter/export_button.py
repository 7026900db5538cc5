"""The Export button and its menu of formats."""

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton

_FORMATS: tuple[ActionId, ...] = (
    "export-docx",
    "export-pdf",
    "export-text",
    "export-html",
    "export-eml",
)
_COPIES: tuple[ActionId, ...] = ("copy-text", "copy-form", "copy-mail")


class ExportButton(ToolButton):
    """Exports in the format that was used last; the arrow opens the others."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        """Offer what `actions` can do."""
        super().__init__("export", actions["export"].text(), look, kind="primary", parent=parent)
        self.setObjectName("export")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self)
        for name in _FORMATS:
            menu.addAction(actions[name])
        menu.addSeparator()
        for name in _COPIES:
            menu.addAction(actions[name])
        self.setMenu(menu)
        self.follow_action(actions["export"])
        self.setAccessibleName(self.tr("Export"))
        self.setAccessibleDescription(
            self.tr("In the format that was used last. The menu has the others.")
        )
