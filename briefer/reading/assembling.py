"""Lines become a report: numbered in their order, and no more of them than are read."""

from typing import Final

from msgspec.structs import replace

from briefer.domain.report_text import Line, ReportText
from briefer.reading import limits
from briefer.reading.problems import Problem, ReportRefused
from briefer.sentences import Sentence

UNNUMBERED: Final = 0


class Assembling:
    """Takes the lines of a report one by one."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._characters = 0

    def add(self, line: Line) -> None:
        """Take the next line, unless it has no words; its number is given here."""
        if not line.text.strip():
            return
        self._characters += len(line.text)
        if len(self._lines) >= limits.LINES or self._characters > limits.CHARACTERS:
            raise ReportRefused(Problem.TOO_LONG)
        self._lines.append(replace(line, paragraph=len(self._lines) + 1))

    def report(
        self,
        kind: str,
        warnings: tuple[Sentence, ...] = (),
        *,
        title: str = "",
        publisher: str = "",
        date: str = "",
        language: str = "",
        encoding: str = "",
        pages: int = 0,
    ) -> ReportText:
        """Return the report. Raises ReportRefused when there was no line with words."""
        if not self._lines:
            raise ReportRefused(Problem.NO_WORDS)
        return ReportText(
            format=kind,
            lines=tuple(self._lines),
            title=title,
            publisher=publisher,
            date=date,
            language=language,
            encoding=encoding,
            pages=pages,
            warnings=warnings,
        )
