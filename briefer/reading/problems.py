"""Why a report cannot be read: each reason is one fixed sentence with its next step."""

from enum import StrEnum

from briefer.errors import BrieferError
from briefer.sentences import Sentence, sentence

_SAVE_AS = sentence("Save it as DOCX, PDF, HTML or plain text, and bring that in.")
_GET_ANEW = sentence("Get the file anew, or save it from the program that made it, and try again.")
_PARTS = sentence("Save the part with the recommendations as a file of its own, and bring that in.")
_OPEN_SAVE = sentence(
    "Open it in the program that made it, save it without a password, and bring that in."
)
_COPY_WORDS = sentence("Have its words recognised first, or copy them by hand and paste them.")


class Problem(StrEnum):
    """Why a report cannot be read."""

    EMPTY = "empty"
    UNKNOWN = "unknown"
    OLD_WORD = "old-word"
    OPEN_DOCUMENT = "open-document"
    RICH_TEXT = "rich-text"
    PICTURE = "picture"
    ARCHIVE = "archive"
    OTHER_OFFICE = "other-office"
    LOCKED = "locked"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_LONG = "too-long"
    TOO_MANY_CELLS = "too-many-cells"
    TOO_DEEP = "too-deep"
    BOMB = "bomb"
    ENTITIES = "entities"
    FOREIGN_PART = "foreign-part"
    ONLY_PICTURES = "only-pictures"
    NO_WORDS = "no-words"
    OUT_OF_TIME = "out-of-time"
    OUT_OF_MEMORY = "out-of-memory"
    STOPPED = "stopped"
    NO_READER = "no-reader"


_SAID: dict[Problem, tuple[Sentence, Sentence]] = {
    Problem.EMPTY: (sentence("The file is empty."), _GET_ANEW),
    Problem.UNKNOWN: (sentence("The file is in no format that briefer reads."), _SAVE_AS),
    Problem.OLD_WORD: (
        sentence("The file is of an old Office format (as .doc), which briefer does not read."),
        _SAVE_AS,
    ),
    Problem.OPEN_DOCUMENT: (
        sentence("The file is an OpenDocument file, which briefer does not read."),
        _SAVE_AS,
    ),
    Problem.RICH_TEXT: (
        sentence("The file is a rich text file (RTF), which briefer does not read."),
        _SAVE_AS,
    ),
    Problem.PICTURE: (sentence("The file is a picture; its words cannot be read."), _COPY_WORDS),
    Problem.ARCHIVE: (
        sentence("The file is an archive of other files."),
        sentence("Unpack it, and bring in the report that is in it."),
    ),
    Problem.OTHER_OFFICE: (
        sentence("The file is an Office file, but neither a Word document nor a spreadsheet."),
        _SAVE_AS,
    ),
    Problem.LOCKED: (sentence("The file is protected with a password."), _OPEN_SAVE),
    Problem.DAMAGED: (sentence("The file is damaged or not whole, and cannot be read."), _GET_ANEW),
    Problem.TOO_LARGE: (sentence("The file is larger than 64 MiB, which is the limit."), _PARTS),
    Problem.TOO_MANY_PAGES: (
        sentence("The file has more than 2,000 pages, which is the limit."),
        _PARTS,
    ),
    Problem.TOO_LONG: (sentence("The file has more words than briefer reads at once."), _PARTS),
    Problem.TOO_MANY_CELLS: (
        sentence("A sheet has more than 200,000 rows or 1,000 columns, which is the limit."),
        sentence("Save the rows that you need as a sheet of their own, and bring that in."),
    ),
    Problem.TOO_DEEP: (
        sentence("The file's parts are nested deeper than in any document a person writes."),
        _SAVE_AS,
    ),
    Problem.BOMB: (
        sentence("The file unpacks to far more than it holds, as if to overwhelm the program."),
        sentence("Do not open it elsewhere; ask whoever sent it for the report as PDF."),
    ),
    Problem.ENTITIES: (
        sentence("The file defines entities of its own, which no such document does."),
        sentence("Do not open it elsewhere; ask whoever sent it for the report as PDF."),
    ),
    Problem.FOREIGN_PART: (
        sentence("The file is put together from other documents inside it (altChunk)."),
        sentence("Open it in Word, save it as PDF or plain text, and bring that in."),
    ),
    Problem.ONLY_PICTURES: (
        sentence("The file's pages are pictures; their words cannot be read."),
        _COPY_WORDS,
    ),
    Problem.NO_WORDS: (sentence("The file has no words."), _GET_ANEW),
    Problem.OUT_OF_TIME: (sentence("Reading the file took too long and was stopped."), _PARTS),
    Problem.OUT_OF_MEMORY: (
        sentence("Reading the file took more memory than allowed and was stopped."),
        _PARTS,
    ),
    Problem.STOPPED: (
        sentence("Reading was stopped."),
        sentence("Nothing was brought in; start again when you like."),
    ),
    Problem.NO_READER: (
        sentence("The part of briefer that reads reports cannot be started."),
        sentence("Install briefer anew, or paste the report's words instead."),
    ),
}


class ReportRefused(BrieferError):
    """A report that cannot be read, or not wholly and safely."""

    def __init__(self, problem: Problem) -> None:
        """Say `problem` in its sentence, with its next step."""
        super().__init__(*_SAID[problem])
        self.problem = problem
