"""Recipients: the people and offices that one letter goes to, each in its own words."""

from enum import StrEnum

from briefer.domain.addressee import Paper
from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId, HookId, RecipientsId


class Recipient(Value, frozen=True, kw_only=True):
    """Somebody whom a letter goes to; what is empty is as the letter has it for its addressee.

    `row` is the row of the sheet, or the number of the card, that the recipient comes from, and
    tells recipients of one list apart. `name` is as it stands above the address ("Ms Anna
    Lindqvist, MEP"); `family_name` names the files. `address` are the lines after the name.
    `country` is an ISO 3166-1 code, `language` a BCP 47 tag. `addressee` is the body of the library
    that the recipient belongs to.
    """

    row: int
    name: str
    family_name: str = ""
    salutation: str = ""
    office: str = ""
    organisation: str = ""
    address: tuple[str, ...] = ()
    country: str = ""
    language: str = ""
    paper: Paper | None = None
    email: str = ""
    addressee: AddresseeId | None = None
    hooks: tuple[HookId, ...] = ()


class Refusal(StrEnum):
    """Why no letter can be made for a row."""

    NO_NAME = "no-name"
    UNKNOWN_COUNTRY = "unknown-country"
    UNKNOWN_LANGUAGE = "unknown-language"
    UNKNOWN_PAPER = "unknown-paper"
    UNKNOWN_ADDRESSEE = "unknown-addressee"
    NO_ADDRESSEE = "no-addressee"
    UNKNOWN_HOOK = "unknown-hook"
    TWIN = "twin"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"


class RefusedRow(Value, frozen=True, kw_only=True):
    """A row that no letter can be made for.

    `words` are what is wrong in it (the country that nobody knows), `meant` what they may have
    been meant to be, likeliest first, `twin` the row that it repeats.
    """

    row: int
    why: Refusal
    words: str = ""
    meant: tuple[str, ...] = ()
    twin: int = 0


class ReadRecipients(Value, frozen=True, kw_only=True):
    """What the rows of a file come to; empty rows are neither. Nothing has been written."""

    recipients: tuple[Recipient, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    warnings: tuple[str, ...] = ()


class RecipientList(Value, frozen=True, kw_only=True):
    """Recipients that are kept for letters to come. Such a list is never shared."""

    id: RecipientsId
    name: str
    recipients: tuple[Recipient, ...] = ()
