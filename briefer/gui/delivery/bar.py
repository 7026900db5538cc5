"""What delivery asks and tells at the head of the letter."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import column, row

_WIDEST = 720

WORTH_A_WORD = 1000
"""Milliseconds after which a person wants to know that work goes on."""


class ReasonForm(Card):
    """Asks why a letter is to go out although there are errors in it."""

    given = Signal(str)
    """Carries the reason."""

    errors_wanted = Signal()
    """A person wants to see the errors."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden, until there is something to ask."""
        super().__init__(look, "err", parent)
        self.setObjectName("banner")
        shape = Glyph("error", look, "err", 20)
        self._sentence = Label("", look, bold=True, wrap=True)
        self._field = LabelledField(self.tr("Why is it to go out all the same?"), look)
        self._field.field.setObjectName("reason")
        show = push(self.tr("Show the errors"), look, kind="primary")
        show.setObjectName("show-errors")
        export = push(self.tr("Go on with this reason"), look)
        export.setObjectName("export-anyway")
        cancel = push(self.tr("Cancel"), look, kind="link")
        cancel.setObjectName("cancel-export")
        show.clicked.connect(self._show_errors)
        export.clicked.connect(self._give)
        cancel.clicked.connect(self.hide)
        buttons = row(look, export, show, None, cancel, gap=8)
        words = column(look, self._sentence, self._field, buttons, gap=8)
        line = row(look, shape, (words, 1), gap=12, margins=(16, 12, 16, 12))
        line.setAlignment(shape, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        look.follow(self, self._dress)
        self.hide()

    def ask(self, sentence: str, reason: str) -> None:
        """Say what is wrong and ask for a reason, of which an earlier one is proposed."""
        self._sentence.setText(sentence)
        self._field.field.setText(reason)
        self._field.set_error("")
        self.setAccessibleName(sentence)
        self.show()
        self._field.field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence, at_once=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, leave with Esc."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._field.field.hasFocus():
                self._give()
            case _:
                super().keyPressEvent(event)

    def _give(self) -> None:
        reason = self._field.text.strip()
        if not reason:
            self._field.set_error(self.tr("Give a reason, or mend the errors first."))
            self._field.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.given.emit(reason)

    def _dress(self) -> None:
        self._field.setMaximumWidth(self.look.px(_WIDEST))

    def _show_errors(self) -> None:
        self.hide()
        self.errors_wanted.emit()


class Progress(Card):
    """Tells that work goes on, when it takes more than a second."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden."""
        super().__init__(look, "rule", parent)
        self._sentence = Label("", look)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        self._bar = bar
        self.setLayout(row(look, self._sentence, (bar, 1), gap=12, margins=(16, 8, 16, 8)))
        self._late = QTimer(self, singleShot=True, interval=WORTH_A_WORD)
        self._late.timeout.connect(self._appear)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Note that work has begun, and what it is."""
        self._sentence.setText(sentence)
        self._bar.setAccessibleName(sentence)
        self._late.start()

    def end(self) -> None:
        """Note that the work is over."""
        self._late.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        announce(self, self._sentence.words)


class DeliveryBar(QWidget):
    """The form and the progress bar, one below the other; nothing while neither is needed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.reason = ReasonForm(look)
        self.progress = Progress(look)
        self.setLayout(column(look, self.reason, self.progress, gap=0))
