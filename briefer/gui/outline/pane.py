"""The outline pane: the letter's blocks, in order, under a bar."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.ids import Place
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.abilities import Abilities
from briefer.gui.outline.citing import Citing
from briefer.gui.outline.doing import Doing
from briefer.gui.outline.spots import Spot
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.labels import ElidedLabel
from briefer.gui.parts.layouts import column

_NARROWEST = 380


class OutlinePane(QFrame):
    """Blocks in cards. One spot, a card or a row in it, is the current one."""

    def __init__(
        self, desk: Desk, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the desk's letter."""
        super().__init__(parent)
        self.setObjectName("outline")
        self.setProperty("pane", "main")
        self._desk, self._look = desk, look
        self._pages = 0
        self._counts = ElidedLabel("", look, size=12, tone="muted")
        self._counts.setObjectName("outline-counts")
        self.add = tool("plus", self.tr("Add block"), look, kind="text")
        self.add.setObjectName("add-block")
        self.add.clicked.connect(self._open_adding)
        bar = PaneBar(self.tr("Outline"), look)
        bar.add(8, (self._counts, 1), self.add)
        self.doing = Doing(desk, look, self)
        self.setLayout(column(look, bar, (self.doing.cards.area, 1), gap=0))
        self._abilities = Abilities(actions, self, self.doing)
        self._citing = Citing(actions, desk, self)
        desk.changed.connect(self.refresh)
        desk.drawn.connect(self.refresh)
        desk.opened.connect(self.doing.start_over)
        desk.place_shown.connect(self.show_place)
        desk.edit_requested.connect(self._edit_place)
        look.follow(self, self._measure)
        self.refresh()

    @property
    def current(self) -> Spot | None:
        """The current block or row."""
        return self.doing.walking.current

    def spot_at(self, place: str) -> Spot | None:
        """Return what stands at a place, or the nearest part around it that is to be seen."""
        return self.doing.cards.spot_at(Place(place))

    def refresh(self) -> None:
        """Show the desk's letter; editors, focus and what is folded stay."""
        self.setEnabled(self._desk.letter is not None)
        if self._desk.waits:
            return
        self.doing.refresh()
        self._count()

    def set_page_count(self, pages: int) -> None:
        """Say how many pages the letter has."""
        self._pages = pages
        self._count()

    def show_place(self, place: str) -> None:
        """Make a place current and bring it into sight; the focus stays where it is."""
        self.doing.walking.show_place(Place(place))

    def go_to(self, place: str) -> None:
        """Go to a place with the focus."""
        self.doing.walking.go(self.doing.walking.show_place(Place(place)))

    def _count(self) -> None:
        letter = self._desk.letter
        if letter is None:
            return
        said = [self.tr("Asks {number}").format(number=len(letter.asks))]
        if letter.annex:
            said.append(self.tr("Annex {number}").format(number=len(letter.annex)))
        if self._pages:
            said.append(self.tr("Pages {number}").format(number=self._pages))
        self._counts.setText(" · ".join(said))

    def _edit_place(self, place: str) -> None:
        self.doing.edit_place(Place(place))

    def _open_adding(self) -> None:
        self.doing.open_adding(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _measure(self) -> None:
        self.setMinimumWidth(self._look.px(_NARROWEST))
        spot = self.current
        if spot is not None:
            self.doing.cards.reveal(spot)
