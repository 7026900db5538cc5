"""Ranges: the pages that a person types, as "1-3, 5"."""

import re

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown

_BETWEEN = re.compile(r"[,;،\s]+")
_RANGE = re.compile(r"(\d{1,6})?\s*[-–—]\s*(\d{1,6})?|(\d{1,6})")
_AROUND_DASH = re.compile(r"\s*([-–—])\s*")


class PagesNotUnderstood(BrieferError):
    """What was typed names no pages, or pages that are not there."""

    hint = sentence("Write pages as 1-3, 5, or leave the field empty for all of them.")


def read_ranges(typed: str, pages: int) -> tuple[int, ...]:
    """Return the pages that `typed` names, counted from 0, each once and in their order.

    Nothing typed means all of them; "3-" goes to the end, "-3" begins at the first. Raises
    PagesNotUnderstood for other words, and for a page beyond the last of `pages`.
    """
    parts = [part for part in _BETWEEN.split(_AROUND_DASH.sub(r"\1", typed.strip())) if part]
    chosen: set[int] = set()
    for part in parts:
        chosen.update(_range(part, pages))
    return tuple(sorted(chosen)) if parts else tuple(range(pages))


def _range(part: str, pages: int) -> range:
    found = _RANGE.fullmatch(part)
    if found is None or part in {"-", "–", "—"}:
        raise PagesNotUnderstood(sentence("“{words}” is no page.", words=shown(part)))
    first = int(found[1] or found[3] or 1)
    last = int(found[2] or found[3] or pages)
    low, high = min(first, last), max(first, last)
    if low < 1 or high > pages:
        wrong = low if low < 1 else high
        raise PagesNotUnderstood(
            sentence("There is no page {page}; there are {pages}.", page=wrong, pages=pages)
        )
    return range(low - 1, high)
