"""Spelling in the settings: the switch, the languages, and the person's own words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from briefer.gui.languages import own_language_name
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.preferences import Preferences
from briefer.gui.spelling.part import SpellingPart

_SHOWN = 200
"""How many words are listed; the rest is counted."""


class SpellingCard(Card):
    """The switch counts at once, and so does taking a word out."""

    def __init__(self, preferences: Preferences, spelling: SpellingPart, look: Look) -> None:
        """Show what is preferred, and the words."""
        super().__init__(look, "flat")
        self.setObjectName("spelling-card")
        self._preferences, self._acts = preferences, spelling.acts
        self.switch = QCheckBox(self.tr("Mark words that may be misspelt"))
        self.switch.setObjectName("spelling")
        self.switch.clicked.connect(preferences.set_spelling)
        named = ", ".join(map(own_language_name, spelling.acts.spelling.languages))
        about = self.tr(
            "There are dictionaries for: {languages}. Letters in other languages are not checked. "
            "A word may be right although it is marked; nothing is changed by itself."
        )
        self._heading = Label("", look, size=12, tone="muted", wrap=True)
        self._words = QWidget()
        self._lines = column(look, gap=2)
        self._words.setLayout(self._lines)
        self._rows: list[QWidget] = []
        self.setLayout(
            column(
                look,
                Label(self.tr("Spelling"), look, size=14, bold=True),
                Label(about.format(languages=named), look, size=12, tone="muted", wrap=True),
                self.switch,
                self._heading,
                self._words,
                gap=6,
                margins=(16, 12, 16, 12),
            )
        )
        preferences.changed.connect(self.refresh)
        self._acts.changed.connect(self.refresh)
        look.follow(self, lambda: self.switch.setFont(look.font(13)))
        self.refresh()

    def refresh(self) -> None:
        """Show the switch and the words as they are."""
        self.switch.setChecked(self._preferences.settings.spelling)
        words = self._acts.words
        for line in self._rows:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._rows = [self._row(word) for word in words[:_SHOWN]]
        self._lines.add(*self._rows)
        self._words.setVisible(bool(words))
        more = len(words) - _SHOWN
        told = self.tr("You have added no words yet. The menu of a marked word adds it.")
        if words:
            told = self.tr("Your own words. They stay in this library and are never shared.")
        if more > 0:
            told += " " + self.tr("{count} more are not listed.").format(count=more)
        self._heading.setText(told)

    def _row(self, word: str) -> QWidget:
        line = QWidget()
        out = push(self.tr("Remove"), self.look, kind="link", size=12)
        out.setObjectName("remove-word")
        out.setAccessibleName(self.tr("Remove “{word}” from your words").format(word=word))
        out.clicked.connect(lambda: self._remove(word))
        line.setLayout(row(self.look, (ElidedLabel(word, self.look), 1), out, gap=8))
        return line

    def _remove(self, word: str) -> None:
        self.switch.setFocus(Qt.FocusReason.OtherFocusReason)
        self._acts.forget(word)
