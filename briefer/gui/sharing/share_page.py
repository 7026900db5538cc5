"""The page for sharing: what, under which name, in which format, with which passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import ground, scroller
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.secret import SecretField, Tick
from briefer.gui.sharing.choosing import Choosing
from briefer.gui.sharing.wish import Form, Wish, form_name

_SETTINGS = 440


class SharePage(QFrame):
    """Asks what is to be shared. `wanted` carries the Wish; `left` is a way back."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, choosing: Choosing, look: Look, parent: QWidget | None = None) -> None:
        """Ask, and let records be chosen in `choosing`."""
        super().__init__(parent)
        self._look, self._protected = look, False
        self.choosing = choosing
        self.setProperty("pane", "main")
        self.setObjectName("share-page")
        self._make_what()
        self._make_how()
        self.share = push(self.tr("Share…"), look, kind="primary", icon="export")
        self.share.setObjectName("share-go")
        self.back = push(self.tr("Back"), look, kind="link")
        self.back.setObjectName("share-back")
        self._lay_out()
        self._connect()
        look.follow(self, self._dress)
        self._offer()

    def begin(self, *, protected: bool) -> None:
        """Ask anew; a `protected` library needs a passphrase for what it shares."""
        self._protected = protected
        self._offer()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be asked for while work goes on."""
        self.share.setEnabled(not busy)

    def forget(self) -> None:
        """Forget the passphrases."""
        self.passphrase.forget()
        self.again.forget()

    # ------------------------------------------------------------ inside

    def _make_what(self) -> None:
        look = self._look
        self.everything = self._radio(self.tr("Everything in the library"), "share-everything")
        self.chosen = self._radio(self.tr("Only what I choose"), "share-chosen")
        self._group = QButtonGroup(self)
        self._group.addButton(self.everything)
        self._group.addButton(self.chosen)
        self.everything.setChecked(True)
        self.count = Label("", look, size=12, tone="muted", wrap=True)
        self.count.setObjectName("share-count")
        self.private = Label(
            self.tr("Protected people are left out: their names are in no file that you share."),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        self.private.setObjectName("share-private")

    def _make_how(self) -> None:
        look = self._look
        self.form = QComboBox()
        self.form.setObjectName("share-form")
        self.form.setAccessibleName(self.tr("Format"))
        self.form.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.form.setMinimumContentsLength(8)
        for form in Form:
            self.form.addItem(form_name(form))
        self.form_label = Label(self.tr("Format"), look, size=12, tone="muted")
        self.form_label.setBuddy(self.form)
        self.table_note = Label("", look, size=12, tone="muted", wrap=True)
        self.name_line = QLineEdit()
        self.name_line.setObjectName("share-name")
        self.name = LabelledField(
            self.tr("Name of the batch"),
            look,
            self.tr("The reader sees it called so."),
            self.name_line,
        )
        self.passphrase = SecretField(self.tr("Passphrase"), look)
        self.passphrase_hint = Label("", look, size=12, tone="muted", wrap=True)
        self.passphrase.line.setObjectName("share-passphrase")
        self.again = SecretField(self.tr("The same passphrase again"), look)
        self.again.line.setObjectName("share-again")
        self.reveal = Tick(self.tr("Show the passphrase"), look)

    def _lay_out(self) -> None:
        look = self._look
        what = Label(self.tr("What"), look, size=14, bold=True)
        how = Label(self.tr("How"), look, size=14, bold=True)
        form = column(look, self.form_label, self.form, gap=4)
        self._what = QWidget()
        self._what.setLayout(
            column(
                look,
                what,
                self.everything,
                self.chosen,
                self.count,
                self.private,
                8,
                how,
                gap=6,
            )
        )
        self._shared_only = QWidget()
        self._shared_only.setLayout(
            column(
                look,
                self.name,
                column(look, self.passphrase, self.passphrase_hint, gap=4),
                self.again,
                self.reveal,
                gap=12,
            )
        )
        page = QWidget()
        page.setLayout(
            column(
                look,
                self._what,
                form,
                self.table_note,
                self._shared_only,
                None,
                gap=12,
                margins=(16, 16, 16, 16),
            )
        )
        self._settings = scroller(page)
        foot = ground(
            row(look, self.share, self.back, None, gap=8, margins=(16, 8, 16, 8)), "side", "footer"
        )
        self._rest = QWidget()
        middle = row(look, (self._settings, 2), (self.choosing, 3), (self._rest, 3), gap=0)
        self.setLayout(column(look, PaneBar(self.tr("Share"), look), (middle, 1), foot, gap=0))

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._offer)
        self.form.currentIndexChanged.connect(self._offer)
        self.choosing.changed.connect(self._offer)
        self.reveal.toggled.connect(self.passphrase.reveal)
        self.reveal.toggled.connect(self.again.reveal)
        self.share.clicked.connect(self._want)
        self.back.clicked.connect(self.left)
        for line in (self.name_line, self.passphrase.line, self.again.line):
            line.returnPressed.connect(self._want)

    def _radio(self, text: str, name: str) -> QRadioButton:
        made = QRadioButton(text)
        made.setObjectName(name)
        return made

    @property
    def _form(self) -> Form:
        return tuple(Form)[self.form.currentIndex()]

    def _want(self) -> None:
        if not self.share.isEnabled():
            return
        shared, chosen = self._form is Form.SHARED, self.chosen.isChecked()
        self.passphrase.set_error("")
        self.again.set_error("")
        if shared and not self._passphrase_is_good():
            return
        if shared and chosen and not (self.choosing.records or self.choosing.letters):
            self.count.setText(self.tr("Tick what you want to share first."))
            self.count.set_tone("err")
            self.choosing.list.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.count.words, at_once=True)
            return
        self.wanted.emit(
            Wish(
                form=self._form,
                name=self.name_line.text().strip(),
                records=self.choosing.records if chosen else None,
                letters=self.choosing.letters if chosen else None,
                passphrase=self.passphrase.text if shared else "",
            )
        )

    def _passphrase_is_good(self) -> bool:
        typed, again = self.passphrase.text, self.again.text
        if self._protected and not typed:
            self.passphrase.set_error(self.tr("Choose a passphrase."))
            self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if typed != again:
            self.again.set_error(self.tr("The two are not the same. Type them again."))
            self.again.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _why_passphrase(self) -> str:
        if self._protected:
            return self.tr(
                "Your library has a passphrase, so what you share needs one too. Tell it to the "
                "reader by another way."
            )
        return self.tr(
            "Leave it empty to share without one. Whoever has the file can then read it."
        )

    def _offer(self) -> None:
        """Show what can be asked in the chosen format."""
        shared, chosen = self._form is Form.SHARED, self.chosen.isChecked()
        for part in (self._what, self._shared_only):
            part.setVisible(shared)
        self.table_note.setVisible(not shared)
        note = self.tr("The whole table is written, without a passphrase. Anybody can read it.")
        if self._protected:
            note = self.tr(
                "The whole table is written, without a passphrase, although your library has one. "
                "Anybody can read it."
            )
        self.table_note.setText(note)
        self.choosing.setVisible(shared and chosen)
        self._rest.setVisible(not (shared and chosen))
        count = len(self.choosing.records) + len(self.choosing.letters)
        said = self.tr("Ticked: {count}, and all that they refer to.").format(count=count)
        self.count.setText(said if chosen else self.tr("All records and all letters."))
        self.count.set_tone("muted")
        self.passphrase_hint.setText(self._why_passphrase())
        self.passphrase.line.setAccessibleDescription(self._why_passphrase())

    def _dress(self) -> None:
        look = self._look
        for button in (self.everything, self.chosen):
            button.setFont(look.font(13))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.form.setFont(look.font(13))
        self._settings.setMaximumWidth(look.px(_SETTINGS))
