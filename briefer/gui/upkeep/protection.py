"""Protection of the library by a passphrase, in the settings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QProgressBar, QWidget

from briefer.errors import BrieferError
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import PushButton, push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.preferences import Preferences
from briefer.gui.upkeep.keeper import Keeper
from briefer.gui.upkeep.new_passphrase import NewPassphrase
from briefer.gui.upkeep.recovery import Printing, RecoveryPanel
from briefer.gui.upkeep.tasks import Protect, Unprotect
from briefer.gui.words import translated
from briefer.services.settings import LOCK_AFTER


class ProtectionCard(Card):
    """Whether the library has a passphrase, and all that can be done about it."""

    def __init__(
        self,
        keeper: Keeper,
        preferences: Preferences,
        look: Look,
        ask_printer: Printing,
        parent: QWidget | None = None,
    ) -> None:
        """Show the library of `keeper`; `ask_printer` lets a person choose a printer."""
        super().__init__(look, "flat", parent)
        self._keeper, self._preferences = keeper, preferences
        self.setObjectName("protection")
        self._changing = False
        self._make(ask_printer)
        self._lay_out()
        self._connect()
        look.follow(self, self._dress)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the library."""
        protected, can = self._keeper.protected, not self._keeper.read_only
        known = self._keeper.facts is not None
        if protected:
            state = self.tr("This library has a passphrase, and so have its new backups.")
        elif known:
            state = self.tr("Everybody who gets at this computer’s files can read this library.")
        else:
            state = ""
        self.state.setText(state)
        self.set.setVisible(known and not protected and can)
        self.locking.setVisible(protected)
        for button in (self.change, self.new_code, self.remove):
            button.setVisible(protected and can)
        plain = any(not backup.protected for backup in self._keeper.backups)
        self.plain.setVisible(protected and can and plain)
        minutes = self._preferences.settings.lock_after
        self.lock_after.setCurrentIndex(max(0, self.lock_after.findData(minutes)))

    def ask_passphrase(self) -> None:
        """Ask for a first passphrase."""
        self._changing = False
        self.form.ask(
            self.tr(
                "The library and its backups from now on are encrypted. The program opens it anew; "
                "your letters stay as they are."
            ),
            self.tr("Set the passphrase"),
        )
        self._open(self.form)
        self.form.first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_code(self, code: str) -> None:
        """Show a recovery code until it is written down."""
        self._keeper.code_is_shown = True
        self.recovery.show_code(code)
        self._open(self.recovery)
        self.recovery.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, sentence: str, *, error: bool = False) -> None:
        """Say how something went."""
        self.note.setText(sentence)
        self.note.set_tone("err" if error else "muted")
        self.note.setVisible(bool(sentence))
        announce(self, sentence, at_once=error)

    def _make(self, ask_printer: Printing) -> None:
        look = self.look
        self.title = Label(self.tr("Passphrase"), look, size=14, bold=True)
        self.state = Label("", look, wrap=True)
        self.advice = Label(
            self.tr(
                "Encrypt the whole disk as well, with what your system brings: a passphrase here "
                "does not cover files that you export. Neither protects you while the library is "
                "open, from spying programs on this computer, or from being forced to open it."
            ),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        self.set = self._button(self.tr("Set a passphrase…"), "set-passphrase")
        self.change = self._button(self.tr("Change the passphrase…"), "change-passphrase")
        self.new_code = self._button(self.tr("New recovery code…"), "new-code")
        self.remove = self._button(self.tr("Remove the passphrase…"), "remove-passphrase")
        self.removing = QFrame()
        self.removing_words = Label(
            self.tr("Everybody who gets at this computer’s files can read the library then."),
            look,
            wrap=True,
        )
        self.really_remove = self._button(self.tr("Remove the passphrase"), "really-remove")
        self.keep = push(self.tr("Keep it"), look, kind="link")
        self.plain_words = Label(
            self.tr("There are earlier backups that everybody can read."), look, wrap=True
        )
        self.delete_plain = self._button(self.tr("Delete these backups"), "delete-plain")
        self.plain = QFrame()
        self.note = Label("", look, wrap=True)
        self.lock_name = Label(
            self.tr("Lock when nobody has done anything for"), look, size=12, tone="muted"
        )
        self.lock_after = QComboBox()
        self.lock_after.setObjectName("lock-after")
        self.lock_after.setAccessibleName(self.lock_name.words)
        self.lock_name.setBuddy(self.lock_after)
        for minutes in LOCK_AFTER:
            pattern = self.tr("{count} minutes") if minutes else self.tr("Never")
            self.lock_after.addItem(pattern.format(count=minutes), minutes)
        self.locking = QFrame()
        self.form = NewPassphrase(look)
        self.recovery = RecoveryPanel(look, ask_printer)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Working …"))

    def _lay_out(self) -> None:
        look = self.look
        self.locking.setLayout(
            column(look, self.lock_name, row(look, self.lock_after, None), gap=4)
        )
        self.plain.setLayout(
            column(look, self.plain_words, row(look, self.delete_plain, None), gap=4)
        )
        self.removing.setLayout(
            column(look, self.removing_words, row(look, self.keep, self.really_remove, None), gap=8)
        )
        self.usual = QFrame()
        buttons = row(look, self.set, self.change, None, gap=8)
        more = row(look, self.new_code, self.remove, None, gap=8)
        self.usual.setLayout(
            column(look, buttons, more, self.plain, self.locking, gap=8, margins=(0, 4, 0, 0))
        )
        self.setLayout(
            column(
                look,
                self.title,
                self.state,
                self.advice,
                self.note,
                self.bar,
                self.usual,
                self.removing,
                self.form,
                self.recovery,
                gap=6,
                margins=(16, 12, 16, 12),
            )
        )
        self.note.hide()
        self._open(self.usual)

    def _connect(self) -> None:
        self._keeper.refreshed.connect(self.refresh)
        self._preferences.changed.connect(self.refresh)
        self.set.clicked.connect(self.ask_passphrase)
        self.change.clicked.connect(self._ask_other)
        self.new_code.clicked.connect(self._make_code)
        self.remove.clicked.connect(self._ask_removal)
        self.really_remove.clicked.connect(self._remove)
        self.keep.clicked.connect(self._back)
        self.delete_plain.clicked.connect(self._delete_plain)
        self.form.given.connect(self._take)
        self.form.left.connect(self._back)
        self.recovery.done.connect(self._finish)
        self.lock_after.activated.connect(self._choose_time)

    def _open(self, part: QWidget) -> None:
        """Show one of the parts that take turns."""
        for other in (self.usual, self.removing, self.form, self.recovery, self.bar):
            other.setVisible(other is part)
        if part is not self.usual:
            self.note.hide()

    def _back(self) -> None:
        self._open(self.usual)
        target = next((b for b in (self.set, self.change) if b.isVisible()), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_other(self) -> None:
        self._changing = True
        about = self.tr("From now on only the new passphrase and the recovery code open it.")
        self.form.ask(about, self.tr("Change the passphrase"))
        self._open(self.form)
        self.form.first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, passphrase: str) -> None:
        if not self._changing:
            self.form.forget()
            self._keeper.task_wanted.emit(Protect(passphrase))
            return
        self._open(self.bar)
        self._keeper.change_passphrase(passphrase, lambda _: self._changed(), self._failed)

    def _changed(self) -> None:
        self.form.forget()
        self._back()
        self.tell(self.tr("The passphrase is changed."))

    def _make_code(self) -> None:
        self._open(self.bar)
        self._keeper.new_code(self.show_code, self._failed)

    def _ask_removal(self) -> None:
        self._open(self.removing)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        self._keeper.task_wanted.emit(Unprotect())

    def _delete_plain(self) -> None:
        self._keeper.remove_plain_backups(
            lambda count: self.tell(
                self.tr("Deleted backups that everybody could read: {count}").format(count=count)
            ),
            self._failed,
        )

    def _finish(self) -> None:
        self._keeper.code_is_shown = False
        self._back()
        self.tell(self.tr("Keep the recovery code in a safe place."))

    def _failed(self, problem: BrieferError) -> None:
        self._back()
        self.tell(f"{translated(problem.message)} {translated(problem.hint)}".strip(), error=True)

    def _choose_time(self) -> None:
        self._preferences.set_lock_after(int(self.lock_after.currentData()))

    def _button(self, text: str, name: str) -> PushButton:
        made = push(text, self.look)
        made.setObjectName(name)
        return made

    def _dress(self) -> None:
        self.lock_after.setFont(self.look.font(13))
