"""The button that tells how large pages are shown, and its menu."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton
from briefer.gui.preview.zoom import PERCENTS, FitPage, FitWidth, Percent, Zoom


class ZoomButton(ToolButton):
    """Shows a size and offers all others."""

    chosen = Signal(object)
    """Carries the Zoom that a person chose."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show that pages are fitted to the width."""
        super().__init__("down", "", look, kind="text", parent=parent)
        self.setObjectName("zoom")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._group = QActionGroup(self)
        for zoom in (FitWidth(), FitPage(), *map(Percent, PERCENTS)):
            action = menu.addAction(zoom_words(zoom))
            action.setCheckable(True)
            action.setData(zoom)
            self._group.addAction(action)
        menu.insertSeparator(menu.actions()[2])
        self._group.triggered.connect(self._choose)
        self.setMenu(menu)
        look.follow(self, self._turn)
        self.show_zoom(FitWidth())

    def show_zoom(self, zoom: Zoom) -> None:
        """Show `zoom` as the one in use."""
        words = zoom_words(zoom)
        self.set_name(words)
        self.setAccessibleName(self.tr("Size of the pages: {size}").format(size=words))
        self.setToolTip(self.tr("Size of the pages"))
        for action in self._group.actions():
            action.setChecked(action.data() == zoom)

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def _turn(self) -> None:
        """Let the arrow stand behind the words."""
        along = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(along[not self._look.mirrored])


def zoom_words(zoom: Zoom) -> str:
    """Return what a size is called."""
    translate = QCoreApplication.translate
    match zoom:
        case FitWidth():
            return translate("Preview", "Fit width")
        case FitPage():
            return translate("Preview", "Fit page")
        case Percent(value):
            return translate("Preview", "{percent} %").format(percent=value)
        case _:
            assert_never(zoom)
