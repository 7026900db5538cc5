"""The menus of the window."""

from PySide6.QtWidgets import QMainWindow, QMenu

from briefer.gui.action_list import menu_titles
from briefer.gui.actions import Actions


def fill_menus(window: QMainWindow, registry: Actions) -> None:
    """Put every action that works into its menu; a menu without any is left out."""
    for name, title in menu_titles().items():
        group = 0
        menu: QMenu | None = None
        for spec in registry:
            if not spec.local:
                window.addAction(registry[spec.id])
            if spec.menu != name:
                continue
            if menu is None:
                menu = window.menuBar().addMenu(title)
            if spec.group != group and menu.actions():
                menu.addSeparator()
            group = spec.group
            menu.addAction(registry[spec.id])
