"""The form that says how many copies are printed, of which kind, and with what."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.paper.boxes import NumberBox
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.printing.tick import Tick
from briefer.gui.printing.words import copy_name
from briefer.services.printing.choices import Copies, CopyKind

_MOST = 99


class _Row(NamedTuple):
    copies: Copies
    number: NumberBox
    enclosures: Tick


class CopiesForm(QFrame):
    """A row for each kind of copy: how many, and whether enclosures go with it."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self._look = look
        self._informed: Sequence[str] | None = None
        self._lines = column(look, gap=10)
        self.setLayout(self._lines)
        self.rows: list[_Row] = []
        self._parts: list[QWidget] = []

    @property
    def copies(self) -> tuple[Copies, ...]:
        """What is chosen, in the order in which it is printed."""
        return tuple(
            Copies(
                kind=kind.copies.kind,
                to=kind.copies.to,
                count=round(kind.number.value()),
                enclosures=kind.enclosures.isChecked(),
            )
            for kind in self.rows
        )

    def start_over(self) -> None:
        """Forget what is chosen, so that the next offer is that of one original."""
        self._informed = None
        self._clear()

    def offer(self, informed: Sequence[str], *, has_enclosures: bool) -> None:
        """Offer copies for these who are to be informed; what is chosen stays for the same ones."""
        if informed != self._informed:
            self._informed = tuple(informed)
            self._make(informed)
        for kind in self.rows:
            kind.enclosures.setVisible(has_enclosures)

    def _make(self, informed: Sequence[str]) -> None:
        before = {(copies.kind, copies.to): copies for copies in self.copies}
        self._clear()
        for copies in _kinds(informed):
            self._add(before.get((copies.kind, copies.to), copies))

    def _clear(self) -> None:
        for part in self._parts:
            self._lines.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.rows, self._parts = [], []

    def _add(self, copies: Copies) -> None:
        look, name = self._look, copy_name(copies)
        label = Label(name, look, size=12, tone="muted", bold=True, wrap=True)
        count = NumberBox(self.tr("Copies: {kind}").format(kind=name), (0, _MOST), 1, "", look)
        count.setDecimals(0)
        count.setValue(copies.count)
        told = self.tr("{kind} with enclosures").format(kind=name)
        enclosures = Tick(self.tr("With enclosures"), look, told)
        enclosures.setChecked(copies.enclosures)
        part = QFrame()
        part.setLayout(column(look, label, row(look, count, enclosures, None, gap=12), gap=4))
        self._lines.add(part)
        self._parts.append(part)
        self.rows.append(_Row(copies, count, enclosures))
        count.valueChanged.connect(self.changed)
        enclosures.toggled.connect(self.changed)


def _kinds(informed: Sequence[str]) -> list[Copies]:
    """Return each kind as it is offered first: one original, and nothing else."""
    others = [Copies(kind=CopyKind.INFORMATION, count=0, to=name) for name in informed]
    return [
        Copies(kind=CopyKind.ORIGINAL),
        Copies(kind=CopyKind.FILE, count=0),
        *(others or [Copies(kind=CopyKind.INFORMATION, count=0)]),
    ]
