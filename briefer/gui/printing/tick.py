"""A choice of yes or no."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from briefer.gui.look.look import Look


class Tick(QCheckBox):
    """A box to tick, in the size of the window's text."""

    def __init__(self, words: str, look: Look, name: str = "") -> None:
        """Say `words`; `name` is what screen readers say where that is too little."""
        super().__init__(words)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if name:
            self.setAccessibleName(name)
        look.follow(self, self._dress)

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
