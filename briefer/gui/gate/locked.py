"""The gate of a library with a passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import ElidedLabel, Glyph, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.secret import SecretField, Tick


class LockedPage(Card):
    """Asks for the passphrase; `given` carries it."""

    given = Signal(str)
    other_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Ask for nothing yet."""
        super().__init__(look, "plain", parent)
        self.setObjectName("locked")
        glyph = Glyph("lock", look, "accent", 24)
        self.title = Label(self.tr("This library is locked"), look, size=18, bold=True, wrap=True)
        self.path = ElidedLabel("", look, size=12, tone="muted")
        self.secret = SecretField(self.tr("Passphrase"), look)
        self.code_too = Label(
            self.tr("The recovery code that you wrote down opens it too."),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        self.secret.line.setObjectName("passphrase")
        self.show_letters = Tick(self.tr("Show the passphrase"), look)
        self.open = push(self.tr("Open"), look, kind="primary")
        self.open.setObjectName("open")
        self.other = push(self.tr("Choose another file…"), look, kind="link")
        self.other.setObjectName("other-file")
        self.waiting = Label(self.tr("Opening the library …"), look, tone="muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.waiting.words)
        head = row(look, glyph, (self.title, 1), gap=12)
        head.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        buttons = row(look, self.open, self.other, None, gap=12)
        self.setLayout(
            column(
                look,
                head,
                self.path,
                4,
                self.secret,
                self.show_letters,
                self.code_too,
                4,
                buttons,
                self.waiting,
                self.bar,
                gap=8,
                margins=(24, 24, 24, 24),
            )
        )
        self.open.clicked.connect(self._give)
        self.secret.line.returnPressed.connect(self._give)
        self.show_letters.toggled.connect(self.secret.reveal)
        self.other.clicked.connect(self.other_wanted)
        self.set_busy(False)

    def ask(self, path: str) -> None:
        """Ask for the passphrase of the library at `path`."""
        self.path.setText(path)
        self.secret.forget()
        self.show_letters.setChecked(False)
        self.set_busy(False)

    def set_busy(self, busy: bool) -> None:
        """Show that the library is being opened, or ask again."""
        self.waiting.setVisible(busy)
        self.bar.setVisible(busy)
        for part in (self.secret, self.show_letters, self.code_too, self.open, self.other):
            part.setVisible(not busy)

    def refuse(self, sentence: str) -> None:
        """Say under the field what is wrong with what was typed, which stays."""
        self.set_busy(False)
        self.secret.set_error(sentence)
        self.focus_start()
        self.secret.line.selectAll()
        announce(self.secret.line, sentence, at_once=True)

    def focus_start(self) -> None:
        """Go to the field."""
        self.secret.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        if self.waiting.isVisible():
            return
        if not self.secret.text:
            self.refuse(self.tr("Type the passphrase first."))
            return
        self.given.emit(self.secret.text)
