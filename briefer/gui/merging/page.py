"""The page on which a job is set up: one thing after another, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefer.bootstrap import App
from briefer.domain.ids import LetterId
from briefer.errors import BrieferError
from briefer.gui.action_ids import ActionId
from briefer.gui.focus import PaneFocus
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.merging.contacts_file import AskContacts, AskFolder
from briefer.gui.merging.setup import Setup
from briefer.gui.merging.steps.letter_step import LetterStep
from briefer.gui.merging.steps.letters_step import LettersStep
from briefer.gui.merging.steps.recipients_step import RecipientsStep
from briefer.gui.merging.steps.where_step import WhereStep
from briefer.gui.parts.announce import announce
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.gui.words import translated


class NewJobPage(QFrame):
    """Four steps. `started` asks for the job to begin, `left` to go back to the jobs."""

    started = Signal()
    left = Signal()

    def __init__(
        self,
        app: App,
        setup: Setup,
        jobs: Jobs,
        asks: tuple[AskContacts, AskFolder],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Set up what `setup` holds; `asks` are how a file and a folder are asked for."""
        super().__init__(parent)
        self._setup = setup
        self._desk: LetterId | None = None
        self.setObjectName("new-job")
        self.setProperty("pane", "main")
        contacts, folder = asks
        self.letter = LetterStep(app, setup, jobs, look)
        self.recipients = RecipientsStep(app, setup, contacts, look)
        self.letters = LettersStep(app, setup, jobs, look)
        self.where = WhereStep(app, setup, folder, look)
        self.steps = QStackedWidget()
        for step in (self.letter, self.recipients, self.letters, self.where):
            self.steps.addWidget(step)
        self.bar = PaneBar(" ", look)
        self.banner = Banner(look)
        self._make_foot(look)
        self.setLayout(column(look, self.bar, self.banner, (self.steps, 1), self._foot, gap=0))
        self._panes = PaneFocus((self.steps, self._foot), self)
        self._connect()
        self._show()

    def open(self, desk: LetterId | None) -> None:
        """Show the page where one was on it; `desk` is the letter that is open."""
        self._desk = desk
        self._begin()

    def start_over(self) -> None:
        """Go to the first step: another job is coming."""
        self.letters.leave()
        self.steps.setCurrentIndex(0)
        self._show()

    def leave(self) -> None:
        """Work on nothing while one is elsewhere."""
        self.letters.leave()

    def focus_start(self) -> None:
        """Go to where one begins."""
        self._step.focus_start()

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what the actions that other views have too do here."""
        return {
            "next-pane": lambda: self._panes.step(1),
            "previous-pane": lambda: self._panes.step(-1),
            "search": self._search,
            "next-page": lambda: self._turn(1),
            "previous-page": lambda: self._turn(-1),
        }

    def fail(self, problem: BrieferError) -> None:
        """Say what is wrong and what to do about it."""
        self.banner.show_error(translated(problem.message), translated(problem.hint))

    # ------------------------------------------------------------ building

    def _make_foot(self, look: Look) -> None:
        self.cancel = push(self.tr("Leave for now"), look)
        self.cancel.setObjectName("new-job-leave")
        self.why = Label("", look, size=12, tone="muted", wrap=True)
        self.back = push(self.tr("Back"), look)
        self.back.setObjectName("new-job-back")
        self.next = push("", look, kind="primary")
        self.next.setObjectName("new-job-next")
        self._foot = QFrame()
        self._foot.setObjectName("footer")
        line = (self.cancel, (self.why, 1), self.back, self.next)
        self._foot.setLayout(row(look, *line, gap=8, margins=(16, 8, 16, 8)))

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.left)
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(self._go_on)
        for step in (self.letter, self.recipients):
            step.agreed.connect(self._go_on)
        self.where.changed.connect(self._offer)
        self.letter.failed.connect(self.fail)
        for news in (self._setup.changed, self._setup.found, self._setup.ended):
            news.connect(self._offer)
        self._setup.sorted.connect(self._offer)
        self._setup.reading.connect(self.banner.hide)
        self._setup.failed.connect(self.fail)
        Escape((self.steps, self._foot), self).pressed.connect(self.left)

    # ------------------------------------------------------------ the steps

    @property
    def number(self) -> int:
        """Which step one is at, from 0."""
        return self.steps.currentIndex()

    @property
    def _step(self) -> LetterStep | RecipientsStep | LettersStep | WhereStep:
        return (self.letter, self.recipients, self.letters, self.where)[self.number]

    def _go_on(self) -> None:
        if self._step.why_not:
            self._offer()
            announce(self.why, self.why.words)
        elif self.number == self.steps.count() - 1:
            self.started.emit()
        else:
            self._go(1)

    def _go(self, by: int) -> None:
        self.letters.leave()
        self.banner.hide()
        self.steps.setCurrentIndex(max(0, self.number + by))
        self._begin()
        self._step.focus_start()
        announce(self, self.bar.title.words)

    def _begin(self) -> None:
        if self._step is self.letter:
            self.letter.begin(self._desk)
        elif self._step is self.recipients:
            self.recipients.begin()
        elif self._step is self.letters:
            self.letters.begin()
        else:
            self.where.begin()
        self._show()

    def _show(self) -> None:
        names = (
            self.tr("The letter"),
            self.tr("The recipients"),
            self.tr("Every letter"),
            self.tr("Where they go"),
        )
        words = self.tr("New job, step {step} of {steps}: {name}")
        self.bar.title.setText(
            words.format(step=self.number + 1, steps=len(names), name=names[self.number])
        )
        last = self.number == len(names) - 1
        self.next.setText(self.tr("Start") if last else self.tr("Next"))
        self.back.setEnabled(self.number > 0)
        self._offer()

    def _offer(self) -> None:
        why = self._step.why_not
        self.why.setText(why)
        self.next.setAccessibleDescription(why)
        # It stays where the focus is: pressed too early, it says why it does nothing.
        self.next.setProperty("waits", bool(why))

    def _search(self) -> None:
        if self._step is self.letters:
            self.letters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn(self, by: int) -> None:
        if self._step is self.letters:
            pages = self.letters.preview.pages
            pages.go_to_page(pages.page + by)
