"""A field of a form: its name, its editor, and what is wrong with what was typed."""

from typing import Protocol, cast

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from briefer.domain.records import Record
from briefer.gui.library.fields import EditorKind, FieldSpec, Wrong
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.restyle import restyle

KEPT_AFTER_MS = 1000
_MANY = (EditorKind.ROWS, EditorKind.RECORDS, EditorKind.PART)


class Editor(Protocol):
    """What edits a value. `typed` comes at each change, `left` when the value is to be kept."""

    @property
    def typed(self) -> SignalInstance:
        """Something was typed."""
        ...

    @property
    def left(self) -> SignalInstance:
        """The field was left, or something was chosen."""
        ...

    def show_value(self, value: object) -> None:
        """Show a value."""
        ...

    def value(self) -> object:
        """Return what is typed; raises Wrong."""
        ...

    def draft(self) -> object:
        """Return what is typed as plain JSON has it, whether it is a value or not."""
        ...

    def take_up(self, draft: object) -> None:
        """Go on with what was typed once."""
        ...

    def set_locked(self, locked: bool) -> None:
        """Let the value be read only, or changed again."""
        ...


class Field(QWidget):
    """One field. What is typed stays until it is kept: `wanted` says that it should be now.

    `left` comes whenever the field is left, with something typed in it or not.

    `session` counts the times that the field was worked in, so that each can be one step.
    """

    typed = Signal()
    wanted = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, editor: QWidget, look: Look) -> None:
        """Put a name to `editor`."""
        super().__init__()
        self.spec, self._look = spec, look
        self.widget = editor
        self._editor = cast("Editor", editor)
        self.dirty = False
        self.wrong = False
        self.session = 0
        self.setObjectName(f"field-{spec.path}")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self.wanted)
        self._make()
        self._editor.typed.connect(self._typed)
        self._editor.left.connect(self._left)

    def show_value(self, value: object) -> None:
        """Show a value, unless something is typed; what shows it already is left alone."""
        if self.dirty:
            return
        try:
            same = self.value() == value
        except Wrong:
            same = False
        if not same:
            self._editor.show_value(value)
        self.set_error("")

    def offer_for(self, record: Record) -> None:
        """Offer what can be chosen in `record`, where there is a choice."""
        offer = getattr(self.widget, "offer_for", None)
        if offer is not None:
            offer(record)

    @property
    def lost(self) -> bool:
        """Whether it shows a choice that the record does not offer any more."""
        return bool(getattr(self.widget, "lost", False))

    def value(self) -> object:
        """Return what is typed; raises Wrong."""
        value = self._editor.value()
        return value if self.spec.convert is None else self.spec.convert(value)

    def draft(self) -> object:
        """Return what is typed as plain JSON has it, whether it is a value or not."""
        return self._editor.draft()

    def take_up(self, draft: object) -> None:
        """Go on with what was typed once, and could not be kept."""
        self._editor.take_up(draft)
        self.dirty = True

    def settle(self) -> None:
        """Know that what was typed has been kept, or is given up."""
        self._timer.stop()
        self.dirty = False
        settle = getattr(self.widget, "settle", None)
        if settle is not None:
            settle()

    def put_back(self, value: object) -> None:
        """Give up what is typed, and show a value."""
        self.settle()
        self._editor.show_value(value)
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with what was typed; nothing is, when `sentence` is empty."""
        self.wrong = bool(sentence)
        shown = sentence or self.spec.hint
        self.hint.setText(shown)
        self.hint.set_tone("err" if sentence else "muted")
        self.hint.setVisible(bool(shown))
        self.widget.setAccessibleDescription(shown)
        restyle(self.widget, "error", "true" if sentence else "")

    def set_locked(self, locked: bool) -> None:
        """Let the value be read only, or changed again; some have to be unlocked first."""
        self._editor.set_locked(locked or bool(self.spec.locked))
        self.unlock.setVisible(bool(self.spec.locked) and not locked)

    def go_to(self) -> None:
        """Put the cursor in the field; of several parts, where something is unfinished."""
        inner = getattr(self.widget, "unfinished", None)
        if inner is not None:
            inner.go_to()
            return
        self.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        select = getattr(self.widget, "selectAll", None)
        if select is not None:
            select()

    def _make(self) -> None:
        spec, look = self.spec, self._look
        self.label = Label(spec.label, look, size=12, tone="muted", bold=True)
        self.label.setBuddy(self.widget)
        self.unlock = push(spec.locked, look, kind="link", size=12)
        self.unlock.setObjectName(f"unlock-{spec.path}")
        self.unlock.clicked.connect(self._unlock)
        self.hint = Label(spec.hint, look, size=12, tone="muted", wrap=True)
        if spec.editor not in _MANY:
            self.widget.setAccessibleName(spec.label)
            self.widget.setAccessibleDescription(spec.hint)
        head = row(look, self.label, self.unlock, None, gap=8)
        lines = column(look, head, self.widget, self.hint, gap=4)
        self.setLayout(lines)
        # Only now: what has no parent yet would be shown as a window.
        self.label.setVisible(bool(spec.label) and spec.editor is not EditorKind.FLAG)
        self.hint.setVisible(bool(spec.hint))
        self.unlock.setVisible(bool(spec.locked))
        if spec.locked:
            self._editor.set_locked(True)

    def _unlock(self) -> None:
        self._editor.set_locked(False)
        self.go_to()
        self.unlock.hide()

    def _typed(self) -> None:
        self.dirty = True
        self._timer.start()
        self.typed.emit()

    def _left(self) -> None:
        self._timer.stop()
        if self.dirty:
            self.wanted.emit()
        self.session += 1
        self.left.emit()
