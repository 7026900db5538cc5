"""“Copy for a web form”: what goes in, what the form takes, and the parts, one by one."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from briefer.bootstrap import App
from briefer.composing.form_parts import form_parts
from briefer.composing.form_text import USUAL, FormPiece, form_outline, form_pieces
from briefer.composing.laying import lay_out
from briefer.domain.letter import Letter
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import remember
from briefer.gui.delivery.stopping import stopped
from briefer.gui.desk.desk import Desk
from briefer.gui.forms.limit_field import LimitField
from briefer.gui.forms.part_list import PartList
from briefer.gui.forms.part_row import PartRow
from briefer.gui.forms.words import length, piece_name, verdict
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.flow import Flow
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.parts.leaving import Escape
from briefer.gui.parts.secret import Tick
from briefer.services.settings import Settings

_JOB = "form"

MOST_PARTS = 60
"""More than anybody would paste one by one."""

_Text = tuple[str, tuple[str, ...]]
"""The whole text, and its parts."""


class FormPane(QFrame):
    """The letter on the desk as text for a form. Esc goes back to the outline."""

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        feedback: Feedback,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Show the text of the letter on `desk`, once asked to."""
        super().__init__(parent)
        self._desk, self._app, self._jobs, self._feedback = desk, app, jobs, feedback
        self.setObjectName("form-pane")
        self.setProperty("pane", "main")
        self._make(look)
        self._lay_out(look)
        self.back.clicked.connect(self.left)
        self.limit.changed.connect(self._renew)
        self.limit.entered.connect(self.parts.focus_next)
        for tick in (*self.pieces.values(), self.marked):
            tick.toggled.connect(self._renew)
        self.parts.wanted.connect(self._copy)
        Escape((self,), self).pressed.connect(self.left)
        desk.changed.connect(self._follow)

    def open_form(self) -> None:
        """Show the text as it is now, with no part copied, and go to the limit."""
        self.parts.forget()
        self.limit.show_limit(self._app.settings.load()[0].form_limit)
        self._renew()
        self.limit.line.selectAll()
        self.limit.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ building

    def _make(self, look: Look) -> None:
        self.back = tool("close", self.tr("Back to the outline"), look)
        self.back.setObjectName("form-close")
        self.limit = LimitField(look)
        self.pieces = {piece: Tick(piece_name(piece), look) for piece in FormPiece}
        for piece, tick in self.pieces.items():
            tick.setObjectName(f"form-{piece}")
            tick.setChecked(piece in USUAL)
        self.marked = Tick(self.tr("Number the parts"), look)
        self.marked.setObjectName("form-marked")
        self.marked.setChecked(True)
        self.count = Label("", look, wrap=True)
        self.verdict = Label("", look, bold=True, wrap=True)
        self.parts = PartList(look)

    def _lay_out(self, look: Look) -> None:
        bar = PaneBar(self.tr("Copy for a web form"), look)
        bar.add(None, self.back)
        lead = Label(
            self.tr("What goes into the text besides the letter from its salutation on?"),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        content = QWidget()
        inner = column(look, lead, Flow(look, *self.pieces.values(), gap=16), self.limit, gap=10)
        inner.add(self.marked, column(look, self.count, self.verdict, gap=4), self.parts, None)
        content.setLayout(column(look, inner, gap=0, margins=(16, 12, 16, 16)))
        self._area = scroller(content)
        self.setLayout(column(look, bar, (self._area, 1), gap=0))

    # ------------------------------------------------------------ the text

    def _follow(self) -> None:
        if self.isVisible():
            self._renew()

    def _renew(self) -> None:
        letter = self._desk.letter
        if letter is None:
            return
        there = form_pieces(self._desk.outline)
        for piece, tick in self.pieces.items():
            tick.setVisible(piece in there)
        if self.limit.is_good:
            self._work(letter)
        else:
            self._jobs.drop(_JOB)
            self.verdict.setText("")
            self.parts.show_parts(())

    def _work(self, letter: Letter) -> None:
        app, outline, limit = self._app, self._desk.outline, self.limit.limit
        kept = frozenset(piece for piece, tick in self.pieces.items() if tick.isChecked())
        marked = self.marked.isChecked()

        def work() -> _Text:
            shown = form_outline(outline, kept)
            document = lay_out(letter, shown, app.phrases(letter.language))
            text = app.exporter.render(document, ".txt").decode().strip()
            return text, form_parts(text, limit, marked=marked)

        self._jobs.run(_JOB, work, lambda made: self._show(*made, limit), self._failed)

    def _show(self, text: str, parts: tuple[str, ...], limit: int | None) -> None:
        said = verdict(text, parts, limit)
        if len(parts) > MOST_PARTS:
            said = f"{said} {self.tr('Leave something out, or send it another way.')}"
            parts = ()
        self.count.setText(length(text))
        if said != self.verdict.words:
            self.verdict.setText(said)
            announce(self, f"{self.count.words} {said}")
        self.verdict.set_tone("warn" if limit is not None and len(parts) != 1 else None)
        self.parts.show_parts(parts)

    def _failed(self, problem: BrieferError) -> None:
        self._feedback.try_again(problem, self._renew)

    # ------------------------------------------------------------ copying

    def _copy(self, line: PartRow) -> None:
        if stopped(self._desk, self._feedback):
            return
        QGuiApplication.clipboard().setText(line.text)
        limit = self.limit.limit or 0

        def noted(settings: Settings) -> Settings:
            return replace(settings, form_limit=limit)

        remember(self._app.settings, noted)
        following = self.parts.note_copied(line)
        if following is None:
            said = self.tr("Copied: {part}. That is all of it.").format(part=line.name)
        else:
            self._area.ensureWidgetVisible(following)
            words = self.tr("Copied: {part}. Next: {following}.")
            said = words.format(part=line.name, following=following.name)
        announce(self, said)
