"""Fields for search and for forms."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.parts.restyle import restyle


class SearchField(QLineEdit):
    """One line that searches while it is typed in; Esc empties it."""

    def __init__(
        self, placeholder: str, look: Look, *, big: bool = False, parent: QWidget | None = None
    ) -> None:
        """Say in `placeholder` what is searched."""
        super().__init__(parent)
        self._look = look
        self._size = 14 if big else 13
        self.setProperty("kind", "big" if big else "")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Empty the search field"), self)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._offer_clearing)
        look.follow(self, self._dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field with Esc; when it is empty, leave the key to others."""
        if self._empties(event):
            self.clear()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from a dialog's or window's shortcut while there is something to empty."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def _empties(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())

    def _offer_clearing(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _dress(self) -> None:
        self.setFont(self._look.font(self._size))
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._lens.setIcon(self._look.icon("search", "muted", 16))
        self._clear.setIcon(self._look.icon("close", "muted", 16))


class LabelledField(QWidget):
    """A field with its name above it and a hint or an error below."""

    def __init__(
        self,
        label: str,
        look: Look,
        hint: str = "",
        field: QLineEdit | QTextEdit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Name `field` (one line unless another is given) `label`."""
        super().__init__(parent)
        self._look, self._hint_text = look, hint
        self.field = field or QLineEdit()
        self.label = Label(label, look, size=12, tone="muted")
        self.label.setBuddy(self.field)
        self.hint = Label(hint, look, size=12, tone="muted", wrap=True)
        self.field.setAccessibleName(label)
        self.field.setAccessibleDescription(hint)
        self.setLayout(column(look, self.label, self.field, self.hint, gap=4))
        # Only now: a label that has no parent yet would be shown as a window.
        self.hint.setVisible(bool(hint))
        look.follow(self, self._dress)

    @property
    def text(self) -> str:
        """What has been typed."""
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with what was typed; nothing is, when `sentence` is empty."""
        shown = sentence or self._hint_text
        self.hint.setText(shown)
        self.hint.set_tone("err" if sentence else "muted")
        self.hint.setVisible(bool(shown))
        self.field.setAccessibleDescription(shown)
        restyle(self.field, "error", "true" if sentence else "")

    def _dress(self) -> None:
        self.field.setFont(self._look.font(13))
