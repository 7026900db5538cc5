"""Editors for single values: words, numbers, dates, ticks and choices."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QTextEdit

from briefer.domain.records import Record
from briefer.gui.library.fields import EditorKind, FieldSpec, Wrong
from briefer.gui.library.record_editor import RecordEditor
from briefer.gui.library.shelf import Shelf
from briefer.gui.library.typed_dates import date_words, typed_date
from briefer.gui.look.look import Look
from briefer.gui.parts.restyle import restyle

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_POPUP = Qt.FocusReason.PopupFocusReason
_WINDOW = Qt.FocusReason.ActiveWindowFocusReason
_STAYS = (_POPUP, _WINDOW)
_LINES = 2
_SPACES = re.compile(r"[ \t\r\n]+")
_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
"""What Qt has for a new line, and for a new paragraph."""


def _is_history(event: QEvent) -> bool:
    """Tell whether an event asks if a field wants the keys of undo and redo."""
    overrides = event.type() == QEvent.Type.ShortcutOverride
    return overrides and isinstance(event, QKeyEvent) and any(map(event.matches, _HISTORY))


class LineEditor(QLineEdit):
    """One line. Undo and redo are the library's own, so that there is one history."""

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, look: Look) -> None:
        """Edit the field of `spec`."""
        super().__init__()
        self._spec, self._look = spec, look
        self.textEdited.connect(self.typed)
        look.follow(self, self._dress)

    def show_value(self, value: object) -> None:
        """Show a value."""
        self.setText(_words(value))
        self.setCursorPosition(0)

    def value(self) -> object:
        """Return what is typed; raises Wrong."""
        text = _one_line(self.text())
        match self._spec.editor:
            case EditorKind.DATE:
                date = typed_date(text)
                if date is None and self._spec.needed:
                    raise Wrong(self._spec.needed)
                return date
            case EditorKind.NUMBER:
                if not text.isascii() or not text.isdigit():
                    raise Wrong(self.tr("Write a whole number."))
                return int(text)
            case _:
                return _checked(text, self._spec)

    def draft(self) -> object:
        """Return what is typed, whether it is a value or not."""
        return self.text()

    def take_up(self, draft: object) -> None:
        """Go on with what was typed once."""
        self.setText(str(draft))

    def set_locked(self, locked: bool) -> None:
        """Let the value be read only, or changed again."""
        self.setReadOnly(locked)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the library."""
        if _is_history(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the value kept."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def _dress(self) -> None:
        self.setFont(self._look.font(13, serif=self._spec.serif))


class TextEditor(QTextEdit):
    """Words on as many lines as they take."""

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, look: Look) -> None:
        """Edit the field of `spec`."""
        super().__init__()
        self._spec, self._look = spec, look
        self._showing = False
        self.setObjectName("words")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)
        look.follow(self, self._dress)

    def show_value(self, value: object) -> None:
        """Show a value."""
        self._showing = True
        self.setPlainText(_words(value))
        self._showing = False

    def value(self) -> object:
        """Return what is typed; raises Wrong."""
        text = self._text()
        if self._spec.editor is EditorKind.LINES:
            lines = (_one_line(line) for line in text.splitlines())
            return tuple(line for line in lines if line)
        return _checked(text.strip(), self._spec)

    def draft(self) -> object:
        """Return what is typed, whether it is a value or not."""
        return self._text()

    def take_up(self, draft: object) -> None:
        """Go on with what was typed once."""
        self.show_value(str(draft))

    def set_locked(self, locked: bool) -> None:
        """Let the value be read only, or changed again."""
        self.setReadOnly(locked)
        restyle(self, "locked", "true" if locked else "")
        if locked:
            # Qt forgets the keyboard when it makes an editor read-only.
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the library."""
        if _is_history(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the value kept."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def minimumSizeHint(self) -> QSize:
        """Return the room in which words can still be read."""
        return QSize(self._look.px(80), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._grow()

    def _text(self) -> str:
        # Not toPlainText, which makes plain spaces of those that French puts before its signs.
        return self.document().toRawText().translate(_BREAKS)

    def _changed(self) -> None:
        self._grow()
        if not self._showing:
            self.typed.emit()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        words = round(self.document().size().height() + 0.5)
        height = max(words, _LINES * line) + self._look.px(14)
        if height != self.height():
            self.setFixedHeight(height)

    def _dress(self) -> None:
        printed = self._spec.serif
        self.setFont(self._look.font(15 if printed else 13, serif=printed))
        self._grow()


class FlagEditor(QCheckBox):
    """Yes or no."""

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, look: Look) -> None:
        """Edit the field of `spec`."""
        super().__init__(spec.label)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)
        look.follow(self, self._dress)

    def show_value(self, value: object) -> None:
        """Show a value."""
        self.setChecked(bool(value))

    def value(self) -> object:
        """Return whether it is ticked."""
        return self.isChecked()

    def draft(self) -> object:
        """Return whether it is ticked."""
        return self.isChecked()

    def take_up(self, draft: object) -> None:
        """Go on with what was ticked once."""
        self.setChecked(draft is True)

    def set_locked(self, locked: bool) -> None:
        """Let the value be read only, or changed again."""
        self.setEnabled(not locked)

    def _clicked(self) -> None:
        self.typed.emit()
        self.left.emit()

    def _dress(self) -> None:
        self.setFont(self._look.font(13))


class ChoiceEditor(QComboBox):
    """One of several values."""

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, look: Look) -> None:
        """Edit the field of `spec`."""
        super().__init__()
        self._spec, self._look = spec, look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._unknown = ""
        """The value that is shown and is none of the choices."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._list(spec.choices)
        self.activated.connect(self._chosen)
        look.follow(self, self._dress)

    def offer_for(self, record: Record) -> None:
        """Offer what can be chosen in `record`."""
        if self._spec.choices_in is not None:
            now = self.currentData()
            self._list(self._spec.choices_in(record))
            self.show_value(now)

    def show_value(self, value: object) -> None:
        """Show a value, whether it is one of the choices or not."""
        key = str(value or "")
        if self._unknown and self._unknown != key:
            self.removeItem(self.findData(self._unknown))
            self._unknown = ""
        if key and self.findData(key) < 0:
            self._unknown = key
            # What depends on the record is called by an id, which says nothing to anybody.
            gone = self._spec.choices_in is not None
            self.addItem(self.tr("No longer there") if gone else key, key)
        self.setCurrentIndex(self.findData(key))

    @property
    def lost(self) -> bool:
        """Whether what is chosen is not offered any more."""
        unknown = self._spec.choices_in is not None and bool(self._unknown)
        return unknown and self.currentData() == self._unknown

    def value(self) -> object:
        """Return what is chosen, None for nothing; raises Wrong."""
        key = str(self.currentData() or "")
        if (not key or self.lost) and self._spec.needed:
            raise Wrong(self._spec.needed)
        return key or None

    def draft(self) -> object:
        """Return what is chosen, whether it is a value or not."""
        return str(self.currentData() or "")

    def take_up(self, draft: object) -> None:
        """Go on with what was chosen once."""
        self.show_value(draft)

    def set_locked(self, locked: bool) -> None:
        """Let the value be read only, or changed again."""
        self.setEnabled(not locked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form: nothing is chosen by scrolling past."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the value kept."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def _list(self, choices: Sequence[tuple[str, str]]) -> None:
        self.clear()
        self._unknown = ""
        if not self._spec.needed:
            self.addItem("–", "")
        for key, name in choices:
            self.addItem(name, key)

    def _chosen(self) -> None:
        self.typed.emit()
        self.left.emit()

    def _dress(self) -> None:
        self.setFont(self._look.font(13))


SingleEditor = LineEditor | TextEditor | FlagEditor | ChoiceEditor | RecordEditor


def single_editor(spec: FieldSpec, shelf: Shelf, look: Look) -> SingleEditor:
    """Return the editor for a field with one value."""
    match spec.editor:
        case EditorKind.LINE | EditorKind.NUMBER | EditorKind.DATE:
            return LineEditor(spec, look)
        case EditorKind.TEXT | EditorKind.LINES:
            return TextEditor(spec, look)
        case EditorKind.FLAG:
            return FlagEditor(spec, look)
        case EditorKind.CHOICE:
            return ChoiceEditor(spec, look)
        case EditorKind.RECORD if spec.kind is not None:
            return RecordEditor(spec, spec.kind, shelf, look)
        case _:
            raise ValueError(spec.editor)


def _one_line(text: str) -> str:
    """Return typed words with single spaces; those that hold words together stay."""
    return _SPACES.sub(" ", text).strip()


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case dt.date():
            return date_words(value)
        case tuple():
            return "\n".join(map(str, cast("tuple[object, ...]", value)))
        case _:
            return str(value)


def _checked(text: str, spec: FieldSpec) -> str:
    if not text and spec.needed:
        raise Wrong(spec.needed)
    wrong = spec.check(text) if spec.check is not None else ""
    if wrong:
        raise Wrong(wrong)
    return text
