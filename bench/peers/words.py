"""The words of a letter by what they are.

Nothing here is imported but what Python has: whole processes of other programs are measured too.
"""

from collections.abc import Iterator
from typing import NamedTuple

LABEL = ("Page ", " of ")
"""What stands before the number of a page, and before that of all."""


class Words(NamedTuple):
    """A letter of `bench.letters`; a line feed parts the lines of an address or a signature."""

    title: str
    organisation: str
    letterhead: str
    date: str
    address: str
    salutation: str
    subject: str
    texts: tuple[str, ...]
    kazakh: str
    russian: str
    quotations: tuple[str, ...]
    lead_in: str
    asks: tuple[str, ...]
    valediction: str
    signatory: str

    def everything(self) -> Iterator[str]:
        """Yield every passage that the finished letter must show, in reading order."""
        yield from (self.organisation, self.letterhead, self.date, *self.address.split("\n"))
        yield from (self.salutation, self.subject, *self.texts, self.kazakh, self.russian)
        yield from (*self.quotations, self.lead_in, *self.asks)
        yield from (self.valediction, *self.signatory.split("\n"))
