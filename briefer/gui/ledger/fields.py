"""The fields of the ledger: a line with suggestions, and what came of an ask."""

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from briefer.domain.ledger import Verdict
from briefer.gui.ledger.words import verdict_name
from briefer.gui.look.look import Look

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class LedgerLine(QLineEdit):
    """One line that counts as it is typed. Undo and redo are the letter's own.

    `typed` carries the words and the session: all that is typed between coming and going is one.
    """

    typed = Signal(str, str)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        """Be called `name` by screen readers."""
        super().__init__(parent)
        self._look = look
        self._session = uuid.uuid4().hex
        self._all: QAction | None = None
        self._suggested: QCompleter | None = None
        self.setAccessibleName(name)
        self.textEdited.connect(self._tell)
        look.follow(self, self._dress)

    def suggest(self, words: Sequence[str], why: str) -> None:
        """Offer `words` while one types, and all of them by the arrow, which is called `why`."""
        completer = QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self._suggested = completer
        self._all = QAction(why, self)
        self._all.triggered.connect(self.show_all)
        self.addAction(self._all, QLineEdit.ActionPosition.TrailingPosition)
        self._dress()

    def show_all(self) -> None:
        """Show every suggestion."""
        if self._suggested is None:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._suggested.setCompletionPrefix("")
        self._suggested.complete()

    def show_words(self, words: str) -> None:
        """Show what is kept, unless that is what is being typed here."""
        if self.text().strip() != words:
            self.setText(words)
            self.setCursorPosition(0 if not self.hasFocus() else len(words))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the letter."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and any(map(event.matches, _HISTORY)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show every suggestion by the arrow down."""
        if event.key() == Qt.Key.Key_Down and self._suggested is not None:
            self.show_all()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin a session, unless one only comes back from the suggestions."""
        super().focusInEvent(event)
        if event.reason() not in _STAYS:
            self._session = uuid.uuid4().hex

    def _take(self, words: str) -> None:
        self.setText(words)
        self._tell()

    def _tell(self) -> None:
        self.typed.emit(self.text().strip(), self._session)

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        if self._all is not None:
            self._all.setIcon(self._look.icon("down", "muted", 16))
        popup = self._suggested.popup() if self._suggested is not None else None
        if popup is not None:
            popup.setFont(self._look.font(13))
            popup.setAccessibleName(self.accessibleName())


class VerdictBox(QComboBox):
    """What came of an ask. `chosen` carries a Verdict, or None when nothing is noted."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with nothing noted."""
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._verdicts = (None, *Verdict)
        for verdict in self._verdicts:
            self.addItem(self.tr("nothing noted") if verdict is None else verdict_name(verdict))
        self.activated.connect(lambda: self.chosen.emit(self.verdict))
        look.follow(self, self._dress)

    @property
    def verdict(self) -> Verdict | None:
        """What is noted."""
        return self._verdicts[self.currentIndex()]

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show what is noted."""
        self.setCurrentIndex(self._verdicts.index(verdict))

    def sizeHint(self) -> QSize:
        """Return the room that the longest answer takes."""
        return QSize(self._look.px(150), super().sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane: nothing is chosen by scrolling past."""
        event.ignore()

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        self.updateGeometry()
