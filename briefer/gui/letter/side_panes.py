"""What stands in the place of the outline or of the whole letter for a while.

Each pane is made when it is first asked for, together with the modules that say how.
"""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefer.bootstrap import App
from briefer.gui.actions import Actions
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import SaveDialog
from briefer.gui.delivery.printing import PrinterDialog
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look

if TYPE_CHECKING:
    from briefer.gui.forms.pane import FormPane
    from briefer.gui.history.pane import HistoryPane
    from briefer.gui.ledger.pane import RepliesPane
    from briefer.gui.paper.look_pane import LookPane
    from briefer.gui.printing.pane import PrintPane
    from briefer.gui.templates.saving import SavingPane
    from briefer.gui.trace.table_pane import TracePane
    from briefer.gui.trace.why_pane import WhyPane

Pane = TypeVar("Pane", bound=QWidget)


class SidePanes(QObject):
    """The panes over the outline (`middle`) and over all of the letter (`pages`).

    `made` comes with each when it is there. `left` leads back to the outline, and `failed` carries
    a BrieferError. `sender_kept` carries a Sender for the library, `template_kept` the Template
    that the letter becomes, `place_wanted` a place in the outline, `table_wanted` asks for the
    traceability of the place that is explained, and `print_again` for the sheets as they are now.
    """

    made = Signal(object)
    left = Signal()
    failed = Signal(object)
    sender_kept = Signal(object)
    template_kept = Signal(object)
    place_wanted = Signal(str)
    table_wanted = Signal(str)
    print_again = Signal()

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        asking: Asking,
        feedback: Feedback,
        middle: QStackedWidget,
        pages: QStackedWidget,
        parent: QWidget,
    ) -> None:
        """Make none yet."""
        super().__init__(parent)
        self._desk, self._app, self._jobs = desk, app, jobs
        self._actions, self._look, self._asking = actions, look, asking
        self._feedback, self._middle, self._pages = feedback, middle, pages
        self._window = parent
        actions.on_later(("follow-up",), lambda: self.replies)

    @property
    def shows_print(self) -> bool:
        """Whether the sheets for the printer are to be seen."""
        return "printing" in self.__dict__ and self.printing.isVisible()

    @cached_property
    def history(self) -> "HistoryPane":
        """The versions of the letter."""
        from briefer.gui.history.pane import HistoryPane

        pane = HistoryPane(self._desk, self._look)
        pane.left.connect(self.left)
        pane.failed.connect(self.failed)
        return self._put(pane, self._middle)

    @cached_property
    def replies(self) -> "RepliesPane":
        """When the letter was sent, and what was answered."""
        from briefer.gui.ledger.pane import RepliesPane

        pane = RepliesPane(self._desk, self._actions, self._look)
        pane.left.connect(self.left)
        pane.failed.connect(self.failed)
        return self._put(pane, self._middle)

    @cached_property
    def look(self) -> "LookPane":
        """What the letter looks like, and who signs it."""
        from briefer.gui.paper.look_pane import LookPane

        pane = LookPane(self._desk, self._app, self._actions, self._look)
        pane.left.connect(self.left)
        pane.keep_wanted.connect(self.sender_kept)
        return self._put(pane, self._middle)

    @cached_property
    def why(self) -> "WhyPane":
        """Why a line is in the letter."""
        from briefer.gui.trace.why_pane import WhyPane

        pane = WhyPane(self._desk, self._look)
        pane.left.connect(lambda: self.place_wanted.emit(pane.place))
        pane.table_wanted.connect(lambda: self.table_wanted.emit(pane.place))
        return self._put(pane, self._middle)

    @cached_property
    def saving(self) -> "SavingPane":
        """The template that the letter becomes."""
        from briefer.gui.templates.saving import SavingPane

        pane = SavingPane(self._desk, self._app, self._jobs, self._look)
        pane.left.connect(self.left)
        pane.failed.connect(self.failed)
        pane.kept.connect(self.template_kept)
        return self._put(pane, self._middle)

    @cached_property
    def form(self) -> "FormPane":
        """The letter as text for a web form."""
        from briefer.gui.forms.pane import FormPane

        pane = FormPane(self._desk, self._app, self._jobs, self._feedback, self._look)
        pane.left.connect(self.left)
        return self._put(pane, self._middle)

    @cached_property
    def trace(self) -> "TracePane":
        """Where every request comes from."""
        from briefer.gui.trace.saving import TraceSaving
        from briefer.gui.trace.table_pane import TracePane

        pane = TracePane(self._desk, self._look)
        ask = self._asking.path or SaveDialog(self._window)
        saving = TraceSaving(self._desk, self._app, self._jobs, ask, self._feedback, self)
        pane.left.connect(self.left)
        pane.place_wanted.connect(self.place_wanted)
        pane.save_wanted.connect(saving.save)
        return self._put(pane, self._pages)

    @cached_property
    def printing(self) -> "PrintPane":
        """The sheets that come out of the printer."""
        from briefer.gui.printing.pane import Drawing, PrintPane
        from briefer.gui.printing.press import Press

        app, jobs = self._app, self._jobs
        printer = self._asking.printer or PrinterDialog(self._window)
        press = Press(app.rasteriser, jobs, printer, self._feedback, self)
        pane = PrintPane(Drawing(app.typesetter, app.rasteriser, jobs), press, self._look)
        pane.left.connect(self.left)
        pane.again.connect(self.print_again)
        return self._put(pane, self._pages)

    def _put(self, pane: Pane, stack: QStackedWidget) -> Pane:
        stack.addWidget(pane)
        self.made.emit(pane)
        return pane
