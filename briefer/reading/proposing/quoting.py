"""Quoting: where a text quotes somebody, and quotation marks that have no partner."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_MARKS: Final = re.compile(r"[\"“”„«»]")
_OPENS: Final = "“„«"
_ALWAYS_CLOSES: Final = "»"
_BEFORE_OPENING: Final = " \u00a0([{—–-/\n\t"
_LONG_STOP: Final = 3


class Marks(NamedTuple):
    """Where quotation marks open and close; -1 stands for one that is missing."""

    pairs: tuple[tuple[int, int], ...]


def quotation_marks(text: str) -> Marks:
    """Return the pairs of quotation marks of `text`."""
    return Marks(tuple(_pairs(text)))


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches between quotation marks; one that is not closed reaches to the next."""
    pairs = list(_pairs(text))
    spans: list[tuple[int, int]] = []
    for place, (opening, closing) in enumerate(pairs):
        if opening < 0:
            continue
        after = pairs[place + 1][0] if place + 1 < len(pairs) else len(text)
        end = closing + 1 if closing >= 0 else max(after, opening + 1)
        spans.append((opening, end))
    return tuple(spans)


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    opened = -1
    for match in _MARKS.finditer(text):
        at = match.start()
        if _is_opening(text, at, opened >= 0):
            if opened >= 0:
                yield opened, -1
            opened = at
        else:
            yield opened, at
            opened = -1
    if opened >= 0:
        yield opened, -1


def _is_opening(text: str, at: int, is_open: bool) -> bool:
    sign = text[at]
    if sign in _OPENS:
        return not (sign == "“" and is_open and _closes_here(text, at))
    if sign == '"':
        return (
            _opens_here(text, at)
            if is_open
            else not _closes_here(text, at) or _opens_here(text, at)
        )
    return False


def _opens_here(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before in _BEFORE_OPENING) and bool(after) and not after.isspace()


def _closes_here(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and (not after or not after.isalnum())
