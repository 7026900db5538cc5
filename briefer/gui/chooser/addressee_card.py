"""The card that says whom the letter is to."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from briefer.domain.addressee import Addressee
from briefer.gui.chooser.profile_button import ProfileButton
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row


class AddresseeCard(Card):
    """Name, office and note of an addressee, and the way to another."""

    change_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with nobody."""
        super().__init__(look, "plain", parent)
        self.setObjectName("addressee-card")
        self._name = Label("", look, bold=True, wrap=True)
        self._facts = Label("", look, size=12, tone="muted", wrap=True)
        self._note = Label("", look, size=12, tone="muted", wrap=True)
        self.change = push(self.tr("Change"), look, kind="link")
        self.change.setObjectName("change-addressee")
        self.change.setToolTip(self.tr("Write to somebody else"))
        self.change.clicked.connect(self.change_requested)
        self.profile = ProfileButton(look)
        mark = column(look, Glyph("building", look, "accent", 20), None, gap=0)
        words = column(look, self._name, self._facts, self._note, gap=2)
        top = row(look, mark, (words, 1), gap=10)
        limits = row(look, 22, self.profile, None, gap=0)
        foot = row(look, 26, self.change, None, gap=0)
        self.setLayout(column(look, top, limits, foot, gap=4, margins=(11, 10, 11, 6)))

    def show_addressee(self, body: Addressee) -> None:
        """Show `body`."""
        tongue = QLocale.languageToString(QLocale(body.language).language())
        facts = " · ".join(filter(None, (body.office, body.city, tongue, body.paper.value)))
        self._name.setText(body.name)
        self._facts.setText(facts)
        self._note.setText(body.note)
        self._note.setVisible(bool(body.note))
        self.setAccessibleName(self.tr("Addressee: {name}").format(name=body.name))
        self.setAccessibleDescription(f"{facts}. {body.note}")
        name = self.tr("Change the addressee, now {name}").format(name=body.short_name)
        self.change.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
