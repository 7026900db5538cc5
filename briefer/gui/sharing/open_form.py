"""The way to a file of shared records: choosing it, and opening a protected one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.errors import BrieferError
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.secret import SecretField, Tick
from briefer.gui.words import translated

_COLUMN = 560


class OpenForm(QFrame):
    """Asks for a file, and for its passphrase where it has one.

    `file_wanted` asks for the system's dialog, `opened` carries a passphrase.
    """

    file_wanted = Signal()
    opened = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Ask for a file."""
        super().__init__(parent)
        self._look = look
        self.setProperty("pane", "main")
        self.setObjectName("take-in-open")
        about = Label(
            self.tr(
                "Choose a file that a colleague has shared, or drop it on this window. You see "
                "first what it would change."
            ),
            look,
            wrap=True,
        )
        self.choose = push(self.tr("Choose a file…"), look, kind="primary", icon="folder")
        self.choose.setObjectName("take-in-choose")
        self.back = push(self.tr("Back"), look, kind="link")
        self.back.setObjectName("take-in-back")
        self.about_secret = Label("", look, wrap=True)
        self.secret = SecretField(self.tr("Passphrase of the file"), look)
        self.secret.line.setObjectName("take-in-passphrase")
        self.reveal = Tick(self.tr("Show the passphrase"), look)
        self.open = push(self.tr("Open"), look, kind="primary", icon="lock")
        self.open.setObjectName("take-in-open-file")
        self._secret_box = QWidget()
        self._secret_box.setLayout(
            column(look, self.about_secret, self.secret, self.reveal, row(look, self.open, None))
        )
        self._secret_box.hide()
        self._column = QWidget()
        buttons = row(look, self.choose, self.back, None, gap=8)
        self._column.setLayout(column(look, about, buttons, self._secret_box, None, gap=16))
        page = QWidget()
        page.setLayout(row(look, (self._column, 100), None, margins=(16, 16, 16, 16)))
        self.setLayout(column(look, scroller(page), gap=0))
        self.choose.clicked.connect(self.file_wanted)
        self.back.clicked.connect(self.left)
        self.open.clicked.connect(self._open)
        self.secret.line.returnPressed.connect(self._open)
        self.reveal.toggled.connect(self.secret.reveal)
        look.follow(self, self._dress)

    @property
    def asks_secret(self) -> bool:
        """Whether a passphrase is asked for."""
        return not self._secret_box.isHidden()

    def ask_file(self) -> None:
        """Ask for a file anew."""
        self.secret.forget()
        self._secret_box.hide()
        self.choose.set_kind("primary")

    def ask_secret(self, name: str) -> None:
        """Ask for the passphrase of the file called `name`."""
        self.about_secret.setText(
            self.tr("“{name}” is protected. Ask who sent it for the passphrase.").format(name=name)
        )
        self.choose.set_kind("")
        self._secret_box.show()
        self.secret.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, problem: BrieferError) -> None:
        """Say that the passphrase opens nothing; what was typed stays."""
        words = f"{translated(problem.message)} {translated(problem.hint)}".strip()
        self._say(words)

    def _say(self, sentence: str) -> None:
        self.secret.set_error(sentence)
        announce(self, sentence, at_once=True)
        self.secret.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be asked for while work goes on."""
        self.open.setEnabled(not busy)
        self.choose.setEnabled(not busy)

    def _open(self) -> None:
        if not self.open.isEnabled():
            return
        if not self.secret.text:
            self._say(self.tr("Type the passphrase."))
            return
        self.opened.emit(self.secret.text)

    def _dress(self) -> None:
        self._column.setMaximumWidth(self._look.px(_COLUMN))
