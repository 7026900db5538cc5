"""Sheets: what a reader of files makes of a spreadsheet, whatever its format."""

from typing import Final

from briefer.domain.base import Value

FORMATS: Final = frozenset({"csv", "xlsx", "xls", "ods"})
"""What a workbook, and the report that is made of one, can be of."""


class Sheet(Value, frozen=True, kw_only=True):
    """A table as the file has it.

    `rows[0]` is the file's first row, and no row is left out, so that a row has the number that a
    spreadsheet shows beside it. Every cell is words: numbers as they are shown without a format,
    days as 2019-05-31, the last value of a formula. Empty cells at the end of a row are left out.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """How many columns hold something."""
        return max(map(len, self.rows), default=0)


class Workbook(Value, frozen=True, kw_only=True):
    """The sheets of one file.

    `format` is "csv", "xlsx", "xls" or "ods", or "vcf" for contacts (`domain.recipient_columns`);
    `encoding` is the one that a file of plain text was read in.
    `warnings` are full sentences for the person.
    """

    format: str
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    warnings: tuple[str, ...] = ()


def column_name(column: int) -> str:
    """Return what a spreadsheet calls a column, which counts from 0: "A", "Z", "AA"."""
    name = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
