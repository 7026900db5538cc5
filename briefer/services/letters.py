"""Letters in a library file, as lists show them, and their earlier states."""

import datetime as dt

from briefer.composing.ledger import Standing
from briefer.domain.base import Value
from briefer.domain.ids import LetterId
from briefer.domain.letter import LetterStatus
from briefer.errors import BrieferError


class LetterChanged(BrieferError):
    """Something else has changed the letter since it was read here."""


class LetterTitle(Value, frozen=True, kw_only=True):
    """What a letter is called, without a look into it."""

    id: LetterId
    title: str
    addressee: str
    date: dt.date


class KeptLetter(LetterTitle, frozen=True, kw_only=True):
    """What a list shows of a letter; `standing` is how the reply to one that went out stands."""

    changed_at: dt.datetime
    status: LetterStatus = LetterStatus.DRAFT
    standing: Standing | None = None


class Snapshot(Value, frozen=True, kw_only=True):
    """An earlier state of a letter; `name` is empty for one that was taken by itself."""

    number: int
    name: str
    at: dt.datetime
