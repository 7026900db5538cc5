"""A block of a template as a card: grip, name, condition, what can be done, and its words."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup, QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from briefer.domain.template import Block, BlockKind, Condition
from briefer.gui.desk.naming import block_name
from briefer.gui.look.look import Look
from briefer.gui.outline.grip import Grip
from briefer.gui.parts.buttons import PushButton, ToolButton, push, tool
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.templates.chips import Naming
from briefer.gui.templates.text import TemplateText
from briefer.gui.templates.words import condition_words

_SIDE = 24
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_WITHOUT_WORDS = frozenset({BlockKind.ANNEX, BlockKind.TRACE})


class CardHost(Protocol):
    """What a card tells the pane that it stands in."""

    def note_entered(self, card: "TemplateCard") -> None:
        """Know which card is worked on."""
        ...

    def note_typed(self, card: "TemplateCard") -> None:
        """Know that a card's words are others now."""
        ...

    def settle(self) -> None:
        """Keep what is typed."""
        ...

    def ask_field(self) -> None:
        """Let the writer choose a placeholder to put in."""
        ...

    def step(self, card: "TemplateCard", by: int) -> None:
        """Go to the next card (1) or the previous one (-1)."""
        ...

    def shift(self, card: "TemplateCard", by: int) -> None:
        """Move a card's block down (1) or up (-1)."""
        ...

    def remove(self, card: "TemplateCard") -> None:
        """Take a card's block out."""
        ...

    def double(self, card: "TemplateCard") -> None:
        """Put a copy of a card's block behind it."""
        ...

    def condition(self, card: "TemplateCard", when: Condition) -> None:
        """Say when a card's block stands in a letter."""
        ...

    def drag(self, card: "TemplateCard", point: QPoint) -> None:
        """Show where a card would go that is dragged to a point of the screen."""
        ...

    def drop(self, card: "TemplateCard", point: QPoint) -> None:
        """Put a dragged card down at a point of the screen."""
        ...


class TemplateCard(Card):
    """One block. Tab goes through its words and, where it is the current one, its buttons."""

    def __init__(
        self, block: Block, naming: Naming, host: CardHost, look: Look, parent: QWidget
    ) -> None:
        """Show `block`."""
        super().__init__(look, "plain", parent)
        self.key = block.id
        self._host, self._look = host, look
        self._here = False
        self._shown: tuple[Block, bool, str] | None = None
        self._kind, self._when, self._locked = block.kind, block.when, False
        self.setObjectName(f"template-block-{block.id}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.grip = Grip(self, lambda to: host.drag(self, to), lambda to: host.drop(self, to), look)
        self.name = Label("", look, size=12, tone="muted", bold=True)
        self.mark = Label("", look, size=12, tone="warn")
        self.mark.hide()
        self._make_buttons()
        self.words = TemplateText(naming, look, self)
        self.words.typed.connect(lambda: host.note_typed(self))
        self.words.entered.connect(lambda: host.note_entered(self))
        self.words.left.connect(host.settle)
        self.words.field_wanted.connect(host.ask_field)
        head = row(look, self.grip, self.name, self.mark, None, self.when, self._actions, gap=4)
        body = row(look, (self.words, 1), gap=0, margins=(26, 0, 4, 0))
        self.setLayout(column(look, head, body, gap=0, margins=(4, 4, 4, 6)))
        look.follow(self, self._dress)
        self.set_here(False)
        self.show_block(block, locked=False)

    @property
    def block_words(self) -> str:
        """The words as they stand in the editor, with placeholders in braces."""
        return self.words.text

    def show_block(self, block: Block, *, locked: bool, language: str = "") -> None:
        """Show what the block is now; `language` is what its words still are in, if another."""
        self.words.show_text(block.text)
        if (block, locked, language) == self._shown:
            return
        self._shown = (block, locked, language)
        name = block_name(block.kind)
        self._kind, self._when, self._locked = block.kind, block.when, locked
        self.name.setText(name)
        self.mark.setText(language)
        self.mark.setVisible(bool(language))
        self.words.setReadOnly(locked)
        self.words.setVisible(block.kind not in _WITHOUT_WORDS or bool(block.text))
        self.words.setAccessibleName(self.tr("Words of {block}").format(block=name))
        self.setAccessibleName(f"{name}, {condition_words(block.when)}")
        self._show_condition(name)
        for button, words in zip(self._buttons, self._names(name), strict=True):
            button.set_name(words)
            button.setEnabled(not locked)

    def set_here(self, here: bool) -> None:
        """Show whether this card is the one that is worked on."""
        self._here = here
        self.set_kind("here" if here else "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
        for button in (*self._buttons, self.when):
            button.setFocusPolicy(policy)
        self.words.setFocusPolicy(policy)
        self._actions.setVisible(here)

    def set_movable(self, *, up: bool, down: bool) -> None:
        """Say which ways the block can go."""
        self.up.setEnabled(up and not self._locked)
        self.down.setEnabled(down and not self._locked)

    def open_condition(self) -> None:
        """Open the menu of conditions."""
        self._open(self._condition_menu(), self.when if self.when.isVisible() else self.more)

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next card, move, remove or open the words."""
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        if key in _MOVES:
            (self._host.shift if held else self._host.step)(self, _MOVES[key])
        elif key in _ENTER:
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Delete and not self._locked:
            self._host.remove(self)
        elif key == Qt.Key.Key_Escape and self.words.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the card that is worked on."""
        super().focusInEvent(event)
        self._host.note_entered(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what can be done."""
        self._menu().popup(event.globalPos())

    # ------------------------------------------------------------ inside

    @property
    def _buttons(self) -> tuple[ToolButton, ...]:
        return (self.up, self.down, self.more)

    def _names(self, name: str) -> tuple[str, ...]:
        patterns = (self.tr("Move {block} up"), self.tr("Move {block} down"))
        said = (*patterns, self.tr("More for {block}"))
        return tuple(pattern.format(block=name) for pattern in said)

    def _make_buttons(self) -> None:
        look, host = self._look, self._host
        self.when: PushButton = push("", look, kind="reference", size=12)
        self.when.setObjectName("condition")
        self.when.clicked.connect(self.open_condition)
        self.up = tool("arrowup", "", look, kind="small", keys="Ctrl+Up")
        self.up.setObjectName("move-up")
        self.up.clicked.connect(lambda: host.shift(self, -1))
        self.down = tool("arrowdown", "", look, kind="small", keys="Ctrl+Down")
        self.down.setObjectName("move-down")
        self.down.clicked.connect(lambda: host.shift(self, 1))
        self.more = tool("more", "", look, kind="small", keys="Shift+F10")
        self.more.setObjectName("more")
        self.more.clicked.connect(lambda: self._open(self._menu(), self.more))
        self._actions = QWidget(self)
        self._actions.setLayout(row(look, *self._buttons, gap=4))

    def _show_condition(self, name: str) -> None:
        words = condition_words(self._when)
        self.when.setText(words)
        self.when.setAccessibleName(
            self.tr("{block} stands: {when}").format(block=name, when=words)
        )
        self.when.setVisible(self._when is not Condition.ALWAYS)
        self.when.setEnabled(not self._locked)

    def _open(self, menu: QMenu, under: QWidget) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def _menu(self) -> QMenu:
        host, menu = self._host, QMenu(self)
        self._add(menu, "duplicate", self.tr("Duplicate"), lambda: host.double(self))
        self._add(menu, "up", self.tr("Move up"), lambda: host.shift(self, -1))
        self._add(menu, "down", self.tr("Move down"), lambda: host.shift(self, 1))
        menu.addMenu(self._condition_menu(menu))
        menu.addSeparator()
        self._add(menu, "remove", self.tr("Remove from template"), lambda: host.remove(self))
        menu.setEnabled(not self._locked)
        return menu

    def _condition_menu(self, parent: QMenu | None = None) -> QMenu:
        menu = QMenu(self.tr("Stands in letters"), parent or self)
        group = QActionGroup(menu)
        for when in Condition:
            action = menu.addAction(condition_words(when))
            action.setObjectName(f"when-{when}")
            action.setCheckable(True)
            action.setChecked(when is self._when)
            group.addAction(action)
            action.triggered.connect(lambda _=False, when=when: self._host.condition(self, when))
        return menu

    def _add(self, menu: QMenu, name: str, words: str, act: Callable[[], object]) -> None:
        action = menu.addAction(words)
        action.setObjectName(name)
        action.triggered.connect(lambda _=False: act())

    def _dress(self) -> None:
        for button in self._buttons:
            button.setFixedSize(self._look.px(_SIDE), self._look.px(_SIDE))
