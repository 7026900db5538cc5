"""Running headers, footers and page numbers: what stands at the same place on most pages."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

_EDGE: Final = 3
"""How many lines from the top and the bottom of a page are looked at."""
_SHARE: Final = 0.4
"""On how many of the pages the same words stand; left and right pages may differ."""
_STRIDE: Final = 2
_RUN: Final = 4
"""On how many pages after one another a header of a chapter stands at the least."""
_NUMERAL: Final = re.compile(r"\d+|\b[ivxl]+\b")


class _Place(NamedTuple):
    """Where a line stands: at the top or the bottom, and how high; and what it says."""

    top: bool
    height: int
    pattern: str


def furniture(
    pages: Sequence[Sequence[str]], heights: Sequence[Sequence[int]] | None = None
) -> frozenset[tuple[int, int]]:
    """Return which lines belong to no text, as page and line from 0.

    Where `heights` are known, the same words must stand at the same height, give or take one.
    """
    edges = [_edges(page) for page in pages]
    found = {
        (number, line, top): _Place(
            top, heights[number][line] if heights else 0, _pattern(pages[number][line])
        )
        for number, page in enumerate(edges)
        for line, top in page
    }
    pages_of: defaultdict[_Place, set[int]] = defaultdict(set)
    for (number, _, _), place in found.items():
        pages_of[place].add(number)
    least = max(2, round(_SHARE * sum(1 for page in pages if page)))
    usual = {key for key, place in found.items() if _is_usual(place, pages_of, least)}
    if heights:
        usual |= _of_chapters(found, pages)
    return frozenset(
        (number, line)
        for number, page in enumerate(pages)
        for line in _running(number, page, usual)
    )


def _of_chapters(
    found: Mapping[tuple[int, int, bool], _Place], pages: Sequence[Sequence[str]]
) -> set[tuple[int, int, bool]]:
    """Return lines that pages after one another have alike, every one or every second one.

    Headers that change by chapter are such. Their numbers must count the pages: those of articles
    at the top of some pages do not.
    """
    rows: defaultdict[_Place, list[tuple[int, int, bool]]] = defaultdict(list)
    for (number, line, top), place in sorted(found.items()):
        pattern = _counting(pages[number][line], number)
        rows[place._replace(pattern=pattern)].append((number, line, top))
    usual: set[tuple[int, int, bool]] = set()
    for keys in rows.values():
        run = [keys[0]]
        for key in [*keys[1:], (len(pages) + _STRIDE, 0, True)]:
            if 0 < key[0] - run[-1][0] <= _STRIDE:
                run.append(key)
                continue
            usual |= set(run) if len(run) >= _RUN else set()
            run = [key]
    return usual


def _counting(line: str, page: int) -> str:
    """Return a line's words, with each number as what it is more than that of the page."""
    plain = " ".join(line.split()).casefold()
    return re.sub(r"\d{1,5}", lambda found: f"#{int(found[0]) - page}", plain)


def _is_usual(place: _Place, pages_of: Mapping[_Place, set[int]], least: int) -> bool:
    near = (place._replace(height=place.height + by) for by in (-1, 0, 1))
    pages = {page for at in near for page in pages_of.get(at, ())}
    return bool(place.pattern) and len(pages) >= least


def _edges(page: Sequence[str]) -> list[tuple[int, bool]]:
    top = [(line, True) for line in range(min(_EDGE, len(page)))]
    bottom = [(line, False) for line in range(max(0, len(page) - _EDGE), len(page))]
    return top + bottom


def _running(number: int, page: Sequence[str], usual: set[tuple[int, int, bool]]) -> list[int]:
    """Return the lines of one page, from the edges inwards, as far as each is usual."""
    found: list[int] = []
    length = len(page)
    for top, order in ((True, range(length)), (False, range(length - 1, -1, -1))):
        for line in order[:_EDGE]:
            if (number, line, top) not in usual:
                break
            found.append(line)
    return found


def _pattern(line: str) -> str:
    """Return what stays the same of a line from page to page."""
    return _NUMERAL.sub("#", " ".join(line.split()).casefold())
