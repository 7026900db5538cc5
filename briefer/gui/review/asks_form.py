"""The asks of an item, as they can be changed: who is to do what."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from briefer.domain.ids import AddresseeId
from briefer.domain.proposal import ProposedAsk
from briefer.domain.records import Kind
from briefer.gui.library.fields import EditorKind, FieldSpec, Wrong
from briefer.gui.library.record_editor import RecordEditor
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import Card
from briefer.gui.parts.growing import GrowingText
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AskLine(QFrame):
    """One ask: its subject and its clause."""

    joined = Signal()
    removed = Signal()

    def __init__(self, number: int, ask: ProposedAsk, shelf: Shelf, look: Look) -> None:
        """Show `ask`."""
        super().__init__()
        self._ask = ask
        self.subject = RecordEditor(
            FieldSpec(path="subject", label="", editor=EditorKind.RECORD, kind=Kind.ADDRESSEE),
            Kind.ADDRESSEE,
            shelf,
            look,
        )
        self.subject.show_value(ask.subject)
        self.subject.setAccessibleName(self.tr("Who is to do ask {number}").format(number=number))
        self.subject.setPlaceholderText(ask.subject_words or self.tr("the addressee"))
        self.clause = GrowingText(ask.clause, look)
        self.clause.setObjectName(f"clause-{number}")
        self.clause.setAccessibleName(self.tr("Ask {number}").format(number=number))
        join = tool(
            "arrowdown",
            self.tr("Join ask {number} with the next").format(number=number),
            look,
            kind="small",
        )
        join.setObjectName(f"join-ask-{number}")
        remove = tool(
            "trash", self.tr("Remove ask {number}").format(number=number), look, kind="small"
        )
        remove.setObjectName(f"remove-ask-{number}")
        join.clicked.connect(self.joined)
        remove.clicked.connect(self.removed)
        name = Label(f"{number}.", look, tone="muted")
        head = row(look, name, (self.subject, 1), join, remove, gap=6)
        self.setLayout(column(look, head, self.clause, gap=4))

    def ask(self) -> ProposedAsk:
        """Return the ask as it is typed; raises Wrong for a subject that nobody is called."""
        chosen = self.subject.value()
        key = None if chosen is None else AddresseeId(str(chosen))
        clause = " ".join(self.clause.toPlainText().split()).rstrip(".;")
        return replace(self._ask, clause=clause, subject=key)


class AsksForm(Card):
    """All asks of an item; `kept` carries them, `left` leaves them as they were."""

    kept = Signal(object)
    left = Signal()

    def __init__(
        self, asks: tuple[ProposedAsk, ...], shelf: Shelf, look: Look, parent: QWidget
    ) -> None:
        """Show `asks`."""
        super().__init__(look, "note", parent)
        self._shelf = shelf
        self.setObjectName("asks-form")
        self._lines: list[AskLine] = []
        self._column = column(look, gap=8)
        self._error = Label("", look, size=12, tone="err", wrap=True)
        hint = Label(
            self.tr("Each ask begins with a verb, as after “should”: “repeal …”."),
            look,
            size=12,
            tone="muted",
            wrap=True,
        )
        add = push(self.tr("Add an ask"), look, kind="link", icon="plus")
        add.setObjectName("add-ask")
        keep = push(self.tr("Keep the asks"), look, kind="fix")
        keep.setObjectName("keep-asks")
        cancel = push(self.tr("Cancel"), look, kind="link")
        cancel.setObjectName("cancel-asks")
        add.clicked.connect(lambda: self._add(ProposedAsk(clause=""), focus=True))
        keep.clicked.connect(self.keep)
        cancel.clicked.connect(self.left)
        buttons = row(look, keep, cancel, None, add)
        self.setLayout(
            column(look, hint, self._column, self._error, buttons, gap=8, margins=(10, 8, 10, 8))
        )
        self._error.hide()
        for ask in asks or (ProposedAsk(clause=""),):
            self._add(ask)

    @property
    def clauses(self) -> tuple[GrowingText, ...]:
        """The fields of all clauses."""
        return tuple(line.clause for line in self._lines)

    def begin(self, words: str = "") -> None:
        """Go to the first clause, or to these words where one has them."""
        for clause in self.clauses:
            found = clause.document().find(words) if words else QTextCursor()
            if not found.isNull():
                clause.setTextCursor(found)
                clause.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        first = self.clauses[0]
        first.moveCursor(QTextCursor.MoveOperation.End)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what is typed, or say what is wrong with it."""
        try:
            asks = tuple(line.ask() for line in self._lines)
        except Wrong as wrong:
            self._error.setText(str(wrong) or self.tr("Choose a body from the list."))
            self._error.show()
            return
        self.kept.emit(tuple(ask for ask in asks if ask.clause))

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Ctrl+Enter from the shortcuts of the window."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._meant(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Ctrl+Enter, leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._meant(event):
            self.keep()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QLineEdit):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return event.key() == Qt.Key.Key_Escape or bool(held and event.key() in _ENTER)

    def _add(self, ask: ProposedAsk, *, focus: bool = False) -> None:
        line = AskLine(len(self._lines) + 1, ask, self._shelf, self.look)
        line.joined.connect(lambda: self.join(self._lines.index(line)))
        line.removed.connect(lambda: self.remove(self._lines.index(line)))
        self._lines.append(line)
        self._column.addWidget(line)
        if focus:
            line.clause.setFocus(Qt.FocusReason.OtherFocusReason)

    def join(self, at: int) -> None:
        """Join an ask, counted from 0, to the next."""
        if at == len(self._lines) - 1:
            return
        line, other = self._lines[at : at + 2]
        joined = "; ".join(
            filter(None, (one.clause.toPlainText().strip() for one in (line, other)))
        )
        line.clause.setPlainText(joined)
        self._drop(other)
        line.clause.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, at: int) -> None:
        """Take an ask, counted from 0, away."""
        line = self._lines[at]
        if len(self._lines) == 1:
            line.clause.clear()
        else:
            self._drop(line)
        self.clauses[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, line: AskLine) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
