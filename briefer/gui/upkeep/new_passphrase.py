"""The form for a new passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.secret import SecretField, Tick

LEAST = 8
_FAIR = 14
_LONG = 20


class NewPassphrase(QFrame):
    """Asks for a passphrase twice; `given` carries it."""

    given = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Ask for nothing yet."""
        super().__init__(parent)
        self.setObjectName("new-passphrase")
        self.about = Label("", look, wrap=True)
        self.first = SecretField(self.tr("Passphrase"), look)
        self.first.line.setObjectName("passphrase-first")
        self.meter = Label("", look, size=12, tone="muted", wrap=True)
        self.meter.setObjectName("meter")
        self.again = SecretField(self.tr("The same passphrase again"), look)
        self.again.line.setObjectName("passphrase-again")
        self.show_letters = Tick(self.tr("Show the passphrase"), look)
        self.go = push("", look, kind="primary")
        self.go.setObjectName("give-passphrase")
        self.cancel = push(self.tr("Cancel"), look, kind="link")
        self.setLayout(
            column(
                look,
                self.about,
                self.first,
                self.meter,
                self.again,
                self.show_letters,
                row(look, self.go, self.cancel, None, gap=8),
                gap=8,
            )
        )
        for field in (self.first, self.again):
            self.show_letters.toggled.connect(field.reveal)
            field.line.returnPressed.connect(self._give)
        self.first.line.textChanged.connect(self._measure)
        self.go.clicked.connect(self._give)
        self.cancel.clicked.connect(self._leave)
        self._measure("")

    def ask(self, about: str, button: str) -> None:
        """Ask anew: `about` says what follows, `button` does it."""
        self.about.setText(about)
        self.go.setText(button)
        self.forget()
        self.first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty both fields."""
        self.first.forget()
        self.again.forget()
        self.show_letters.setChecked(False)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the passphrase."""
        self._complain(self.first, sentence)

    def _measure(self, typed: str) -> None:
        """Say how long it is; nothing else can be known of it."""
        length = len(typed)
        if length == 0:
            told = self.tr("Several words that nobody would guess are easy to keep in mind.")
        elif length < LEAST:
            told = self.tr("Too short: at least {count} letters.").format(count=LEAST)
        elif length < _FAIR:
            told = self.tr("Short: a computer may find it. Add a word or two.")
        elif length < _LONG:
            told = self.tr("Fair length. Another word makes it much harder to find.")
        else:
            told = self.tr("Good length, if nobody would guess the words.")
        self.meter.setText(told)

    def _give(self) -> None:
        if len(self.first.text) < LEAST:
            sentence = self.tr("Use at least {count} letters.").format(count=LEAST)
            self._complain(self.first, sentence)
        elif self.first.text != self.again.text:
            self._complain(self.again, self.tr("The two are not the same. Type it again."))
        else:
            self.given.emit(self.first.text)

    def _complain(self, field: SecretField, sentence: str) -> None:
        field.set_error(sentence)
        field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(field.line, sentence, at_once=True)

    def _leave(self) -> None:
        self.forget()
        self.left.emit()
