"""Profile: what readers of one kind expect of what is sent to them."""

import datetime as dt
from typing import NewType

from briefer.domain.base import Value

ProfileId = NewType("ProfileId", str)

LETTER = ProfileId("letter")
"""The profile of an ordinary letter."""


class Profile(Value, frozen=True, kw_only=True):
    """How long a submission may be, how much it should ask for, and what else is expected.

    `words` and `pages` count the whole without its annexes; None sets no limit. A `strict` limit
    is the reader's own, so that what is over it is not read; any other is our advice. `notes` are
    full sentences for the writer. `checked` is the day on which the reader's rules were seen, or
    None while they are still to be checked.
    """

    id: ProfileId
    name: str
    words: int | None = None
    pages: int | None = None
    asks: int | None = None
    strict: bool = False
    notes: tuple[str, ...] = ()
    origin: str = ""
    checked: dt.date | None = None
