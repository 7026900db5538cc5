"""The library, in the settings: where it is, and its upkeep."""

from PySide6.QtCore import QObject, Qt

from briefer.gui.look.look import Look
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.preferences import Preferences
from briefer.gui.upkeep.backups_card import BackupsCard
from briefer.gui.upkeep.health import HealthCard
from briefer.gui.upkeep.keeper import Keeper
from briefer.gui.upkeep.protection import ProtectionCard
from briefer.gui.upkeep.recovery import Printing
from briefer.gui.upkeep.words import size


class LibrarySection(QObject):
    """The cards of the library, in their order."""

    def __init__(
        self,
        path: str,
        keeper: Keeper,
        preferences: Preferences,
        look: Look,
        ask_printer: Printing,
        parent: QObject | None = None,
    ) -> None:
        """Show the library at `path`, which `keeper` looks after."""
        super().__init__(parent)
        self._keeper = keeper
        self.place = Card(look, "flat")
        self.path = Label(path, look, wrap=True)
        self.path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.path.setAccessibleName(self.tr("Your library is kept in {path}").format(path=path))
        self.facts = Label("", look, size=12, tone="muted", wrap=True)
        self.place.setLayout(
            column(
                look,
                Label(self.tr("Library"), look, size=14, bold=True),
                Label(
                    self.tr("Letters and records are kept on this computer, and nowhere else."),
                    look,
                    size=12,
                    tone="muted",
                    wrap=True,
                ),
                self.path,
                self.facts,
                gap=6,
                margins=(16, 12, 16, 12),
            )
        )
        self.protection = ProtectionCard(keeper, preferences, look, ask_printer)
        self.backups = BackupsCard(keeper, look)
        self.health = HealthCard(keeper, look)
        keeper.refreshed.connect(self.refresh)

    @property
    def cards(self) -> tuple[Card, ...]:
        """What is shown, from top to bottom."""
        return (self.place, self.protection, self.backups, self.health)

    def refresh(self) -> None:
        """Show what is known of the file."""
        facts = self._keeper.facts
        if facts is None:
            return
        pattern = self.tr("Letters {letters} · records {records} · {size}")
        self.facts.setText(
            pattern.format(
                letters=facts.letters,
                records=sum(facts.counts.values()),
                size=size(facts.size),
            )
        )
