"""Verification of the library file, in the settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.upkeep.keeper import Keeper
from briefer.gui.words import translated
from briefer.services.upkeep import Health

_SHOWN = 10
"""Problems that are listed; whoever has more needs a backup, not a longer list."""


class HealthCard(Card):
    """Reads every byte of the library when asked, and says what it found."""

    def __init__(self, keeper: Keeper, look: Look, parent: QWidget | None = None) -> None:
        """Verify what `keeper` keeps."""
        super().__init__(look, "flat", parent)
        self._keeper = keeper
        self.setObjectName("health")
        title = Label(self.tr("Verification"), look, size=14, bold=True)
        about = Label(
            self.tr("Reads the whole library and compares every record with its checksum."),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        self.start = push(self.tr("Verify the library"), look)
        self.start.setObjectName("verify")
        self.cancel = push(self.tr("Cancel"), look, kind="link")
        self.cancel.setObjectName("stop-verifying")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Verifying the library"))
        self.running = QFrame()
        self.running.setLayout(row(look, (self.bar, 1), self.cancel, gap=12))
        self.result = Label("", look, wrap=True)
        self.result.setObjectName("health-result")
        self.setLayout(
            column(
                look,
                title,
                about,
                row(look, self.start, None),
                self.running,
                self.result,
                gap=6,
                margins=(16, 12, 16, 12),
            )
        )
        self.running.hide()
        self.result.hide()
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(keeper.stop)
        keeper.progressed.connect(self._show_progress)
        keeper.verified.connect(self._tell)

    def _start(self) -> None:
        self.result.hide()
        self.bar.setValue(0)
        self.running.show()
        self.start.setVisible(False)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keeper.verify()

    def _show_progress(self, part: float) -> None:
        self.bar.setValue(round(part * 100))

    def _tell(self, health: Health | None) -> None:
        self.running.hide()
        self.start.setVisible(True)
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self.result.setText(self._words(health))
        self.result.set_tone("err" if health and health.problems else None)
        self.result.show()
        announce(self, self.result.words, at_once=True)

    def _words(self, health: Health | None) -> str:
        if health is None:
            return self.tr("Stopped before the end: nothing is known.")
        if not health.problems:
            pattern = self.tr(
                "The library is sound. Records {records}, letters {letters}, pages {pages}."
            )
            return pattern.format(
                records=health.records, letters=health.letters, pages=health.pages
            )
        found = [translated(problem) for problem in health.problems]
        head = self.tr("Problems {count}. Bring back a backup.").format(count=len(found))
        return "\n".join((head, *found[:_SHOWN]))
