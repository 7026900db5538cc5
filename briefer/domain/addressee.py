"""Addressee: an institution or office that a letter is written to."""

import datetime as dt
from enum import StrEnum

from briefer.domain.base import Provenance, Translation, Value
from briefer.domain.ids import AddresseeId


class Paper(StrEnum):
    """Paper sizes: ISO 216 A4 (210 by 297 mm) and North American Letter (8.5 by 11 in)."""

    A4 = "A4"
    LETTER = "Letter"


class Naming(Value, frozen=True, kw_only=True):
    """How running text names a body: to others, and to itself.

    `third` is what others are told ("the Government of Kazakhstan"), `second` what the body
    itself is called in a letter to it ("your Government"). The possessives are stored, not
    guessed.
    """

    third: str
    third_possessive: str
    second: str
    second_possessive: str


class OfficeHolder(Value, frozen=True, kw_only=True):
    """A person who holds the office from one day to another; both days count."""

    name: str
    salutation: str
    since: dt.date
    until: dt.date | None = None

    def holds_on(self, date: dt.date) -> bool:
        """Return whether the person is in office on `date`."""
        return self.since <= date and (self.until is None or date <= self.until)


class Addressee(Value, frozen=True, kw_only=True):
    """An institution or office, with all that a letter to it needs.

    `office` is the first line of the inside address ("The President"), `address` the lines after
    the institution's name. `tag` is the short line shown when one is chosen ("its founding
    treaty"), `note` what a writer should know about this body, `subject` the subject line that a
    letter to it opens with (it may hold placeholders). `government_of` is an ISO 3166-1 code when
    this is the government of a country.
    """

    id: AddresseeId
    name: str
    short_name: str
    naming: Naming
    office: str
    address: tuple[str, ...]
    city: str
    salutation: str
    valediction: str
    language: str
    paper: Paper
    provenance: Provenance
    parent: AddresseeId | None = None
    government_of: str | None = None
    holders: tuple[OfficeHolder, ...] = ()
    tag: str = ""
    note: str = ""
    subject: str = ""
    aliases: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()

    def holder_on(self, date: dt.date) -> OfficeHolder | None:
        """Return who holds the office on `date`, or None when that is not known."""
        return next((holder for holder in self.holders if holder.holds_on(date)), None)
