"""The Templates view: the list, the blocks of one template, and what a letter of it would be."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from briefer.bootstrap import App
from briefer.composing.checks.plans import TITLES
from briefer.domain.ids import BlockId
from briefer.domain.records import Kind, RecordKey
from briefer.errors import BrieferError
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.focus import PaneFocus
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.folding import Room, SplitPanes
from briefer.gui.parts.layouts import column
from briefer.gui.parts.toast import Toast
from briefer.gui.templates.blocks import BlocksPane
from briefer.gui.templates.details import TemplateDetails
from briefer.gui.templates.footer import TroubleStrip
from briefer.gui.templates.header import TemplateHeader
from briefer.gui.templates.listing import TemplateList
from briefer.gui.templates.preview import TemplatePreview
from briefer.gui.templates.troubles import Findings, Trouble, check, troubles
from briefer.gui.templates.workbench import Workbench
from briefer.gui.words import translated

_ROOM = Room(all_from=1000, widths=(256, 493, 455), least=(200, 360, 280), grows_from=1)


class TemplatePanes(SplitPanes):
    """Templates, blocks and pages."""

    def __init__(self, parts: tuple[QWidget, QWidget, QWidget], look: Look) -> None:
        """Put `parts` beside one another."""
        translate = QCoreApplication.translate
        names = (
            translate("TemplatePanes", "Templates"),
            translate("TemplatePanes", "Blocks"),
            translate("TemplatePanes", "Preview"),
        )
        super().__init__(parts, names, _ROOM, look)
        self.tabs.setObjectName("template-tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the Templates view"))


class TemplatesView(QFrame):
    """Everything about templates. `field_wanted` asks for the menu of placeholders."""

    field_wanted = Signal()

    def __init__(
        self,
        app: App,
        bench: Workbench,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Show the templates of `bench`; `begin` lists them."""
        super().__init__(parent)
        self._app, self._jobs, self._actions = app, jobs, actions
        self._found: Findings = ()
        self.bench = bench
        self.setProperty("pane", "main")
        self.setObjectName("templates-view")
        self.header = TemplateHeader(bench, actions, look)
        self.banner = Banner(look)
        self.listing = TemplateList(bench, look)
        self.blocks = BlocksPane(bench, look)
        self.details = TemplateDetails(bench, look)
        self.strip = TroubleStrip(look)
        self.preview = TemplatePreview(app, bench, jobs, look)
        middle = QFrame()
        middle.setLayout(column(look, (self.details, 2), (self.blocks, 1), self.strip, gap=0))
        self.panes = TemplatePanes((self.listing, middle, self.preview), look)
        self.setLayout(column(look, self.header, self.banner, (self.panes, 1), gap=0))
        self.toast = Toast(look, self.blocks)
        self._middle = middle
        self._steps = PaneFocus((self.listing, middle, self.preview), self)
        self._connect()

    def begin(self) -> None:
        """Look at the library anew: the view is shown."""
        self.listing.refresh()
        self.header.refresh()
        self.preview.begin()
        self.offer()

    def leave(self) -> None:
        """Keep what is typed: another view is shown."""
        self.blocks.settle()
        self.details.close_form()
        self.preview.rest()

    def focus_start(self) -> None:
        """Go to where one begins: the list."""
        if self.listing.isVisible():
            self.listing.focus_list()
        else:
            self.panes.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what the actions that other views have too do here."""
        return {
            "undo": self._undo,
            "redo": self._redo,
            "search": self._search,
            "edit": self._edit,
            "next-pane": lambda: self._step(1),
            "previous-pane": lambda: self._step(-1),
            "next-finding": lambda: self.strip.step(1),
            "previous-finding": lambda: self.strip.step(-1),
            "fix-first": self.strip.mend.click,
            "zoom-in": lambda: self.preview.zoom_by(1),
            "zoom-out": lambda: self.preview.zoom_by(-1),
            "zoom-fit": lambda: self.preview.zoom_by(0),
            "insert-placeholder": self._ask_field,
        }

    def offer(self) -> None:
        """Say what can be undone and done again, while this is the view that is shown."""
        shelf = self.bench.shelf
        if not self.isVisible() or not isValid(shelf.stack):
            return
        stack = shelf.stack
        said: tuple[tuple[ActionId, bool, str, str, str], ...] = (
            (
                "undo",
                shelf.can_undo,
                stack.undoText(),
                self.tr("Undo"),
                self.tr("There is nothing to undo."),
            ),
            (
                "redo",
                stack.canRedo(),
                stack.redoText(),
                self.tr("Redo"),
                self.tr("There is nothing to redo."),
            ),
        )
        for name, can, what, verb, nothing in said:
            text = self.tr("{verb}: {step}").format(verb=verb, step=what) if what else verb
            self._actions.lend_words(name, text, "" if can else nothing)

    def tell(self, problem: BrieferError) -> None:
        """Say what is wrong and what to do about it."""
        if self.isVisible():
            self.banner.show_error(translated(problem.message), translated(problem.hint))

    # ------------------------------------------------------------ inside

    def _connect(self) -> None:
        shelf = self.bench.shelf
        self.bench.changed.connect(self._check)
        self.bench.changed.connect(self.banner.hide)
        self.preview.tried.connect(self._show_troubles)
        self.preview.place_pressed.connect(self._reveal)
        self.blocks.field_wanted.connect(self._ask_field)
        self.blocks.current_changed.connect(self.preview.mark)
        self.panes.folded.connect(self._fold)
        self._fold()
        self.header.details_wanted.connect(self._open_details)
        self.listing.entered.connect(self._edit)
        self.strip.shown.connect(self._go_to)
        self.strip.mended.connect(self._mend)
        shelf.offered.connect(self.offer)
        shelf.failed.connect(self.tell)
        shelf.noted.connect(self._note)
        shelf.shown.connect(self._follow)

    def _follow(self, key: RecordKey) -> None:
        """Look at the template that a step has changed."""
        if self.isVisible() and key.kind is Kind.TEMPLATE:
            self.bench.show(key.id)

    def _check(self) -> None:
        app, template = self._app, self.bench.template
        if template is None:
            self.strip.show_troubles(())
            return

        def work() -> Findings:
            return check(template, app.library, app.phrases)

        self._jobs.run("template/check", work, self._take, self.tell)

    def _fold(self) -> None:
        self.header.fold(self.panes.narrow)

    def _take(self, found: Findings) -> None:
        self._found = found
        self._show_troubles()

    def _show_troubles(self) -> None:
        made = self.preview.made
        unfilled = made.unfilled if made else ()
        self.strip.show_troubles(troubles(self.bench, self._found, unfilled))

    def _go_to(self, found: Trouble) -> None:
        self.panes.bring(self._middle)
        if found.block == TITLES:
            self.details.show_titles()
        else:
            self.blocks.reveal(found.block)

    def _mend(self, found: Trouble) -> None:
        self.blocks.reveal(found.block)
        card = self.blocks.current
        if card is not None and found.instead:
            card.words.put_instead(found.unknown, found.instead)
            self.blocks.settle()

    def _reveal(self, place: str) -> None:
        self.panes.bring(self._middle)
        self.blocks.reveal(BlockId(place.partition("/")[0]))

    def _ask_field(self) -> None:
        if self.blocks.current is not None and not self.bench.locked:
            self.field_wanted.emit()

    def _edit(self) -> None:
        self.panes.bring(self._middle)
        card = self.blocks.current
        if card is not None:
            self.blocks.reveal(card.key)

    def _open_details(self) -> None:
        self.panes.bring(self._middle)
        self.details.open_form()

    def _undo(self) -> None:
        self.blocks.settle()
        self.bench.shelf.undo()

    def _redo(self) -> None:
        self.blocks.settle()
        self.bench.shelf.redo()

    def _search(self) -> None:
        self.panes.bring(self.listing)
        self.listing.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.listing.search.selectAll()

    def _step(self, by: int) -> None:
        if self.panes.narrow:
            self._steps.enter(self.panes.bring_beside(by))
        else:
            self._steps.step(by)

    def _note(self, sentence: str) -> None:
        if self.isVisible():
            self.toast.stand_on(self._middle if self._middle.isVisible() else self.listing)
            self.toast.show_message(sentence, self._undo)
