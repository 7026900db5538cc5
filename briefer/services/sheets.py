"""Sheets: which sheet and which columns of a workbook a person means by words."""

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from briefer.domain.columns import Columns, Part
from briefer.domain.sheet import Sheet, Workbook, column_name
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.ports import SheetProposer

_LETTERS: Final = re.compile(r"[A-Za-z]{1,3}")
_NUMBER: Final = re.compile(r"[0-9]{1,4}")
_HEADS_WITHIN: Final = 20
"""How far down the names of columns may stand."""
_WORDS_WITHIN: Final = 500
_LISTED: Final = 40
_LONGEST: Final = 40


def columns_of(
    workbook: Workbook,
    proposer: SheetProposer,
    sheet: str = "",
    said: Sequence[tuple[Part, str]] = (),
    everyone: str = "",
) -> Columns:
    """Return the columns of a workbook: as they are guessed, but for what is `said` of them.

    A column is said by its letter ("B"), its number ("2") or its name. Raises BrieferError for a
    sheet or a column that is not there, and where nothing says which column holds the
    recommendations.
    """
    columns = proposer.guess(workbook, sheet_called(workbook, sheet) if sheet else None)
    table = workbook.sheets[columns.sheet]
    for part, words in said:
        column, head = column_called(table, words)
        columns = replace(columns, head=columns.head or head).having(column, part)
    if not columns.holding(Part.RECOMMENDATION):
        raise BrieferError(
            sentence("Nothing says which column holds the recommendations."),
            sentence(
                "Name it, as --column recommendation=B; there are {columns}.",
                columns=all_columns(table),
            ),
        )
    return replace(columns, everyone=everyone)


def sheet_called(workbook: Workbook, name: str) -> int:
    """Return the place, from 0, of the sheet of a name or of a number from 1.

    Raises BrieferError for one that is not there.
    """
    names = [sheet.name for sheet in workbook.sheets]
    if name not in names:
        if _NUMBER.fullmatch(name) and 1 <= int(name) <= len(names):
            return int(name) - 1
        raise BrieferError(
            sentence("The file has no sheet “{name}”.", name=shown(name)),
            sentence("Choose one of these: {names}.", names=shown(", ".join(filter(None, names)))),
        )
    return names.index(name)


def column_called(sheet: Sheet, words: str) -> tuple[int, int]:
    """Return the column, from 0, of a name, a letter, or a number from 1.

    With it comes the number of the row in which the name stands, or 0. Raises BrieferError for a
    column that is not there.
    """
    # A number is one: in a column that counts the rows, it stands among the first ones too.
    wanted = "" if _NUMBER.fullmatch(words) else _plain(words)
    for number, row in enumerate(sheet.rows[:_HEADS_WITHIN], 1):
        for column, cell in enumerate(row):
            if wanted and _plain(cell) == wanted:
                return column, number
    column = _numbered(words)
    if 0 <= column < sheet.width:
        return column, 0
    raise BrieferError(
        sentence("The sheet has no column “{name}”.", name=shown(words)),
        sentence("There are {columns}.", columns=all_columns(sheet)),
    )


def _numbered(words: str) -> int:
    """Return the column that a number or letters stand for, or one that no sheet has."""
    if _NUMBER.fullmatch(words):
        return int(words) - 1
    number = 0
    for letter in words.upper() if _LETTERS.fullmatch(words) else "":
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _plain(cell: str) -> str:
    return " ".join(cell.split()).strip(" :*").casefold()


def all_columns(sheet: Sheet) -> str:
    """Return the columns of a sheet with the first words in each."""
    return ", ".join(
        f"{column_name(column)} “{first_words(sheet, column)}”"
        for column in range(min(sheet.width, _LISTED))
    )


def first_words(sheet: Sheet, column: int) -> str:
    """Return the first words that stand in a column, shortened."""
    rows = sheet.rows[:_WORDS_WITHIN]
    cells = (row[column] for row in rows if column < len(row) and row[column])
    words = shown(" ".join(next(cells, "").split()))
    return words if len(words) <= _LONGEST else words[: _LONGEST - 2].rstrip() + " …"
