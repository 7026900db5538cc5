"""An editor for a length."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from briefer.gui.library.fields import FieldSpec
from briefer.gui.look.look import Look
from briefer.gui.paper.boxes import NumberBox


class MeasureEditor(NumberBox):
    """A length in millimetres."""

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, look: Look) -> None:
        """Edit the field of `spec`, within its limits."""
        super().__init__(spec.label, spec.limits, 1, self.tr("mm"), look)
        self._quiet = False
        self.valueChanged.connect(self._changed)

    def show_value(self, value: object) -> None:
        """Show a length."""
        self._quiet = True
        self.setValue(float(str(value)))
        self._quiet = False

    def value(self) -> float:
        """Return the length."""
        return round(super().value(), 1)

    def draft(self) -> object:
        """Return the length."""
        return self.value()

    def take_up(self, draft: object) -> None:
        """Go on with what was typed once."""
        self.show_value(draft)

    def set_locked(self, locked: bool) -> None:
        """Let the length be read only, or changed again."""
        self.setReadOnly(locked)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the length kept."""
        super().focusOutEvent(event)
        self.left.emit()

    def _changed(self) -> None:
        if not self._quiet:
            self.typed.emit()
