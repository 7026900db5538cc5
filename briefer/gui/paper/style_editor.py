"""An editor for a look that may be none of its own."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from briefer.domain.style import Style
from briefer.gui.look.look import Look
from briefer.gui.paper.style_form import StyleForm
from briefer.gui.parts.layouts import column


class StyleEditor(QFrame):
    """Whether there is a look of its own, and which."""

    typed = Signal()
    left = Signal()

    def __init__(self, path: str, words: str, look: Look) -> None:
        """Edit the field at `path`, which holds a style or None; `words` stand at the tick."""
        super().__init__()
        self._look = look
        self.own = QCheckBox(words)
        self.own.setObjectName(f"own-{path}")
        self.form = StyleForm(look)
        self.setLayout(column(look, self.own, self.form, gap=10))
        self.setFocusProxy(self.own)
        self.own.clicked.connect(self._chose)
        self.form.changed.connect(self._tell)
        look.follow(self, self._dress)
        self.show_value(None)

    def show_value(self, value: object) -> None:
        """Show a style, or none."""
        style = value if isinstance(value, Style) else None
        self.own.setChecked(style is not None)
        self.form.setVisible(style is not None)
        self.form.show_style(style or Style())

    def value(self) -> object:
        """Return the style, None for none."""
        return self.form.style_now if self.own.isChecked() else None

    def draft(self) -> object:
        """Return the style as plain JSON has it."""
        return msgspec.to_builtins(self.value())

    def take_up(self, draft: object) -> None:
        """Go on with what was chosen once."""
        self.show_value(msgspec.convert(draft, Style | None))

    def set_locked(self, locked: bool) -> None:
        """Let the style be read only, or changed again."""
        self.own.setEnabled(not locked)
        self.form.set_locked(locked)

    def _chose(self) -> None:
        self.form.setVisible(self.own.isChecked())
        self._tell()

    def _tell(self) -> None:
        self.typed.emit()
        self.left.emit()

    def _dress(self) -> None:
        self.own.setFont(self._look.font(13))
