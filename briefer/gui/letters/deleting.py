"""The one question that is asked, since its answer cannot be undone."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import row


class Deleting(Card):
    """Asks, in its place, whether a letter is to be deleted for good. Esc keeps it."""

    agreed = Signal(str)
    declined = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden, until there is something to ask."""
        super().__init__(look, "warn", parent)
        self.key = ""
        self.setObjectName("deleting")
        self._question = Label("", look, wrap=True)
        self.keep = push(self.tr("Keep it"), look)
        self.keep.clicked.connect(self._decline)
        self.delete = push(self.tr("Delete"), look, icon="trash")
        self.delete.clicked.connect(self._agree)
        glyph = Glyph("warning", look, "warn", 20)
        self.setLayout(
            row(
                look,
                glyph,
                (self._question, 1),
                self.keep,
                8,
                self.delete,
                gap=12,
                margins=(12, 8, 12, 8),
            )
        )
        self.hide()
        for button in (self.keep, self.delete):
            button.installEventFilter(self)

    def ask(self, key: str, title: str) -> None:
        """Ask about a letter; the answer that loses nothing has the focus."""
        if not key:
            return
        self.key = key
        pattern = self.tr("Delete “{title}” and its earlier versions? They cannot be brought back.")
        question = pattern.format(title=title)
        self._question.setText(question)
        self.setAccessibleName(question)
        self.keep.setAccessibleDescription(question)
        self.delete.setAccessibleDescription(question)
        self.show()
        announce(self, question, at_once=True)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Ask no more."""
        self.key = ""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the letter with Esc."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._decline()
                return True
        return super().eventFilter(watched, event)

    def _decline(self) -> None:
        self.close_form()
        self.declined.emit()

    def _agree(self) -> None:
        key = self.key
        self.close_form()
        self.agreed.emit(key)
