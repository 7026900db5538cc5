"""Why no letter can be made for a row, in sentences."""

from typing import assert_never

from briefer.domain.recipient import Refusal, RefusedRow
from briefer.sentences import Sentence, sentence, shown


def meant_instead(row: RefusedRow) -> Sentence | None:
    """Return what the wrong words of a row may have been meant to be, as a question, or None."""
    names = ", ".join(f"“{shown(name)}”" for name in row.meant)
    return sentence("Did you mean {names}?", names=names) if names else None


def why_refused(row: RefusedRow) -> Sentence:  # noqa: C901 - one arm a kind
    """Return why a row of contacts was refused."""
    words = shown(row.words)
    match row.why:
        case Refusal.NO_NAME:
            return sentence("The row names nobody.")
        case Refusal.UNKNOWN_COUNTRY:
            return sentence("“{words}” is no country.", words=words)
        case Refusal.UNKNOWN_LANGUAGE:
            return sentence("Letters cannot be written in the language “{words}”.", words=words)
        case Refusal.UNKNOWN_PAPER:
            return sentence("“{words}” is no paper size; there are A4 and Letter.", words=words)
        case Refusal.UNKNOWN_ADDRESSEE:
            return sentence("No addressee in the library is called “{words}”.", words=words)
        case Refusal.NO_ADDRESSEE:
            return sentence("The row does not say which body the person belongs to.")
        case Refusal.UNKNOWN_HOOK:
            return sentence("No provision in the library is called “{words}”.", words=words)
        case Refusal.TWIN:
            return sentence("The row repeats row {twin}.", twin=row.twin)
        case Refusal.TOO_LONG:
            return sentence("A cell of the row is too long: “{words}”.", words=words)
        case Refusal.TOO_MANY:
            return sentence("The file has more rows than a merge takes.")
        case _:
            assert_never(row.why)
