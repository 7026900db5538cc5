"""A job as one card: what it is, how far it is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from briefer.domain.merge import Merge
from briefer.gui.look.look import Look
from briefer.gui.merging.standing import Phase, Standing
from briefer.gui.merging.words import aside_words, facts_words, made_words, promise_words
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import PushButton, push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.flow import Flow
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.words import translated

_SPOKEN_EVERY = 10


class JobCard(Card):
    """One job. What is wanted of it comes as a signal of its own."""

    pause_wanted = Signal()
    go_on_wanted = Signal()
    cancel_wanted = Signal()
    folder_wanted = Signal()
    print_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, merge: Merge, look: Look, parent: QWidget | None = None) -> None:
        """Show `merge`; how it stands comes later."""
        super().__init__(look, "plain", parent)
        self.merge = merge
        self._phase: Phase | None = None
        self._spoken = 0
        self.setObjectName("job-card")
        self.title = ElidedLabel(merge.title, look, size=14, bold=True)
        facts = Label(facts_words(merge), look, size=12, tone="muted", wrap=True)
        self.made = Label("", look)
        self.made.setObjectName("job-made")
        self.aside = Label("", look, tone="muted")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self._make_buttons(look)
        self.promise = Label("", look, size=12, tone="muted", wrap=True)
        self.problem = Label("", look, tone="err", wrap=True)
        self.problem.setObjectName("job-problem")
        ways = QWidget()
        ways.setLayout(Flow(look, *self._buttons, gap=8))
        count = row(look, self.made, None, self.aside, gap=12)
        parts = (self.title, facts, count, self.progress, self.problem, ways, self.promise)
        self.setLayout(column(look, *parts, gap=8, margins=(16, 12, 16, 12)))

    def show_standing(self, standing: Standing) -> None:
        """Show how the job stands now."""
        self.made.setText(made_words(standing))
        self.aside.setText(aside_words(standing))
        self.progress.setRange(0, max(1, standing.letters))
        self.progress.setValue(standing.made)
        said = ", ".join(part for part in (self.made.words, self.aside.words) if part)
        self.progress.setAccessibleName(f"{self.merge.title}: {said}")
        self.promise.setText(promise_words(standing))
        self._tell_problem(standing)
        if standing.phase is not self._phase:
            self._phase = standing.phase
            self._offer(standing.phase)
        self._speak(standing)

    # ------------------------------------------------------------ inside

    def _make_buttons(self, look: Look) -> None:
        self.pause = push(self.tr("Pause"), look, icon="pause")
        self.go_on = push(self.tr("Go on"), look, kind="primary", icon="play")
        self.cancel = push(self.tr("Cancel"), look)
        self.open = push(self.tr("Open folder"), look, icon="folder")
        self.print = push(self.tr("Print all…"), look, icon="print")
        self.remove = push(self.tr("Take off this list"), look, kind="link")
        ways = {
            "pause": (self.pause, self.pause_wanted),
            "go-on": (self.go_on, self.go_on_wanted),
            "cancel": (self.cancel, self.cancel_wanted),
            "open": (self.open, self.folder_wanted),
            "print": (self.print, self.print_wanted),
            "remove": (self.remove, self.removal_wanted),
        }
        for name, (button, wanted) in ways.items():
            button.setObjectName(f"job-{name}")
            button.setAccessibleName(f"{button.text()}: {self.merge.title}")
            button.clicked.connect(wanted)
        self._buttons: tuple[PushButton, ...] = tuple(button for button, _ in ways.values())

    def _offer(self, phase: Phase) -> None:
        """Offer what can be done in a phase; the focus goes on to what takes a button's place."""
        runs = phase in {Phase.STARTING, Phase.RUNNING}
        wanted = {
            self.pause: runs,
            self.go_on: phase in {Phase.PAUSED, Phase.STOPPED},
            self.cancel: runs or phase in {Phase.WAITING, Phase.PAUSED},
            self.open: phase in {Phase.STOPPED, Phase.DONE},
            self.print: phase is Phase.DONE and ".pdf" in self.merge.suffixes,
            self.remove: phase in {Phase.STOPPED, Phase.DONE},
        }
        focused = any(button.hasFocus() for button in self._buttons)
        for button, offered in wanted.items():
            if offered:
                button.setVisible(True)
        if focused:
            first = next((button for button, offered in wanted.items() if offered), None)
            if first is not None and not any(
                button.hasFocus() and wanted[button] for button in self._buttons
            ):
                first.setFocus()
        for button, offered in wanted.items():
            if not offered:
                button.setVisible(False)

    def _tell_problem(self, standing: Standing) -> None:
        problem = standing.problem
        told = (
            ""
            if problem is None
            else f"{translated(problem.message)} {translated(problem.hint)}".strip()
        )
        if told and told != self.problem.words:
            announce(self.problem, told, at_once=True)
        self.problem.setText(told)
        self.problem.setVisible(bool(told))

    def _speak(self, standing: Standing) -> None:
        """Say every tenth that is done, and no more."""
        tenth = standing.made * 100 // max(1, standing.letters) // _SPOKEN_EVERY
        if standing.active and tenth > self._spoken:
            self._spoken = tenth
            announce(self.progress, self.made.words)
