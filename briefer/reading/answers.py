"""A report on its way from the process that read it: what is believed of what that process says.

It has read a hostile file. So a warning is taken over only where it is one of our own patterns,
and is put into words on this side.
"""

from typing import Final, assert_never

import msgspec
from msgspec.structs import replace

from briefer.domain.base import Value
from briefer.domain.report_text import ReportText
from briefer.domain.sheet import Workbook
from briefer.reading.notices import PATTERNS
from briefer.sentences import Sentence, sentence, shown

_LONGEST: Final = 80


class _Told(Value, frozen=True, kw_only=True):
    """A warning: its pattern, and the values in it."""

    pattern: str
    values: dict[str, int | str]


class _Answer(Value, frozen=True, kw_only=True):
    """A report or a workbook with its warnings apart."""

    warnings: tuple[_Told, ...]
    report: ReportText | None = None
    workbook: Workbook | None = None


def encoded(read: ReportText | Workbook) -> bytes:
    """Return what was read as bytes; a warning that is no Sentence stays behind."""
    warnings = tuple(
        _Told(pattern=told.pattern, values=_plain(told.values))
        for told in read.warnings
        if isinstance(told, Sentence)
    )
    bare = replace(read, warnings=())
    match bare:
        case ReportText():
            return msgspec.json.encode(_Answer(report=bare, warnings=warnings))
        case Workbook():
            return msgspec.json.encode(_Answer(workbook=bare, warnings=warnings))
        case _:
            assert_never(bare)


def decoded(answer: bytes) -> ReportText | Workbook:
    """Return the report or the workbook in bytes. Raises ValueError for what is none."""
    try:
        found = msgspec.json.decode(answer, type=_Answer)
    except RecursionError as failure:
        raise ValueError("no report") from failure
    warnings = [
        sentence(told.pattern, **_plain(dict(told.values)))
        for told in found.warnings
        if told.pattern in PATTERNS and told.values.keys() == _names(told.pattern)
    ]
    read = found.report or found.workbook
    if read is None:
        raise ValueError("no report")
    return replace(read, warnings=tuple(warnings))


def _names(pattern: str) -> set[str]:
    """Return the names in braces."""
    return {part.partition("}")[0] for part in pattern.split("{")[1:]}


def _plain(values: dict[str, object]) -> dict[str, int | str]:
    return {
        name: value if isinstance(value, int) else shown(str(value))[:_LONGEST]
        for name, value in values.items()
    }
