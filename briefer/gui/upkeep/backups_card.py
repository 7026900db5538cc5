"""Backups, in the settings."""

from PySide6.QtWidgets import QProgressBar, QWidget

from briefer.errors import BrieferError
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.upkeep.bring_back import BringBack
from briefer.gui.upkeep.keeper import Keeper
from briefer.gui.upkeep.tasks import Restore
from briefer.gui.upkeep.words import moment
from briefer.gui.words import translated
from briefer.services.upkeep import Backup


class BackupsCard(Card):
    """When the last backup was made, and the earlier ones, each of which can come back."""

    def __init__(self, keeper: Keeper, look: Look, parent: QWidget | None = None) -> None:
        """Show the backups that `keeper` knows."""
        super().__init__(look, "flat", parent)
        self._keeper = keeper
        self.setObjectName("backups")
        title = Label(self.tr("Backups"), look, size=14, bold=True)
        about = Label(
            self.tr(
                "Made by itself every half hour while you work and before anything large, beside "
                "the library. Copy that folder to another place from time to time."
            ),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        self.last = Label("", look, wrap=True)
        self.now = push(self.tr("Back up now"), look)
        self.now.setObjectName("back-up-now")
        self.note = Label("", look, tone="err", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Making a backup …"))
        self.list = BringBack(look)
        self.setLayout(
            column(
                look,
                title,
                about,
                self.last,
                row(look, self.now, None),
                self.note,
                self.bar,
                self.list,
                gap=6,
                margins=(16, 12, 16, 12),
            )
        )
        self.note.hide()
        self.bar.hide()
        self.now.clicked.connect(self._back_up)
        self.list.chosen.connect(self._restore)
        keeper.refreshed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the backups."""
        last = self._keeper.last_backup
        if last is None:
            self.last.setText(self.tr("Last backup: none yet"))
        else:
            self.last.setText(self.tr("Last backup: {moment}").format(moment=moment(last)))
        self.list.show_backups(self._keeper.backups)
        self.now.setVisible(not self._keeper.read_only)
        self.list.setVisible(not self._keeper.read_only)

    def _back_up(self) -> None:
        self.note.hide()
        self.bar.show()
        self._keeper.back_up(self._done)

    def _done(self, problem: BrieferError | None) -> None:
        self.bar.hide()
        if problem is not None:
            told = f"{translated(problem.message)} {translated(problem.hint)}".strip()
            self.note.setText(told)
            self.note.show()
            announce(self, told, at_once=True)
        else:
            announce(self, self.tr("The backup is made."))

    def _restore(self, backup: Backup, secret: str) -> None:
        self.list.forget()
        self._keeper.task_wanted.emit(Restore(backup, secret))
