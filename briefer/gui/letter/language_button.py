"""The language that the letter is written in, and the menu of all."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from briefer.composing.parallel import primary
from briefer.gui.languages import own_language_name
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton


class LanguageButton(ToolButton):
    """Shows the language; pressing it opens a menu, with the reader's own language first."""

    chosen = Signal(str)

    def __init__(self, languages: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        """Offer `languages`, as BCP 47 tags."""
        super().__init__("", "", look, kind="meta", parent=parent)
        self._languages, self._look = tuple(languages), look
        self._now, self._readers = "", ""
        self.setObjectName("letter-language")
        self.clicked.connect(self.open_menu)

    def show_language(self, language: str, readers: str) -> None:
        """Show the letter's language; `readers` is that of its addressee."""
        self._now, self._readers = language, readers
        name = own_language_name(language)
        self.set_name(name)
        self.setAccessibleName(self.tr("Language of the letter: {language}").format(language=name))
        self.setToolTip(self.tr("Language of the letter"))

    def open_menu(self) -> None:
        """Offer all languages."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for language in self._in_order():
            words = own_language_name(language)
            if primary(language) == primary(self._readers):
                words = self.tr("{language} (the reader’s)").format(language=words)
            action = menu.addAction(words)
            action.setObjectName(f"language-{language}")
            action.setCheckable(True)
            action.setChecked(primary(language) == primary(self._now))
            group.addAction(action)
            action.triggered.connect(lambda _=False, key=language: self.chosen.emit(key))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _in_order(self) -> tuple[str, ...]:
        own = [key for key in self._languages if primary(key) == primary(self._readers)]
        return (*own, *(key for key in self._languages if key not in own))
