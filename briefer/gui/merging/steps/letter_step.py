"""The first step: which letter goes to everybody."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.bootstrap import App
from briefer.domain.ids import LetterId
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.letters.words import names_of, row_of
from briefer.gui.look.look import Look
from briefer.gui.merging.setup import Setup
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.rows import RowList, RowWords

_LIST = "merge/letters"


class LetterStep(QFrame):
    """Every kept letter, the one on the desk first.

    `agreed` comes when one was chosen by Enter or two clicks, `new_wanted` when there is none yet.
    """

    agreed = Signal()
    new_wanted = Signal()
    failed = Signal(object)

    def __init__(
        self, app: App, setup: Setup, jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        """Offer the letters of `app`."""
        super().__init__(parent)
        self._app, self._setup, self._jobs = app, setup, jobs
        self._desk: LetterId | None = None
        self._loads = self._awaited = False
        self.setObjectName("letter-step")
        about = Label(
            self.tr(
                "Choose the letter that goes to everybody. Each gets it with their own name, "
                "address and greeting."
            ),
            look,
            wrap=True,
        )
        self.list = RowList(self.tr("Letters"), look)
        self.list.setObjectName("merge-letters")
        self.none = Label(
            self.tr("No letter is kept yet. Write the one that is to go to many first."),
            look,
            wrap=True,
        )
        self.new = push(self.tr("Write a letter"), look, icon="letter")
        self.new.setObjectName("merge-write")
        self.new.clicked.connect(self.new_wanted)
        ways = row(look, self.new, None)
        margins = (16, 12, 16, 12)
        self.setLayout(
            column(look, about, self.none, ways, (self.list, 1), None, gap=12, margins=margins)
        )
        self.list.moved.connect(self._choose)
        self.list.opened.connect(self._agree)
        self._offer(())

    def begin(self, desk: LetterId | None) -> None:
        """Show the letters as they are kept now; `desk` is the one that is open."""
        self._desk, self._loads = desk, True
        app = self._app

        def work() -> tuple[RowWords, ...]:
            entries = app.letters.entries()
            names, now = names_of(entries, app.library), app.clock.now()
            return tuple(row_of(entry, names[entry.addressee], now) for entry in entries)

        self._jobs.run(_LIST, work, self._show, self.failed.emit)

    def focus_start(self) -> None:
        """Go to where one begins, as soon as the letters are there."""
        self._awaited = self._loads
        start = self.list if self.list.isVisibleTo(self) else self.new
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def why_not(self) -> str:
        """Why one cannot go on; empty when one can."""
        return "" if self._setup.draft.letter else self.tr("Choose a letter first.")

    def _show(self, rows: Sequence[RowWords]) -> None:
        here = [self._on_desk(words) for words in rows if words.key == self._desk]
        self._offer([*here, *(words for words in rows if words.key != self._desk)])
        self._loads = False
        if self._awaited:
            self.focus_start()

    def _offer(self, rows: Sequence[RowWords]) -> None:
        for widget in (self.none, self.new):
            widget.setVisible(not rows)
        self.list.setVisible(bool(rows))
        chosen = self._setup.draft.letter
        self.list.show_rows(rows)
        if chosen is not None:
            self.list.go_to(chosen.id)
        self._choose(self.list.current_key)

    def _on_desk(self, words: RowWords) -> RowWords:
        return RowWords(
            key=words.key,
            title=words.title,
            second=words.second,
            chip=self.tr("On the desk"),
            chip_kind="accent",
            more=words.chip,
            more_kind=words.chip_kind,
        )

    def _choose(self, key: str) -> None:
        if not key:
            return
        try:
            letter = self._app.letters.peek(LetterId(key))
        except BrieferError as problem:
            self.failed.emit(problem)
            return
        if letter is not None:
            # What became of it elsewhere is no part of what goes out now.
            self._setup.choose_letter(replace(letter, sent=None, answers=()))

    def _agree(self, key: str) -> None:
        self._choose(key)
        self.agreed.emit()
