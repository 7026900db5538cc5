"""The view for bringing a report in: the way in, and the review."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefer.errors import BrieferError
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.focus import PaneFocus
from briefer.gui.jobs import Jobs
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.layouts import column
from briefer.gui.parts.toast import Toast
from briefer.gui.review.bench import Bench
from briefer.gui.review.columns.page import ColumnsPage
from briefer.gui.review.header import ReviewFoot, ReviewHeader
from briefer.gui.review.keys import ACTIONS
from briefer.gui.review.panes import ReviewPanes
from briefer.gui.review.proposal_pane import ProposalPane
from briefer.gui.review.reading_bar import ReadingBar
from briefer.gui.review.source_fields import SourceFields
from briefer.gui.review.source_pane import SourcePane
from briefer.gui.review.way_in import WayIn
from briefer.gui.words import translated
from briefer.services.importing import SourceFacts
from briefer.services.ports import PagePictures


class ReviewView(QFrame):
    """Everything about one report that is brought in.

    `add_wanted` asks to put in the library what was accepted, `left` to leave the report.
    """

    add_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        shelf: Shelf,
        pictures: PagePictures,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Show the way in; records are chosen from `shelf`."""
        super().__init__(parent)
        self._actions = actions
        self.bench: Bench | None = None
        self.setProperty("pane", "main")
        self.setObjectName("review-view")
        self.banner = Banner(look)
        self.reading = ReadingBar(look)
        self.way_in = WayIn(actions, look)
        self.columns = ColumnsPage(look)
        self.header = ReviewHeader(actions, look)
        self.fields = SourceFields(look)
        self.source = SourcePane(pictures, jobs, look)
        self.proposal = ProposalPane(shelf, actions, look)
        self.panes = ReviewPanes((self.fields, self.source, self.proposal), look)
        self.foot = ReviewFoot(look)
        self._review = QFrame()
        self._review.setLayout(column(look, self.header, (self.panes, 1), self.foot, gap=0))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.way_in)
        self._pages.addWidget(self.columns)
        self._pages.addWidget(self._review)
        self.setLayout(column(look, self.banner, self.reading, (self._pages, 1), gap=0))
        self.toast = Toast(look, self)
        self._steps = PaneFocus((self.header, *self.panes.parts), self)
        self._connect()

    def show_way_in(self) -> None:
        """Show how a report can be brought in."""
        self._pages.setCurrentWidget(self.way_in)

    def show_columns(self) -> None:
        """Ask which column of a sheet is what."""
        self._pages.setCurrentWidget(self.columns)
        self._offer()

    def leave_columns(self) -> None:
        """Go back to the review that there is, or to the way in."""
        self._pages.setCurrentWidget(self.way_in if self.bench is None else self._review)
        self._offer()
        self.focus_start()

    def show_review(self, bench: Bench, name: str, took: str, pdf: bytes) -> None:
        """Show the review of a report: the file's `name`, the time it `took`, its pages."""
        self._follow(bench)
        self.header.show_file(name, took)
        self.header.show_bench(bench)
        self.fields.show_facts(bench.facts)
        self.source.set_bench(bench, pdf)
        self.proposal.set_bench(bench)
        self._pages.setCurrentWidget(self._review)
        self._offer()

    def forget(self) -> None:
        """Let go of the review that was shown."""
        self._follow(None)
        self.source.set_bench(None, b"")
        self.proposal.set_bench(None)
        self.show_way_in()
        self._offer()

    @property
    def reviewing(self) -> bool:
        """Whether a review is shown, and not the way in."""
        return self._pages.currentWidget() is self._review and self.bench is not None

    def focus_start(self) -> None:
        """Go to where one begins: the list, or the way in."""
        if self._pages.currentWidget() is self.columns:
            self.columns.focus_start()
        elif not self.reviewing:
            self.way_in.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.panes.narrow and not self.proposal.isVisible():
            self.panes.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.proposal.focus_current()

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what the actions that other views have too do here."""
        if not self.reviewing:
            return {}
        return {
            "undo": self._undo,
            "redo": self._redo,
            "edit": self._edit,
            "next-pane": lambda: self._step(1),
            "previous-pane": lambda: self._step(-1),
        }

    def ask_missing(self) -> bool:
        """Go to the first field that is to be filled in; return whether there is one."""
        missing = self.fields.missing()
        if missing is not None:
            self.panes.bring(self.fields)
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
        return missing is not None

    def set_single_keys(self, on: bool) -> None:
        """Let single letters do something in the list, or not."""
        self.proposal.single_keys = on
        self.foot.tell_keys(letters=on)

    def fail(
        self,
        problem: BrieferError,
        button: str = "",
        again: Callable[[], object] | None = None,
    ) -> None:
        """Say what is wrong and what to do; `button` calls `again`."""
        self.banner.show_error(translated(problem.message), translated(problem.hint), button, again)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be asked for while work goes on."""
        self.way_in.set_busy(busy=busy)
        self.columns.setEnabled(not busy)
        self.header.add.setEnabled(not busy and self.bench is not None and self.bench.accepted > 0)

    # ------------------------------------------------------------ inside

    def _connect(self) -> None:
        self.header.add_wanted.connect(self.add_wanted)
        self.header.left.connect(self.left)
        self.fields.changed.connect(self._note_facts)
        self.source.pointed.connect(self._go_to)
        self.proposal.name_wanted.connect(self._ask_name)
        self.panes.folded.connect(self._fold)
        self._fold()
        for name, deed in ACTIONS.items():
            self._actions.on(name, lambda deed=deed: self.proposal.do(deed))

    def _ask_name(self) -> None:
        """Go to the title of the report, all of it chosen, so that it can be typed anew."""
        self.panes.bring(self.fields)
        self.fields.ask_title()

    def _fold(self) -> None:
        self.foot.set_short(short=self.panes.narrow)

    def _follow(self, bench: Bench | None) -> None:
        if self.bench is not None:
            self.bench.changed.disconnect(self._changed)
            self.bench.moved.disconnect(self._moved)
            self.bench.noted.disconnect(self._note)
            self.bench.stack.indexChanged.disconnect(self._offer)
        self.bench = bench
        if bench is not None:
            bench.changed.connect(self._changed)
            bench.moved.connect(self._moved)
            bench.noted.connect(self._note)
            bench.stack.indexChanged.connect(self._offer)

    def _changed(self) -> None:
        if self.bench is not None:
            self.header.show_bench(self.bench)
            self.proposal.refresh()
            self.source.refresh()

    def _moved(self) -> None:
        self.proposal.show_current()
        self.source.show_current()

    def _note(self, words: str) -> None:
        self.toast.show_message(words)

    def _note_facts(self, facts: SourceFacts) -> None:
        if self.bench is not None:
            self.bench.facts = facts

    def _go_to(self, key: int) -> None:
        """Go to the item of a place that was clicked: what is pressed next is meant for it."""
        if self.bench is not None:
            self.bench.go_to(key)
            if self.proposal.isVisible():
                self.proposal.focus_current()

    def _undo(self) -> None:
        if self.bench is not None:
            self.bench.undo()

    def _redo(self) -> None:
        if self.bench is not None:
            self.bench.redo()

    def _edit(self) -> None:
        if self.bench is not None and self.bench.current is not None:
            self.proposal.edit(self.bench.current)

    def _step(self, by: int) -> None:
        """Go to the next pane, which may lie behind its tab."""
        if self.panes.narrow and self._steps.current() in self.panes.parts:
            self._steps.enter(self.panes.bring_beside(by))
        else:
            self._steps.step(by)

    def _offer(self) -> None:
        """Say what can be undone and done again, while this is the view that is shown."""
        if not self.isVisible() or self.bench is None:
            return
        stack = self.bench.stack
        undo, redo = stack.undoText(), stack.redoText()
        said = self.tr("{verb}: {step}")
        texts: tuple[tuple[ActionId, str, str, str], ...] = (
            ("undo", self.tr("Undo"), undo, self.tr("There is nothing to undo.")),
            ("redo", self.tr("Redo"), redo, self.tr("There is nothing to redo.")),
        )
        for name, verb, what, nothing in texts:
            text = said.format(verb=verb, step=what) if what else verb
            self._actions.lend_words(name, text, "" if what else nothing)

    def offer(self) -> None:
        """Say anew what can be done, when the view is gone to."""
        self._offer()
