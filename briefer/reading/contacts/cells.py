"""Cells: what one row says of a recipient, part by part."""

import re
from typing import Final

from briefer.composing.dates import country_name
from briefer.domain.recipient_columns import RecipientColumns, RecipientPart
from briefer.reading.contacts.cleaning import line_of, lines_of
from briefer.reading.contacts.vocabulary import city_first
from briefer.reading.proposing.countries import countries_in

_MAIL: Final = re.compile(r"[^\s;,<>()@]+@[^\s;,<>()@]+")
_SHOWN: Final = 80
_CODE: Final = 3


class Cells:
    """One row, by what its columns hold."""

    def __init__(self, row: tuple[str, ...], columns: RecipientColumns) -> None:
        """Take the row apart, without what nobody sees in it."""
        self._row = row
        self._lines: dict[RecipientPart, tuple[str, ...]] = {}
        for column, part in columns.parts:
            if column < len(row) and row[column]:
                self._lines[part] = (*self._lines.get(part, ()), *lines_of(row[column]))

    def lines(self, part: RecipientPart) -> tuple[str, ...]:
        """Return the lines of a part."""
        return self._lines.get(part, ())

    def line(self, part: RecipientPart) -> str:
        """Return a part as one line."""
        return " ".join(self.lines(part))

    @property
    def are_empty(self) -> bool:
        """Whether nobody sees anything in the whole row."""
        return not any(cell and lines_of(cell) for cell in self._row)

    @property
    def longest(self) -> str:
        """The longest part."""
        return max(map(self.line, self._lines), key=len, default="")

    @property
    def email(self) -> str:
        """The first e-mail address of those in its cell."""
        found = _MAIL.search(self.line(RecipientPart.EMAIL).removeprefix("mailto:"))
        return found.group() if found else ""

    def address(self, country: str, language: str) -> tuple[str, ...]:
        """Return the lines below the name and the organisation, with the country's name at last.

        `country` is its code. An MEP's country is not where the Parliament is: it makes a line
        only below a street or a city, where no line names a country already.
        """
        city = self.line(RecipientPart.CITY)
        town = (self.line(RecipientPart.POSTCODE), city)
        place = " ".join(filter(None, reversed(town) if country in city_first() else town))
        lines = tuple(filter(None, (*self.lines(RecipientPart.ADDRESS), place)))
        if not lines or not country or countries_in("\n".join(lines)):
            return lines
        said = self.line(RecipientPart.COUNTRY)
        return (*lines, country_name(country, language or "en") if len(said) <= _CODE else said)

    @property
    def first_words(self) -> str:
        """The first words of the row, by which a person knows it again."""
        return shortened(" · ".join(filter(None, map(line_of, self._row))))


def shortened(words: str) -> str:
    """Return the beginning of words."""
    return words if len(words) <= _SHOWN else words[: _SHOWN - 2].rstrip() + " …"
