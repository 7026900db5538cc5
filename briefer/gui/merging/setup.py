"""Setup: what a person says of a new job, step by step. It decides; the steps show and ask."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

from msgspec.structs import replace as with_fields
from PySide6.QtCore import QObject, Signal

from briefer.bootstrap import App
from briefer.domain.ids import LetterId
from briefer.domain.letter import Letter
from briefer.domain.recipient import ReadRecipients, RecipientList
from briefer.domain.recipient_columns import CARDS, RecipientColumns
from briefer.domain.sheet import Workbook
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.merging.draft import Draft, OwnWay

_READ, _FIND, _SAVE = "merge/read", "merge/find", "merge/save"


class Setup(QObject):
    """The draft of a job.

    `changed` comes whenever it is another, `sorted` when other rows or columns are there, `found`
    when it is known what the rows come to, `reading` carries the name of a file that is being read,
    `read_so_far` how far that is, and `ended` tells that it is over. `kept` carries the list that
    recipients were kept as, `failed` a problem that the user can mend.
    """

    changed = Signal()
    sorted = Signal()
    found = Signal()
    reading = Signal(str)
    read_so_far = Signal(int, int)
    ended = Signal()
    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        """Begin with nothing chosen."""
        super().__init__(parent)
        self._app = app
        # One of its own: reading waits for another process, and no preview must.
        self.jobs = Jobs(self)
        self.draft = Draft()
        self._stop = Event()

    # ------------------------------------------------------------ the letter

    def choose_letter(self, letter: Letter) -> None:
        """Send this letter, as it is kept now."""
        before = self.draft.letter
        if letter == before:
            return
        title = self.draft.title if before is None or self.draft.title != before.title else ""
        self._put(letter=letter, title=title or letter.title)
        if self.draft.workbook is not None and (
            before is None or before.addressee != letter.addressee
        ):
            self.sort(self.draft.columns)

    # ------------------------------------------------------------ the recipients

    def read_file(self, path: Path) -> None:
        """Read the recipients of a file."""
        self._stop.set()
        stop = self._stop = Event()
        app, name, tell = self._app, path.name, self.read_so_far.emit

        def work() -> tuple[Workbook, RecipientColumns]:
            workbook = app.recipients.open(app.files.read(path), name, tell, stop.is_set)
            return workbook, app.recipients.guess(workbook)

        self.reading.emit(name)
        self.jobs.run(_READ, work, lambda read: self._take(name, *read), self._fail)

    def stop_reading(self) -> None:
        """Stop reading; the recipients that were there stay."""
        self._stop.set()
        self.jobs.drop(_READ)
        self.ended.emit()

    def use_list(self, known: RecipientList) -> None:
        """Write to those of a kept list."""
        read = ReadRecipients(recipients=known.recipients)
        self._put(
            source=known.name,
            workbook=None,
            columns=RecipientColumns(),
            read=read,
            ways={},
            own={},
            left_out=frozenset[int](),
        )
        self.sorted.emit()
        self.found.emit()

    def sort(self, columns: RecipientColumns) -> None:
        """Take the columns for something else, and see what the rows come to then."""
        workbook, letter = self.draft.workbook, self.draft.letter
        if workbook is None:
            return
        columns = with_fields(columns, everyone=letter.addressee if letter else None)
        self._put(columns=columns)
        self.sorted.emit()
        recipients = self._app.recipients
        self.jobs.run(
            _FIND, lambda: recipients.find(workbook, columns), self._know, self.failed.emit
        )

    def turn(self, sheet: int) -> None:
        """Take the recipients of another sheet."""
        if self.draft.workbook is not None:
            self.sort(self._app.recipients.guess(self.draft.workbook, sheet))

    def keep_list(self, name: str) -> None:
        """Keep the recipients as a list, for letters to come."""
        draft, recipients = self.draft, self._app.recipients
        everyone = draft.columns.everyone
        # Whoever was given the letter's own body has none in the list: it serves any letter.
        kept = [
            with_fields(one, addressee=None) if one.addressee == everyone else one
            for one in draft.read.recipients
        ]
        self.jobs.run(_SAVE, lambda: recipients.keep(name, kept), self.kept.emit, self.failed.emit)

    @property
    def is_known(self) -> bool:
        """Whether it is known what the rows come to."""
        return bool(self.draft.source) and not self.jobs.is_busy

    @property
    def is_sheet(self) -> bool:
        """Whether a person can say what the columns are: cards have none."""
        workbook = self.draft.workbook
        return workbook is not None and workbook.format != CARDS

    # ------------------------------------------------------------ each letter, and the rest

    def write(self, row: int, way: OwnWay) -> None:
        """Write to one recipient in another way than the list says."""
        self._put(ways={**self.draft.ways, row: way})

    def give_own(self, row: int, letter: LetterId) -> None:
        """Give one recipient a letter of their own."""
        self._put(own={**self.draft.own, row: letter})

    def take_own(self, row: int) -> None:
        """Give one recipient the common letter again; their own stays among the letters."""
        self._put(own={known: own for known, own in self.draft.own.items() if known != row})

    def leave_out(self, row: int, *, out: bool) -> None:
        """Make no letter for one recipient, or make one after all."""
        now = self.draft.left_out
        self._put(left_out=now | {row} if out else now - {row})

    def say(self, change: Callable[[Draft], Draft]) -> None:
        """Change what the files are called, where they go, and the like."""
        self._set(change(self.draft))

    def forget(self) -> None:
        """Begin anew: the job has begun."""
        self._set(Draft(letter=self.draft.letter))

    def close(self) -> None:
        """Let nothing go on when the window goes."""
        self._stop.set()
        self.jobs.drop(_READ)
        self.jobs.wait_for_done()

    # ------------------------------------------------------------ inside

    def _take(self, name: str, workbook: Workbook, columns: RecipientColumns) -> None:
        self._put(source=name, workbook=workbook, ways={}, own={}, left_out=frozenset[int]())
        self.ended.emit()
        self.sort(columns)

    def _know(self, read: ReadRecipients) -> None:
        self._put(read=read)
        self.found.emit()

    def _fail(self, problem: BrieferError) -> None:
        self.ended.emit()
        self.failed.emit(problem)

    def _put(self, **fields: object) -> None:
        # The names are a draft's own; no type says that of keywords.
        self._set(replace(self.draft, **fields))  # pyright: ignore[reportArgumentType]

    def _set(self, draft: Draft) -> None:
        if draft != self.draft:
            self.draft = draft
            self.changed.emit()
