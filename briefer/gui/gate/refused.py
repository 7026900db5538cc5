"""The gate of a library that does not open: what is wrong, and how to go on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.upkeep.bring_back import BringBack
from briefer.services.upkeep import Backup


class RefusedPage(Card):
    """Says why nothing was opened. It never offers to make an empty library in the place."""

    retry_wanted = Signal()
    other_wanted = Signal()
    restore_wanted = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(look, "plain", parent)
        self.setObjectName("refused")
        glyph = Glyph("warning", look, "warn", 24)
        self.sentence = Label("", look, size=18, bold=True, wrap=True)
        self.hint = Label("", look, size=14, wrap=True)
        self.path_name = Label(self.tr("The library file"), look, size=12, tone="muted")
        self.path = Label("", look, wrap=True)
        self.path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.backups_title = Label(self.tr("Backups"), look, size=14, bold=True)
        self.backups_hint = Label(
            self.tr("Each was read and found sound when it was made. What stands there is kept."),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        self.trouble = Label("", look, tone="err", wrap=True)
        self.backups = BringBack(look)
        self.retry = push(self.tr("Try again"), look)
        self.retry.setObjectName("try-again")
        self.other = push(self.tr("Choose another file…"), look)
        self.other.setObjectName("other-file")
        self.waiting = Label(self.tr("Bringing the backup back …"), look, tone="muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.waiting.words)
        head = row(look, glyph, (column(look, self.sentence, self.hint, gap=4), 1), gap=12)
        head.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        self.setLayout(
            column(
                look,
                head,
                8,
                self.path_name,
                self.path,
                row(look, self.retry, self.other, None, gap=8),
                12,
                self.backups_title,
                self.backups_hint,
                self.trouble,
                self.waiting,
                self.bar,
                self.backups,
                gap=6,
                margins=(24, 24, 24, 24),
            )
        )
        self.retry.clicked.connect(self.retry_wanted)
        self.other.clicked.connect(self.other_wanted)
        self.backups.chosen.connect(self.restore_wanted)
        self.set_busy(False)

    def show_problem(
        self, sentence: str, hint: str, path: str, backups: Sequence[Backup] | None
    ) -> None:
        """Say what is wrong with the file at `path`; None for `backups` where none would help."""
        self.sentence.setText(sentence)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.path.setText(path)
        self.path.setAccessibleName(path)
        self.backups.forget()
        self.backups.show_backups(backups or ())
        self.trouble.setText("")
        for part in (self.backups_title, self.backups):
            part.setVisible(backups is not None)
        self.backups_hint.setVisible(bool(backups))
        self.set_busy(False)
        self.setAccessibleName(f"{sentence} {hint}".strip())
        announce(self, self.accessibleName(), at_once=True)

    def set_busy(self, busy: bool) -> None:
        """Show that a backup is being brought back."""
        self.waiting.setVisible(busy)
        self.bar.setVisible(busy)
        self.trouble.setVisible(bool(self.trouble.words) and not busy)
        for part in (self.backups, self.retry, self.other):
            part.setEnabled(not busy)

    def refuse(self, sentence: str, asked: Backup | None = None) -> None:
        """Say why a backup was not brought back; `asked` is one whose passphrase was wrong."""
        self.trouble.setText("" if asked else sentence)
        self.set_busy(False)
        if asked is not None:
            self.backups.ask(asked, sentence)
        announce(self, sentence, at_once=True)

    def focus_start(self) -> None:
        """Go to the first thing that may help."""
        rows = self.backups.rows
        target = rows[0].button if rows else self.retry
        target.setFocus(Qt.FocusReason.OtherFocusReason)
