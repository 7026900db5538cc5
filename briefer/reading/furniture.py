"""Running headers, footers and page numbers: what stands at the same place on most pages."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_EDGE: Final = 3
"""How many lines from the top and the bottom of a page are looked at."""
_SHARE: Final = 0.4
"""On how many of the pages the same words stand; left and right pages may differ."""
_NUMERAL: Final = re.compile(r"\d+|\b[ivxl]+\b")


def furniture(pages: Sequence[Sequence[str]]) -> frozenset[tuple[int, int]]:
    """Return which lines belong to no text, as page and line from 0."""
    filled = sum(1 for page in pages if page)
    least = max(2, -(-filled * int(_SHARE * 10) // 10))
    counts: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        counts.update({(top, _pattern(page[line])) for line, top in _edges(page)})
    usual = {key for key, count in counts.items() if count >= least and key[1]}
    return frozenset(
        (number, line) for number, page in enumerate(pages) for line in _running(page, usual)
    )


def _edges(page: Sequence[str]) -> list[tuple[int, bool]]:
    top = [(line, True) for line in range(min(_EDGE, len(page)))]
    bottom = [(line, False) for line in range(max(0, len(page) - _EDGE), len(page))]
    return top + bottom


def _running(page: Sequence[str], usual: set[tuple[bool, str]]) -> list[int]:
    """Return the lines of one page, from the edges inwards, as far as each is usual."""
    found: list[int] = []
    for top, order in ((True, range(len(page))), (False, range(len(page) - 1, -1, -1))):
        for line in list(order)[:_EDGE]:
            if (top, _pattern(page[line])) not in usual:
                break
            found.append(line)
    return found


def _pattern(line: str) -> str:
    """Return what stays the same of a line from page to page."""
    return _NUMERAL.sub("#", " ".join(line.split()).casefold())
