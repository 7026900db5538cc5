"""The list of all letters, and the trash."""

import datetime as dt
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QStackedWidget, QTabBar, QWidget

from briefer.composing.ledger import ReplyState, without_ledger
from briefer.domain.ids import LetterId
from briefer.domain.letter import Letter, LetterStatus
from briefer.domain.library import Library
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.ledger.words import state_name
from briefer.gui.letters.deleting import Deleting
from briefer.gui.letters.words import names_of, row_of, status_name
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.buttons import PushButton, push
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.rows import RowList
from briefer.gui.parts.toast import Toast
from briefer.gui.words import translated
from briefer.services.letters import KeptLetter
from briefer.services.ports import Clock, LetterStore

_WIDEST = 880
_JOB = "letters"


@dataclass(frozen=True)
class _Listed:
    """What the worker brings: the letters, and how those they are to are called."""

    entries: tuple[KeptLetter, ...]
    names: dict[str, str]
    trashed: int


class LettersList(QFrame):
    """Every kept letter, to be found, opened, doubled, thrown away and brought back.

    `letter_chosen` carries the id of the one to open. `asked_new` is the wish for a new letter,
    `left` the wish to go back to the open one. `touched` comes before a letter is read or thrown
    away, so that whoever holds it can keep it first.
    """

    letter_chosen = Signal(str)
    asked_new = Signal()
    left = Signal()
    touched = Signal()

    def __init__(
        self,
        store: LetterStore,
        library: Library,
        look: Look,
        clock: Clock,
        jobs: Jobs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """List the letters of `store`; `jobs` is the worker that reads them."""
        super().__init__(parent)
        self._store, self._library, self._look, self._clock = store, library, look, clock
        self._jobs = jobs or Jobs(self)
        self._listed: _Listed | None = None
        self.setProperty("pane", "main")
        self.setObjectName("all-letters")
        self._make()
        self._lay_out()
        self._connect()
        look.follow(self, self._dress)
        self._offer()

    @property
    def in_trash(self) -> bool:
        """Whether the trash is shown."""
        return self.tabs.currentIndex() == 1

    def show_letters(self, open_title: str = "") -> None:
        """List anew; `open_title` can be gone back to."""
        self.back.setText(self.tr("Back to “{title}”").format(title=open_title))
        self.back.setVisible(bool(open_title))
        self.refresh()

    def focus_start(self) -> None:
        """Go to where one begins: the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the letters again, in the worker."""
        search, trashed = self.search.text(), self.in_trash
        self._jobs.run(_JOB, lambda: self._read(search, trashed=trashed), self._show, self._fail)

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        look = self._look
        self.back = push("", look, kind="link", icon="back")
        self.back.setObjectName("letters-back")
        self.title = Label(self.tr("All letters"), look, size=18, bold=True)
        self.new = push(self.tr("New letter"), look, icon="plus")
        self.new.setObjectName("letters-new")
        self.search = SearchField(self.tr("Search titles, addressees and your own words"), look)
        self.search.setObjectName("letters-search")
        self.status = QComboBox()
        self.status.setObjectName("letters-status")
        self.status.setAccessibleName(self.tr("Which letters"))
        self.status.addItem(self.tr("All"), None)
        for status in LetterStatus:
            self.status.addItem(status_name(status), status)
        for state in ReplyState:
            self.status.addItem(state_name(state), state)
        self.tabs = QTabBar()
        self.tabs.setObjectName("letters-tabs")
        self.tabs.setAccessibleName(self.tr("Letters or trash"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Letters"))
        self.tabs.addTab(self.tr("Trash"))
        self.list = RowList(self.tr("Letters"), look)
        self.list.setObjectName("letters-list")
        self.nothing = Label("", look, size=14, tone="muted", wrap=True)
        self.nothing.setObjectName("letters-nothing")
        empty = QWidget()
        empty.setLayout(column(look, self.nothing, None, margins=(16, 16, 16, 0)))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(empty)
        self.open = push(self.tr("Open"), look, kind="primary")
        self.double = push(self.tr("Duplicate"), look, icon="copy")
        self.discard = push(self.tr("Move to trash"), look, icon="trash")
        self.restore = push(self.tr("Restore"), look, kind="primary", icon="restore")
        self.purge = push(self.tr("Delete for good"), look, icon="trash")
        self.deleting = Deleting(look)
        self.banner = Banner(look)
        self.toast = Toast(look, self)
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        look = self._look
        buttons = row(look, self.open, self.restore, self.double, None, gap=8)
        buttons.add(self.discard, self.purge)
        inner = column(
            look,
            row(look, self.back, None),
            row(look, self.title, None, self.new),
            self.banner,
            row(look, (self.search, 1), self.status, gap=8),
            self.tabs,
            (self.pages, 1),
            self.deleting,
            buttons,
            gap=8,
        )
        self._column = QWidget()
        self._column.setLayout(inner)
        middle = row(look, None, (self._column, 100), None, margins=(24, 16, 24, 16))
        self.setLayout(middle)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.new.clicked.connect(self.asked_new)
        self.search.textChanged.connect(self.refresh)
        self.search.returnPressed.connect(self._enter)
        self.status.currentIndexChanged.connect(self._arrange)
        self.tabs.currentChanged.connect(self._turn)
        self.list.moved.connect(self._offer)
        self.list.opened.connect(self._take)
        self.list.removed.connect(self._remove)
        acts: tuple[tuple[PushButton, Callable[[str], None]], ...] = (
            (self.open, self._take),
            (self.double, self._duplicate),
            (self.discard, self._remove),
            (self.restore, self._restore),
            (self.purge, self._remove),
        )
        for button, act in acts:
            self._bind(button, act)
        self.deleting.agreed.connect(self._purge)
        self.deleting.declined.connect(self._focus_list)

    def _bind(self, button: PushButton, act: Callable[[str], None]) -> None:
        button.clicked.connect(lambda: act(self.list.current_key))

    # ------------------------------------------------------------ what is listed

    def _read(self, search: str, *, trashed: bool) -> _Listed:
        entries = tuple(self._store.entries(search, trashed=trashed))
        thrown = entries if trashed and not search else self._store.entries(trashed=True)
        return _Listed(entries, names_of(entries, self._library), len(thrown))

    def _show(self, listed: _Listed) -> None:
        self._listed = listed
        words = self.tr("Trash {count}").format(count=listed.trashed)
        self.tabs.setTabText(1, words if listed.trashed else self.tr("Trash"))
        self._arrange()

    def _arrange(self) -> None:
        if self._listed is None:
            return
        now = self._clock.now()
        names = self._listed.names
        shown = [entry for entry in self._listed.entries if self._wants(entry, now.date())]
        focused = self.list.hasFocus()
        self.list.show_rows([row_of(entry, names[entry.addressee], now) for entry in shown])
        self.pages.setCurrentIndex(0 if shown else 1)
        self.nothing.setText("" if shown else self._why_empty(self._listed.entries))
        if focused and not shown:
            self.focus_start()
        self._offer()

    def _wants(self, entry: KeptLetter, today: dt.date) -> bool:
        """Tell whether a letter stands as it was asked for."""
        wanted = self.status.currentData()
        state = None if entry.standing is None else entry.standing.state_on(today)
        return wanted is None or wanted in {entry.status, state}

    def _why_empty(self, entries: Sequence[KeptLetter]) -> str:
        typed = self.search.text().strip()
        if entries:
            return self.tr("No letter here has this status.")
        if typed:
            return self.tr("No letter has “{typed}” in it. Try a shorter word.").format(typed=typed)
        if self.in_trash:
            return self.tr("Nothing here. Letters you remove wait here until you delete them.")
        return self.tr("No letters yet. Every letter that you begin is kept here by itself.")

    def _offer(self) -> None:
        """Show what can be done with the current letter."""
        trash, any_ = self.in_trash, bool(self.list.current_key)
        for button, here in (
            (self.open, not trash),
            (self.double, not trash),
            (self.discard, not trash),
            (self.restore, trash),
            (self.purge, trash),
        ):
            button.setVisible(here and any_)
        if self.deleting.key and self.deleting.key != self.list.current_key:
            self.deleting.close_form()

    def _turn(self) -> None:
        self.deleting.close_form()
        self._listed = None
        self.refresh()

    def _enter(self) -> None:
        """Go from the search to the first answer."""
        if self.list.count():
            self.list.setCurrentRow(0)
            self._focus_list()

    def _focus_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_start()

    # ------------------------------------------------------------ what is done

    def _take(self, key: str) -> None:
        if self.in_trash:
            self._restore(key)
        elif key:
            self.letter_chosen.emit(key)

    def _duplicate(self, key: str) -> None:
        def double() -> None:
            letter = self._store.peek(LetterId(key))
            if letter is None:
                return
            title = self.tr("{title} (copy)").format(title=letter.title)
            copy = replace(
                without_ledger(letter),
                id=LetterId(uuid.uuid4().hex),
                title=title,
                status=LetterStatus.DRAFT,
            )
            self._store.keep(copy)
            self.toast.show_message(
                self.tr("Made “{title}”.").format(title=title), lambda: self._throw(copy)
            )

        self._do(double)

    def _remove(self, key: str) -> None:
        if self.in_trash:
            words = self.list.current_words
            self.deleting.ask(key, words.title if words else "")
            return

        def throw() -> None:
            letter = self._store.peek(LetterId(key))
            if letter is not None:
                self._store.discard(letter)
                self.toast.show_message(
                    self.tr("Moved “{title}” to the trash.").format(title=letter.title),
                    lambda: self._restore(letter.id),
                )

        self._do(throw)

    def _throw(self, letter: Letter) -> None:
        self._do(lambda: self._store.discard(letter))

    def _restore(self, key: str) -> None:
        if key:
            self._do(lambda: self._store.restore(LetterId(key)))

    def _purge(self, key: str) -> None:
        self._do(lambda: self._store.purge(LetterId(key)))
        self._focus_list()

    def _do(self, work: Callable[[], object]) -> None:
        """Change something, tell when that cannot be done, and list anew."""
        self.touched.emit()
        try:
            work()
        except BrieferError as problem:
            self._fail(problem)
            return
        self.banner.hide()
        self.refresh()

    def _fail(self, problem: BrieferError) -> None:
        self.banner.show_error(translated(problem.message), translated(problem.hint))

    def _dress(self) -> None:
        self._column.setMaximumWidth(self._look.px(_WIDEST))
        self.tabs.setFont(self._look.font(13))
        self.status.setFont(self._look.font(13))
