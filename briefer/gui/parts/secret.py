"""Fields for passphrases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.fields import LabelledField


class Tick(QCheckBox):
    """A tick with its words, in the look's face."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        """Show `text`, not ticked."""
        super().__init__(text, parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.follow(self, self._dress)

    def _dress(self) -> None:
        self.setFont(self._look.font(13))


class SecretField(LabelledField):
    """A field whose letters are hidden until they are asked for."""

    def __init__(
        self, label: str, look: Look, hint: str = "", parent: QWidget | None = None
    ) -> None:
        """Name the field `label`."""
        self.line = QLineEdit()
        super().__init__(label, look, hint, self.line, parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.textEdited.connect(lambda: self.set_error(""))

    def reveal(self, shown: bool) -> None:
        """Show the letters, or dots."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)

    def forget(self) -> None:
        """Empty the field."""
        self.line.clear()
        self.set_error("")
