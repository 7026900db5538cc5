"""Guessing: what columns of contacts hold, by their names or else by what stands in them."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from briefer.domain.recipient_columns import (
    CARD_COLUMNS,
    CARDS,
    RecipientColumns,
    RecipientPart,
)
from briefer.domain.sheet import Sheet, Workbook
from briefer.reading.contacts.cleaning import line_of
from briefer.reading.contacts.places import country_well_known
from briefer.reading.contacts.vocabulary import form_of_address, head_patterns, head_words

_WITHIN: Final = 20
"""How far down the names of columns may stand."""
_LONGEST: Final = 80
_SAMPLE: Final = 200
_MOST: Final = 0.8
"""The share of a column's cells that tells what all are."""
_COUNTRY: Final = 4
"""Letters that a country's name has at least; codes are too much like those of other things."""
_MAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-]+[^\W\d_]+)*[.,]?")
_WORDS: Final = range(2, 7)
"""How many words a name has."""


def guessed(workbook: Workbook, sheet: int | None = None) -> RecipientColumns:
    """Return what the columns of a sheet hold, or of the first one that names people.

    Where none does, it is the first sheet with what can be told of it: a person is to say the rest.
    """
    if workbook.format == CARDS:
        return CARD_COLUMNS
    if sheet is not None:
        return _guessed_of(workbook.sheets[sheet], sheet)
    found = [_guessed_of(known, place) for place, known in enumerate(workbook.sheets)]
    # Of those that are alike, max gives the first.
    return max(found, key=lambda columns: (columns.names_somebody, columns.head > 0))


def _guessed_of(sheet: Sheet, place: int) -> RecipientColumns:
    heads = (
        RecipientColumns(sheet=place, head=number, parts=tuple(_parts(row)))
        for number, row in enumerate(sheet.rows[:_WITHIN], 1)
    )
    # The row that says most: above it may stand a title, as "Members".
    named = (columns for columns in heads if columns.names_somebody)
    found = max(named, key=lambda columns: len(columns.parts), default=None)
    return _by_content(_mended(found or RecipientColumns(sheet=place), sheet), sheet)


def _parts(row: Sequence[str]) -> Iterator[tuple[int, RecipientPart]]:
    """Yield the columns whose name is known; only an address has several."""
    seen: set[RecipientPart] = set()
    for column, cell in enumerate(row):
        words = head_words(cell) if len(cell) <= _LONGEST else ""
        for part in RecipientPart:
            free = part not in seen or part is RecipientPart.ADDRESS
            if words and free and head_patterns()[part].fullmatch(words):
                seen.add(part)
                yield column, part
                break


def _mended(columns: RecipientColumns, sheet: Sheet) -> RecipientColumns:
    """Return the columns where names that mean two things are told apart by the others."""
    held = {part: column for column, part in columns.parts}
    title = held.get(RecipientPart.TITLE)
    if title is not None and RecipientPart.OFFICE not in held:
        forms = _share(sheet, columns, title, _is_form)
        columns = columns if forms >= _MOST else columns.having(title, RecipientPart.OFFICE)
    halves = {RecipientPart.FIRST_NAME, RecipientPart.FAMILY_NAME} & held.keys()
    if len(halves) == 1 and RecipientPart.NAME not in held:
        # French "Nom" and Russian "Имя" are the whole name where no other column has a part of it.
        columns = columns.having(held[halves.pop()], RecipientPart.NAME)
    return columns


def _by_content(columns: RecipientColumns, sheet: Sheet) -> RecipientColumns:
    """Return the columns with those whose cells say what their names do not."""
    telling: list[tuple[RecipientPart, Callable[[str], bool]]] = [
        (RecipientPart.EMAIL, _is_mail),
        (RecipientPart.COUNTRY, _is_country),
    ]
    if not columns.head:
        telling.append((RecipientPart.NAME, _is_name))
    for part, tells in telling:
        free = (column for column in range(sheet.width) if columns.part(column) is None)
        if not columns.holding(part):
            likely = (known for known in free if _share(sheet, columns, known, tells) >= _MOST)
            column = next(likely, None)
            columns = columns if column is None else columns.having(column, part)
    return columns


def _share(
    sheet: Sheet, columns: RecipientColumns, column: int, tells: Callable[[str], bool]
) -> float:
    """Return how many of the first filled cells of a column are what `tells` says, from 0 to 1."""
    # Where no row is known for the one with the names, the first may still be it.
    start = columns.head or min(1, len(sheet.rows) - 1)
    rows = sheet.rows[start : start + _SAMPLE]
    cells = [line_of(row[column]) for row in rows if column < len(row) and row[column]]
    return sum(map(tells, cells)) / len(cells) if cells else 0.0


def _is_mail(cell: str) -> bool:
    return _MAIL.search(cell) is not None


def _is_country(cell: str) -> bool:
    return _COUNTRY <= len(cell) <= _LONGEST and bool(country_well_known(cell))


def _is_name(cell: str) -> bool:
    words = cell.split()
    return len(words) in _WORDS and all(map(_WORD.fullmatch, words))


def _is_form(cell: str) -> bool:
    return form_of_address().fullmatch(cell) is not None
