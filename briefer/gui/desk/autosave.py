"""Keeping letters while they are written: there is no Save button."""

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.domain.letter import Letter
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.services.letters import LetterChanged
from briefer.services.ports import Clock, LetterStore

KEEP_AFTER = 1000
"""Milliseconds from a change until it is kept; later changes do not put it off."""
SLOW_AFTER = 1000
"""Milliseconds after which keeping a letter is worth a word."""


class Autosave(QObject):
    """Keeps every change to a letter within two seconds, one write at a time.

    `saved` carries the time. `failed` carries the BrieferError; the letter then stays here and is
    tried again with the next change, by `flush`, or when asked. One that something else has
    changed is a conflict: it waits, tried no more, until it is let go of.
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
        self._opened: dict[str, Letter] = {}
        self._conflict = ""
        self._due = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._due.timeout.connect(self._begin)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_AFTER)
        self._slow.timeout.connect(self.saving)

    @property
    def pending(self) -> bool:
        """Whether something is not kept yet."""
        return bool(self._waiting) or self._writing is not None

    @property
    def conflict(self) -> Letter | None:
        """The last state of a letter that something else has changed too."""
        return self._waiting.get(self._conflict)

    def let_go(self) -> None:
        """Keep what is in conflict no more: it has been dealt with."""
        self._waiting.pop(self._conflict, None)
        self._conflict = ""

    def begin_session(self, opened: Letter) -> None:
        """Note how a letter was when it was opened: its first change keeps that as a snapshot."""
        self._opened[opened.id] = opened

    def note(self, letter: Letter) -> None:
        """Keep this state of a letter soon."""
        self._waiting.pop(letter.id, None)
        self._waiting[letter.id] = letter
        if letter.id != self._conflict and not self._due.isActive():
            self._due.start()

    def flush(self) -> bool:
        """Keep everything now; return whether that went well."""
        self._due.stop()
        self._jobs.wait_for_done()
        self._due.stop()
        while (letter := self._next()) is not None:
            try:
                self._keep(letter)
            except BrieferError as problem:
                self._failed(letter, problem)
                return False
            self.saved.emit(self._clock.now())
        return not self._conflict

    def _begin(self) -> None:
        if self._writing is not None:
            return
        letter = self._next()
        if letter is None:
            return
        self._writing = letter
        self._slow.start()
        self._jobs.run(
            "keep",
            lambda: self._keep(letter),
            lambda _: self._kept(),
            lambda problem: self._failed(letter, problem),
        )

    def _next(self) -> Letter | None:
        """Take the letter that has waited longest and is in no conflict."""
        key = next((key for key in self._waiting if key != self._conflict), None)
        return None if key is None else self._waiting.pop(key)

    def _keep(self, letter: Letter) -> None:
        self._store.keep(letter)
        opened = self._opened.get(letter.id)
        if opened is not None and opened != letter:
            # The store takes a snapshot now and then; the state at the opening is always one.
            self._store.take_snapshot(opened)
            del self._opened[letter.id]

    def _kept(self) -> None:
        self._slow.stop()
        self._writing = None
        self.saved.emit(self._clock.now())
        if any(key != self._conflict for key in self._waiting):
            self._due.start()

    def _failed(self, letter: Letter, problem: BrieferError) -> None:
        self._slow.stop()
        self._writing = None
        # A newer state of the same letter makes this one unnecessary.
        self._waiting.setdefault(letter.id, letter)
        if isinstance(problem, LetterChanged):
            self._conflict = letter.id
        self.failed.emit(problem)
