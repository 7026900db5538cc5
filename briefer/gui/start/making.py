"""What a new letter is made of: a template, and the language that it is written in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from briefer.composing.coverage import offered
from briefer.domain.ids import TemplateId
from briefer.domain.library import Library
from briefer.domain.template import Template
from briefer.gui.languages import own_language_name
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row


class Making(QWidget):
    """Two choosers; whoever leaves them alone gets the ordinary letter in its reader's language."""

    def __init__(
        self, library: Library, languages: Sequence[str], look: Look, parent: QWidget | None = None
    ) -> None:
        """Offer the templates of `library`, and `languages`."""
        super().__init__(parent)
        self._library, self._look = library, look
        self.template = self._chooser("start-template")
        self.language = self._chooser("start-language")
        self.language.addItem(self.tr("the reader’s language"), "")
        for code in languages:
            self.language.addItem(own_language_name(code), code)
        parts = (
            (self.tr("Made of the template"), self.template, 3),
            (self.tr("Written in"), self.language, 2),
        )
        line = row(look, gap=12)
        for words, chooser, share in parts:
            label = Label(words, look, size=12, tone="muted")
            label.setBuddy(chooser)
            chooser.setAccessibleName(words)
            line.add((column(look, label, chooser, gap=4), share))
        self.setLayout(line)
        look.follow(self, self._dress)

    @property
    def wish(self) -> tuple[TemplateId | None, str]:
        """The template and the language that are chosen; None and empty for the usual ones."""
        key = str(self.template.currentData() or "")
        return TemplateId(key) if key else None, str(self.language.currentData() or "")

    def refresh(self) -> None:
        """Offer the templates that the library has now, the usual one first."""
        self.template.clear()
        for template in offered(self._library.all_of(Template)):
            self.template.addItem(template.name, template.id)
        self.language.setCurrentIndex(0)

    def choose_template(self, key: str) -> None:
        """Choose a template."""
        at = self.template.findData(key)
        self.template.setCurrentIndex(max(at, 0))

    def _chooser(self, name: str) -> QComboBox:
        chooser = QComboBox()
        chooser.setObjectName(name)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        chooser.setSizeAdjustPolicy(adjust)
        chooser.setMinimumContentsLength(8)
        return chooser

    def _dress(self) -> None:
        for chooser in (self.template, self.language):
            chooser.setFont(self._look.font(13))
