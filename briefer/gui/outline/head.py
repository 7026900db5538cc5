"""A block's head: fold, name, chips, and what can be done with the block."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefer.gui.desk.chips import ChipWords
from briefer.gui.look.look import Look
from briefer.gui.outline.spots import Spot
from briefer.gui.parts.buttons import PushButton, ToolButton, push, tool
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import row

_NAME_WIDTH, _SIDE = 80, 24


class BlockHead(QWidget):
    """The line that stays when a block is folded; then it shows the block's words on one line."""

    def __init__(self, spot: Spot, look: Look) -> None:
        """Be the head of `spot`."""
        super().__init__(spot)
        self._spot, self._look = spot, look
        self._chips: list[Chip | PushButton] = []
        self._chip_words: tuple[ChipWords, ...] = ()
        self._stop = Qt.FocusPolicy.ClickFocus
        self.folded = False
        self.arrow = tool("down", "", look, kind="small")
        self.arrow.setObjectName("fold")
        self.arrow.clicked.connect(lambda: spot.host.fold(spot, not self.folded))
        self.name = Label("", look, size=12, tone="muted", bold=True)
        self.summary = ElidedLabel("", look, size=15, serif=True)
        self._actions = self._made_actions()
        self._chip_line = row(look, gap=6)
        line = row(look, self.arrow, self.name, (self.summary, 1), gap=4)
        line.add(self._chip_line, self._actions)
        self.setLayout(line)
        look.follow(self, self._dress)
        self.set_actions_shown(False, stop=False)

    def show_block(
        self, name: str, summary: str, chips: Sequence[ChipWords], *, folded: bool
    ) -> None:
        """Show a block's name and, when it is folded, its words."""
        self.folded = folded
        self.name.setText(name)
        self.summary.setText(summary if folded else "")
        self.arrow.set_icon("forward" if folded else "down")
        words = self.tr("Open {block}") if folded else self.tr("Fold {block}")
        self.arrow.set_name(words.format(block=name))
        self.up.set_name(self.tr("Move {block} up").format(block=name))
        self.down.set_name(self.tr("Move {block} down").format(block=name))
        self.out.set_name(self.tr("Remove {block} from letter").format(block=name))
        self.more.set_name(self.tr("More for {block}").format(block=name))
        self._show_chips(tuple(chips), name)
        self._keep_room(not folded)
        self._dress()

    def set_actions_shown(self, shown: bool, *, stop: bool) -> None:
        """Show the actions, whose room is always kept; with `stop` Tab stops at them."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        for button in (*self._buttons, *self._openers):
            button.setFocusPolicy(policy)
        self._stop = policy
        self._actions.setVisible(shown)

    def set_movable(self, *, up: bool, down: bool) -> None:
        """Say which ways the block can go."""
        self.up.setEnabled(up)
        self.down.setEnabled(down)

    def _made_actions(self) -> QWidget:
        spot, look = self._spot, self._look
        self.up = tool("arrowup", "", look, kind="small", keys="Ctrl+Up")
        self.up.setObjectName("move-up")
        self.up.clicked.connect(lambda: spot.host.move(spot, -1))
        self.down = tool("arrowdown", "", look, kind="small", keys="Ctrl+Down")
        self.down.setObjectName("move-down")
        self.down.clicked.connect(lambda: spot.host.move(spot, 1))
        self.out = tool("close", "", look, kind="small", keys="Del")
        self.out.setObjectName("remove")
        self.out.clicked.connect(lambda: spot.host.remove(spot))
        self.more = tool("more", "", look, kind="small", keys="Shift+F10")
        self.more.setObjectName("more")
        self.more.clicked.connect(lambda: self._open_menu(self.more))
        actions = QWidget()
        actions.setLayout(row(look, self.up, self.down, self.out, self.more, gap=4))
        return actions

    def _keep_room(self, keep: bool) -> None:
        """Keep the room of hidden actions, but not where the words of a folded block need it."""
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(keep)
        self._actions.setSizePolicy(policy)

    @property
    def _buttons(self) -> tuple[ToolButton, ...]:
        return (self.arrow, self.up, self.down, self.out, self.more)

    @property
    def _openers(self) -> tuple[PushButton, ...]:
        return tuple(chip for chip in self._chips if isinstance(chip, PushButton))

    def _open_menu(self, button: ToolButton) -> None:
        corner = button.mapToGlobal(QPoint(0, button.height()))
        self._spot.host.open_menu(self._spot, corner)

    def _show_chips(self, chips: tuple[ChipWords, ...], name: str) -> None:
        if chips == self._chip_words:
            return
        self._chip_words = chips
        for chip in self._chips:
            self._chip_line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._made_chip(chip, name) for chip in chips]
        self._chip_line.add(*self._chips)
        for chip in self._chips:
            # At once and not, as a layout would, with the next event.
            chip.show()

    def _made_chip(self, chip: ChipWords, name: str) -> Chip | PushButton:
        if not chip.opens:
            return Chip(chip.text, self._look, chip.kind)
        opener = push(chip.text, self._look, kind="chip", size=12)
        opener.setObjectName("compare")
        opener.setAccessibleName(f"{chip.text}: {name}")
        opener.setToolTip(self.tr("Shows what is different, and lets you choose"))
        opener.setFocusPolicy(self._stop)
        opener.clicked.connect(lambda: self._spot.host.compare(self._spot))
        return opener

    def _dress(self) -> None:
        self.name.setMinimumWidth(self._look.px(_NAME_WIDTH) if self.folded else 0)
        for button in self._buttons:
            button.setFixedSize(self._look.px(_SIDE), self._look.px(_SIDE))
