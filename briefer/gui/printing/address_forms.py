"""The forms for envelopes and for labels."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.paper.boxes import ChoiceBox, NumberBox, named
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.printing import words
from briefer.gui.printing.tick import Tick
from briefer.services.printing.choices import EnvelopesChoice, LabelsChoice, Printable
from briefer.services.printing.stationery import LABELS, Envelope, Labels

_MOST = 999


class EnvelopesForm(QFrame):
    """Which envelope, and whether it says who writes."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the envelope that most letters go in."""
        super().__init__(parent)
        self.envelope = ChoiceBox(self.tr("Envelope"), words.envelopes(), look)
        self.envelope.setObjectName("print-envelope")
        self.own_address = Tick(self.tr("With your own address"), look)
        self.own_address.setObjectName("print-sender")
        hint = self.tr("Whoever sees an envelope sees who writes on it to whom.")
        self.own_address.setAccessibleDescription(hint)
        self._hint = Label(hint, look, size=12, tone="muted", wrap=True)
        self.setLayout(
            column(
                look,
                named(self.tr("Envelope without a window"), self.envelope, look),
                self.own_address,
                self._hint,
                gap=10,
            )
        )
        self.envelope.activated.connect(self.changed)
        self.own_address.toggled.connect(self.changed)

    @property
    def choice(self) -> EnvelopesChoice:
        """What is chosen."""
        return EnvelopesChoice(
            envelope=self.envelope.choice(Envelope), sender=self.own_address.isChecked()
        )

    def offer(self, printable: Printable) -> None:
        """Offer the sender's address where there is one."""
        self.own_address.setVisible(bool(printable.sender))
        self._hint.setVisible(bool(printable.sender))


class LabelsForm(QFrame):
    """Which sheet of labels, which label is the first that is free, and how many of each."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin at the first label."""
        super().__init__(parent)
        self.labels = ChoiceBox(self.tr("Sheet of labels"), words.label_sheets(), look)
        self.first = NumberBox(self.tr("First free label"), (1, 1), 1, "", look)
        self.each = NumberBox(self.tr("Labels of each address"), (1, _MOST), 1, "", look)
        for name in ("labels", "first", "each"):
            getattr(self, name).setObjectName(f"print-{name}")
        for box in (self.first, self.each):
            box.setDecimals(0)
        self._limit()
        self.setLayout(
            column(
                look,
                named(self.tr("Sheet of labels"), self.labels, look),
                named(self.tr("First free label, counted row by row"), self.first, look),
                named(self.tr("Labels of each address"), self.each, look),
                gap=10,
            )
        )
        self.labels.activated.connect(self._limit)
        self.labels.activated.connect(self.changed)
        self.first.valueChanged.connect(self.changed)
        self.each.valueChanged.connect(self.changed)

    @property
    def choice(self) -> LabelsChoice:
        """What is chosen."""
        return LabelsChoice(
            labels=self.labels.choice(Labels),
            first=round(self.first.value()),
            each=round(self.each.value()),
        )

    def _limit(self) -> None:
        self.first.setMaximum(LABELS[self.labels.choice(Labels)].count)
