"""The letter view: header, chooser, outline, preview and findings."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from shiboken6 import isValid

from briefer.bootstrap import App
from briefer.composing.following_up import asked_again
from briefer.domain.finding import Severity
from briefer.domain.ids import Place
from briefer.domain.letter import LetterStatus
from briefer.errors import BrieferError
from briefer.gui.actions import Actions
from briefer.gui.chooser.pane import ChooserPane
from briefer.gui.delivery.bar import DeliveryBar
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import SaveDialog
from briefer.gui.desk.desk import Desk
from briefer.gui.findings.pane import FindingsPane
from briefer.gui.focus import PaneFocus
from briefer.gui.jobs import Jobs
from briefer.gui.letter.asking import Asking
from briefer.gui.letter.columns import Columns, Folding
from briefer.gui.letter.header import LetterHeader
from briefer.gui.letter.page_first import PageFirst
from briefer.gui.letter.preview_column import PreviewColumn
from briefer.gui.letter.side_panes import SidePanes
from briefer.gui.look.look import Look
from briefer.gui.outline.pane import OutlinePane
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.layouts import column
from briefer.gui.parts.toast import Toast
from briefer.gui.preview.pane import PreviewPane
from briefer.gui.spelling.part import SpellingPart
from briefer.gui.words import translated

if TYPE_CHECKING:
    from briefer.gui.forms.pane import FormPane
    from briefer.gui.history.pane import HistoryPane
    from briefer.gui.ledger.pane import RepliesPane
    from briefer.gui.paper.look_pane import LookPane
    from briefer.gui.printing.pane import PrintPane
    from briefer.gui.snippets.part import SnippetPart
    from briefer.gui.templates.saving import SavingPane
    from briefer.gui.trace.table_pane import TracePane
    from briefer.gui.trace.why_pane import WhyPane
    from briefer.services.printing.choices import Printable


class LetterView(QFrame):
    """Everything about the letter on the desk."""

    change_requested = Signal()

    sender_kept = Signal(object)
    """The library is to hold this Sender."""

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
        self._desk, self._app, self._actions, self._look = desk, app, actions, look
        self._unsaved = False
        self.setProperty("pane", "main")
        self.setObjectName("letter-view")
        # First, so that pages are on their way while the other panes take in what has changed.
        self.preview = PreviewPane(desk, app, jobs, actions, look)
        self.header = LetterHeader(desk, actions, look)
        self.chooser = ChooserPane(desk, actions, look)
        self.outline = OutlinePane(desk, actions, look)
        self.findings = FindingsPane(desk, actions, look)
        self._page_first = PageFirst(desk, self.preview.view.proof, self.outline)
        self.right = PreviewColumn(self.preview, self.findings, look)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.outline)
        self.columns = Columns(self.chooser, self.middle, self.right, look)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.columns)
        self.banner = Banner(look)
        bar = DeliveryBar(look)
        self.setLayout(column(look, self.header, self.banner, bar, (self.pages, 1), gap=0))
        self.toast = Toast(look, self.outline)
        self.feedback = Feedback(self.banner, self.toast, bar, self._toast_ground)
        ask_path = asking.path or SaveDialog(self)
        self.delivery = Delivery(desk, app, jobs, actions, self.feedback, ask_path, self)
        self.side = SidePanes(
            desk, app, jobs, actions, look, asking, self.feedback, self.middle, self.pages, self
        )
        self.panes = PaneFocus((self.chooser, self.outline, self.preview, self.findings), self)
        self.spelling = SpellingPart(desk, app, self.outline.doing, actions, look, self)
        self._follow_side()
        self._connect()
        self._follow_actions()
        self._offer()

    # ------------------------------------------------------------ what is made later

    @property
    def history(self) -> "HistoryPane":
        """The versions of the letter."""
        return self.side.history

    @property
    def replies(self) -> "RepliesPane":
        """When the letter was sent, and what was answered."""
        return self.side.replies

    @property
    def look_pane(self) -> "LookPane":
        """What the letter looks like."""
        return self.side.look

    @property
    def why(self) -> "WhyPane":
        """Why a line is in the letter."""
        return self.side.why

    @property
    def saving(self) -> "SavingPane":
        """The template that the letter becomes."""
        return self.side.saving

    @property
    def form_pane(self) -> "FormPane":
        """The letter as text for a web form."""
        return self.side.form

    @property
    def trace(self) -> "TracePane":
        """Where every request comes from."""
        return self.side.trace

    @property
    def print_pane(self) -> "PrintPane":
        """The sheets that come out of the printer."""
        return self.side.printing

    @cached_property
    def snippets(self) -> "SnippetPart":
        """Words for many letters."""
        from briefer.gui.snippets.part import SnippetPart

        doing = self.outline.doing
        return SnippetPart(self._desk, self._app, doing, self._actions, self._look, self)

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
        self._actions.on("traceability", self._show_trace)
        self._actions.on("add-trace", self._desk.add_trace)
        self._actions.on_later(("insert-snippet", "keep-snippet"), lambda: self.snippets)

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
        self._offer_follow_up()

    def _offer_follow_up(self) -> None:
        letter = self._desk.letter
        sent = letter is not None and letter.status is LetterStatus.SENT
        open_ = letter is not None and bool(asked_again(letter, promised=True))
        why = self.tr("Every ask has been answered; there is nothing to ask again.")
        if not sent:
            why = self.tr("This letter has not been marked as sent.")
        self._actions.set_available("follow-up", sent and open_, why)

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

    def _follow_side(self) -> None:
        side, printing = self.side, self.delivery.printing
        side.made.connect(self._go_around)
        side.left.connect(self._leave_pane)
        side.failed.connect(self._tell_problem)
        side.sender_kept.connect(self.sender_kept)
        side.template_kept.connect(self.template_kept)
        side.place_wanted.connect(self._go_back_to)
        side.table_wanted.connect(self._show_trace_of)
        side.print_again.connect(printing.print_letter)
        self.outline.doing.why_wanted.connect(self._show_why)
        self.columns.wanted.connect(lambda: self.pages.setCurrentWidget(self.columns))
        printing.prepared.connect(self._show_print)
        printing.refused.connect(self._stop_printing)
        self._desk.changed.connect(self._renew_print)

    def _go_around(self, pane: QWidget) -> None:
        self.panes.put_before(pane, self.preview)

    def _show_trace_of(self, place: str) -> None:
        self._show_trace(Place(place))

    def _show_print(self, printable: "Printable") -> None:
        if self.print_pane.isVisible():
            self.print_pane.show_printable(printable)
            return
        self.pages.setCurrentWidget(self.print_pane)
        self.print_pane.open_printable(printable)

    def _renew_print(self) -> None:
        if self.side.shows_print:
            self.delivery.printing.print_letter()

    def _stop_printing(self) -> None:
        if self.side.shows_print:
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
