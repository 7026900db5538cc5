"""The blocks of a template as cards, one under the other."""

from collections.abc import Set
from time import perf_counter

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QVBoxLayout, QWidget

from briefer.domain.ids import BlockId
from briefer.domain.template import BlockKind, Condition
from briefer.gui.desk.naming import block_name
from briefer.gui.languages import own_language_name
from briefer.gui.look.look import Look
from briefer.gui.outline.dragging import Dragging
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.templates.card import TemplateCard
from briefer.gui.templates.words import ADDABLE
from briefer.gui.templates.workbench import Workbench

REST_MS = 400
"""Milliseconds of rest while typing before the words are kept."""

SLICE = 0.02
"""Seconds that cards are made in one go; the window answers in between."""

AT_ONCE = 40
"""Blocks that are shown, and that each press of the button below them shows more."""


class BlocksPane(QFrame):
    """Cards in a column. A card is kept as long as its block is there.

    `field_wanted` asks for the menu of placeholders, `current_changed` carries a block's id.
    """

    field_wanted = Signal()
    current_changed = Signal(str)

    def __init__(self, bench: Workbench, look: Look, parent: QWidget | None = None) -> None:
        """Show the template on `bench`."""
        super().__init__(parent)
        self._bench, self._look = bench, look
        self._cards: dict[BlockId, TemplateCard] = {}
        self._shown = AT_ONCE
        self._of: str = ""
        self._here: BlockId | None = None
        self._typed: TemplateCard | None = None
        self._session = 0
        self.setProperty("pane", "main")
        self.setObjectName("template-blocks")
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._keep)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._make()
        self._dragging = Dragging(self.area, self._ground, look, self)
        bench.leaving.connect(self.settle)
        bench.changed.connect(self.refresh)

    @property
    def cards(self) -> tuple[TemplateCard, ...]:
        """The cards that are shown, from the top."""
        return tuple(
            self._cards[block.id] for block in self._bench.blocks if block.id in self._cards
        )

    @property
    def current(self) -> TemplateCard | None:
        """The card that is worked on."""
        return None if self._here is None else self._cards.get(self._here)

    def refresh(self, wanted: BlockId | None = None) -> None:
        """Show the template as it is now; of many new cards, `wanted` and some come at once."""
        self._begin()
        blocks = self._bench.blocks[: self._shown]
        self._drop({block.id for block in blocks})
        last, placed, waiting = len(self._bench.blocks) - 1, 0, False
        until: float | None = None
        for place, block in enumerate(blocks):
            card = self._cards.get(block.id)
            if card is None:
                # At least one is made each time, however long the others have taken.
                until = until or perf_counter() + SLICE
                if perf_counter() > until and block.id != wanted:
                    waiting = True
                    continue
                card = TemplateCard(block, self._bench.naming, self, self._look, self._ground)
                self._cards[block.id] = card
            if self._column.indexOf(card) != placed:
                self._column.insertWidget(placed, card)
                card.show()
            placed += 1
            if card is not self._typed:
                foreign = own_language_name(block.language) if block.language else ""
                card.show_block(block, locked=self._bench.locked, language=foreign)
            card.set_movable(up=place > 0, down=place < last)
        self._tell_more(len(blocks))
        if self._here is None or self._here not in self._cards:
            self._mark(next((card.key for card in self.cards), None))
        if waiting:
            self._soon.start()

    def finish(self) -> None:
        """Make all cards that are due, as before something is looked for among them."""
        while self._soon.isActive():
            self._soon.stop()
            self.refresh()

    def show_more(self) -> None:
        """Show more blocks of a long template."""
        following = self._bench.blocks[self._shown : self._shown + 1]
        self._shown += AT_ONCE
        for block in following:
            self.reveal(block.id)
        self.refresh()

    def reveal(self, key: BlockId) -> None:
        """Go to the words of a block."""
        keys = [block.id for block in self._bench.blocks]
        if key in keys and keys.index(key) >= self._shown:
            self._shown = keys.index(key) + 1
        if key in keys and key not in self._cards:
            self.refresh(key)
        card = self._cards.get(key)
        if card is not None:
            self._mark(key)
            target = card.words if card.words.isVisibleTo(card) else card
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, card, lambda: self.area.ensureWidgetVisible(card, 0, 24))

    def insert_field(self, inside: str) -> None:
        """Put a placeholder into the words that are worked on."""
        card = self.current
        if card is not None and not self._bench.locked:
            card.words.insert_field(inside)
            card.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_block(self, kind: BlockKind) -> None:
        """Put an empty block behind the one that is worked on, and go to its words."""
        self.settle()
        key = self._bench.add(kind, self._here)
        if key is not None:
            self.reveal(key)

    def adding_menu(self) -> QMenu:
        """Return the menu of blocks that can be added."""
        menu = QMenu(self)
        for kind in ADDABLE:
            action = menu.addAction(block_name(kind))
            action.setObjectName(f"add-{kind}")
            action.triggered.connect(lambda _=False, kind=kind: self.add_block(kind))
        return menu

    # ------------------------------------------------------------ what cards tell

    def note_entered(self, card: TemplateCard) -> None:
        """Know which card is worked on."""
        self._session += 1
        self._mark(card.key)

    def note_typed(self, card: TemplateCard) -> None:
        """Keep a card's words when the writer rests."""
        if self._typed is not None and self._typed is not card:
            self._keep()
        self._typed = card
        self._bench.shelf.note_typing(True)
        self._rest.start()

    def settle(self) -> None:
        """Keep what is typed."""
        if self._typed is not None:
            self._keep()

    def ask_field(self) -> None:
        """Let the writer choose a placeholder."""
        self.field_wanted.emit()

    def step(self, card: TemplateCard, by: int) -> None:
        """Go to the next card, or the previous one."""
        cards = self.cards
        to = cards.index(card) + by
        if 0 <= to < len(cards):
            cards[to].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(cards[to], 0, 24)

    def shift(self, card: TemplateCard, by: int) -> None:
        """Move a card's block; the focus stays on it."""
        self.settle()
        focused = QApplication.focusWidget()
        self._bench.move(card.key, by)
        if focused is not None and card.isAncestorOf(focused) and not focused.hasFocus():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(card, 0, 24)

    def remove(self, card: TemplateCard) -> None:
        """Take a card's block out, and go to the next one."""
        self.settle()
        cards = self.cards
        near = cards[min(cards.index(card) + 1, len(cards) - 1)]
        following = near if near is not card else (cards[-2] if len(cards) > 1 else None)
        self._bench.remove(card.key)
        if following is not None:
            following.setFocus(Qt.FocusReason.OtherFocusReason)

    def double(self, card: TemplateCard) -> None:
        """Put a copy of a card's block behind it."""
        self.settle()
        copy = self._bench.double(card.key)
        if copy is not None:
            self.reveal(copy)

    def condition(self, card: TemplateCard, when: Condition) -> None:
        """Say when a card's block stands in a letter."""
        self.settle()
        self._bench.condition(card.key, when)

    def drag(self, card: TemplateCard, point: QPoint) -> None:
        """Show where a card would go."""
        if not self._bench.locked:
            self.settle()
            self._dragging.follow([[one] for one in self.cards if one is not card], point)

    def drop(self, card: TemplateCard, point: QPoint) -> None:
        """Put a dragged card down."""
        gap = self._dragging.end(point)
        if gap is not None:
            self._bench.move_to(card.key, gap.index)

    # ------------------------------------------------------------ inside

    def _begin(self) -> None:
        """Begin at the top where another template is there."""
        template = self._bench.template
        key = "" if template is None else template.id
        if key != self._of:
            self._of, self._shown, self._here = key, AT_ONCE, None
            self._typed = None
            self._rest.stop()
            self.area.verticalScrollBar().setValue(0)

    def _drop(self, kept: Set[BlockId]) -> None:
        for gone in self._cards.keys() - kept:
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _make(self) -> None:
        look = self._look
        self.bar = PaneBar(self.tr("Blocks"), look)
        self.insert = tool("plus", "", look, kind="text", keys="Ctrl+J")
        self.insert.setObjectName("insert-placeholder")
        self.insert.set_name(self.tr("Insert placeholder"))
        self.insert.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.insert.clicked.connect(self.field_wanted)
        self.add = tool("plus", "", look, kind="text")
        self.add.setObjectName("add-block")
        self.add.set_name(self.tr("Add block"))
        self.add.clicked.connect(self._open_adding)
        self.bar.add(None, self.insert, self.add)
        self._ground = QWidget()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self.empty = Label("", look, tone="muted", wrap=True)
        self.more = push("", look, kind="link")
        self.more.setObjectName("more-blocks")
        self.more.clicked.connect(self.show_more)
        more = row(look, self.more, None, gap=0)
        self._ground.setLayout(
            column(look, self._column, self.empty, more, None, gap=8, margins=(12, 12, 12, 12))
        )
        self.area = scroller(self._ground)
        self.setLayout(column(look, self.bar, (self.area, 1), gap=0))
        look.follow(self, self._dress)

    def _open_adding(self) -> None:
        self.adding_menu().popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _tell_more(self, shown: int) -> None:
        whole = len(self._bench.blocks)
        words = self.tr("{shown} of {count} blocks are shown. Show more")
        self.more.setText(words.format(shown=shown, count=whole))
        self.more.setVisible(shown < whole)
        none = self._bench.template is None
        self.empty.setText(
            self.tr("Choose a template on the left.")
            if none
            else self.tr("This template has no blocks yet. Add one above.")
        )
        self.empty.setVisible(not whole)
        for button in (self.insert, self.add):
            button.setEnabled(not none and not self._bench.locked)

    def _mark(self, key: BlockId | None) -> None:
        before = self.current
        self._here = key
        after = self.current
        if before is not None and before is not after:
            before.set_here(False)
        if after is not None:
            after.set_here(True)
        self.current_changed.emit(key or "")

    def _keep(self) -> None:
        card, self._typed = self._typed, None
        self._rest.stop()
        self._bench.shelf.note_typing(False)
        if card is not None:
            self._bench.word(card.key, card.block_words, str(self._session))

    def _dress(self) -> None:
        self._column.setSpacing(self._look.px(8))
