"""Why a picture or a letterhead cannot be taken in: one fixed sentence each, with its next step."""

from enum import StrEnum

from briefer.errors import BrieferError
from briefer.sentences import Sentence, sentence

_AS_PNG = sentence("Save the picture as PNG in the program that made it, and take that in.")
_SMALLER = sentence("Save it smaller: a logo needs no more than 2,000 pixels across.")
_PLAIN_WORD = sentence("Open it in Word, save it as a plain Word document (.docx), and try again.")
_WITHOUT = sentence("Take that out in Word, save the letterhead as .docx, and try again.")
_ASK = sentence("Do not open it elsewhere; ask whoever sent it for another one.")


class PaperProblem(StrEnum):
    """Why a picture or a letterhead is refused."""

    NO_PICTURE = "no-picture"
    PICTURE_TOO_LARGE = "picture-too-large"
    TOO_MANY_PIXELS = "too-many-pixels"
    PICTURE_DAMAGED = "picture-damaged"
    PICTURE_EMPTY = "picture-empty"
    SCRIPT = "script"
    OUTSIDE = "outside"
    NOT_WORD = "not-word"
    OLD_WORD = "old-word"
    WORD_TEMPLATE = "word-template"
    WORD_TOO_LARGE = "word-too-large"
    LOCKED = "locked"
    DAMAGED = "damaged"
    BOMB = "bomb"
    ENTITIES = "entities"
    MACROS = "macros"
    FIELDS = "fields"
    TARGETS = "targets"
    ATTACHED = "attached"
    EMBEDDED = "embedded"
    FOREIGN_PART = "foreign-part"
    MERGE = "merge"
    OTHER_PART = "other-part"
    OUT_OF_TIME = "out-of-time"
    OUT_OF_MEMORY = "out-of-memory"
    NO_READER = "no-reader"


_SAID: dict[PaperProblem, tuple[Sentence, Sentence]] = {
    PaperProblem.NO_PICTURE: (
        sentence("The file is no PNG, JPEG or SVG picture, whatever its name says."),
        _AS_PNG,
    ),
    PaperProblem.PICTURE_TOO_LARGE: (
        sentence("The picture's file is larger than 20 MB, which is the limit."),
        _SMALLER,
    ),
    PaperProblem.TOO_MANY_PIXELS: (
        sentence("The picture has more than 50 million pixels, which is the limit."),
        _SMALLER,
    ),
    PaperProblem.PICTURE_DAMAGED: (
        sentence("The picture is damaged or not whole, and cannot be shown."),
        _AS_PNG,
    ),
    PaperProblem.PICTURE_EMPTY: (sentence("The picture shows nothing."), _AS_PNG),
    PaperProblem.SCRIPT: (
        sentence("The SVG picture holds a script or parts of a web page."),
        _AS_PNG,
    ),
    PaperProblem.OUTSIDE: (
        sentence("The SVG picture refers to something outside its file."),
        _AS_PNG,
    ),
    PaperProblem.NOT_WORD: (
        sentence("The file is no Word document (.docx), whatever its name says."),
        sentence("Choose the letterhead as Word saved it."),
    ),
    PaperProblem.OLD_WORD: (
        sentence("The file is of an old Word format (.doc), which briefer does not take in."),
        _PLAIN_WORD,
    ),
    PaperProblem.WORD_TEMPLATE: (
        sentence("The file is a Word template (.dotx) and not a document."),
        _PLAIN_WORD,
    ),
    PaperProblem.WORD_TOO_LARGE: (
        sentence("The letterhead is larger than 10 MB, which is the limit."),
        sentence("Make its pictures smaller in Word, and try again."),
    ),
    PaperProblem.LOCKED: (
        sentence("The letterhead is protected with a password."),
        sentence("Open it in Word, save it without a password, and try again."),
    ),
    PaperProblem.DAMAGED: (
        sentence("The letterhead is damaged or not whole, and cannot be read."),
        _PLAIN_WORD,
    ),
    PaperProblem.BOMB: (
        sentence("The file unpacks to far more than it holds, as if to overwhelm the program."),
        _ASK,
    ),
    PaperProblem.ENTITIES: (
        sentence("The file defines entities of its own, which no such file needs."),
        _ASK,
    ),
    PaperProblem.MACROS: (
        sentence("The letterhead holds a macro, which could do anything on a reader's computer."),
        _PLAIN_WORD,
    ),
    PaperProblem.FIELDS: (
        sentence(
            "The letterhead has a field that fetches or works something out, as INCLUDETEXT does;"
            " only page numbers and dates are taken in."
        ),
        _WITHOUT,
    ),
    PaperProblem.TARGETS: (
        sentence("The letterhead loads something from outside its file."),
        sentence("Put the picture itself into the letterhead in Word, and try again."),
    ),
    PaperProblem.ATTACHED: (
        sentence("The letterhead is bound to a Word template outside its file."),
        sentence("Choose the template “Normal” for it in Word, save it, and try again."),
    ),
    PaperProblem.EMBEDDED: (
        sentence("The letterhead holds an embedded object or control (OLE, ActiveX)."),
        _WITHOUT,
    ),
    PaperProblem.FOREIGN_PART: (
        sentence("The letterhead is put together from other documents inside it (altChunk)."),
        _PLAIN_WORD,
    ),
    PaperProblem.MERGE: (
        sentence("The letterhead is bound to a list of recipients for a mail merge."),
        _WITHOUT,
    ),
    PaperProblem.OTHER_PART: (
        sentence("The letterhead holds something other than words, styles and pictures."),
        _PLAIN_WORD,
    ),
    PaperProblem.OUT_OF_TIME: (
        sentence("Taking the file in took too long and was stopped."),
        sentence("Try a simpler or smaller file."),
    ),
    PaperProblem.OUT_OF_MEMORY: (
        sentence("Taking the file in took more memory than allowed and was stopped."),
        sentence("Try a simpler or smaller file."),
    ),
    PaperProblem.NO_READER: (
        sentence("The part of briefer that takes files in cannot be started."),
        sentence("Install briefer anew, and try again."),
    ),
}


class PaperRefused(BrieferError):
    """A picture or a letterhead that is not taken in."""

    def __init__(self, problem: PaperProblem) -> None:
        """Say `problem` in its sentence, with its next step."""
        super().__init__(*_SAID[problem])
        self.problem = problem


def refusal(reason: str) -> PaperRefused:
    """Return the refusal for a reason that the reading process gave; an unknown one is damage."""
    known = {problem.value: problem for problem in PaperProblem}
    return PaperRefused(known.get(reason, PaperProblem.DAMAGED))
