"""CSV files, however their cells are separated and their letters encoded."""

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterator
from typing import Final, Literal

from briefer.domain.sheet import Workbook
from briefer.reading import limits, notices
from briefer.reading.encoding import decode
from briefer.reading.sheets.assembling import Assembling
from briefer.sentences import Sentence, sentence

_SEPARATORS: Final = ",;\t|"
_SAID: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The first line by which a spreadsheet program is told the separator."""
_SAMPLE: Final = 200
_SAMPLE_SIGNS: Final = 200_000
_END: Final = "\ue000"
"""A row after the last; where it is not the last, a quotation mark has swallowed it."""


def read_csv(data: bytes) -> Workbook:
    """Return the one sheet of a CSV file. Raises ReportRefused when it is empty or too large."""
    decoded = decode(data)
    text, separator = _separated(decoded.text)
    warnings: tuple[Sentence, ...] = decoded.warnings
    rows = _rows(text, separator)
    assembling = Assembling()
    if _swallows(text, separator):
        warnings += (sentence(notices.OPEN_QUOTATION),)
        rows = _rows(text, separator, quoting=csv.QUOTE_NONE)
    assembling.add("", rows)
    return assembling.workbook("csv", warnings, encoding=decoded.encoding)


def _separated(text: str) -> tuple[str, str]:
    """Return the text of the cells, and what stands between them."""
    said = _SAID.match(text)
    if said:
        return text[said.end() :], said[1]
    sample = text[:_SAMPLE_SIGNS]
    return text, max(_SEPARATORS, key=lambda sign: _regularity(sample, sign))


def _regularity(sample: str, separator: str) -> tuple[float, int]:
    """Return how regular a table is with this separator: rows of the usual width, and that."""
    rows = filter(None, _rows(sample, separator))
    widths = Counter(len(row) for _, row in zip(range(_SAMPLE), rows, strict=False))
    several = {width: often for width, often in widths.items() if width > 1}
    if not several:
        return 0.0, 0
    width, often = max(several.items(), key=lambda known: (known[1], known[0]))
    return often / widths.total(), width


def _swallows(text: str, separator: str) -> bool:
    """Tell whether a quotation mark that nothing closes takes the rest of the file for a cell."""
    last = deque(_rows(f"{text}\n{_END}", separator), maxlen=1)
    return list(last) != [[_END]]


def _rows(
    text: str, separator: str, quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
) -> Iterator[list[str]]:
    # A cell of any length is read, and cut later; the limit is the module's own.
    csv.field_size_limit(limits.FILE_BYTES)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)
