"""The letter view: header, chooser, outline, preview and findings."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from shiboken6 import isValid

from briefer.bootstrap import App
from briefer.domain.finding import Severity
from briefer.domain.ids import Place
from briefer.errors import BrieferError
from briefer.gui.actions import Actions
from briefer.gui.chooser.pane import ChooserPane
from briefer.gui.delivery.bar import DeliveryBar
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import AskPath, SaveDialog
from briefer.gui.delivery.printing import AskPrinter, PrinterDialog
from briefer.gui.desk.desk import Desk
from briefer.gui.findings.pane import FindingsPane
from briefer.gui.focus import PaneFocus
from briefer.gui.forms.pane import FormPane
from briefer.gui.history.pane import HistoryPane
from briefer.gui.jobs import Jobs
from briefer.gui.ledger.pane import RepliesPane
from briefer.gui.letter.columns import Columns, Folding
from briefer.gui.letter.header import LetterHeader
from briefer.gui.letter.preview_column import PreviewColumn
from briefer.gui.look.look import Look
from briefer.gui.merging.contacts_file import AskContacts, AskFolder
from briefer.gui.outline.pane import OutlinePane
from briefer.gui.paper.look_pane import LookPane
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.layouts import column
from briefer.gui.parts.toast import Toast
from briefer.gui.preview.pane import PreviewPane
from briefer.gui.printing.pane import Drawing, PrintPane
from briefer.gui.printing.press import Press
from briefer.gui.review.ways_in import AskReport
from briefer.gui.sharing.places import AskFile
from briefer.gui.snippets.part import SnippetPart
from briefer.gui.spelling.part import SpellingPart
from briefer.gui.templates.saving import SavingPane
from briefer.gui.trace.saving import TraceSaving
from briefer.gui.trace.table_pane import TracePane
from briefer.gui.trace.why_pane import WhyPane
from briefer.gui.words import translated
from briefer.services.printing.choices import Printable


@dataclass(frozen=True)
class Asking:
    """How a person is asked for a file to write, a printer, a file to read, a report, and so on.

    None stands for the system's dialogs.
    """

    path: AskPath | None = None
    printer: AskPrinter | None = None
    file: AskFile | None = None
    report: AskReport | None = None
    contacts: AskContacts | None = None
    folder: AskFolder | None = None


class LetterView(QFrame):
    """Everything about the letter on the desk."""

    change_requested = Signal()

    template_kept = Signal(object)
    """The letter is to be kept as this Template."""

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        asking: Asking,
        parent: QWidget | None = None,
    ) -> None:
        """Show the letter on `desk`; `asking` is how paths and printers are asked for."""
        super().__init__(parent)
        self._desk, self._actions = desk, actions
        self._unsaved = False
        self.setProperty("pane", "main")
        self.setObjectName("letter-view")
        self.header = LetterHeader(desk, actions, look)
        self.chooser = ChooserPane(desk, actions, look)
        self.outline = OutlinePane(desk, actions, look)
        self.preview = PreviewPane(desk, app, jobs, actions, look)
        self.findings = FindingsPane(desk, actions, look)
        self.right = PreviewColumn(self.preview, self.findings, look)
        self.history = HistoryPane(desk, look)
        self.replies = RepliesPane(desk, actions, look)
        self.look_pane = LookPane(desk, app, actions, look)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.outline)
        self.middle.addWidget(self.history)
        self.middle.addWidget(self.replies)
        self.middle.addWidget(self.look_pane)
        self.why = WhyPane(desk, look)
        self.saving = SavingPane(desk, app, jobs, look)
        for pane in (self.why, self.saving):
            self.middle.addWidget(pane)
        self.saving.kept.connect(self.template_kept)
        self.columns = Columns(self.chooser, self.middle, self.right, look)
        self.trace = TracePane(desk, look)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.columns)
        self.pages.addWidget(self.trace)
        self.banner = Banner(look)
        bar = DeliveryBar(look)
        self.setLayout(column(look, self.header, self.banner, bar, (self.pages, 1), gap=0))
        self.toast = Toast(look, self.outline)
        self.feedback = Feedback(self.banner, self.toast, bar, self._toast_ground)
        self.form_pane = FormPane(desk, app, jobs, self.feedback, look)
        self.middle.addWidget(self.form_pane)
        ask_path = asking.path or SaveDialog(self)
        self.delivery = Delivery(
            desk,
            app,
            jobs,
            actions,
            self.feedback,
            ask_path,
            self,
        )
        ask_printer = asking.printer or PrinterDialog(self)
        press = Press(app.rasteriser, jobs, ask_printer, self.feedback, self)
        drawing = Drawing(app.typesetter, app.rasteriser, jobs)
        self.print_pane = PrintPane(drawing, press, look)
        self.pages.addWidget(self.print_pane)
        over = (
            self.history,
            self.replies,
            self.look_pane,
            self.why,
            self.saving,
            self.form_pane,
            self.trace,
            self.print_pane,
        )
        panes = (self.chooser, self.outline, *over, self.preview, self.findings)
        self.panes = PaneFocus(panes, self)
        self.spelling = SpellingPart(desk, app, self.outline.doing, actions, look, self)
        self.snippets = SnippetPart(desk, app, self.outline.doing, actions, look, self)
        self._follow_trace(TraceSaving(desk, app, jobs, ask_path, self.feedback, self))
        self._follow_printing()
        self._connect()
        self._follow_actions()
        self._offer()

    def focus_start(self) -> None:
        """Go to where work begins: what can be asked."""
        if self.chooser.isVisible():
            self.chooser.focus_list()
        else:
            self.panes.enter(self.outline)

    def _connect(self) -> None:
        desk = self._desk
        self.chooser.change_requested.connect(self.change_requested)
        self.preview.page_count_changed.connect(self.outline.set_page_count)
        self.columns.folded.connect(self._folded)
        desk.noted.connect(self._tell)
        desk.opened.connect(self.toast.dismiss)
        desk.changed.connect(self._offer)
        # The letter changes before the step is counted as one that can be undone.
        desk.undo_stack.indexChanged.connect(self._offer)
        desk.findings_changed.connect(self._tell_trouble)
        desk.edit_requested.connect(self._show_outline)
        desk.opened.connect(lambda: self.middle.setCurrentWidget(self.outline))
        desk.opened.connect(self.columns.wanted)
        desk.told.connect(self._tell_plainly)
        for pane in (self.history, self.replies, self.saving):
            pane.left.connect(self._leave_pane)
            pane.failed.connect(self._tell_problem)
        self.look_pane.left.connect(self._leave_pane)
        self.form_pane.left.connect(self._leave_pane)
        self.delivery.form_wanted.connect(self._show_form)
        self.findings.opened_changed.connect(self._opened_findings)
        self.feedback.bar.reason.errors_wanted.connect(lambda: self.findings.set_open(True))
        self.spelling.faults.failed.connect(self._tell_problem)
        self.spelling.acts.failed.connect(self._tell_problem)
        desk.save_failed.connect(self._tell_unsaved)
        desk.saved.connect(self._tell_saved)

    def _follow_actions(self) -> None:
        self._actions.on("undo", self._desk.undo)
        self._actions.on("redo", self._desk.redo)
        self._actions.on("next-pane", lambda: self.panes.step(1))
        self._actions.on("previous-pane", lambda: self.panes.step(-1))
        self._actions.on("search", self._search)
        self._actions.on("versions", self._show_history)
        self._actions.on("name-version", self._name_version)
        self._actions.on("replies", self._show_replies)
        self._actions.on("save-as-template", self._show_saving)
        self._actions.on("look", lambda: self._show_look(self.look_pane.open_look))
        self._actions.on("choose-sender", lambda: self._show_look(self.look_pane.open_senders))
        self._actions.on("mark-sent", self._mark_sent)
        self._actions.on("revert", self._desk.revert_to_opened)

    def _offer(self) -> None:
        """Say what can be undone and done again."""
        stack = self._desk.undo_stack
        if not isValid(stack):
            # Its last step goes while the window is deleted.
            return
        typing = self._desk.typing_place is not None
        pairs = (
            ("undo", stack.canUndo() or typing, stack.undoText(), self.tr("Undo")),
            ("redo", stack.canRedo(), stack.redoText(), self.tr("Redo")),
        )
        nothing = (self.tr("There is nothing to undo."), self.tr("There is nothing to redo."))
        for (name, can, what, verb), why in zip(pairs, nothing, strict=True):
            action = self._actions["undo" if name == "undo" else "redo"]
            action.setText(self.tr("{verb}: {step}").format(verb=verb, step=what) if what else verb)
            self._actions.set_available("undo" if name == "undo" else "redo", can, why)

        why = self.tr("The letter is as it was when opened.")
        self._actions.set_available("revert", self._desk.can_revert, why)
        why = self.tr("Tick something to ask first.")
        if self._desk.trace_block is not None:
            why = self.tr("The letter has it already.")
        letter = self._desk.letter
        can = self._desk.trace_block is None and letter is not None and bool(letter.asks)
        self._actions.set_available("add-trace", can, why)

    def _show_outline(self) -> None:
        self.middle.setCurrentWidget(self.outline)
        self.columns.bring(self.middle)

    def _show_history(self) -> None:
        self.columns.bring(self.middle)
        self.middle.setCurrentWidget(self.history)
        self.history.open_list()

    def _name_version(self) -> None:
        self._show_history()
        self.history.focus_name()

    def _show_replies(self) -> None:
        self.columns.bring(self.middle)
        self.middle.setCurrentWidget(self.replies)
        self.replies.open_ledger()

    def _show_look(self, opened: Callable[[], object]) -> None:
        self.columns.bring(self.middle)
        self.middle.setCurrentWidget(self.look_pane)
        opened()

    def _show_saving(self) -> None:
        self.columns.bring(self.middle)
        self.middle.setCurrentWidget(self.saving)
        self.saving.open_form()

    def _show_form(self) -> None:
        self.columns.bring(self.middle)
        self.middle.setCurrentWidget(self.form_pane)
        self.form_pane.open_form()

    def tell_kept(self, words: str, act: Callable[[], object], button: str) -> None:
        """Go back to the outline, say that something was kept, and offer to look at it."""
        self._leave_pane()
        self.toast.stand_on(self._toast_ground())
        self.toast.show_message(words, act, button)

    def _mark_sent(self) -> None:
        self._desk.mark_sent()
        self._show_replies()

    def _leave_pane(self) -> None:
        self._show_outline()
        self.panes.enter(self.outline)

    def _follow_trace(self, saving: TraceSaving) -> None:
        self.outline.doing.why_wanted.connect(self._show_why)
        self.why.left.connect(lambda: self._go_back_to(self.why.place))
        self.why.table_wanted.connect(lambda: self._show_trace(self.why.place))
        self.trace.left.connect(self._leave_pane)
        self.trace.place_wanted.connect(self._go_back_to)
        self.trace.save_wanted.connect(saving.save)
        self.columns.wanted.connect(lambda: self.pages.setCurrentWidget(self.columns))
        self._actions.on("traceability", self._show_trace)
        self._actions.on("add-trace", self._desk.add_trace)

    def _follow_printing(self) -> None:
        printing = self.delivery.printing
        printing.prepared.connect(self._show_print)
        printing.refused.connect(self._stop_printing)
        self.print_pane.left.connect(self._leave_pane)
        self.print_pane.again.connect(printing.print_letter)
        self._desk.changed.connect(self._renew_print)

    def _show_print(self, printable: Printable) -> None:
        if self.print_pane.isVisible():
            self.print_pane.show_printable(printable)
            return
        self.pages.setCurrentWidget(self.print_pane)
        self.print_pane.open_printable(printable)

    def _renew_print(self) -> None:
        if self.print_pane.isVisible():
            self.delivery.printing.print_letter()

    def _stop_printing(self) -> None:
        if self.print_pane.isVisible():
            self._leave_pane()

    def _show_why(self, place: str) -> None:
        self.columns.bring(self.middle)
        self.middle.setCurrentWidget(self.why)
        self.why.open_place(Place(place))

    def _show_trace(self, place: Place | None = None) -> None:
        spot = self.outline.current
        self.pages.setCurrentWidget(self.trace)
        self.trace.open_table(place or (spot.place if spot is not None else None))

    def _go_back_to(self, place: str) -> None:
        self._show_outline()
        self.outline.go_to(place)

    def _search(self) -> None:
        """Search the pane one is in; the chooser where a pane has no search of its own."""
        self.columns.bring(self.chooser)
        self.chooser.focus_search()

    def _folded(self, folding: Folding) -> None:
        self.header.fold(folding is Folding.ONE)

    def _opened_findings(self, opened: bool) -> None:
        if opened:
            self.columns.bring(self.right)

    def _tell(self, sentence: str) -> None:
        self.toast.stand_on(self._toast_ground())
        self.toast.show_message(sentence, self._desk.undo)

    def _toast_ground(self) -> QWidget:
        over = self.pages.currentWidget()
        if over is not None and over is not self.columns:
            return over
        page = self.middle.currentWidget()
        return page if page is not None and page.isVisible() else self.columns.current

    def _tell_plainly(self, words: str) -> None:
        self.toast.stand_on(self._toast_ground())
        self.toast.show_message(words)

    def _tell_problem(self, problem: BrieferError) -> None:
        self.banner.show_error(translated(problem.message), translated(problem.hint))

    def _tell_conflict(self, problem: BrieferError) -> None:
        self.banner.show_error(
            translated(problem.message),
            translated(problem.hint),
            self.tr("Keep mine as a copy"),
            self._desk.keep_as_copy,
        )
        self.banner.offer_also(self.tr("Open the other"), self._open_other)

    def _open_other(self) -> None:
        try:
            self._desk.open_other()
        except BrieferError as problem:
            self._tell_conflict(problem)

    def _tell_unsaved(self, problem: BrieferError) -> None:
        self._unsaved = True
        if self._desk.in_conflict:
            self._tell_conflict(problem)
            return
        self.banner.show_error(
            translated(problem.message),
            translated(problem.hint),
            self.tr("Try again"),
            self._desk.keep_now,
        )

    def _tell_saved(self) -> None:
        if self._unsaved:
            self._unsaved = False
            self.banner.hide()

    def _tell_trouble(self) -> None:
        errors = sum(found.severity is Severity.ERROR for found in self._desk.findings)
        self.columns.say_trouble(self.tr("Errors {count}").format(count=errors) if errors else "")
