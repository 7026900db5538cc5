"""The backups, and how one of them is brought back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.secret import SecretField, Tick
from briefer.gui.upkeep.words import about, moment
from briefer.services.upkeep import Backup

_FEW = 3


class BackupRow(Card):
    """One backup: when and why it was made."""

    wanted = Signal()

    def __init__(self, backup: Backup, look: Look, parent: QWidget | None = None) -> None:
        """Show `backup`."""
        super().__init__(look, "row", parent)
        self.backup = backup
        when = moment(backup.at)
        title = Label(when, look, wrap=True)
        facts = Label(about(backup), look, size=12, tone="muted", wrap=True)
        self.button = push(self.tr("Bring back this backup"), look)
        self.button.setObjectName("bring-back")
        name = self.tr("Bring back the backup of {moment}")
        self.button.setAccessibleName(name.format(moment=when))
        self.button.clicked.connect(self.wanted)
        words = column(look, title, facts, gap=0)
        self.setLayout(row(look, (words, 1), self.button, gap=12, margins=(0, 4, 0, 4)))


class BringBack(QFrame):
    """The list of backups; `chosen` carries a Backup and the passphrase that was typed for it."""

    chosen = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show none yet."""
        super().__init__(parent)
        self._look = look
        self._backups: tuple[Backup, ...] = ()
        self._asked: Backup | None = None
        self._all = False
        self.rows: list[BackupRow] = []
        self.none = Label(self.tr("There are no backups yet."), look, tone="muted", wrap=True)
        self._make_asking()
        self._list = column(look, gap=0)
        self.more = push("", look, kind="link")
        self.more.setObjectName("all-backups")
        self.more.clicked.connect(self._show_all)
        self.setLayout(
            column(look, self.asking, self.none, self._list, row(look, self.more, None), gap=4)
        )
        self.asking.hide()
        self.show_backups(())

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List backups, the first ones of them until the rest is asked for."""
        self._backups = tuple(backups)
        self._fill()

    def ask(self, backup: Backup, error: str = "") -> None:
        """Ask for the passphrase of a backup, again if an `error` is to be told."""
        self._asked = backup
        pattern = self.tr(
            "The backup of {moment} has a passphrase: the one that the library had then."
        )
        self.sentence.setText(pattern.format(moment=moment(backup.at)))
        self.secret.set_error(error)
        self.asking.show()
        self.secret.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Ask for nothing any more, and forget what was typed."""
        self._asked = None
        self.secret.forget()
        self.asking.hide()

    def _make_asking(self) -> None:
        look = self._look
        self.sentence = Label("", look, wrap=True)
        self.secret = SecretField(self.tr("Passphrase or recovery code"), look)
        self.secret.line.setObjectName("backup-passphrase")
        self.show_letters = Tick(self.tr("Show the passphrase"), look)
        self.show_letters.toggled.connect(self.secret.reveal)
        self.go = push(self.tr("Bring back"), look, kind="primary")
        self.go.setObjectName("bring-back-protected")
        self.cancel = push(self.tr("Cancel"), look, kind="link")
        self.go.clicked.connect(self._give)
        self.secret.line.returnPressed.connect(self._give)
        self.cancel.clicked.connect(self.forget)
        self.asking = QFrame()
        self.asking.setLayout(
            column(
                look,
                self.sentence,
                self.secret,
                self.show_letters,
                row(look, self.go, self.cancel, None),
                gap=8,
                margins=(0, 0, 0, 8),
            )
        )

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._backups if self._all else self._backups[:_FEW]
        self.rows = [self._row(backup) for backup in shown]
        self._list.add(*self.rows)
        self.none.setVisible(not self._backups)
        left = len(self._backups) - len(shown)
        self.more.setVisible(left > 0)
        pattern = self.tr("Show all backups ({count})")
        self.more.setText(pattern.format(count=len(self._backups)))

    def _row(self, backup: Backup) -> BackupRow:
        made = BackupRow(backup, self._look, self)
        made.wanted.connect(lambda: self._want(backup))
        return made

    def _show_all(self) -> None:
        self._all = True
        self._fill()
        if len(self.rows) > _FEW:
            self.rows[_FEW].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want(self, backup: Backup) -> None:
        if backup.protected:
            self.secret.forget()
            self.ask(backup)
        else:
            self.chosen.emit(backup, "")

    def _give(self) -> None:
        if self._asked is None:
            return
        if not self.secret.text:
            self.secret.set_error(self.tr("Type the passphrase first."))
            return
        self.chosen.emit(self._asked, self.secret.text)
