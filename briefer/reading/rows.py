"""The printed lines of a text file, before they are paragraphs."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefer.reading.furniture import furniture

_TAB: Final = 8
_LONG: Final = 160
_FEW_LONG: Final = 0.03
_NARROW: Final = 30
_FEW: Final = 8
_RULE: Final = re.compile(r"(=|-|~|_|—|\*|#)\1{2,}\s*")


class Row(NamedTuple):
    """One printed line: its words, where they start, and what stands around it.

    `gap` tells that a blank line stands before it, `rule` is the sign of a line drawn under it.
    `page` is 0 where the file has no page breaks.
    """

    text: str
    indent: int = 0
    gap: bool = False
    page: int = 0
    rule: str = ""

    @property
    def end(self) -> int:
        """How far to the right it reaches."""
        return self.indent + len(self.text)


def rows_of(text: str) -> list[Row]:
    """Return the lines of a text that have words, without what runs from page to page."""
    pages = [_page(page) for page in re.sub(r"\r\n?|\v|\x85|\u2028|\u2029", "\n", text).split("\f")]
    running = furniture([[row.text for row in page] for page in pages])
    paged = len(pages) > 1
    return [
        row._replace(page=number + 1 if paged else 0)
        for number, page in enumerate(pages)
        for line, row in enumerate(page)
        if (number, line) not in running
    ]


def _page(text: str) -> list[Row]:
    rows: list[Row] = []
    gap = False
    for line in text.split("\n"):
        row = _row(line, gap=gap)
        if rows and not gap and (rule := _RULE.fullmatch(row.text)):
            rows[-1] = rows[-1]._replace(rule=rule[1])
        # A line without a letter or digit only parts what is above from what is below.
        if any(sign.isalnum() for sign in row.text):
            rows.append(row)
            gap = False
        else:
            gap = True
    return rows


def _row(line: str, *, gap: bool) -> Row:
    words = line.strip(" \t")
    lead = line[: len(line) - len(line.lstrip(" \t"))]
    return Row(words, len(lead.expandtabs(_TAB)), gap)


class Widths:
    """How far to the right the lines of each page reach before they are wrapped."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._all = _width(rows)
        pages: defaultdict[int, list[Row]] = defaultdict(list)
        for row in rows:
            pages[row.page].append(row)
        self._pages = {number: _width(page) for number, page in pages.items() if len(page) > _FEW}

    def of(self, row: Row) -> int:
        """Return the width that holds for a row's page, or 0 where no line is wrapped."""
        return self._all and (self._pages.get(row.page) or self._all)


def _width(rows: Sequence[Row]) -> int:
    long = sum(row.end > _LONG for row in rows)
    wrapped = sorted(before.end for before, after in pairwise(rows) if not after.gap)
    if not wrapped or long > _FEW_LONG * len(rows):
        return 0
    width = wrapped[int(0.9 * (len(wrapped) - 1))]
    return width if width >= _NARROW else 0
