"""A report on its way from the process that read it: what is believed of what that process says.

It has read a hostile file. So a warning is taken over only where it is one of our own patterns,
and is put into words on this side.
"""

from typing import Final

import msgspec
from msgspec.structs import replace

from briefer.domain.base import Value
from briefer.domain.report_text import ReportText
from briefer.reading.notices import PATTERNS
from briefer.sentences import Sentence, sentence, shown

_LONGEST: Final = 80


class _Told(Value, frozen=True, kw_only=True):
    """A warning: its pattern, and the values in it."""

    pattern: str
    values: dict[str, int | str]


class _Answer(Value, frozen=True, kw_only=True):
    """A report with its warnings apart."""

    report: ReportText
    warnings: tuple[_Told, ...]


def encoded(report: ReportText) -> bytes:
    """Return a report as bytes; a warning that is no Sentence stays behind."""
    warnings = tuple(
        _Told(pattern=told.pattern, values=_plain(told.values))
        for told in report.warnings
        if isinstance(told, Sentence)
    )
    return msgspec.json.encode(_Answer(report=replace(report, warnings=()), warnings=warnings))


def decoded(answer: bytes) -> ReportText:
    """Return the report in bytes. Raises ValueError for what is none."""
    try:
        found = msgspec.json.decode(answer, type=_Answer)
    except RecursionError as failure:
        raise ValueError("no report") from failure
    warnings = [
        sentence(told.pattern, **_plain(dict(told.values)))
        for told in found.warnings
        if told.pattern in PATTERNS and told.values.keys() == _names(told.pattern)
    ]
    return replace(found.report, warnings=tuple(warnings))


def _names(pattern: str) -> set[str]:
    """Return the names in braces."""
    return {part.partition("}")[0] for part in pattern.split("{")[1:]}


def _plain(values: dict[str, object]) -> dict[str, int | str]:
    return {
        name: value if isinstance(value, int) else shown(str(value))[:_LONGEST]
        for name, value in values.items()
    }
