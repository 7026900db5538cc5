"""What columns, their parts and unused rows are called."""

from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.columns import Columns, DryRun, Part, Unused, UnusedRow
from briefer.domain.sheet import Sheet, column_name
from briefer.services.sheets import first_words

_MOST = 200
"""Rows that are told one by one."""


def part_words(part: Part) -> str:
    """Return what a part of a recommendation is called."""
    translate = QCoreApplication.translate
    match part:
        case Part.RECOMMENDATION:
            return translate("Columns", "Recommendation")
        case Part.ADDRESSEE:
            return translate("Columns", "Addressee")
        case Part.CONTEXT:
            return translate("Columns", "Context")
        case Part.LAW:
            return translate("Columns", "Legal basis")
        case Part.DATE:
            return translate("Columns", "Date")
        case Part.PLACE:
            return translate("Columns", "Source or place")
        case Part.NUMBER:
            return translate("Columns", "Number")
        case _:
            assert_never(part)


def part_names() -> dict[StrEnum, str]:
    """Return every part of a recommendation, each with what it is called."""
    return {part: part_words(part) for part in Part}


def column_words(sheet: Sheet, column: int, head: int) -> str:
    """Return what a column is called: its letter, and its name or the first words in it."""
    row = sheet.rows[head - 1] if head else ()
    name = row[column] if column < len(row) else ""
    words = " ".join(name.split()) or first_words(sheet, column)
    return f"{column_name(column)} · {words}" if words else column_name(column)


def count_words(found: DryRun) -> str:
    """Return how many rows can be used, and how many addressees they are for."""
    translate = QCoreApplication.translate
    rows = translate("Columns", "{used} rows can be used, {unused} cannot.").format(
        used=found.used, unused=len(found.unused)
    )
    bodies = translate("Columns", "Addressees {all}, of which new {new}.").format(
        all=len(found.known) + len(found.new), new=len(found.new)
    )
    return f"{rows} {bodies}"


def why_words(found: DryRun, columns: Columns) -> str:
    """Return a line for each row that cannot be used, and for each new addressee."""
    translate = QCoreApplication.translate
    lines: list[str] = []
    if not columns.holding(Part.RECOMMENDATION):
        lines.append(translate("Columns", "First choose the column with the recommendations."))
    else:
        pattern = translate("Columns", "Row {number}: {why} {words}")
        lines += (
            pattern.format(number=row.row, why=_unused_words(row), words=row.words).rstrip()
            for row in found.unused[:_MOST]
        )
    more = len(found.unused) - _MOST
    if more > 0 and columns.holding(Part.RECOMMENDATION):
        lines.append(translate("Columns", "… and {count} more rows.").format(count=more))
    new = translate("Columns", "New addressee: {name}")
    lines += (new.format(name=name) for name in found.new[:_MOST])
    return "\n".join(lines)


def _unused_words(row: UnusedRow) -> str:
    translate = QCoreApplication.translate
    match row.why:
        case Unused.NO_RECOMMENDATION:
            return translate("Columns", "it has no recommendation.")
        case Unused.TOO_LONG:
            return translate("Columns", "its recommendation is longer than 20,000 letters.")
        case Unused.TWIN:
            return translate("Columns", "it says the same as row {twin}.").format(twin=row.twin)
        case Unused.NOBODY:
            return translate("Columns", "it names no addressee; give one for such rows above.")
        case Unused.TOO_MANY:
            return translate("Columns", "one review takes 5,000 rows; bring it in afterwards.")
        case _:
            assert_never(row.why)
