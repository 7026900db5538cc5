"""What a file of shared records may be, and the one error for a file that is not so."""

from briefer.errors import BrieferError
from briefer.sentences import Sentence, sentence, shown
from briefer.services import upkeep

MOST_BYTES = 50_000_000
MOST_MEMBERS = 12
MOST_UNPACKED = 200_000_000
MOST_RATIO = 200
SMALL = 1_000_000
"""Bytes up to which a part may be packed as densely as it likes."""

MOST_RECORDS = 100_000
MOST_OBJECTS = 40 * MOST_RECORDS
MOST_QUOTES = 400 * MOST_RECORDS
LONGEST_TEXT = 1_000_000
LONGEST_NAME = 200
HIGHEST_NUMBER = 1_000_000
YEARS = range(1000, 3000)

_CUT = 80


class ExchangeUnreadable(BrieferError):
    """A file of shared records that is none, is damaged, or is not as it should be."""

    hint = sentence("Nothing was taken over. Ask whoever sent the file to export it once more.")


class WrongPassphrase(ExchangeUnreadable, upkeep.WrongPassphrase):
    """A protected file that the passphrase does not open."""

    hint = sentence("Type it again: capitals, spaces and the keyboard's language matter.")


class ExchangeUnwritable(BrieferError):
    """Records that cannot be shared as they are."""

    hint = sentence("No file was written. Mend what is named, or choose fewer records.")


def cut(text: str) -> str:
    """Return words from a file as a sentence may show them."""
    seen = text if len(text) <= _CUT else f"{text[: _CUT - 1]}…"
    return shown(seen)


def too_much(said: Sentence) -> ExchangeUnreadable:
    """Return the error for a file over a limit, which `said` names."""
    hint = sentence("Nothing was taken over. Ask for fewer records in several files.")
    return ExchangeUnreadable(said, hint)


def faulty(said: Sentence) -> ExchangeUnreadable:
    """Return the error for a file that is not as it should be."""
    return ExchangeUnreadable(said)


def foreign() -> ExchangeUnreadable:
    """Return the error for a file of another kind."""
    return ExchangeUnreadable(
        sentence("This is no file of shared records of briefer, or it is damaged."),
        sentence("Nothing was taken over. Choose a file whose name ends in “.briefing”."),
    )
