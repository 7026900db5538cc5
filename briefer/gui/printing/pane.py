"""The pane in which one says what to print, and sees the sheets that will come out."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.paper.boxes import ChoiceBox, named
from briefer.gui.parts.announce import announce
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import ground, scroller
from briefer.gui.parts.folding import FoldingPanes
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.gui.printing import words
from briefer.gui.printing.address_forms import EnvelopesForm, LabelsForm
from briefer.gui.printing.pages_form import PagesForm
from briefer.gui.printing.press import Press
from briefer.gui.printing.side_view import SideView
from briefer.gui.printing.words import What
from briefer.gui.words import translated
from briefer.services.ports import Rasteriser, Typesetter
from briefer.services.printing.choices import Choice, Printable
from briefer.services.printing.making import make_prints
from briefer.services.printing.ranges import PagesNotUnderstood
from briefer.services.printing.showing import Shown, shown_in_window
from briefer.services.printing.sides import Prints

_FORM, _FORM_LEAST, _ALL_FROM = 340, 280, 720
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MAKE, _LOOK = "print/make", "print/window"


@dataclass(frozen=True)
class Drawing:
    """What makes pages and pictures of them, and where that is done."""

    typesetter: Typesetter
    rasteriser: Rasteriser
    jobs: Jobs


class PrintPane(QFrame):
    """Choices beside the sheets that follow them. Esc goes back.

    It prints whatever Printable it is given. `left` comes when one goes back, and `again` when
    printing failed and is to be tried again.
    """

    left = Signal()
    again = Signal()

    def __init__(
        self, drawing: Drawing, press: Press, look: Look, parent: QWidget | None = None
    ) -> None:
        """Print by `press` what it is asked to show."""
        super().__init__(parent)
        self._drawing, self._press, self._look = drawing, press, look
        self._printable: Printable | None = None
        self._prints: Prints | None = None
        self._waits = False
        self.setObjectName("print-pane")
        self.setProperty("pane", "main")
        self._make()
        self._lay_out()
        self._connect()
        self._turn()

    def open_printable(self, printable: Printable) -> None:
        """Show something to print; Enter prints it as it is."""
        self.show_printable(printable)
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_printable(self, printable: Printable) -> None:
        """Show something to print; what is chosen for the same one stays chosen."""
        before, self._printable = self._printable, printable
        if before is None or before.key != printable.key:
            self.pages.start_over()
        self._title.setText(printable.document.title)
        self.pages.offer(printable)
        self.envelopes.offer(printable)
        self._drawing.jobs.run(
            _LOOK,
            lambda: shown_in_window(printable, self._drawing.rasteriser),
            lambda shown: self._tell_window(shown, printable),
            self._fail,
        )
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print with Enter where the button has the focus, as on systems whose buttons do that."""
        if event.key() in _ENTER and self.print.hasFocus():
            self.print.click()
            return
        super().keyPressEvent(event)

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        match self.what.choice(What):
            case What.PAGES:
                return self.pages.choice
            case What.ENVELOPES:
                return self.envelopes.choice
            case What.LABELS:
                return self.labels.choice

    def refresh(self) -> None:
        """Make the job anew."""
        printable, choice = self._printable, self.choice
        if printable is None:
            return
        self._prints = None
        typesetter = self._drawing.typesetter
        self._drawing.jobs.run(
            _MAKE, lambda: make_prints(printable, choice, typesetter), self._show, self._fail
        )

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        look = self._look
        self.close_button = tool("close", self.tr("Back"), look)
        self.close_button.setObjectName("print-close")
        self.what = ChoiceBox(self.tr("What to print"), words.whats(), look)
        self.what.setObjectName("print-what")
        self.pages = PagesForm(look)
        self.envelopes = EnvelopesForm(look)
        self.labels = LabelsForm(look)
        self.amount = Label("", look, wrap=True)
        self.print = push(self.tr("Print…"), look, kind="primary", icon="print")
        self.print.setObjectName("print-now")
        self.sides = SideView(self._drawing.rasteriser, self._drawing.jobs, look)

    def _lay_out(self) -> None:
        look = self._look
        bar = PaneBar(self.tr("Print"), look)
        self._title = ElidedLabel("", look, size=12, tone="muted")
        bar.add(8, (self._title, 1), self.close_button)
        content = QWidget()
        choices = (self.pages, self.envelopes, self.labels)
        what = named(self.tr("What to print"), self.what, look)
        content.setLayout(column(look, what, *choices, None, gap=12, margins=(16, 12, 16, 12)))
        foot = column(
            look, self.amount, row(look, self.print, None), gap=8, margins=(16, 8, 16, 12)
        )
        form = ground(column(look, (scroller(content), 1), foot, gap=0), "main", "print-form")
        self.panes = _Panes(form, self.sides, look)
        self.setLayout(column(look, bar, (self.panes, 1), gap=0))

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.left)
        self.print.clicked.connect(self._print)
        self.what.activated.connect(self._turn)
        for form in (self.pages, self.envelopes, self.labels):
            form.changed.connect(self.refresh)
        Escape((self,), self).pressed.connect(self.left)

    # ------------------------------------------------------------ what is done

    def _turn(self) -> None:
        """Show the choices for what is printed."""
        what = self.what.choice(What)
        self.pages.setVisible(what is What.PAGES)
        self.envelopes.setVisible(what is What.ENVELOPES)
        self.labels.setVisible(what is What.LABELS)
        self.refresh()

    def _show(self, prints: Prints) -> None:
        self._prints = prints
        self.pages.pages.set_error("")
        self.amount.set_tone(None)
        self.amount.setText(words.amount(prints))
        self.print.setEnabled(True)
        self.sides.show_prints(prints)
        if self._waits:
            self._print()

    def _fail(self, problem: BrieferError) -> None:
        self._waits = False
        told = f"{translated(problem.message)} {translated(problem.hint)}".strip()
        self.pages.pages.set_error(told if isinstance(problem, PagesNotUnderstood) else "")
        self.amount.set_tone("err")
        self.amount.setText(told)
        if self.print.hasFocus():
            # What is disabled loses the focus, to whatever comes next in the window.
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
        self.print.setEnabled(False)
        announce(self.amount, told)

    def _tell_window(self, shown: Shown, printable: Printable) -> None:
        self.pages.tell_window(words.window(shown) if printable.address_anchor else "")

    def _print(self) -> None:
        """Print what is chosen, as soon as it is made."""
        self._waits = self._prints is None
        if self._prints is not None:
            title = self._printable.document.title if self._printable else ""
            said = words.gone(self.what.choice(What), title)
            self._press.print_job(self._prints, said, self.again.emit)


class _Panes(FoldingPanes):
    """The choices and the sheets, beside each other where there is room."""

    def __init__(self, form: QWidget, sides: QWidget, look: Look) -> None:
        super().__init__((form, sides), ("", ""), 0, _ALL_FROM, look)
        self.tabs.setTabText(0, self.tr("Choices"))
        self.tabs.setTabText(1, self.tr("Sheets"))
        self.tabs.setAccessibleName(self.tr("Parts of this pane"))
        self._form, self._look = form, look
        self.setLayout(column(look, self.bar, (row(look, form, (sides, 1), gap=0), 1), gap=0))
        self.turned.connect(self._size)
        look.follow(self, self._dress)

    def _dress(self) -> None:
        self.dress()
        self._size()

    def _size(self) -> None:
        """Let the choices be as wide as they need, or as wide as the window."""
        px = self._look.px
        self._form.setMinimumWidth(px(_FORM_LEAST if self.narrow else _FORM))
        self._form.setMaximumWidth(16_777_215 if self.narrow else px(_FORM))
