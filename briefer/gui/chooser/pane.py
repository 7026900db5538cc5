"""The chooser: whom the letter is to, what it asks, and the law it rests on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QWidget

from briefer.composing.offers import AskGroup, AskRow, HookRow
from briefer.domain.ids import AskId, HookId, Place
from briefer.domain.role import Role
from briefer.domain.template import BlockKind
from briefer.gui.actions import Actions
from briefer.gui.chooser.addressee_card import AddresseeCard
from briefer.gui.chooser.ask_rows import ask_key, ask_rows
from briefer.gui.chooser.hook_rows import bound_names, hook_rows
from briefer.gui.chooser.reason_form import ReasonForm
from briefer.gui.chooser.ticklist import TickList
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row

ASKS, HOOKS = 0, 1


class ChooserPane(QFrame):
    """Addressee, asks and law. Ticking is told to the desk; the desk's answer is shown."""

    change_requested = Signal()

    def __init__(
        self, desk: Desk, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show what `desk` offers."""
        super().__init__(parent)
        self._desk = desk
        self._look = look
        self._asked: HookId | None = None
        self._stale = False
        self.setObjectName("chooser")
        self.setProperty("pane", "side")
        self.card = AddresseeCard(look)
        self.card.change_requested.connect(self.change_requested)
        self.tabs = self._make_tabs()
        self.search = SearchField(self.tr("Search asks and law"), look)
        self.search.setObjectName("chooser-search")
        self.search.textChanged.connect(self._search)
        self.asks = TickList(self.tr("Asks"), look)
        self.asks.setObjectName("asks")
        self.hooks = TickList(self.tr("Legal hooks"), look)
        self.hooks.setObjectName("hooks")
        self._nothing, self._empty = self._make_empty()
        self._stack = QStackedWidget()
        for page in (self.asks, self.hooks, self._empty):
            self._stack.addWidget(page)
        self.reason = ReasonForm(look)
        self._lay_out()
        self._connect()
        actions.on("tick", self.tick_current)
        look.follow(self, self._dress)
        self.refresh()

    def refresh(self) -> None:
        """Show the desk's letter."""
        letter, desk = self._desk.letter, self._desk
        self.setEnabled(letter is not None)
        if letter is None or desk.waits or desk.typing_place is not None:
            # What is offered does not depend on how it is worded.
            return
        self.card.show_addressee(desk.addressee)
        self.card.profile.show_profile(desk.profiles, letter.profile, desk.addressee.profile)
        annexes = dict(desk.outline.annexes)
        self.asks.show_groups(ask_rows(desk.ask_groups, letter, desk.library, annexes))
        self._stale = True
        self._show_page()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        """Go to the list of the current tab."""
        self._list().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tick_current(self) -> None:
        """Tick or untick the current row of the list that is shown."""
        self._list().toggle_current()

    def show_tab(self, tab: int) -> None:
        """Show the asks (0) or the legal hooks (1)."""
        self.tabs.setCurrentIndex(tab)

    # ------------------------------------------------------------ making

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("chooser-tabs")
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.addTab(self.tr("Asks"))
        tabs.addTab(self.tr("Legal hooks"))
        tabs.setAccessibleName(self.tr("Asks or legal hooks"))
        tabs.currentChanged.connect(self._show_page)
        return tabs

    def _make_empty(self) -> tuple[Label, QWidget]:
        words = Label("", self._look, tone="muted", wrap=True)
        words.setObjectName("nothing-found")
        clear = push(self.tr("Empty the search field"), self._look)
        clear.clicked.connect(self._clear_search)
        page = QWidget()
        foot = row(self._look, clear, None, gap=0)
        page.setLayout(column(self._look, words, foot, None, gap=12, margins=(16, 16, 12, 16)))
        return words, page

    def _lay_out(self) -> None:
        look = self._look
        head = column(look, self.card, self.tabs, gap=8, margins=(12, 12, 12, 0))
        field = column(look, self.search, gap=0, margins=(12, 8, 12, 4))
        self.setLayout(column(look, head, field, (self._stack, 1), self.reason, gap=0))

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self.refresh)
        desk.drawn.connect(self.refresh)
        desk.opened.connect(self._start_over)
        self.card.profile.chosen.connect(desk.set_profile)
        self.asks.tick_requested.connect(self._tick_ask)
        self.asks.shown.connect(self._show_ask)
        self.hooks.tick_requested.connect(self._tick_hook)
        self.hooks.shown.connect(self._show_hook)
        self.reason.given.connect(self._use_hook)
        self.reason.cancelled.connect(self._forget_hook)

    # ------------------------------------------------------------ intents

    def _tick_ask(self, key: str, on: bool) -> None:
        found = self._ask_row(key)
        if found is None:
            return
        group, line = found
        annex = group.kind == "annex"
        if on:
            self._desk.tick_asks(line.asks, annex=annex)
        else:
            self._desk.untick_asks(line.asks, annex=annex)

    def _tick_hook(self, key: str, on: bool) -> None:
        line = self._hook_row(key)
        if line is None:
            return
        if not on:
            self._desk.untick_hook(line.hook.id)
        elif line.role is Role.NONE:
            self._ask_why(line)
        else:
            self._desk.tick_hook(line.hook.id)

    def _ask_why(self, line: HookRow) -> None:
        self._asked = line.hook.id
        desk = self._desk
        bound = bound_names(line, desk.library)
        sentence = self.tr("{hook} does not bind the {reader}.")
        if bound:
            sentence = self.tr("{hook} does not bind the {reader}; it binds {bound}.")
        words = sentence.format(hook=line.hook.label, reader=desk.addressee.short_name, bound=bound)
        self.reason.ask(words, line.reason)

    def _use_hook(self, reason: str) -> None:
        hook = self._asked
        self._forget_hook()
        if hook is not None:
            self._desk.tick_hook(hook, reason)

    def _forget_hook(self) -> None:
        self._asked = None
        self.hooks.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_ask(self, key: str) -> None:
        found = self._ask_row(key)
        if found is not None:
            group, line = found
            kind = BlockKind.ANNEX if group.kind == "annex" else BlockKind.ASKS
            self._show_first(kind, set(line.asks))

    def _show_hook(self, key: str) -> None:
        pieces = (piece for block in self._desk.outline.blocks for piece in block.pieces)
        place = next((piece.place for piece in pieces if piece.hook == key), None)
        if place is not None:
            self._desk.show_place(place)

    def _show_first(self, kind: BlockKind, asks: set[AskId]) -> None:
        blocks = (block for block in self._desk.outline.blocks if block.kind is kind)
        pieces = (piece for block in blocks for piece in block.pieces)
        place: Place | None = next((piece.place for piece in pieces if piece.ask in asks), None)
        if place is not None:
            self._desk.show_place(place)

    # ------------------------------------------------------------ inside

    def _ask_row(self, key: str) -> tuple[AskGroup, AskRow] | None:
        rows = ((group, line) for group in self._desk.ask_groups for line in group.rows)
        return next((found for found in rows if ask_key(*found) == key), None)

    def _hook_row(self, key: str) -> HookRow | None:
        rows = (line for group in self._desk.hook_groups for line in group.rows)
        return next((line for line in rows if line.hook.id == key), None)

    def _start_over(self) -> None:
        self.reason.hide()
        self._asked = None
        self.search.clear()
        self.asks.start_over()
        self.hooks.start_over()

    def _search(self, text: str) -> None:
        self.asks.search(text)
        self.hooks.search(text)
        self._show_page()

    def _clear_search(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renew_hooks(self) -> None:
        """Word the law anew, which waits until somebody looks: its words cost the most."""
        letter, desk = self._desk.letter, self._desk
        if self._stale and letter is not None:
            self._stale = False
            self.hooks.show_groups(hook_rows(desk.hook_groups, letter, desk.library))

    def _show_page(self) -> None:
        if self.tabs.currentIndex() == HOOKS:
            self._renew_hooks()
        shown = self._list()
        empty = shown.tick_model.is_empty
        words = self.tr("Nothing here holds “{text}”.").format(text=self.search.text().strip())
        self._nothing.setText(words)
        self._stack.setCurrentWidget(self._empty if empty else shown)

    def _list(self) -> TickList:
        return self.hooks if self.tabs.currentIndex() == HOOKS else self.asks

    def _dress(self) -> None:
        self.tabs.setFont(self._look.font(13))
        self.setMinimumWidth(self._look.px(272))
