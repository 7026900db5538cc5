"""Findings, a moment after each change."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.composing.checks import check
from briefer.domain.finding import Finding
from briefer.domain.library import Library
from briefer.gui.desk.reading import Reading
from briefer.services.ports import FaceCoverage

CHECK_AFTER = 300
"""Milliseconds of rest after a change before the letter is checked."""


class Checking(QObject):
    """Checks the letter when its writer rests."""

    changed = Signal()

    def __init__(
        self,
        coverage: FaceCoverage,
        library: Library,
        reading: Callable[[], Reading | None],
        parent: QObject | None = None,
    ) -> None:
        """Check what `reading` returns at the time."""
        super().__init__(parent)
        self._coverage = coverage
        self._library = library
        self._reading = reading
        self._findings: tuple[Finding, ...] = ()
        self._due = QTimer(self, singleShot=True, interval=CHECK_AFTER)
        self._due.timeout.connect(self.check_now)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the last check found, worst first."""
        return self._findings

    def note(self) -> None:
        """Check the letter soon."""
        self._due.start()

    def check_now(self) -> None:
        """Check the letter as it is."""
        self._due.stop()
        found = self._found()
        if found != self._findings:
            self._findings = found
            self.changed.emit()

    def _found(self) -> tuple[Finding, ...]:
        reading = self._reading()
        if reading is None:
            return ()
        missing = self._coverage.missing(reading.document)
        return check(reading.letter, reading.outline, self._library, missing)
