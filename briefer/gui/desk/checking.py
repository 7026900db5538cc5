"""Findings, a moment after each change."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.domain.finding import Finding
from briefer.domain.library import Library
from briefer.gui.desk.reading import Reading
from briefer.services.checking import Checker

CHECK_AFTER = 300
"""Milliseconds of rest after a change before the letter is checked."""


class Checking(QObject):
    """Checks the letter when its writer rests."""

    changed = Signal()

    def __init__(
        self,
        checker: Checker,
        library: Library,
        reading: Callable[[], Reading | None],
        parent: QObject | None = None,
    ) -> None:
        """Check what `reading` returns at the time."""
        super().__init__(parent)
        self._checker = checker
        self._library = library
        self._reading = reading
        self._pages: int | None = None
        self._checked: tuple[Finding, ...] = ()
        self._spelling: tuple[Finding, ...] = ()
        self._due = QTimer(self, singleShot=True, interval=CHECK_AFTER)
        self._due.timeout.connect(self.check_now)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the last check found, worst first."""
        return (*self._checked, *self._spelling)

    def note(self) -> None:
        """Check the letter soon."""
        self._due.start()

    def note_pages(self, pages: int | None) -> None:
        """Take how many pages the letter has before its annexes, as it was drawn last."""
        if pages != self._pages:
            self._pages = pages
            self.note()

    def note_spelling(self, findings: tuple[Finding, ...]) -> None:
        """Take what may be misspelt, which is advice and stands last."""
        if findings != self._spelling:
            self._spelling = findings
            self.changed.emit()

    def check_now(self) -> None:
        """Check the letter as it is."""
        self._due.stop()
        found = self._found()
        if found != self._checked:
            self._checked = found
            self.changed.emit()
        if not self._checker.is_complete:
            self.note()

    def _found(self) -> tuple[Finding, ...]:
        reading = self._reading()
        if reading is None:
            return ()
        return self._checker.check(
            reading.letter, reading.outline, reading.document, self._library, self._pages
        )
