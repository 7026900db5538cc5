"""What stands between the items: the body that they are made to, and the context before one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.cards import Card
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import ElidedLabel, Glyph, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.review.facts import BodyFacts
from briefer.gui.review.words import body_said


class BodyHead(QFrame):
    """The name of a body, whether the library knows it, and how many items it has here."""

    match_wanted = Signal(int)

    def __init__(self, facts: BodyFacts, look: Look, parent: QWidget) -> None:
        """Show `facts`."""
        super().__init__(parent)
        self.facts, self._look = facts, look
        self.form: QWidget | None = None
        self.setObjectName(f"body-{facts.key}")
        self._name = ElidedLabel("", look, bold=True)
        self._chip = Chip("", look)
        self._count = Label("", look, size=12, tone="muted")
        self.match = tool("pencil", self.tr("Match this addressee"), look, kind="small")
        self.match.setObjectName("match-body")
        self.match.clicked.connect(lambda: self.match_wanted.emit(self.facts.key))
        head = row(look, (self._name, 1), self._chip, 4, self._count, self.match, gap=8)
        self._lines = column(look, head, gap=4, margins=(4, 4, 4, 0))
        self.setLayout(self._lines)
        self._tell()

    def show_facts(self, facts: BodyFacts) -> None:
        """Show what has changed."""
        if facts != self.facts:
            self.facts = facts
            self._tell()

    def set_here(self, *, here: bool) -> None:
        """Let Tab stop at the button where the current item is one of this body."""
        policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
        self.match.setFocusPolicy(policy)

    def open_form(self, form: QWidget) -> None:
        """Show a form under the name."""
        self.close_form()
        self.form = form
        self._lines.addWidget(form)
        form.show()

    def close_form(self) -> None:
        """Take the form away."""
        form, self.form = self.form, None
        if form is not None:
            self._lines.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _tell(self) -> None:
        facts = self.facts
        self._name.setText(facts.name)
        self._chip.show_chip(body_said(facts), "accent" if facts.known else "warn")
        self._count.setText(self.tr("items {count}").format(count=facts.items))
        self.match.set_name(self.tr("Match “{name}”").format(name=facts.name))


class ContextCard(Card):
    """Words before an item that explain it."""

    def __init__(self, words: str, look: Look, parent: QWidget) -> None:
        """Show `words`."""
        super().__init__(look, "flat", parent)
        self.words = words
        self.setObjectName("context")
        name = Label(self.tr("Lead-in"), look, size=12, bold=True, tone="muted")
        what = Label(self.tr("context, not an item"), look, size=12, tone="muted")
        head = row(look, Glyph("tag", look, "muted", 16), name, what, None, gap=6)
        text = Label(words, look, size=15, serif=True, wrap=True)
        self.setLayout(column(look, head, text, gap=4, margins=(12, 8, 12, 10)))
