"""The form for printing pages: which, how often, and how they lie on the paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.paper.boxes import ChoiceBox, WordsBox, named
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.printing import words
from briefer.gui.printing.copies_form import CopiesForm
from briefer.gui.printing.tick import Tick
from briefer.services.printing.choices import PagesChoice, Printable
from briefer.services.printing.imposing import Fit
from briefer.services.printing.sides import TwoSided


class PagesForm(QFrame):
    """Copies, pages, paper, and both sides."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the choices that are made for most letters."""
        super().__init__(parent)
        self.copies = CopiesForm(look)
        pages = self.tr("Pages")
        box = WordsBox(pages, look)
        box.setPlaceholderText(self.tr("all"))
        self.pages = LabelledField(pages, look, self.tr("As 1-3, 5"), box)
        self.pages.label.set_bold(True)
        self.fit = ChoiceBox(self.tr("Paper"), words.fits(), look)
        self.turning = ChoiceBox(self.tr("Sides of the paper"), words.turnings(), look)
        self.booklet = Tick(self.tr("As a booklet to be folded"), look)
        self.last_first = Tick(self.tr("Last page first"), look)
        self.address_sheet = Tick(self.tr("Begin with an address sheet"), look)
        self.window_label = Label("", look, size=12, tone="muted", wrap=True)
        self._name_parts()
        self.setLayout(
            column(
                look,
                self.copies,
                self.pages,
                named(self.tr("Paper"), self.fit, look),
                named(self.tr("Sides of the paper"), self.turning, look),
                self.booklet,
                self.last_first,
                self.address_sheet,
                self.window_label,
                gap=10,
            )
        )
        self._connect()

    @property
    def choice(self) -> PagesChoice:
        """What is chosen."""
        return PagesChoice(
            copies=self.copies.copies,
            pages=self.pages.text,
            two_sided=self.turning.choice(TwoSided),
            booklet=self.booklet.isChecked(),
            fit=self.fit.choice(Fit),
            last_first=self.last_first.isChecked(),
            address_sheet=self.address_sheet.isVisibleTo(self) and self.address_sheet.isChecked(),
        )

    def offer(self, printable: Printable) -> None:
        """Offer what there is to choose for this one."""
        self.copies.offer(printable.informed, has_enclosures=bool(printable.enclosures))
        self.address_sheet.setVisible(any(printable.addresses))

    def start_over(self) -> None:
        """Choose what is chosen for most; the paper is that of the printer, and stays."""
        self.pages.field.clear()
        self.copies.start_over()
        for tick in (self.booklet, self.address_sheet):
            tick.setChecked(False)

    def tell_window(self, told: str) -> None:
        """Say whether the address shows in a window."""
        self.window_label.setText(told)
        self.window_label.setVisible(bool(told))
        self.address_sheet.setAccessibleDescription(told)

    def _name_parts(self) -> None:
        for name in ("fit", "turning", "booklet", "last_first", "address_sheet"):
            getattr(self, name).setObjectName(f"print-{name.replace('_', '-')}")
        self.pages.field.setObjectName("print-pages")

    def _connect(self) -> None:
        self.copies.changed.connect(self.changed)
        for box in (self.fit, self.turning):
            box.activated.connect(self.changed)
        self.booklet.clicked.connect(self._turn_for_booklet)
        for tick in (self.booklet, self.last_first, self.address_sheet):
            tick.toggled.connect(self.changed)
        self.pages.field.textChanged.connect(self.changed)

    def _turn_for_booklet(self) -> None:
        """Propose both sides for a booklet, which has pages on all of them."""
        if self.booklet.isChecked() and self.turning.choice(TwoSided) is TwoSided.NO:
            self.turning.show_choice(TwoSided.SHORT_EDGE)
            self.changed.emit()
