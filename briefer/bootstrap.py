"""The composition root: the only place that names concrete adapters.

What draws documents is loaded when it is first used, so that a listing on the command line does
not wait for it.
"""

import datetime as dt
import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefer import resources
from briefer.composing.phrases import Phrases
from briefer.document.nodes import Document
from briefer.domain.columns import Columns, DryRun
from briefer.domain.letter import is_letter_date
from briefer.domain.library import Library
from briefer.domain.proposal import Proposal
from briefer.domain.recipient import ReadRecipients
from briefer.domain.recipient_columns import RecipientColumns
from briefer.domain.report_text import ReportText
from briefer.domain.sheet import Workbook
from briefer.drawing import drawing, make_letters
from briefer.errors import BrieferError
from briefer.reading.child import ChildPaper, ChildPictures, ChildReader
from briefer.reading.frames import WORKER
from briefer.sentences import sentence, shown
from briefer.services.checking import Checker
from briefer.services.claims import CannotClaim, Claim, Claimed, OpenElsewhere, OpenHere
from briefer.services.export import Exporter
from briefer.services.importing import Importing
from briefer.services.merging.crew import Crew
from briefer.services.merging.merging import Merging
from briefer.services.packs import Packing
from briefer.services.ports import (
    Clock,
    FaceCoverage,
    FileStore,
    LetterStore,
    PagePictures,
    PaperReader,
    Rasteriser,
    SettingsStore,
    SheetProposer,
    Spelling,
    Tables,
    Typesetter,
    WordList,
)
from briefer.services.recipients import Recipients
from briefer.services.records import RecordStore
from briefer.services.upkeep import Restorer, Upkeep, Why
from briefer.spelling import messages
from briefer.spelling.child import ChildSpelling
from briefer.storage import paths
from briefer.storage.atomic import AtomicFiles
from briefer.storage.content import library_digest, load_library, load_phrases, load_profiles
from briefer.storage.keyslots import read_keyring, unlock
from briefer.storage.library.backups import Backups
from briefer.storage.library.connection import FileKind, kind_of_file
from briefer.storage.library.early import EarlyLetters, early_letters
from briefer.storage.library.file import Content, LibraryFile
from briefer.storage.library.opening import Opener, take_in, taken_in
from briefer.storage.library.own_words import OwnWords
from briefer.storage.library.upkeep import FileRestorer, FileUpkeep
from briefer.storage.merge_folder import DiskMergeFolders
from briefer.storage.settings import TomlSettingsStore
from briefer.storage.tables import GuardedTables
from briefer.storage.writer_lock import HeldElsewhere, HeldHere, NoPlace, Taken, WriterLock


@dataclass(frozen=True)
class App:
    """Everything that a front end works with.

    `phrases` gives the fixed words of a language; `languages` are those that it has words for.
    `mail_words` gives a letter's words for an e-mail, as text and as HTML.
    """

    library: Library
    records: RecordStore
    upkeep: Upkeep
    phrases: Callable[[str], Phrases]
    languages: tuple[str, ...]
    letters: LetterStore
    exporter: Exporter
    mail_words: Callable[[Document], tuple[str, str]]
    typesetter: Typesetter
    rasteriser: Rasteriser
    coverage: FaceCoverage
    checker: Checker
    clock: Clock
    settings: SettingsStore
    files: FileStore
    tables: Tables
    importing: Importing
    sheets: SheetProposer
    recipients: Recipients
    merging: Merging
    page_pictures: PagePictures
    spelling: Spelling
    own_words: WordList
    paper: PaperReader
    packing: Packing


def build(library_file: Path | None = None, secret: str = "", *, read_only: bool = False) -> App:
    """Return the application on `library_file`, or on the library in the user's data folder.

    A library is made when there is none. `secret` opens a protected one: its passphrase or its
    recovery code. Raises LibraryLocked without it, WrongPassphrase for a wrong one, and
    BrieferError when the library cannot be opened, or what briefer brings with it is missing or
    damaged.
    """
    files, private = AtomicFiles(), AtomicFiles(private=True)
    clock = SystemClock()
    opened = _opened(library_file, secret, clock, private, read_only=read_only)
    drawn = drawing(files)
    phrases = cache(load_phrases)
    checker = Checker(opened.letters, drawn.coverage, phrases, load_profiles(), clock)
    return App(
        library=opened.library,
        records=opened.records,
        upkeep=FileUpkeep(opened, _backups(opened.path, clock), private, clock),
        phrases=phrases,
        languages=tuple(sorted(Path(name).stem for name in resources.names("phrases"))),
        letters=opened.letters,
        exporter=drawn.exporter,
        mail_words=_mail_words,
        typesetter=drawn.typesetter,
        rasteriser=drawn.rasteriser,
        coverage=drawn.coverage,
        checker=checker,
        clock=clock,
        settings=settings_store(),
        files=files,
        tables=GuardedTables(),
        importing=Importing(ChildReader(), _propose, opened.library, opened.records),
        sheets=_LateSheets(opened.library),
        recipients=Recipients(
            ChildReader(), _LateFinder(opened.library), opened.library, opened.records
        ),
        merging=Merging(
            opened.library,
            phrases,
            checker,
            clock,
            folders=DiskMergeFolders(files, clock),
            tables=GuardedTables(),
            make=make_letters,
            crew=_process_crew,
        ),
        page_pictures=ChildPictures(),
        spelling=ChildSpelling(),
        own_words=OwnWords(opened.database),
        paper=ChildPaper(),
        packing=Packing(opened.letters, checker, drawn.coverage, phrases, clock),
    )


def cluster_crew(address: str) -> Crew:
    """Return those who make letters at a scheduler that somebody named; nothing else connects.

    Raises BrieferError where it does not answer, and where briefer has no Dask.
    """
    try:
        from briefer.crews.cluster import dask_crew
    except ModuleNotFoundError as problem:
        raise BrieferError(
            sentence("Dask is not installed, which letters on a cluster need."),
            sentence("Install it with “pip install briefer[cluster]”, or leave --scheduler out."),
        ) from problem
    return dask_crew(address)


def _process_crew(jobs: int | None = None) -> Crew:
    from briefer.crews.processes import process_crew

    return process_crew(jobs)


def library_path(library_file: Path | None) -> Path:
    """Return where the library is: where the user said, or in the user's data folder."""
    return library_file or paths.default_library()


def settings_store() -> SettingsStore:
    """Return what keeps the settings, which are there before any library is open."""
    return TomlSettingsStore(paths.settings_file(), AtomicFiles(private=True))


def restorer() -> Restorer:
    """Return what brings backups back, for a library that need not open."""
    clock = SystemClock()
    return FileRestorer(lambda path: _backups(path, clock))


def claim(library_file: Path | None, *, force: bool = False) -> Claim:
    """Claim the library for one writer, whatever program it is."""
    path = library_path(library_file)
    if library_file is None:
        AtomicFiles(private=True).make_folder(path.parent)
    match WriterLock.take(path, SystemClock(), force=force):
        case Taken(lock=lock):
            return Claimed(lock.release)
        case HeldHere():
            return OpenHere()
        case HeldElsewhere(host=host, since=since, forcible=forcible):
            return OpenElsewhere(host, since, forcible)
        case NoPlace():
            return CannotClaim()


@contextmanager
def claimed(library_file: Path | None) -> Generator[None]:
    """Keep every other writer out. Raises BrieferError when there is one."""
    found = claim(library_file)
    if not isinstance(found, Claimed):
        raise BrieferError(
            sentence("The library is open in another window, or cannot be written."),
            sentence("Close that window first, and try again; nothing was changed."),
        )
    try:
        yield
    finally:
        found.release()


def _opened(
    library_file: Path | None, secret: str, clock: Clock, private: AtomicFiles, *, read_only: bool
) -> LibraryFile:
    """Return the open library; the user's own folder is made, and early letters taken in."""
    opener = Opener(
        Content(library_digest(), load_library),
        clock.now,
        private,
        lambda path, key: _backups(path, clock).make(path, key, Why.BEFORE_MIGRATION),
    )
    path = library_path(library_file)
    early = paths.early_letters()
    # Read before anything is made: letters that cannot be read must not be passed over.
    wanted = library_file is None and early.exists()
    letters = early_letters(early) if wanted and not path.exists() else None
    if library_file is None:
        private.make_folder(path.parent)
    opened = opener.open(path, _key(path, secret), read_only=read_only)
    if wanted and not opened.database.read_only:
        # A start that was interrupted may have made the library without them.
        _take_in(early, letters, opened)
    return opened


def _take_in(path: Path, letters: EarlyLetters | None, opened: LibraryFile) -> None:
    try:
        if not taken_in(opened):
            take_in(letters or early_letters(path), opened)
    except BaseException:
        opened.close()
        raise


def _key(path: Path, secret: str) -> bytes | None:
    """Return the key that `secret` opens, or None where there is nothing to open."""
    if not secret or kind_of_file(path) is not FileKind.ENCRYPTED:
        return None
    return unlock(read_keyring(path), secret).data


def _backups(path: Path, clock: Clock) -> Backups:
    return Backups.beside(path, clock.now)


class SystemClock:
    """The computer's clock, or the moment that SOURCE_DATE_EPOCH (seconds since 1970) names."""

    def now(self) -> dt.datetime:
        """Return the local date and time; raises BrieferError for a moment that is none."""
        moment = os.environ.get("SOURCE_DATE_EPOCH")
        if not moment:
            return dt.datetime.now().astimezone()  # noqa: TID251 - this is the clock
        with suppress(ValueError, OverflowError, OSError):
            now = dt.datetime.fromtimestamp(int(moment), dt.UTC)
            if is_letter_date(now.date()):
                return now
        raise BrieferError(
            sentence(
                "SOURCE_DATE_EPOCH is “{moment}”, which is no time of a letter.",
                moment=shown(moment),
            ),
            sentence("Set it to seconds since 1970, or unset it."),
        )


class _LateSheets:
    def __init__(self, library: Library) -> None:
        self._library = library

    def guess(self, workbook: Workbook, sheet: int | None = None) -> Columns:
        from briefer.reading.columns.guessing import guessed, guessed_of

        return guessed(workbook) if sheet is None else guessed_of(workbook.sheets[sheet], sheet)

    def check(self, workbook: Workbook, columns: Columns) -> DryRun:
        from briefer.reading.columns.rows import dry_run

        return dry_run(workbook.sheets[columns.sheet], columns, self._library)

    def propose(self, workbook: Workbook, columns: Columns) -> Proposal:
        from briefer.reading.columns.proposal import propose_rows

        return propose_rows(workbook, columns, self._library)


class _LateFinder:
    def __init__(self, library: Library) -> None:
        self._library = library

    def guess(self, workbook: Workbook, sheet: int | None = None) -> RecipientColumns:
        from briefer.reading.contacts.guessing import guessed

        return guessed(workbook, sheet)

    def find(self, workbook: Workbook, columns: RecipientColumns) -> ReadRecipients:
        from briefer.reading.contacts.rows import read_recipients

        return read_recipients(workbook, columns, self._library)


def is_reader(arguments: Sequence[str]) -> bool:
    """Tell whether a frozen briefer was started to read a report for another one."""
    return list(arguments) == [WORKER]


def read_in_child() -> None:
    """Read the report on stdin and answer on stdout, as the process that reads."""
    from briefer.reading.worker import main

    main()


def is_speller(arguments: Sequence[str]) -> bool:
    """Tell whether a frozen briefer was started to hold dictionaries for another one."""
    return list(arguments) == [messages.WORKER]


def spell_in_child() -> None:
    """Answer on stdout which words on stdin are right, as the process that holds dictionaries."""
    from briefer.spelling.worker import main

    main()


def _propose(report: ReportText, library: Library) -> Proposal:
    from briefer.reading.proposing.propose import propose

    return propose(report, library)


def _mail_words(document: Document) -> tuple[str, str]:
    from briefer.rendering.eml import mail_text
    from briefer.rendering.mail_html import mail_html

    return mail_text(document), mail_html(document)
