"""Many letters as one part of the window: the jobs, the one that is set up, and what runs."""

import uuid
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from briefer.bootstrap import App
from briefer.domain.ids import LetterId, MergeId
from briefer.domain.merge import Merge
from briefer.errors import BrieferError
from briefer.gui.actions import Actions
from briefer.gui.delivery.places import ExportMemory
from briefer.gui.delivery.printing import PrinterDialog
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.letter.asking import Asking
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.merging.board import Board
from briefer.gui.merging.contacts_file import ContactsDialog, FolderDialog
from briefer.gui.merging.draft import Draft
from briefer.gui.merging.page import NewJobPage
from briefer.gui.merging.pane import ManyLettersPane
from briefer.gui.merging.printing import JobPrinting
from briefer.gui.merging.running import Running
from briefer.gui.merging.setup import Setup
from briefer.gui.merging.sheet_page import SheetPage
from briefer.gui.merging.skimming import Skimmed
from briefer.gui.merging.standing import Phase
from briefer.gui.merging.view import MergingView
from briefer.gui.words import translated
from briefer.services import editing

_START = "merge/start"


class MergingPart(QObject):
    """The view of many letters, wired, and a second pane of its jobs for the Packs view.

    `shown` comes when the view is to be seen, `offered` when it answers to other actions than
    before, `letter_wanted` with the id of a letter to open, `new_letter_wanted` when one is to be
    written first, and `news` with what the rail says of the jobs; empty when none runs.
    """

    shown = Signal()
    offered = Signal()
    letter_wanted = Signal(str)
    new_letter_wanted = Signal()
    news = Signal(str)

    def __init__(
        self,
        app: App,
        desk: Desk,
        shelf: Shelf,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        asking: Asking,
        window: QWidget,
    ) -> None:
        """Put everything together for `window`."""
        super().__init__(window)
        self._app, self._desk, self._jobs, self._shelf = app, desk, jobs, shelf
        self._sheets: dict[MergeId, Draft] = {}
        self._starts = False
        self.running = Running(app, self)
        self.board = Board(shelf, self.running, jobs, self)
        self.setup = Setup(app, self)
        asks = (asking.contacts or ContactsDialog(window), asking.folder or FolderDialog(window))
        page, sheet = NewJobPage(app, self.setup, jobs, asks, look), SheetPage(look)
        self._look, self._printer = look, asking.printer or PrinterDialog(window)
        self._printing: dict[ManyLettersPane, JobPrinting] = {}
        self.view = MergingView(self._made_pane(), page, sheet, look)
        self._connect()
        actions.on("many-letters", self.open)

    @cached_property
    def pane(self) -> ManyLettersPane:
        """The jobs once more, for the Packs view."""
        return self._made_pane()

    # ------------------------------------------------------------ coming and going

    def open(self) -> None:
        """Show the jobs, or the one that is being set up."""
        self.shown.emit()

    def open_new(self) -> None:
        """Set a job up, or go on with setting it up."""
        self.view.show_page()
        self.shown.emit()
        self.offered.emit()

    def note_view(self, *, here: bool, packs: bool) -> None:
        """Know whether the view, or the one of packs, is shown."""
        if here or packs:
            self.board.refresh()
        if here and self.view.sets_up:
            self._desk.keep_now()
            now = self._desk.letter
            self.view.page.open(now.id if now else None)
        elif not here:
            self.view.page.leave()

    def close(self) -> None:
        """Let nothing go on when the window goes: jobs go on later from where they are."""
        self.setup.close()
        self.view.page.leave()
        self.running.cancel_all()
        self.running.jobs.wait_for_done()

    @property
    def made_words(self) -> str:
        """How far the jobs are that run: "312 of 720"; empty when none does."""
        active = self.running.active
        made, letters = sum(one.made for one in active), sum(one.letters for one in active)
        words = self.tr("{made} of {all}").format(made=made, all=letters)
        return words if active else ""

    # ------------------------------------------------------------ building

    def _made_pane(self) -> ManyLettersPane:
        pane = ManyLettersPane(self._look)
        feedback = pane.feedback()
        self._printing[pane] = JobPrinting(self._app, self._jobs, self._printer, feedback, self)
        self._connect_pane(pane)
        return pane

    def _connect_pane(self, pane: ManyLettersPane) -> None:
        pane.new_wanted.connect(self.open_new)
        pane.pause_wanted.connect(self._pause)
        pane.cancel_wanted.connect(self._cancel)
        pane.go_on_wanted.connect(self._go_on)
        pane.folder_wanted.connect(self._open_folder)
        pane.print_wanted.connect(self._printing[pane].print_job)
        pane.removal_wanted.connect(self.board.trash)
        pane.sheet_wanted.connect(self._show_sheet)
        self.board.tell(pane)

    def _connect(self) -> None:
        page, view = self.view.page, self.view
        page.left.connect(self._show_jobs)
        page.started.connect(self._start)
        page.letter.new_wanted.connect(self.new_letter_wanted)
        page.letters.own_wanted.connect(self._make_own)
        page.letters.own_shown.connect(self.letter_wanted)
        view.sheet.left.connect(self._show_jobs)
        self.board.failed.connect(self._fail)
        self.board.told.connect(self._tell_news)
        self.running.ended.connect(self._end)

    def _show_jobs(self) -> None:
        self.view.show_jobs()
        self.offered.emit()

    def _fail(self, problem: BrieferError) -> None:
        for pane in self._printing:
            pane.banner.show_error(translated(problem.message), translated(problem.hint))

    # ------------------------------------------------------------ a letter of one's own

    def _make_own(self, skimmed: Skimmed) -> None:
        """Keep one recipient's letter as an ordinary one, and open it."""
        letter = replace(skimmed.letter, id=LetterId(uuid.uuid4().hex))
        try:
            self._app.letters.keep(letter)
        except BrieferError as problem:
            self.view.page.fail(problem)
            return
        self.setup.give_own(skimmed.recipient.row, letter.id)
        self.letter_wanted.emit(letter.id)

    # ------------------------------------------------------------ jobs

    def _start(self) -> None:
        """Keep the job with the state of its letter, and begin it."""
        app, draft = self._app, self.setup.draft
        letter = draft.letter
        if letter is None or self._starts:
            return
        self._starts = True
        key = MergeId(uuid.uuid4().hex)
        title = draft.title.strip() or letter.title
        label = self.tr("Begin the job “{title}”").format(title=title)
        version = self.tr("Sent to many: {title}").format(title=title)

        def work() -> Merge:
            merge = draft.merge(key, app.letters.take_snapshot(letter, version))
            app.records.commit(editing.added(merge, label))
            return merge

        ExportMemory(app.settings).note(Path(draft.folder))
        self._jobs.run(_START, work, lambda merge: self._begin(merge, draft), self._not_begun)

    def _not_begun(self, problem: BrieferError) -> None:
        self._starts = False
        self.view.page.fail(problem)

    def _begin(self, merge: Merge, draft: Draft) -> None:
        self._starts = False
        if draft.workbook is not None:
            self._sheets[merge.id] = draft
            self.board.sheets.add(merge.id)
        self.running.begin(merge)
        self.board.refresh()
        self.setup.forget()
        self.view.page.start_over()
        self._show_jobs()

    def _pause(self, merge: Merge) -> None:
        self.running.pause(merge.id)

    def _cancel(self, merge: Merge) -> None:
        self.running.cancel(merge.id)

    def _go_on(self, merge: Merge) -> None:
        now = self.running.standing(merge.id)
        if now is not None and now.phase is Phase.PAUSED:
            self.running.go_on(merge.id)
        else:
            self.running.begin(merge)

    def _end(self, key: MergeId) -> None:
        merge = next((known for known in self.board.merges if known.id == key), None)
        standing = self.running.standing(key)
        if merge is None or standing is None:
            return
        done = standing.phase is Phase.DONE and standing.problem is None
        if done and merge.printed and standing.made:
            seen = (pane for pane in self._printing if pane.isVisible())
            self._printing[next(seen, self.view.pane)].print_job(merge)

    def _open_folder(self, merge: Merge) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(merge.folder))

    def _show_sheet(self, merge: Merge, row: int) -> None:
        draft = self._sheets.get(merge.id)
        if draft is not None and draft.workbook is not None:
            self.view.sheet.show_sheet(merge, draft.workbook, draft.columns, row)
            self.view.show_sheet()
            self.shown.emit()

    def _tell_news(self) -> None:
        words = self.made_words
        self.news.emit(self.tr("Packs, {made}").format(made=words) if words else "")
