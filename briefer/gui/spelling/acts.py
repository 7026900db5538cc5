"""What the writer decides about a word."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.desk.desk import Desk
from briefer.gui.spelling.faults import Faults


class SpellingActs(QObject):
    """Takes words in and lets them go. `changed` when the person's words are others."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, app: App, faults: Faults, parent: QObject | None = None) -> None:
        """Act on the desk's letter and the library's list of words."""
        super().__init__(parent)
        self._desk, self._app = desk, app
        self.faults = faults
        self.spelling = app.spelling

    @property
    def words(self) -> tuple[str, ...]:
        """The person's own words in alphabetical order."""
        return self._app.own_words.words()

    def add(self, word: str) -> None:
        """Take a word into the person's own."""
        if self._kept(lambda: self._app.own_words.add(word)):
            told = self.tr("“{word}” is one of your words now. Settings lists them.")
            self._desk.told.emit(told.format(word=word))

    def forget(self, word: str) -> None:
        """Take a word out of the person's own, however it is written there."""
        same = [own for own in self.words if own.casefold() == word.casefold()]
        self._kept(lambda: [self._app.own_words.remove(own) for own in (word, *same)])

    def ignore(self, word: str) -> None:
        """Take a word as right in this letter; undo takes that back."""
        if self._desk.letter is not None:
            self._desk.ignore_word(word)

    def _kept(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except BrieferError as problem:
            self.failed.emit(problem)
            return False
        self.faults.note_words()
        self.changed.emit()
        return True
