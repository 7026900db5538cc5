"""What a body or a reference of a report is in the library: one of its records, or a new one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefer.domain.records import Kind
from briefer.gui.library.fields import EditorKind, FieldSpec, Wrong
from briefer.gui.library.record_editor import RecordEditor
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row


class MatchForm(Card):
    """Asks which record is meant.

    `matched` carries its id, `wanted_new` the wish for a new one, `dropped` that it is nothing.
    """

    matched = Signal(str)
    wanted_new = Signal()
    dropped = Signal()
    left = Signal()

    def __init__(
        self, kind: Kind, words: str, chosen: str, shelf: Shelf, look: Look, parent: QWidget
    ) -> None:
        """Ask for a record of `kind` that the report calls `words`; `chosen` is the one now."""
        super().__init__(look, "note", parent)
        self.setObjectName("match-form")
        body = kind is Kind.ADDRESSEE
        said = (
            self.tr("Which addressee of the library is “{words}”?")
            if body
            else self.tr("Which legal hook of the library is “{words}”?")
        ).format(words=words)
        spec = FieldSpec(path="id", label="", editor=EditorKind.RECORD, kind=kind)
        self.record = RecordEditor(spec, kind, shelf, look)
        self.record.setObjectName("match-record")
        self.record.setAccessibleName(said)
        self.record.show_value(chosen)
        self._error = Label("", look, size=12, tone="err", wrap=True)
        self._error.hide()
        match = push(self.tr("Match"), look, kind="fix")
        match.setObjectName("match-go")
        new = push(
            self.tr("Make it a new addressee") if body else self.tr("Make it a new hook"),
            look,
            kind="link",
        )
        new.setObjectName("match-new")
        none = push(self.tr("It is no legal reference"), look, kind="link")
        none.setObjectName("match-drop")
        cancel = push(self.tr("Cancel"), look, kind="link")
        cancel.setObjectName("match-cancel")
        match.clicked.connect(self._match)
        new.clicked.connect(self.wanted_new)
        none.clicked.connect(self.dropped)
        cancel.clicked.connect(self.left)
        line = row(look, (self.record, 1), match)
        others = (new, cancel) if body else (new, none, cancel)
        self.setLayout(
            column(
                look,
                Label(said, look, wrap=True),
                line,
                self._error,
                row(look, *others, None),
                gap=6,
                margins=(10, 8, 10, 8),
            )
        )
        none.setParent(self)
        none.setVisible(not body)

    def begin(self) -> None:
        """Go to the field."""
        self.record.setFocus(Qt.FocusReason.OtherFocusReason)
        self.record.selectAll()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Match with Enter, leave with Esc."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.record.hasFocus():
                self._match()
            case _:
                super().keyPressEvent(event)

    def _match(self) -> None:
        try:
            # A field that has the focus takes nothing for wrong yet.
            self.record.clearFocus()
            chosen = self.record.value()
        except Wrong as wrong:
            chosen, said = None, str(wrong)
        else:
            said = self.tr("Type a part of its name, and choose it from the list.")
        if chosen is None:
            self._error.setText(said)
            self._error.show()
            self.record.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.matched.emit(str(chosen))
