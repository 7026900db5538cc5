"""Rows: whom each row of a sheet of contacts names, and why no letter can go to the others."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from briefer.domain.addressee import Paper
from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.library import Library
from briefer.domain.recipient import ReadRecipients, Recipient, Refusal, RefusedRow
from briefer.domain.recipient_columns import RecipientColumns, RecipientPart
from briefer.domain.sheet import Workbook
from briefer.reading.contacts.cells import Cells, shortened
from briefer.reading.contacts.people import called
from briefer.reading.contacts.places import (
    countries_meant,
    country_called,
    language_called,
    languages_meant,
)
from briefer.reading.contacts.references import References
from briefer.reading.contacts.twins import Twins
from briefer.reading.contacts.vocabulary import letter_paper, papers

MOST: Final = 20_000
"""Recipients that one list takes."""

LONGEST: Final = 1_000
"""Letters that a part of a recipient has at most; an address has a tenth of them."""


def read_recipients(
    workbook: Workbook, columns: RecipientColumns, library: Library
) -> ReadRecipients:
    """Return whom a sheet names, and each row that no letter can go to, with why.

    Rows that hold nothing are passed over. Nothing is changed by this: the same sheet, columns
    and library give the same recipients.
    """
    sheet = workbook.sheets[columns.sheet]
    reading = _Reading(columns, library)
    refused: list[RefusedRow] = []
    for number, row in enumerate(sheet.rows[columns.head :], columns.head + 1):
        cells = Cells(row, columns)
        if cells.are_empty:
            continue
        try:
            reading.take(number, cells)
        except _Refused as found:
            refused.append(replace(found.row, row=number))
    return ReadRecipients(
        recipients=tuple(reading.recipients), refused=tuple(refused), warnings=workbook.warnings
    )


class _Refused(Exception):
    """No letter can go to a row."""

    def __init__(
        self, why: Refusal, words: str = "", meant: tuple[str, ...] = (), twin: int = 0
    ) -> None:
        super().__init__(why)
        self.row = RefusedRow(row=0, why=why, words=shortened(words), meant=meant, twin=twin)


class _Reading:
    """Reads the rows of one sheet, from the first to the last."""

    def __init__(self, columns: RecipientColumns, library: Library) -> None:
        self.recipients: list[Recipient] = []
        self._everyone = columns.everyone
        self._references = References(library)
        self._twins = Twins()

    def take(self, number: int, cells: Cells) -> None:
        """Take whom a row names. Raises _Refused."""
        if len(self.recipients) >= MOST:
            raise _Refused(Refusal.TOO_MANY, cells.first_words)
        if len(cells.longest) > LONGEST:
            raise _Refused(Refusal.TOO_LONG, cells.longest)
        found = self._found(number, cells)
        twin = self._twins.of(found)
        if twin:
            raise _Refused(Refusal.TWIN, found.name, twin=twin)
        self.recipients.append(found)

    def _found(self, number: int, cells: Cells) -> Recipient:
        name = called(
            cells.line(RecipientPart.TITLE),
            cells.line(RecipientPart.NAME),
            cells.line(RecipientPart.FIRST_NAME),
            cells.line(RecipientPart.FAMILY_NAME),
        )
        if not any(map(str.isalnum, name.name)):
            raise _Refused(Refusal.NO_NAME, cells.first_words)
        country, language = _country(cells), _language(cells)
        return Recipient(
            row=number,
            name=name.name,
            family_name=name.family,
            salutation=cells.line(RecipientPart.SALUTATION),
            office=cells.line(RecipientPart.OFFICE),
            organisation=cells.line(RecipientPart.ORGANISATION),
            address=cells.address(country, language),
            country=country,
            language=language,
            paper=_paper(cells, country),
            email=cells.email,
            addressee=self._addressee(cells),
            hooks=tuple(dict.fromkeys(self._hooks(cells))),
        )

    def _addressee(self, cells: Cells) -> AddresseeId:
        words = cells.line(RecipientPart.ADDRESSEE)
        found = self._references.body(words) if words else self._everyone
        if found is None and words:
            meant = self._references.bodies_meant(words)
            raise _Refused(Refusal.UNKNOWN_ADDRESSEE, words, meant)
        if found is None:
            raise _Refused(Refusal.NO_ADDRESSEE, cells.first_words)
        return found

    def _hooks(self, cells: Cells) -> Iterator[HookId]:
        for words in ";".join(cells.lines(RecipientPart.HOOKS)).split(";"):
            hook = self._references.hook(words)
            if hook is not None:
                yield hook
            elif words.strip():
                meant = self._references.hooks_meant(words)
                raise _Refused(Refusal.UNKNOWN_HOOK, words.strip(), meant)


def _country(cells: Cells) -> str:
    words = cells.line(RecipientPart.COUNTRY)
    found = country_called(words) if words else ""
    if words and not found:
        raise _Refused(Refusal.UNKNOWN_COUNTRY, words, countries_meant(words))
    return found


def _language(cells: Cells) -> str:
    words = cells.line(RecipientPart.LANGUAGE)
    found = language_called(words) if words else ""
    if words and not found:
        raise _Refused(Refusal.UNKNOWN_LANGUAGE, words, languages_meant(words))
    return found


def _paper(cells: Cells, country: str) -> Paper | None:
    """Return the paper that a row names, or that is used in its country."""
    words = cells.line(RecipientPart.PAPER)
    if not words and not country:
        return None
    if not words:
        return Paper.LETTER if country in letter_paper() else Paper.A4
    found = next((paper for paper, names in papers().items() if names.fullmatch(words)), None)
    if found is None:
        raise _Refused(Refusal.UNKNOWN_PAPER, words, tuple(Paper))
    return found
