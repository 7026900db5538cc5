"""A letter saved as a template: what would be put in its words, to be confirmed one by one."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from briefer.bootstrap import App
from briefer.composing.templating import TITLE, Doubt, Proposed, Replacement
from briefer.domain.ids import Place
from briefer.domain.letter import Letter
from briefer.errors import BrieferError
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.gui.parts.secret import Tick
from briefer.gui.templates.fields import field_words
from briefer.services.templating import proposed

_JOB = "template/propose"


class ReplacedRow(QWidget):
    """Words of the letter, the placeholder for them, and a tick: whether it is put there."""

    turned = Signal()

    def __init__(self, one: Replacement, chip: str, place: str, look: Look) -> None:
        """Show one replacement, ticked."""
        super().__init__()
        self.one = one
        words = " ".join(one.words.split())
        self.tick = Tick("", look)
        self.tick.setChecked(True)
        said = self.tr("{words} becomes {field} ({place})")
        self.tick.setAccessibleName(said.format(words=words, field=chip, place=place))
        self.tick.toggled.connect(self.turned)
        shown = ElidedLabel(words, look, size=15, serif=True)
        arrow = Label("→", look, tone="muted")
        where = Label(place, look, size=12, tone="muted")
        line = row(look, self.tick, (shown, 1), arrow, Chip(chip, look, "accent"), where, gap=8)
        self.setLayout(line)


class SavingPane(QFrame):
    """What the template would be. `left` leads back to the outline, `kept` carries a Template."""

    left = Signal()
    kept = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, app: App, jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        """Propose a template of the letter on `desk`, once asked to."""
        super().__init__(parent)
        self._desk, self._app, self._jobs, self._look = desk, app, jobs, look
        self._proposed: Proposed | None = None
        self._refused: list[Replacement] = []
        self._rows: list[ReplacedRow] = []
        self.setObjectName("save-template")
        self.setProperty("pane", "main")
        self._make()
        self.back.clicked.connect(self.left)
        self.keep.clicked.connect(self._keep)
        self.name.field.setObjectName("save-template-name")
        self._line.returnPressed.connect(self._keep)
        self._line.textChanged.connect(self._offer)
        Escape((self._line, self.keep), self).pressed.connect(self.left)
        desk.opened.connect(self._forget)

    @property
    def rows(self) -> tuple[ReplacedRow, ...]:
        """What can be ticked."""
        return tuple(self._rows)

    def open_form(self) -> None:
        """Look at the letter as it is now, and go to the name."""
        self._desk.keep_now()
        letter = self._desk.letter
        if letter is None:
            return
        self._refused = []
        self._line.setText(letter.title)
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._propose(letter)

    # ------------------------------------------------------------ inside

    def _make(self) -> None:
        look = self._look
        bar = PaneBar(self.tr("Save this letter as a template"), look)
        self.back = tool("close", self.tr("Back to the outline"), look)
        self.back.setObjectName("save-template-close")
        bar.add(None, self.back)
        self._line = QLineEdit()
        hint = self.tr("You find it under this name when you begin a letter.")
        self.name = LabelledField(self.tr("Name of the template"), look, hint, self._line)
        self.lead = Label("", look, tone="muted", wrap=True)
        self._column = column(look, gap=4)
        self.doubts_head = Label(
            self.tr("These stay as they are. Look whether they belong in every letter:"),
            look,
            tone="muted",
            wrap=True,
        )
        self._doubts = column(look, gap=4)
        self.keep = push(self.tr("Keep the template"), look, kind="primary", icon="check")
        self.keep.setObjectName("save-template-keep")
        inner = column(look, self.name, self.lead, self._column, self.doubts_head, self._doubts)
        inner.add(row(look, self.keep, None), None)
        page = QWidget()
        page.setLayout(column(look, inner, gap=0, margins=(16, 12, 16, 12)))
        self.setLayout(column(look, bar, (scroller(page), 1), gap=0))
        self.doubts_head.hide()

    def _propose(self, letter: Letter) -> None:
        app, refused, name = self._app, tuple(self._refused), self._line.text()
        library, today = self._desk.library, app.clock.now().date()

        def work() -> Proposed:
            phrases = app.phrases(letter.language)
            return proposed(letter, library, phrases, name=name, today=today, refused=refused)

        self.keep.setEnabled(False)
        self._jobs.run(_JOB, work, self._take, self._tell)

    def _take(self, found: Proposed) -> None:
        first = not self._refused
        self._proposed = found
        if first:
            self._show(found)
        self._show_doubts(found.doubts)
        self._offer()

    def _show(self, found: Proposed) -> None:
        for line in self._rows:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        library = self._desk.library
        self._rows = []
        for one in found.replacements:
            chip = field_words(one.name, library)
            line = ReplacedRow(one, chip, self._place(one.place), self._look)
            line.turned.connect(self._turned)
            self._rows.append(line)
        self._column.add(*self._rows)
        self.lead.setText(
            self.tr("What is ticked is put in anew for each letter. The rest of the words stay.")
            if self._rows
            else self.tr(
                "The letter’s own words have no particulars in them; what briefer fills in, it "
                "fills in again for each letter."
            )
        )

    def _show_doubts(self, doubts: tuple[Doubt, ...]) -> None:
        while self._doubts.count():
            item = self._doubts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.doubts_head.setVisible(bool(doubts))
        for doubt in doubts:
            words = f"“{' '.join(doubt.words.split())}” · {self._place(doubt.place)}"
            self._doubts.add(Label(words, self._look, size=13, wrap=True))

    def _turned(self) -> None:
        letter = self._desk.letter
        if letter is not None:
            self._refused = [line.one for line in self._rows if not line.tick.isChecked()]
            self._propose(letter)

    def _place(self, place: Place) -> str:
        return self.tr("Title") if place == TITLE else self._desk.place_name(place)

    def _offer(self) -> None:
        self.keep.setEnabled(self._proposed is not None and bool(self._line.text().strip()))

    def _keep(self) -> None:
        if self._proposed is not None and self.keep.isEnabled():
            made = self._proposed.template
            self._proposed = None
            self.kept.emit(replace(made, name=self._line.text().strip()))

    def _forget(self) -> None:
        self._proposed = None
        self._jobs.drop(_JOB)

    def _tell(self, problem: BrieferError) -> None:
        self.failed.emit(problem)
