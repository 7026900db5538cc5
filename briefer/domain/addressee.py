"""Addressee: an institution or office that a letter is written to."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec.structs import replace

from briefer.domain.base import Provenance, Translation, Value
from briefer.domain.ids import AddresseeId
from briefer.domain.profile import LETTER, ProfileId


class Paper(StrEnum):
    """Paper sizes: ISO 216 A4 (210 by 297 mm) and North American Letter (8.5 by 11 in)."""

    A4 = "A4"
    LETTER = "Letter"


class BodyKind(StrEnum):
    """What sort of body an addressee is; templates have words for some only."""

    GOVERNMENT = "government"
    PARLIAMENT = "parliament"
    BANK = "bank"
    ORGANISATION = "organisation"
    OTHER = "other"


class Case(Value, frozen=True, kw_only=True):
    """A body's name in a form that a language needs after some word: French "to", "au …"."""

    name: str
    third: str
    second: str


class Naming(Value, frozen=True, kw_only=True):
    """How running text names a body: to others, and to itself.

    `third` is what others are told ("the Government of Kazakhstan"), `second` what the body
    itself is called in a letter to it ("your Government"). The possessives and all other forms
    (`cases`) are stored, not guessed.
    """

    third: str
    third_possessive: str
    second: str
    second_possessive: str
    cases: tuple[Case, ...] = ()

    def case(self, name: str) -> Case:
        """Return the form of this name; without one, the plain name."""
        plain = Case(name=name, third=self.third, second=self.second)
        return next((case for case in self.cases if case.name == name), plain)


class Pronouns(Value, frozen=True, kw_only=True):
    """The pronouns of one person, as the person uses them: "she", "her", "her"."""

    subject: str
    object: str
    possessive: str


class OfficeHolder(Value, frozen=True, kw_only=True):
    """A person who holds the office from one day to another; both days count.

    `style` goes before the name in the inside address ("H.E."). `office` is what the office is
    called while this person holds it, where a language has it another way for a woman and a man;
    empty, it is the addressee's. Without `pronouns` a letter names the body instead.
    """

    name: str
    salutation: str
    since: dt.date
    until: dt.date | None = None
    style: str = ""
    office: str = ""
    pronouns: Pronouns | None = None

    def holds_on(self, date: dt.date) -> bool:
        """Return whether the person is in office on `date`."""
        return self.since <= date and (self.until is None or date <= self.until)


class Addressee(Value, frozen=True, kw_only=True):
    """An institution or office, with all that a letter to it needs.

    `office` is the first line of the inside address ("The President"), `address` the lines after
    the institution's name. `tag` is the short line shown when one is chosen ("its founding
    treaty"), `note` what a writer should know about this body, `subject` the subject line that a
    letter to it opens with (it may hold placeholders). `valediction` may greet once more with
    `{addressee.salutation}`, as closing words in French do. `government_of` is an ISO 3166-1 code
    when this is the government of a country, `country` that of the country that it sits in.
    `profile` names what letters to it should keep to. `body` is what sort of body it is.
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
    profile: ProfileId = LETTER
    body: BodyKind = BodyKind.OTHER
    country: str = ""
    aliases: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()

    def holder_on(self, date: dt.date) -> OfficeHolder | None:
        """Return who holds the office on `date`, or None when that is not known."""
        return next((holder for holder in self.holders if holder.holds_on(date)), None)


def in_language(addressee: Addressee, language: str) -> Addressee:
    """Return an addressee with those of its forms that it has in a language (a BCP 47 tag).

    Names, office, address (its lines), forms of address and naming ("naming/third", and for a case
    "naming/to/third") are looked for; what has no translation stays as it is.
    """
    known = {text.part: text.text for text in addressee.translations if text.language == language}
    if not known or language == addressee.language:
        return addressee
    own = {part: text for part, text in known.items() if part in _SPOKEN}
    named = {_NAMED[part]: text for part, text in known.items() if part in _NAMED}
    naming = replace(addressee.naming, **named)
    cases = _cases(naming, known) or (() if named else naming.cases)
    address = tuple(known["address"].split("\n")) if "address" in known else addressee.address
    return replace(addressee, naming=replace(naming, cases=cases), address=address, **own)


def _cases(naming: Naming, known: Mapping[str, str]) -> tuple[Case, ...]:
    """Return the cases that `known` has: those of another language would not fit the name."""
    parts = (part.split("/") for part in known)
    names = dict.fromkeys(part[1] for part in parts if part[0] == "naming" and len(part) == 3)
    return tuple(
        Case(
            name=name,
            third=known.get(f"naming/{name}/third", naming.third),
            second=known.get(f"naming/{name}/second", naming.second),
        )
        for name in names
    )


_SPOKEN = frozenset(
    {"name", "short_name", "office", "city", "salutation", "valediction", "subject"}
)
_NAMED = MappingProxyType(
    {
        "naming/third": "third",
        "naming/third_possessive": "third_possessive",
        "naming/second": "second",
        "naming/second_possessive": "second_possessive",
    }
)
