"""Keeping letters while they are written: there is no Save button."""

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.domain.letter import Letter
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.services.ports import Clock, LetterStore

KEEP_AFTER = 1000
"""Milliseconds from a change until it is kept; later changes do not put it off."""
SLOW_AFTER = 1000
"""Milliseconds after which keeping a letter is worth a word."""


class Autosave(QObject):
    """Keeps every change to a letter within two seconds, one write at a time.

    `saved` carries the time. `failed` carries the BrieferError; the letter then stays here and is
    tried again with the next change, by `flush`, or when asked.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, store: LetterStore, clock: Clock, parent: QObject | None = None) -> None:
        """Keep letters in `store`. The worker is its own: no page that is drawn holds it up."""
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._jobs = Jobs(self)
        self._waiting: dict[str, Letter] = {}
        self._writing: Letter | None = None
        self._due = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._due.timeout.connect(self._begin)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_AFTER)
        self._slow.timeout.connect(self.saving)

    @property
    def pending(self) -> bool:
        """Whether something is not kept yet."""
        return bool(self._waiting) or self._writing is not None

    def note(self, letter: Letter) -> None:
        """Keep this state of a letter soon."""
        self._waiting.pop(letter.id, None)
        self._waiting[letter.id] = letter
        if not self._due.isActive():
            self._due.start()

    def flush(self) -> bool:
        """Keep everything now; return whether that went well."""
        self._due.stop()
        self._jobs.wait_for_done()
        self._due.stop()
        while self._waiting:
            letter = self._next()
            try:
                self._store.keep(letter)
            except BrieferError as problem:
                self._failed(letter, problem)
                return False
            self.saved.emit(self._clock.now())
        return True

    def _begin(self) -> None:
        if self._writing is not None or not self._waiting:
            return
        letter = self._writing = self._next()
        self._slow.start()
        self._jobs.run(
            "keep",
            lambda: self._store.keep(letter),
            lambda _: self._kept(),
            lambda problem: self._failed(letter, problem),
        )

    def _next(self) -> Letter:
        return self._waiting.pop(next(iter(self._waiting)))

    def _kept(self) -> None:
        self._slow.stop()
        self._writing = None
        self.saved.emit(self._clock.now())
        if self._waiting:
            self._due.start()

    def _failed(self, letter: Letter, problem: BrieferError) -> None:
        self._slow.stop()
        self._writing = None
        # A newer state of the same letter makes this one unnecessary.
        self._waiting.setdefault(letter.id, letter)
        self.failed.emit(problem)
