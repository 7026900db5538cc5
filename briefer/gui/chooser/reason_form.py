"""The question that comes before law is used on a reader whom it does not bind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row


class ReasonForm(QWidget):
    """Asks why one wants to use a provision. `given` carries the reason, `cancelled` nothing."""

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden, for a provision."""
        super().__init__(parent)
        self.setObjectName("reason-form")
        self._why = Label("", look, wrap=True)
        self._field = LabelledField(
            self.tr("Why do you want to use it?"),
            look,
            hint=self.tr("Your reason is kept with the letter and not printed."),
        )
        self._field.field.setObjectName("reason")
        self._use = push(self.tr("Use it"), look, kind="primary")
        self._use.setObjectName("use-hook")
        self._use.clicked.connect(self._give)
        self._cancel = push(self.tr("Leave it out"), look)
        self._cancel.setObjectName("leave-hook")
        self._cancel.clicked.connect(self._close)
        buttons = row(look, self._use, self._cancel, None, gap=8)
        card = Card(look, "popup")
        card.setLayout(
            column(look, self._why, self._field, buttons, gap=8, margins=(12, 10, 12, 12))
        )
        self.setLayout(column(look, card, gap=0, margins=(8, 4, 8, 8)))
        self.hide()

    def ask(self, sentence: str, reason: str = "") -> None:
        """Say what is wrong and ask for a reason, beginning with the one given before."""
        self._why.setText(sentence)
        self._field.set_error("")
        field = self._field.field
        field.setText(reason)
        self.setAccessibleName(sentence)
        self.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def sentence(self) -> str:
        """What the form says is wrong."""
        return self._why.words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use it by Enter in the field, leave it by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._field.field.hasFocus():
            self._give()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        reason = self._field.text.strip()
        if not reason:
            self._field.set_error(self.tr("Write why you use it, in a few words."))
            self._field.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.given.emit(reason)

    def _close(self) -> None:
        if not self.isHidden():
            self.hide()
            self.cancelled.emit()
