"""The files of spreadsheet programs: XLSX, XLS and ODS, by the values that their cells show."""

import datetime as dt
import io
from collections.abc import Iterator
from typing import Final

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from briefer.domain.sheet import Workbook
from briefer.reading import limits, notices
from briefer.reading.docx.package import Package
from briefer.reading.problems import Problem, ReportRefused
from briefer.reading.sheets.assembling import Assembling
from briefer.sentences import Sentence, sentence

Shown = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta

_SIGNIFICANT: Final = ".15g"
"""As many digits as spreadsheet programs show of a number."""
_BROKEN: Final = (CalamineError, OSError, ValueError, OverflowError)


def read_workbook(data: bytes, kind: str) -> Workbook:
    """Return the sheets that a person sees in a file.

    No formula is worked out: what counts is the value that was kept beside it. Raises
    ReportRefused for a file that is damaged, locked, or more than is read.
    """
    if kind != "xls":
        Package.open(data).check()
    assembling = Assembling()
    try:
        warnings = _read(data, assembling)
    except PasswordError as problem:
        raise ReportRefused(Problem.LOCKED) from problem
    except _BROKEN as problem:
        raise ReportRefused(Problem.DAMAGED) from problem
    except BaseException as problem:
        # A panic of the parser is no Exception, so that nobody takes it for one by mistake.
        if type(problem).__name__ != "PanicException":
            raise
        raise ReportRefused(Problem.DAMAGED) from problem
    return assembling.workbook(kind, warnings)


def _read(data: bytes, assembling: Assembling) -> tuple[Sentence, ...]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    tables = [known for known in book.sheets_metadata if known.typ is SheetTypeEnum.WorkSheet]
    seen = [known for known in tables if known.visible is SheetVisibleEnum.Visible] or tables
    for known in seen:
        assembling.add(known.name, _rows(book.get_sheet_by_name(known.name)))
    hidden = len(tables) - len(seen)
    return (sentence(notices.HIDDEN_SHEETS, count=hidden),) if hidden else ()


def _rows(sheet: CalamineSheet) -> Iterator[list[str]]:
    if sheet.total_height > limits.ROWS or sheet.total_width > limits.COLUMNS:
        raise ReportRefused(Problem.TOO_MANY_CELLS)
    for row in sheet.to_python(skip_empty_area=False):
        yield [_words(cell) for cell in row]


def _words(cell: Shown) -> str:
    match cell:
        case str():
            return cell
        case bool():
            return str(cell).upper()
        case float():
            return format(cell, _SIGNIFICANT)
        case dt.datetime() if cell.time() == dt.time():
            return cell.date().isoformat()
        case dt.datetime():
            return cell.isoformat(" ", "minutes")
        case _:
            return str(cell)
