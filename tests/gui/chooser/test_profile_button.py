"""What the letter keeps to is seen on the card and chosen there."""

from PySide6.QtGui import QAction

from briefer.domain.profile import ProfileId
from briefer.gui.chooser.pane import ChooserPane
from briefer.gui.desk.desk import Desk
from tests.gui.chooser.test_pane import pane

__all__ = ["pane"]


def _choose(pane: ChooserPane, key: str) -> None:
    action = pane.card.profile.menu().findChild(QAction, f"profile-{key}")
    assert isinstance(action, QAction)
    action.trigger()


def test_the_readers_limits_are_shown_and_others_can_be_chosen(
    pane: ChooserPane, desk: Desk
) -> None:
    button = pane.card.profile
    assert button.text() == "Limits: pages 2 · asks 5"
    assert button.accessibleName() == "Keeps to a letter: pages 2 · asks 5"
    _choose(pane, "upr")
    assert desk.letter is not None
    assert desk.letter.profile == ProfileId("upr")
    assert button.text() == "Limits: words 2815"
    assert "Send a Word file" in button.accessibleDescription()
    _choose(pane, "letter")
    assert desk.letter.profile is None
    desk.undo()
    assert button.text() == "Limits: words 2815"
