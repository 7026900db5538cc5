"""Sheets: which columns of a workbook hold what, as a person says it in words."""

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

    A column is said by its letter ("B") or by its name. Raises BrieferError for a sheet or a
    column that is not there, and where nothing says which column holds the recommendations.
    """
    columns = proposer.guess(workbook, _sheet(workbook, sheet) if sheet else None)
    table = workbook.sheets[columns.sheet]
    for part, words in said:
        column, head = _column(table, words)
        columns = replace(columns, head=columns.head or head).having(column, part)
    if not columns.holding(Part.RECOMMENDATION):
        raise BrieferError(
            sentence("Nothing says which column holds the recommendations."),
            sentence(
                "Name it, as --column recommendation=B; there are {columns}.", columns=_all(table)
            ),
        )
    return replace(columns, everyone=everyone)


def _sheet(workbook: Workbook, name: str) -> int:
    names = [sheet.name for sheet in workbook.sheets]
    if name not in names:
        raise BrieferError(
            sentence("The file has no sheet “{name}”.", name=shown(name)),
            sentence("Choose one of these: {names}.", names=shown(", ".join(filter(None, names)))),
        )
    return names.index(name)


def _column(sheet: Sheet, words: str) -> tuple[int, int]:
    """Return the column that words name, and the number of the row in which they stand, or 0."""
    wanted = _plain(words)
    for number, row in enumerate(sheet.rows[:_HEADS_WITHIN], 1):
        for column, cell in enumerate(row):
            if wanted and _plain(cell) == wanted:
                return column, number
    column = _numbered(words) if _LETTERS.fullmatch(words) else -1
    if 0 <= column < sheet.width:
        return column, 0
    raise BrieferError(
        sentence("The sheet has no column “{name}”.", name=shown(words)),
        sentence("There are {columns}.", columns=_all(sheet)),
    )


def _numbered(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _plain(cell: str) -> str:
    return " ".join(cell.split()).strip(" :*").casefold()


def _all(sheet: Sheet) -> str:
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
