"""What the letter keeps to: how long it may be, and how much it should ask for."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefer.domain.profile import Profile, ProfileId
from briefer.gui.desk.limits import limit_words, profile_words
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton


class ProfileButton(ToolButton):
    """Shows the profile; pressing it opens a menu of all."""

    chosen = Signal(object)
    """Carries a ProfileId, or None for what the reader expects."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without a profile."""
        super().__init__("ruler", "", look, kind="meta", parent=parent)
        self.setObjectName("profile")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.setMenu(self._menu)
        self._shown: tuple[ProfileId | None, ProfileId] | None = None

    def show_profile(
        self,
        profiles: Mapping[ProfileId, Profile],
        chosen: ProfileId | None,
        expected: ProfileId,
    ) -> None:
        """Show the profile that the letter keeps to: the chosen one, or its reader's."""
        now = profiles.get(chosen or expected)
        self.setVisible(now is not None)
        if now is None or self._shown == (chosen, expected):
            return
        self._shown = (chosen, expected)
        limits = limit_words(now)
        self.set_name(self.tr("Limits: {limits}").format(limits=limits))
        self.setAccessibleName(
            self.tr("Keeps to {profile}: {limits}").format(profile=now.name, limits=limits)
        )
        notes = " ".join(now.notes)
        self.setToolTip(" ".join(filter(None, (self.accessibleName() + ".", notes))))
        self.setAccessibleDescription(notes)
        self._fill(profiles, chosen, expected)

    def _fill(
        self,
        profiles: Mapping[ProfileId, Profile],
        chosen: ProfileId | None,
        expected: ProfileId,
    ) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for key, profile in profiles.items():
            action = self._menu.addAction(profile_words(profile))
            action.setObjectName(f"profile-{key}")
            action.setToolTip(" ".join(profile.notes))
            action.setCheckable(True)
            action.setChecked(key == (chosen or expected))
            group.addAction(action)
            given = None if key == expected else key
            action.triggered.connect(lambda _=False, given=given: self.chosen.emit(given))
