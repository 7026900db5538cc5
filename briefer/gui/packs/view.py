"""The Packs view: what a pack is made of, its pages, and what there is to mend in all letters."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from shiboken6 import isValid

from briefer.bootstrap import App
from briefer.domain.ids import LetterId
from briefer.domain.records import Kind, RecordKey
from briefer.errors import BrieferError
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.delivery.bar import DeliveryBar
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.focus import PaneFocus
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.packs.binding import Binding, Checked, Ranges
from briefer.gui.packs.choosing import ChoosingPane
from briefer.gui.packs.details import PackDetails
from briefer.gui.packs.header import PackHeader
from briefer.gui.packs.middle import PackMiddle
from briefer.gui.packs.naming import NamingForm
from briefer.gui.packs.panes import PackPanes, Third
from briefer.gui.packs.parts import PartsPane
from briefer.gui.packs.preview import PackPreview
from briefer.gui.packs.welcome import Welcome
from briefer.gui.packs.workbench import PackBench
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.layouts import column
from briefer.gui.parts.toast import Toast
from briefer.gui.words import translated
from briefer.services.packs import BoundUp


class PacksView(QFrame):
    """Everything about packs.

    `new_wanted` asks for a new pack, `adding_wanted` for letters to be added, `delivery_wanted`
    carries the format of an export (".pdf", or nothing), and `print_wanted` asks to print.
    """

    new_wanted = Signal()
    adding_wanted = Signal()
    delivery_wanted = Signal(str)
    print_wanted = Signal()

    def __init__(
        self,
        app: App,
        bench: PackBench,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        third: Third | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the pack of `bench`; `third` stands behind the pages."""
        super().__init__(parent)
        self._app, self._actions = app, actions
        self.bench = bench
        self._awake = False
        self._of = ""
        self.setProperty("pane", "main")
        self.setObjectName("packs-view")
        self.binding = Binding(app, jobs, self)
        self.header = PackHeader(bench, actions, look)
        self.banner = Banner(look)
        self.naming = NamingForm(look)
        self.bar = DeliveryBar(look)
        self.details = PackDetails(bench, app, look)
        self.parts = PartsPane(bench, self.details, look)
        self.preview = PackPreview(app, jobs, look)
        self.middle = PackMiddle(self.preview, look)
        self.panes = PackPanes(self.parts, self.middle, look, third)
        self.welcome = Welcome(look)
        self.choosing = ChoosingPane(look)
        self.pages = QStackedWidget()
        for page in (self.panes, self.welcome, self.choosing):
            self.pages.addWidget(page)
        above = (self.header, self.banner, self.naming, self.bar)
        self.setLayout(column(look, *above, (self.pages, 1), gap=0))
        self.toast = Toast(look, self.middle.pages)
        self.feedback = Feedback(self.banner, self.toast, self.bar, self._ground)
        behind = () if third is None else (third.pane,)
        around = (self.parts, self.preview, self.middle.findings, self.middle.compare, *behind)
        self._steps = PaneFocus(around, self)
        self._connect()
        self._follow()

    def begin(self) -> None:
        """Look at packs and letters anew: the view is shown."""
        self._awake = True
        self.bench.begin()
        self._show_page()
        self._renew()
        self.offer()

    def leave(self) -> None:
        """Keep what is typed: another view is shown."""
        self.details.settle()
        self._awake = False

    def focus_start(self) -> None:
        """Go to where one begins."""
        page = self.pages.currentWidget()
        if page is self.welcome:
            self.welcome.focus_start()
        elif page is self.panes and self.parts.isVisible():
            self.parts.focus_list()
        elif page is self.panes:
            self.panes.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_work(self) -> None:
        """Go back to the pack, or to what is said while there is none."""
        none = self.bench.pack is None
        self.pages.setCurrentWidget(self.welcome if none else self.panes)
        self.header.setVisible(not none)
        self.focus_start()

    def show_over(self, page: QWidget) -> None:
        """Show a page over the pack."""
        self.pages.setCurrentWidget(page)

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what the actions that other views have too do here."""
        middle, preview, parts = self.middle, self.preview, self.parts
        return {
            "undo": self._undo,
            "redo": self._redo,
            "export": lambda: self.delivery_wanted.emit(""),
            "export-docx": lambda: self.delivery_wanted.emit(".docx"),
            "export-pdf": lambda: self.delivery_wanted.emit(".pdf"),
            "print": self.print_wanted.emit,
            "edit": self._edit,
            "move-up": lambda: parts.list.shift(-1),
            "move-down": lambda: parts.list.shift(1),
            "next-pane": lambda: self._step(1),
            "previous-pane": lambda: self._step(-1),
            "next-finding": lambda: middle.step(1),
            "previous-finding": lambda: middle.step(-1),
            "fix-first": middle.strip.open.click,
            "toggle-findings": middle.toggle_findings,
            "next-page": lambda: preview.turn(1),
            "previous-page": lambda: preview.turn(-1),
            "zoom-in": lambda: preview.zoom_by(1),
            "zoom-out": lambda: preview.zoom_by(-1),
            "zoom-fit": lambda: preview.zoom_by(0),
        }

    def offer(self) -> None:
        """Say what can be done, while this is the view that is shown."""
        shelf = self.bench.shelf
        if not self._awake or not isValid(shelf.stack):
            return
        stack = shelf.stack
        undo, redo = self.tr("Undo"), self.tr("Redo")
        said: tuple[tuple[ActionId, bool, str, str, str], ...] = (
            ("undo", shelf.can_undo, stack.undoText(), undo, self.tr("There is nothing to undo.")),
            ("redo", stack.canRedo(), stack.redoText(), redo, self.tr("There is nothing to redo.")),
        )
        for name, can, what, verb, nothing in said:
            text = self.tr("{verb}: {step}").format(verb=verb, step=what) if what else verb
            self._actions.lend_words(name, text, "" if can else nothing)
        first = self.tr("Make a pack first.")
        if self.bench.trashed:
            first = self.tr("Take the pack out of the trash first.")
        none = "" if self._works else first
        needy: tuple[ActionId, ...] = (
            "export",
            "export-docx",
            "export-pdf",
            "print",
            "edit",
            "move-up",
            "move-down",
            "next-finding",
            "previous-finding",
            "fix-first",
            "toggle-findings",
            "next-page",
            "previous-page",
            "zoom-in",
            "zoom-out",
            "zoom-fit",
        )
        for name in needy:
            self._actions.lend_words(name, self._actions.spec(name).text, none)

    def tell(self, problem: BrieferError) -> None:
        """Say what is wrong and what to do about it."""
        if self._awake:
            self.banner.show_error(translated(problem.message), translated(problem.hint))

    # ------------------------------------------------------------ inside

    @property
    def _works(self) -> bool:
        """Whether there is a pack, out of the trash."""
        return self.bench.pack is not None and not self.bench.trashed

    def _connect(self) -> None:
        bench, binding, shelf = self.bench, self.binding, self.bench.shelf
        bench.changed.connect(self._follow)
        binding.bound.connect(self._show_bound)
        binding.checked.connect(self._show_checked)
        binding.failed.connect(self.preview.tell)
        self.preview.again.connect(self._renew)
        self.preview.paged.connect(self._show_ranges)
        self.parts.shown.connect(self._show_anchor)
        self.parts.adding_wanted.connect(self.adding_wanted)
        self.header.new_wanted.connect(self.new_wanted)
        self.header.template_wanted.connect(self._ask_name)
        self.naming.given.connect(bench.keep_template)
        self.welcome.choosing_wanted.connect(self.new_wanted)
        self.choosing.left.connect(self.show_work)
        self.middle.letter_shown.connect(self._show_letter)
        self.middle.details_wanted.connect(self._open_details)
        self.panes.folded.connect(self._fold)
        self._fold()
        shelf.offered.connect(self.offer)
        shelf.failed.connect(self.tell)
        shelf.noted.connect(self._note)
        shelf.shown.connect(self._look_at)

    def _fold(self) -> None:
        self.header.fold(self.panes.narrow)
        self.preview.fit(self.panes.narrow)

    def _follow(self) -> None:
        """Bind the pack anew; begin at its top where it is another one."""
        pack = self.bench.pack
        key = "" if pack is None else pack.id
        if key != self._of:
            self._of = key
            self.binding.forget()
            self.naming.hide()
            self.bar.reason.hide()
            self.header.show_pages(0)
            self.middle.start_over()
            self.parts.start_over()
        self._show_page()
        self._renew()
        self.offer()

    def _show_page(self) -> None:
        """Show the pack, or what is said while there is none; a form over it stays."""
        reading = self._app.records.read_only
        self.welcome.offer(
            self.tr("This library can only be read, so no pack can be made in it.")
            if reading
            else ""
        )
        if self.pages.currentWidget() in (self.panes, self.welcome):
            none = self.bench.pack is None
            self.pages.setCurrentWidget(self.welcome if none else self.panes)
            self.header.setVisible(not none)

    def _renew(self) -> None:
        pack = self.bench.pack
        if pack is not None and self._awake:
            self.binding.renew(pack)

    def _show_bound(self, made: BoundUp) -> None:
        self.parts.show_bound(made)
        self.preview.show_pack(made)

    def _show_checked(self, known: Checked) -> None:
        self.middle.show_checked(known)

    def _show_ranges(self, ranges: Ranges) -> None:
        self.parts.show_ranges(ranges)
        self.header.show_pages(self.preview.page_count)

    def _show_anchor(self, anchor: str) -> None:
        self.middle.show_pages_behind()
        first, _ = self.parts.ranges.get(anchor, (0, 0))
        if first:
            self.preview.go_to_page(first)

    def _show_letter(self, letter: str) -> None:
        self.panes.bring(self.parts)
        self.parts.close_details()
        if letter:
            self.parts.reveal_letter(LetterId(letter))
        else:
            self.parts.list.go_to("part/letters")
        self.parts.focus_list()

    def _open_details(self) -> None:
        self.panes.bring(self.parts)
        self.parts.open_details()

    def _ask_name(self) -> None:
        if self.bench.pack is not None:
            self.naming.ask(self.bench.pack.title)

    def _look_at(self, key: RecordKey) -> None:
        """Look at the pack that a step has changed."""
        if self._awake and key.kind is Kind.PACK:
            self.bench.show(key.id)

    def _edit(self) -> None:
        self.panes.bring(self.parts)
        self.parts.open_current()

    def _undo(self) -> None:
        self.details.settle()
        self.bench.shelf.undo()

    def _redo(self) -> None:
        self.details.settle()
        self.bench.shelf.redo()

    def _step(self, by: int) -> None:
        if self.panes.narrow:
            self._steps.enter(self._entry(self.panes.bring_beside(by)))
        else:
            self._steps.step(by)

    def _entry(self, part: QWidget) -> QWidget:
        """Return the pane that a part of the view shows."""
        shown = self.middle.pages.currentWidget()
        return shown if part is self.middle and shown is not None else part

    def _ground(self) -> QWidget:
        shown = (one for one in (self.middle.pages, self.parts) if one.isVisible())
        return next(shown, self)

    def _note(self, sentence: str) -> None:
        if self._awake:
            self.toast.stand_on(self._ground())
            self.toast.show_message(sentence, self._undo)
