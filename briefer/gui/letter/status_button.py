"""How far the writer is with the letter, in the header."""

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefer.domain.letter import LetterStatus
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.letters.words import status_name
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton

_ACTIONS: tuple[tuple[LetterStatus, ActionId], ...] = (
    (LetterStatus.DRAFT, "mark-draft"),
    (LetterStatus.READY, "mark-ready"),
    (LetterStatus.SENT, "mark-sent"),
)


class StatusButton(ToolButton):
    """Shows the status; pressing it opens a menu of the others.

    Marking as sent leads to the ledger as well, so the letter view answers to that.
    """

    def __init__(
        self, desk: Desk, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Follow the letter on `desk`."""
        super().__init__("tag", "", look, kind="meta", parent=parent)
        self._desk, self._actions = desk, actions
        self.setObjectName("status")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for status, name in _ACTIONS:
            if status is not LetterStatus.SENT:
                actions.on(name, lambda status=status: desk.set_status(status))
            menu.addAction(actions[name])
        self.setMenu(menu)
        desk.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        letter = self._desk.letter
        now = LetterStatus.DRAFT if letter is None else letter.status
        words = status_name(now)
        self.set_name(words)
        self.setAccessibleName(self.tr("Status of the letter: {status}").format(status=words))
        self.setToolTip(self.tr("How far you are with this letter; it is not printed."))
        why = self.tr("The letter has this status.")
        for status, name in _ACTIONS:
            self._actions.set_available(name, status is not now, why)
