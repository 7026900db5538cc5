"""Spelling as one part of the letter: its waves, its menus, its keys and its switch."""

from PySide6.QtCore import QObject

from briefer.bootstrap import App
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.doing import Doing
from briefer.gui.outline.row import PieceRow
from briefer.gui.preferences import Preferences
from briefer.gui.spelling.acts import SpellingActs
from briefer.gui.spelling.faults import Faults
from briefer.gui.spelling.menu import EditorMenu
from briefer.gui.spelling.underlining import Underlining
from briefer.gui.spelling.walking import FaultWalking


class SpellingPart(QObject):
    """The spelling of the letter on the desk, wired. It rests until it is told to begin."""

    def __init__(
        self, desk: Desk, app: App, doing: Doing, actions: Actions, look: Look, parent: QObject
    ) -> None:
        """Follow the editors that `doing` opens."""
        super().__init__(parent)
        self._look = look
        self._preferences: Preferences | None = None
        self.faults = Faults(desk, app, self)
        self.acts = SpellingActs(desk, app, self.faults, self)
        self._walking = FaultWalking(desk, doing, self.faults, self)
        doing.editing.opened.connect(self._follow)
        actions.on("next-misspelling", self._walking.go_next)
        actions.on("toggle-spelling", self._toggle)

    def begin(self, preferences: Preferences) -> None:
        """Be on or off as the person wants it."""
        self._preferences = preferences
        preferences.changed.connect(self._heed)
        self._heed()

    def _heed(self) -> None:
        if self._preferences is not None:
            self.faults.set_on(self._preferences.settings.spelling)

    def _toggle(self) -> None:
        if self._preferences is not None:
            self._preferences.set_spelling(not self._preferences.settings.spelling)

    def _follow(self, row: PieceRow) -> None:
        editor, piece = row.editor, row.facts.piece
        if editor is not None:
            Underlining(editor, piece, self.faults, self._look)
            EditorMenu(editor, piece, self.acts)
