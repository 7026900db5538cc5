"""A small form in a block: who signs, or what a placeholder stands for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.layouts import column, row

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LINES_HEIGHT = 64


@dataclass(frozen=True, kw_only=True)
class FormField:
    """One field of a form; `lines` is whether it may hold several."""

    name: str
    label: str
    value: str
    hint: str = ""
    lines: bool = False


class Form(QWidget):
    """What opens under the rows of a block; `done` comes when it is to be closed."""

    done = Signal()

    def regain_focus(self) -> QWidget:
        """Take the focus, and return what is to be brought into sight."""
        raise NotImplementedError


class FieldsForm(Form):
    """Fields that count as they are typed.

    `typed` carries all values by name at each change, `done` comes with Ctrl+Enter or the button,
    `put_back` with Esc.
    """

    typed = Signal(dict)
    put_back = Signal()

    def __init__(
        self, fields: Sequence[FormField], look: Look, parent: QWidget | None = None
    ) -> None:
        """Show `fields` with what they hold."""
        super().__init__(parent)
        self.setObjectName("fields-form")
        self._look = look
        self._wanted = ""
        self._fields = {field.name: self._made(field) for field in fields}
        self._several = {field.name for field in fields if field.lines}
        done = push(self.tr("Done"), look, kind="primary")
        done.setObjectName("form-done")
        done.clicked.connect(self.done)
        back = push(self.tr("Put back"), look)
        back.setObjectName("form-put-back")
        back.clicked.connect(self.put_back)
        buttons = row(look, done, back, None, gap=8)
        parts = column(look, *self._fields.values(), buttons, gap=8, margins=(10, 8, 10, 6))
        self.setLayout(parts)

    @property
    def values(self) -> Mapping[str, str]:
        """What has been typed, by the fields' names."""
        return {name: field.text for name, field in self._fields.items()}

    def go_to(self, name: str) -> None:
        """Go to a field, or to the first."""
        self._wanted = name
        self.regain_focus()

    def regain_focus(self) -> QWidget:
        """Go to the field that was gone to last, now that the form is to be seen."""
        first = next(iter(self._fields.values()))
        field = self._fields.get(self._wanted, first)
        field.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End by Ctrl+Enter or Esc in any field, and by Enter in a field of one line."""
        if isinstance(event, QKeyEvent) and self._ends(watched, event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                back = event.key() == Qt.Key.Key_Escape
                (self.put_back if back else self.done).emit()
                return True
        return super().eventFilter(watched, event)

    def _made(self, field: FormField) -> LabelledField:
        edit = QTextEdit() if field.lines else None
        made = LabelledField(field.label, self._look, field.hint, edit)
        made.field.setObjectName(f"field-{field.name}")
        if isinstance(made.field, QTextEdit):
            made.field.setAcceptRichText(False)
            made.field.setTabChangesFocus(True)
            made.field.setPlainText(field.value)
            made.field.setFixedHeight(self._look.px(_LINES_HEIGHT))
            made.field.textChanged.connect(self._tell)
        else:
            made.field.setText(field.value)
            made.field.textChanged.connect(self._tell)
        made.field.installEventFilter(self)
        return made

    def _ends(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return True
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() in _ENTER and (held or not isinstance(watched, QTextEdit))

    def _tell(self) -> None:
        self.typed.emit(dict(self.values))
