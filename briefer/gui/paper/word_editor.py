"""An editor for a Word letterhead: the file, and what of it a PDF does not follow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from briefer.domain.ids import WordLetterheadId
from briefer.domain.letterhead import WordLetterhead
from briefer.domain.records import Kind, Record, RecordKey, key_of
from briefer.gui.library.fields import FieldSpec
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row


class WordEditor(QFrame):
    """What the letterhead is called, what is left out of PDFs, and buttons for another and none."""

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, shelf: Shelf, look: Look) -> None:
        """Edit the field of `spec`, which holds the id of a Word letterhead."""
        super().__init__()
        self._spec, self._shelf, self._look = spec, shelf, look
        self._key = ""
        self._locked = False
        self._of: RecordKey | None = None
        self.name = Label("", look, bold=True, wrap=True)
        self.told = Label("", look, size=12, tone="muted", wrap=True)
        self.told.setObjectName("left-out")
        self.choose = push("", look, icon="import")
        self.choose.setObjectName(f"choose-{spec.path}")
        self.remove = push(self.tr("Remove the Word letterhead"), look, kind="link", icon="trash")
        self.remove.setObjectName(f"remove-{spec.path}")
        buttons = row(look, self.choose, self.remove, None)
        self.setLayout(column(look, self.name, buttons, self.told, gap=6))
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        shelf.changed.connect(self._show)
        self._show()

    def offer_for(self, record: Record) -> None:
        """Know the sender whose paper it is."""
        self._of = key_of(record)

    def show_value(self, value: object) -> None:
        """Show a letterhead by its id, or none."""
        self._key = str(value or "")
        self._show()

    def value(self) -> object:
        """Return the id of the letterhead, None for none."""
        return WordLetterheadId(self._key) if self._key else None

    def draft(self) -> object:
        """Return the id of the letterhead."""
        return self._key

    def take_up(self, draft: object) -> None:
        """Go on with what was chosen once."""
        self.show_value(draft)

    def set_locked(self, locked: bool) -> None:
        """Let the letterhead be looked at only, or changed again."""
        self._locked = locked
        self._show()

    def _show(self) -> None:
        key = RecordKey(kind=Kind.WORD_LETTERHEAD, id=self._key)
        held = self._shelf.held(key) if self._key else None
        word = held.record if held is not None else None
        known = isinstance(word, WordLetterhead)
        gone = self.tr("This letterhead is no longer in the library.")
        self.name.setText(word.name if isinstance(word, WordLetterhead) else gone)
        self.name.setVisible(bool(self._key))
        self.choose.setText(
            self.tr("Take in another one…") if self._key else self.tr("Take in a Word letterhead…")
        )
        self.choose.setVisible(not self._locked)
        self.choose.setEnabled(self._shelf.intake is not None)
        self.remove.setVisible(bool(self._key) and not self._locked)
        lines = word.left_out if isinstance(word, WordLetterhead) else ()
        whole = self.tr("Word files start from it. A PDF follows it wholly.")
        partly = self.tr("Word files start from it. A PDF follows it, but for this:")
        self.told.setText("\n".join((partly, *lines)) if lines else whole)
        self.told.setVisible(known)

    def _choose(self) -> None:
        if self._shelf.intake is not None and self._of is not None:
            self._shelf.intake.choose_letterhead(self._of)

    def _remove(self) -> None:
        self.show_value(None)
        self.typed.emit()
        self.left.emit()
        self.choose.setFocus()
