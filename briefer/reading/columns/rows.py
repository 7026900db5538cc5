"""Rows: which rows of a sheet hold a recommendation to somebody, and why the others do not."""

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from briefer.domain.columns import Columns, DryRun, Part, Unused, UnusedRow
from briefer.domain.library import Library
from briefer.domain.sheet import Sheet
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.plain import words_of

MOST: Final = 5_000
"""Rows that one review takes; more, nobody goes through."""

LONGEST: Final = 20_000
"""Letters of a recommendation; a longer cell is a whole report."""

_SHOWN: Final = 80


class UsedRow(NamedTuple):
    """A row that holds a recommendation: its number from 1, and whom it is made to."""

    number: int
    body: str


@dataclass
class SortedRows:
    """The rows of a sheet that hold something, in two heaps."""

    used: list[UsedRow] = field(default_factory=list)
    unused: list[UnusedRow] = field(default_factory=list)


def sort_rows(sheet: Sheet, columns: Columns) -> SortedRows:
    """Return which rows hold a recommendation, and why the others do not.

    A row that names no body is addressed as the one above it, as merged cells are.
    """
    found = SortedRows()
    seen: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}
    body = columns.everyone
    for number, row in enumerate(sheet.rows[columns.head :], columns.head + 1):
        text = words_in(row, columns, Part.RECOMMENDATION)
        body = " ".join(words_in(row, columns, Part.ADDRESSEE).split()) or body
        why = _why_not(text, body, used=len(found.used))
        twin = 0
        if why is None:
            twin = seen.setdefault((words_of(body), words_of(text)), number)
            why = None if twin == number else Unused.TWIN
        if why is None:
            found.used.append(UsedRow(number, body))
        elif any(row):
            shown = _shortened(text or " · ".join(filter(None, row)))
            found.unused.append(UnusedRow(row=number, why=why, words=shown, twin=twin))
    return found


def words_in(row: tuple[str, ...], columns: Columns, part: Part) -> str:
    """Return what a row holds of a part."""
    cells = (row[column] for column in columns.holding(part) if column < len(row))
    return "\n".join(filter(None, cells))


def dry_run(sheet: Sheet, columns: Columns, library: Library) -> DryRun:
    """Return what would come of a sheet, and why nothing comes of the other rows."""
    found = sort_rows(sheet, columns)
    naming = Naming(library)
    bodies: dict[str, str] = {}
    new: list[str] = []
    for name in dict.fromkeys(row.body for row in found.used):
        matched = naming.find(name)
        if matched is None:
            new.append(name)
        else:
            bodies[matched] = library.addressee(matched).name
    return DryRun(
        used=len(found.used),
        unused=tuple(found.unused),
        known=tuple(bodies.values()),
        new=tuple(new),
    )


def _why_not(text: str, body: str, *, used: int) -> Unused | None:
    """Return why a row cannot be used whatever the others say."""
    if not any(map(str.isalnum, text)):
        return Unused.NO_RECOMMENDATION
    if len(text) > LONGEST:
        return Unused.TOO_LONG
    if not body:
        return Unused.NOBODY
    return Unused.TOO_MANY if used >= MOST else None


def _shortened(text: str) -> str:
    plain = " ".join(text[: 4 * _SHOWN].split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 2].rstrip() + " …"
