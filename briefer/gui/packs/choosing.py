"""Choosing the letters of a pack: new ones to bodies that are asked for things, and kept ones."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.chooser.ticklist import TickList
from briefer.gui.look.look import Look
from briefer.gui.packs.chances import Chances, every_body, groups_of
from briefer.gui.packs.words import letters_words
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape

_WIDEST = 720


class ChoosingPane(QFrame):
    """Ticks for a new pack, or for letters that are added to one.

    `chosen` carries the keys that are ticked, in their order; `left` is the wish to go back.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for what there is to choose from."""
        super().__init__(parent)
        self._look = look
        self._found = Chances((), ())
        self._ticked: dict[str, None] = {}
        self._adding = False
        self.setObjectName("pack-choosing")
        self.setProperty("pane", "main")
        self._make()
        self._lay_out()
        self._connect()

    @property
    def adding(self) -> bool:
        """Whether letters are chosen for a pack that is there already."""
        return self._adding

    def ask(self, *, adding: bool) -> None:
        """Ask for the letters of a new pack, or (with `adding`) for more letters."""
        self._adding = adding
        self._ticked = {}
        self.search.clear()
        new = self.tr("Letters of a new pack")
        self.bar.title.setText(self.tr("Add letters to the pack") if adding else new)
        self.bar.title.show()
        self._refresh()

    def show_chances(self, found: Chances) -> None:
        """Offer bodies and letters."""
        self._found = found
        self._refresh()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ inside

    def _make(self) -> None:
        look = self._look
        self.bar = PaneBar("", look)
        self.close_button = tool("close", self.tr("Back to the pack"), look)
        self.close_button.setObjectName("pack-choosing-close")
        self.bar.add(None, self.close_button)
        self.lead = Label(
            self.tr(
                "A new letter is kept among your letters, as any other; a letter that exists stays "
                "what it is. A letter can be in several packs."
            ),
            look,
            tone="muted",
            wrap=True,
        )
        self.search = SearchField(self.tr("Search addressees and letters"), look)
        self.search.setObjectName("pack-choosing-search")
        self.everybody = push(self.tr("Tick every addressee"), look, kind="link")
        self.everybody.setObjectName("pack-everybody")
        self.list = TickList(self.tr("Addressees and letters"), look)
        self.list.setObjectName("pack-chances")
        self.go = push("", look, kind="primary", icon="pack")
        self.go.setObjectName("pack-make")
        self.cancel = push(self.tr("Cancel"), look)
        self.cancel.setObjectName("pack-choosing-cancel")
        self.count = Label("", look, tone="muted")

    def _lay_out(self) -> None:
        look = self._look
        head = column(
            look,
            self.lead,
            row(look, (self.search, 1), self.everybody, gap=8),
            gap=8,
            margins=(16, 12, 16, 8),
        )
        foot = row(look, self.go, self.cancel, self.count, None, gap=8, margins=(16, 8, 16, 12))
        self._inner = QWidget()
        self._inner.setLayout(column(look, head, (self.list, 1), foot, gap=0))
        middle = row(look, None, (self._inner, 4), None, gap=0)
        self.setLayout(column(look, self.bar, (middle, 1), gap=0))
        look.follow(self, self._dress)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.list.search)
        self.list.tick_requested.connect(self._tick)
        self.list.shown.connect(self._turn)
        self.everybody.clicked.connect(self._tick_everybody)
        self.go.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.left)
        self.close_button.clicked.connect(self.left)
        Escape((self, self.list, self.go, self.cancel), self).pressed.connect(self.left)

    def _tick(self, key: str, ticked: bool) -> None:
        if ticked:
            self._ticked[key] = None
        else:
            self._ticked.pop(key, None)
        self._refresh()

    def _turn(self, key: str) -> None:
        self._tick(key, key not in self._ticked)

    def _tick_everybody(self) -> None:
        self._ticked |= dict.fromkeys(every_body(self._found))
        self._refresh()

    def _refresh(self) -> None:
        count = len(self._ticked)
        self.list.show_groups(groups_of(self._found, self._ticked.keys()))
        self.everybody.setVisible(bool(self._found.bodies))
        make = self.tr("Add to the pack") if self._adding else self.tr("Make the pack")
        self.go.setText(make)
        self.go.setEnabled(bool(count))
        self.go.setToolTip("" if count else self.tr("Tick at least one addressee or letter."))
        self.count.setText(letters_words(count) if count else "")

    def _choose(self) -> None:
        self.chosen.emit(tuple(self._ticked))

    def _dress(self) -> None:
        self._inner.setMaximumWidth(self._look.px(_WIDEST))
