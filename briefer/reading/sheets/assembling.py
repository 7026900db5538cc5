"""Rows become sheets: cut where a cell has no end, and refused where there are too many."""

from collections.abc import Iterable
from typing import Final

from briefer.domain.sheet import Sheet, Workbook
from briefer.reading import limits, notices
from briefer.reading.problems import Problem, ReportRefused
from briefer.sentences import Sentence, sentence

_NOTHING: Final = " \t\n\u00a0"


class Assembling:
    """Takes the rows of one file, sheet by sheet."""

    def __init__(self) -> None:
        self._sheets: list[Sheet] = []
        self._characters = 0
        self._cut = 0

    def add(self, name: str, rows: Iterable[Iterable[str]]) -> None:
        """Take a sheet. Raises ReportRefused for one that is too large."""
        kept: list[tuple[str, ...]] = []
        for row in rows:
            if len(kept) >= limits.ROWS:
                raise ReportRefused(Problem.TOO_MANY_CELLS)
            kept.append(self._row(row))
        while kept and not kept[-1]:
            kept.pop()
        self._sheets.append(Sheet(name=name, rows=tuple(kept)))

    def workbook(
        self, kind: str, warnings: tuple[Sentence, ...] = (), *, encoding: str = ""
    ) -> Workbook:
        """Return the sheets that hold something. Raises ReportRefused when none does."""
        filled = tuple(sheet for sheet in self._sheets if sheet.rows)
        if not filled:
            raise ReportRefused(Problem.NO_WORDS)
        if self._cut:
            warnings += (sentence(notices.LONG_CELLS, count=self._cut),)
        return Workbook(format=kind, sheets=filled, encoding=encoding, warnings=warnings)

    def _row(self, row: Iterable[str]) -> tuple[str, ...]:
        cells = [self._cell(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > limits.COLUMNS:
            raise ReportRefused(Problem.TOO_MANY_CELLS)
        return tuple(cells)

    def _cell(self, cell: str) -> str:
        words = cell.replace("\r\n", "\n").replace("\r", "\n").strip(_NOTHING)
        if len(words) > limits.CELL:
            self._cut += 1
            words = words[: limits.CELL]
        self._characters += len(words)
        if self._characters > limits.CHARACTERS:
            raise ReportRefused(Problem.TOO_LONG)
        return words
