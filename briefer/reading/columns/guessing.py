"""Guessing: what the columns of a sheet hold, by what they are called."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import msgspec

from briefer import resources
from briefer.domain.base import Value
from briefer.domain.columns import Columns, Part
from briefer.domain.sheet import Sheet, Workbook

_WITHIN: Final = 20
"""How far down the names of columns may stand."""
_LONGEST: Final = 80
_ORDER: Final = (
    Part.RECOMMENDATION,
    Part.NUMBER,
    Part.LAW,
    Part.DATE,
    Part.ADDRESSEE,
    Part.CONTEXT,
    Part.PLACE,
)
"""Which part a name is taken for where it could be several: the one that is told most surely."""


class _Heads(Value, frozen=True, kw_only=True):
    """The file `columns.toml`."""

    heads: dict[Part, tuple[str, ...]]


def guessed(workbook: Workbook) -> Columns:
    """Return the first sheet whose columns have names that are known, with what they hold.

    Where none has, no column of the first sheet is said to hold anything: a person is to say it.
    """
    for place, sheet in enumerate(workbook.sheets):
        columns = guessed_of(sheet, place)
        if columns.head:
            return columns
    return Columns()


def guessed_of(sheet: Sheet, place: int) -> Columns:
    """Return what the columns of one sheet hold, which is number `place` of its workbook."""
    for number, row in enumerate(sheet.rows[:_WITHIN], 1):
        parts = _parts(row)
        filled = sum(map(bool, row))
        if Part.RECOMMENDATION in parts.values() and (len(parts) > 1 or filled == 1):
            return Columns(sheet=place, head=number, parts=tuple(sorted(parts.items())))
    return Columns(sheet=place)


def _parts(row: Sequence[str]) -> dict[int, Part]:
    found: dict[int, Part] = {}
    for part in _ORDER:
        pattern = _patterns()[part]
        for column, cell in enumerate(row):
            free = column not in found and (part is Part.CONTEXT or part not in found.values())
            if free and len(cell) <= _LONGEST and pattern.fullmatch(_plain(cell)):
                found[column] = part
    return found


def _plain(cell: str) -> str:
    return " ".join(cell.split()).strip(" :*").casefold()


@cache
def _patterns() -> Mapping[Part, re.Pattern[str]]:
    data = tomllib.loads(resources.read_text("reading", "columns.toml"))
    heads = msgspec.convert(data, _Heads).heads
    return {part: re.compile("|".join(f"(?:{one})" for one in heads[part])) for part in Part}
