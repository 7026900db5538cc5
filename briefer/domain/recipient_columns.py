"""Columns of a sheet of contacts: what each holds of the people whom a letter goes to."""

from enum import StrEnum
from typing import Final

from msgspec.structs import replace

from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId

CARDS: Final = "vcf"
"""The format of a workbook that was made of a file of contacts (vCard).

Its one sheet has a row for each card, and a column for each part, in the order of the parts.
"""


class RecipientPart(StrEnum):
    """What a column holds of each recipient.

    `title` is what goes before the name ("Ms", "H.E."), `name` the whole name. `addressee` names a
    body of the library, `hooks` are provisions with semicolons between them.
    """

    NAME = "name"
    TITLE = "title"
    FIRST_NAME = "first-name"
    FAMILY_NAME = "family-name"
    SALUTATION = "salutation"
    OFFICE = "office"
    ORGANISATION = "organisation"
    ADDRESS = "address"
    POSTCODE = "postcode"
    CITY = "city"
    COUNTRY = "country"
    LANGUAGE = "language"
    PAPER = "paper"
    EMAIL = "email"
    ADDRESSEE = "addressee"
    HOOKS = "hooks"


class RecipientColumns(Value, frozen=True, kw_only=True):
    """Where a workbook's recipients are.

    `sheet` counts from 0. `head` is the number of the row with the names of the columns; it and
    the rows above it hold nobody, and 0 says that there is none. `parts` says by column, from 0,
    what each holds. `everyone` is the body of the library that recipients belong to whose row
    names none.
    """

    sheet: int = 0
    head: int = 0
    parts: tuple[tuple[int, RecipientPart], ...] = ()
    everyone: AddresseeId | None = None

    def holding(self, part: RecipientPart) -> tuple[int, ...]:
        """Return the columns that hold a part, from the left."""
        return tuple(column for column, known in self.parts if known is part)

    def part(self, column: int) -> RecipientPart | None:
        """Return what a column holds, or None where it is left out."""
        return dict(self.parts).get(column)

    def having(self, column: int, part: RecipientPart | None) -> "RecipientColumns":
        """Return these columns with one that holds another part, or nothing.

        Several columns may hold the same part, as the lines of an address: they are put together.
        """
        others = [(known, what) for known, what in self.parts if known != column]
        own = [] if part is None else [(column, part)]
        return replace(self, parts=tuple(sorted([*others, *own])))

    @property
    def names_somebody(self) -> bool:
        """Whether a column says what the recipients are called."""
        named = {RecipientPart.NAME, RecipientPart.FIRST_NAME, RecipientPart.FAMILY_NAME}
        return any(part in named for _, part in self.parts)


CARD_COLUMNS: Final = RecipientColumns(parts=tuple(enumerate(RecipientPart)))
"""The columns of a workbook of cards."""
