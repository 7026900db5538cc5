"""The real outline pane over a new letter of the real library."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AddresseeId, Place
from briefer.domain.letter import Letter
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.card import BlockCard
from briefer.gui.outline.editor import WordsEditor
from briefer.gui.outline.pane import OutlinePane
from briefer.gui.outline.row import PieceRow


class Writer:
    """A writer at the pane, and what there is to be seen."""

    def __init__(self, pane: OutlinePane, desk: Desk, actions: Actions) -> None:
        self.pane, self.desk, self.actions = pane, desk, actions

    @property
    def letter(self) -> Letter:
        assert self.desk.letter is not None
        return self.desk.letter

    @property
    def here(self) -> str:
        """The place that is current."""
        assert self.pane.current is not None
        return self.pane.current.place

    @property
    def editor(self) -> WordsEditor:
        """The editor that is open."""
        row = self.pane.doing.editing.row
        assert row is not None
        assert row.editor is not None
        return row.editor

    def card(self, block: str) -> BlockCard:
        card = self.pane.doing.cards.card_at(Place(block))
        assert card is not None
        return card

    def row(self, place: str) -> PieceRow:
        """Return a row, its block opened."""
        card = self.card(place)
        if card.folded:
            self.pane.doing.fold(card, False)
        row = self.pane.spot_at(place)
        assert isinstance(row, PieceRow)
        assert row.place == place
        return row

    def go(self, place: str) -> None:
        """Go to a row with the focus."""
        self.pane.doing.walking.go(self.row(place))

    def text(self, place: str) -> str:
        piece = self.desk.outline.piece_at(Place(place))
        assert piece is not None
        return piece.text

    def edit(self, place: str) -> WordsEditor:
        self.row(place)
        self.pane.doing.begin_edit(self.row(place))
        return self.editor

    def menu(self) -> QMenu:
        assert self.pane.doing.menu is not None
        return self.pane.doing.menu

    def choose(self, name: str) -> None:
        """Choose what is called `name` in the open menu."""
        action = next(a for a in self.menu().actions() if a.objectName() == name)
        self.menu().close()
        action.trigger()

    def offers(self) -> set[str]:
        return {action.objectName() for action in self.menu().actions() if action.text()}


@pytest.fixture
def writer(qtbot: QtBot, desk: Desk, actions: Actions, look: Look) -> Writer:
    """Return a writer with a letter to the EBRD."""
    pane = OutlinePane(desk, actions, look)
    qtbot.addWidget(pane)
    pane.resize(455, 714)
    desk.new_letter(AddresseeId("ebrd"))
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    return Writer(pane, desk, actions)
