"""The reply ledger: when a letter went out, and what came of each ask."""

import datetime as dt
from enum import StrEnum

from briefer.domain.base import Value
from briefer.domain.ids import AskId


class Sending(Value, frozen=True, kw_only=True):
    """A letter went out on `date`: the `way` ("by post"), and `to` whom."""

    date: dt.date
    way: str = ""
    to: str = ""


class Verdict(StrEnum):
    """What the reader made of an ask."""

    ACCEPTED = "accepted"
    PROMISED = "promised"
    EVADED = "evaded"
    REFUSED = "refused"
    NO_ANSWER = "no-answer"


class Answer(Value, frozen=True, kw_only=True):
    """What came of one ask; `date` is that of the reader's letter, `note` the writer's own."""

    ask: AskId
    verdict: Verdict
    date: dt.date | None = None
    note: str = ""
