"""Ports: what the use cases need of the world, in their own words."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from briefer.document.nodes import Document
from briefer.document.placement import MissingCharacter, Typeset
from briefer.domain.columns import Columns, DryRun
from briefer.domain.ids import AddresseeId, LetterId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.paper import Picture, ReadLetterhead
from briefer.domain.proposal import Proposal
from briefer.domain.recipient import ReadRecipients
from briefer.domain.recipient_columns import RecipientColumns
from briefer.domain.report_text import ReportText
from briefer.domain.sender import Sender
from briefer.domain.sheet import Workbook
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.letters import KeptLetter, LetterTitle, Snapshot
from briefer.services.settings import Settings


class Renderer(Protocol):
    """Draws a document in one format."""

    @property
    def suffix(self) -> str:
        """The file name's ending, with its dot: ".pdf"."""
        ...

    def render(self, document: Document) -> bytes:
        """Return the finished file."""
        ...


class Verifier(Protocol):
    """Opens a finished file again, in one format."""

    def verify(self, data: bytes, document: Document) -> None:
        """Raise BrieferError unless `data` can be read and holds the words of `document`."""
        ...


class Typesetter(Protocol):
    """Draws a document as PDF and tells where its parts stand."""

    def typeset(self, document: Document) -> Typeset:
        """Return the PDF, equal byte for byte to the exported one, with its placements."""
        ...


class PageImage(Protocol):
    """A drawn page: `width` by `height` pixels of 4 bytes each (blue, green, red, unused)."""

    @property
    def width(self) -> int:
        """Pixels across."""
        ...

    @property
    def height(self) -> int:
        """Pixels down."""
        ...

    @property
    def pixels(self) -> bytes:
        """Rows from the top, without padding."""
        ...


class Rasteriser(Protocol):
    """Draws pages of a PDF as pictures."""

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Return the width and height of each page in points."""
        ...

    def draw(self, pdf: bytes, page: int, scale: float) -> PageImage:
        """Return page `page` (from 0) at `scale` pixels per point."""
        ...


class PagePictures(Rasteriser, Protocol):
    """Draws pages of a PDF that nobody trusts."""

    def stop(self) -> None:
        """End what is being drawn now; what is asked for later is drawn."""
        ...


class FaceCoverage(Protocol):
    """Knows which characters the faces we ship can show."""

    def missing(self, document: Document) -> tuple[MissingCharacter, ...]:
        """Return each character that no face can show, once for each part it stands in."""
        ...


class Spelling(Protocol):
    """Holds words against dictionaries. It takes its time, and may be used from any thread."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are dictionaries for, by two letters each."""
        ...

    def wrong(self, language: str, words: Collection[str]) -> frozenset[str]:
        """Return those of `words` that are in no dictionary. Raises BrieferError."""
        ...

    def meant(self, language: str, word: str) -> tuple[str, ...]:
        """Return the words that could have been meant, likeliest first. Raises BrieferError."""
        ...

    def close(self) -> None:
        """End what runs for it, from any thread; nothing is asked any more."""
        ...


class WordList(Protocol):
    """The person's own words, which are right whatever dictionaries say.

    They stay in the library file and its backups, and in no file that is shared.
    """

    def words(self) -> tuple[str, ...]:
        """Return the words in alphabetical order."""
        ...

    def add(self, word: str) -> None:
        """Take a word in. Raises BrieferError when it cannot be kept."""
        ...

    def remove(self, word: str) -> None:
        """Forget a word. Raises BrieferError when that cannot be kept."""
        ...


class FileExists(BrieferError):
    """A file stands where one is to be written, and may not be replaced."""

    hint = sentence("Choose another name, or agree to replace it.")


class FileStore(Protocol):
    """Writes whole files, or nothing."""

    def check(self, path: Path, *, replace: bool) -> None:
        """Raise what `write` would raise, as far as that can be seen without writing."""
        ...

    def write(self, path: Path, data: bytes, *, replace: bool) -> None:
        """Write `data` so that `path` holds all of it or what it held before.

        Raises FileExists when the file exists and `replace` is False, and BrieferError when it
        cannot be written (folder missing or not writable, disk full).
        """
        ...

    def read(self, path: Path) -> bytes:
        """Return what a file holds. Raises BrieferError when it cannot be read."""
        ...

    def make_folder(self, folder: Path) -> None:
        """Make `folder`, and those above it, unless it is there. Raises BrieferError."""
        ...


class LetterStore(Protocol):
    """Keeps letters and their earlier states, and the sender that was used last."""

    @property
    def path(self) -> Path:
        """The library file that the letters are kept in."""
        ...

    def letters(self) -> Sequence[Letter]:
        """Return all kept letters, the last changed first. Raises BrieferError if unreadable."""
        ...

    def titles(self) -> Sequence[LetterTitle]:
        """Return what all kept letters are called, the last changed first; none is opened."""
        ...

    def entries(self, search: str = "", *, trashed: bool = False) -> Sequence[KeptLetter]:
        """Return what a list shows of each letter, the last changed first."""
        ...

    def latest(self, most: int) -> Sequence[tuple[LetterId, str]]:
        """Return the letters that were changed last, each with what tells its state from others."""
        ...

    def letter(self, key: LetterId) -> Letter | None:
        """Return one letter to go on with, in the trash or not, or None."""
        ...

    def peek(self, key: LetterId) -> Letter | None:
        """Return one letter to look at only: what is kept later is not measured by this state."""
        ...

    def keep(self, letter: Letter) -> None:
        """Keep `letter` in place of its earlier state.

        Raises LetterChanged when something else has changed it, BrieferError if it cannot.
        """
        ...

    def discard(self, letter: Letter) -> None:
        """Move a letter to the trash."""
        ...

    def restore(self, key: LetterId) -> None:
        """Bring a letter back from the trash."""
        ...

    def purge(self, key: LetterId) -> None:
        """Delete a letter in the trash for good."""
        ...

    def snapshots(self, key: LetterId) -> Sequence[Snapshot]:
        """Return a letter's earlier states, the latest first."""
        ...

    def snapshot(self, number: int) -> Letter | None:
        """Return the letter as a snapshot has it, or None."""
        ...

    def take_snapshot(self, letter: Letter, name: str = "") -> int:
        """Keep this state of a letter, for good if it has a name; return the snapshot's number."""
        ...

    def sender(self, addressee: AddresseeId | None = None) -> Sender | None:
        """Return the sender that was used last, in letters to `addressee` where there are any."""
        ...


class Tables(Protocol):
    """Writes tables of words in which a spreadsheet finds nothing to compute."""

    def csv(self, heads: Sequence[str], rows: Iterable[Iterable[str]]) -> bytes:
        """Return a table as a CSV file."""
        ...

    def text(self, heads: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
        """Return a table as lines of cells with tabs between them, as for the clipboard."""
        ...


Progressed = Callable[[int, int], object]
"""Is told how many pages (or lines) are done, and how many there are; 0 where nobody knows."""


class ReportReader(Protocol):
    """Reads reports, of whatever format, where a hostile file can do no harm."""

    def read(
        self, data: bytes, name: str, progress: Progressed, cancelled: Callable[[], bool]
    ) -> ReportText | Workbook:
        """Return what the file called `name` says, as a report or as sheets.

        Asks `cancelled` again and again, and stops when it says so. Raises BrieferError when the
        file cannot be read, is too much, or was cancelled.
        """
        ...


class PaperReader(Protocol):
    """Takes in what a sender's paper is made of, where a hostile file can do no harm."""

    def picture(self, data: bytes) -> Picture:
        """Return what a PNG, JPEG or SVG file shows. Raises BrieferError for what is refused."""
        ...

    def letterhead(self, data: bytes, name: str) -> ReadLetterhead:
        """Return what can be followed of the Word letterhead called `name`. Raises BrieferError."""
        ...


class Proposer(Protocol):
    """Finds recommendations in what a report says."""

    def __call__(self, report: ReportText, library: Library) -> Proposal:
        """Return what the report recommends, matched with what the library knows."""
        ...


class SheetProposer(Protocol):
    """Finds recommendations in the rows of sheets."""

    def guess(self, workbook: Workbook, sheet: int | None = None) -> Columns:
        """Return what the columns hold by their names, of one sheet or of the first that fits."""
        ...

    def check(self, workbook: Workbook, columns: Columns) -> DryRun:
        """Return what would come of each row."""
        ...

    def propose(self, workbook: Workbook, columns: Columns) -> Proposal:
        """Return what the sheet recommends, matched with what the library knows."""
        ...


class RecipientFinder(Protocol):
    """Finds recipients in the rows of sheets and in cards."""

    def guess(self, workbook: Workbook, sheet: int | None = None) -> RecipientColumns:
        """Return what the columns hold, of one sheet (from 0) or of the first that fits."""
        ...

    def find(self, workbook: Workbook, columns: RecipientColumns) -> ReadRecipients:
        """Return whom the rows name, and why the others cannot be used."""
        ...


class SettingsStore(Protocol):
    """Keeps what the user prefers."""

    def load(self) -> tuple[Settings, str | None]:
        """Return the settings, and a notice when some could not be read and are the defaults."""
        ...

    def save(self, settings: Settings) -> None:
        """Keep `settings`. Raises BrieferError if it cannot."""
        ...


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> dt.datetime:
        """Return the local date and time."""
        ...
