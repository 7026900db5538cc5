"""Which way a paragraph and its letters run, for programs that order the letters by themselves.

Word orders the letters of a line by itself (Unicode Standard Annex 9), but takes the face, size
and language of a passage that runs to the left from other properties than those of one that runs
to the right. So each passage is a run of its own.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from unicodedata import bidirectional

_TO_THE_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_CLOSING = set(_BRACKETS.values())
_MOST_OPEN = 63
"""Brackets within brackets (rule BD16): no more are counted."""
_RIGHTWARDS, _LEFTWARDS = {"L"}, {"R", "AL"}


def direction(text: str, *, around: bool) -> bool:
    """Return whether a paragraph runs to the left.

    It does as the text around it, unless all of its letters run the other way.
    """
    if not around and not _TO_THE_LEFT.search(text):
        return False
    kinds = set(map(bidirectional, set(text)))
    right, left = bool(kinds & _RIGHTWARDS), bool(kinds & _LEFTWARDS)
    return around if left == right else left


def directions(text: str, *, rtl: bool) -> list[bool]:
    """Return for each character whether it belongs to a passage that runs to the left.

    `rtl` is the paragraph's own direction. A number goes with the letters before it (rules W2 and
    W7), a pair of brackets with what it stands in unless that runs as what is between (N0); other
    marks and spaces go with what is on both sides of them, else with the paragraph (N1, N2).
    """
    if not rtl and not _TO_THE_LEFT.search(text):
        return [False] * len(text)
    ways = _letters_and_numbers(text, rtl=rtl)
    _brackets(text, ways, rtl=rtl)
    found: list[bool] = []
    before = rtl
    for place, way in enumerate([*ways, rtl]):
        if way is not None:
            found += [before if before == way else rtl] * (place - len(found))
            found.append(way)
            before = way
    return found[: len(text)]


def _letters_and_numbers(text: str, *, rtl: bool) -> list[bool | None]:
    """Return the direction of what has one, and None for marks and spaces."""
    found: list[bool | None] = []
    letters = rtl
    for character in text:
        way = _way(character, letters=letters)
        if way is not None and character.isalpha():
            letters = way
        found.append(way)
    return found


def _brackets(text: str, ways: list[bool | None], *, rtl: bool) -> None:
    """Give the brackets of each pair a direction, which is that of both."""
    opened: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if character in _BRACKETS and len(opened) < _MOST_OPEN:
            opened.append((_BRACKETS[character], place))
        for depth in range(len(opened) - 1, -1, -1) if character in _CLOSING else ():
            closing, start = opened[depth]
            if closing == character:
                ways[start] = ways[place] = _way_of_pair(ways, start, place, rtl=rtl)
                del opened[depth:]
                break


def _way_of_pair(ways: list[bool | None], start: int, end: int, *, rtl: bool) -> bool | None:
    between = set(ways[start + 1 : end]) - {None}
    if between != {not rtl}:
        return rtl if between else None
    before = (ways[place] for place in range(start - 1, -1, -1))
    return next((way for way in before if way is not None), rtl)


def passages(text: str, ways: Sequence[bool]) -> list[tuple[bool, str]]:
    """Return the passages of a text whose characters run in `ways`, each with its direction."""
    if True not in ways:
        return [(False, text)] if text else []
    ends = [place for place in range(1, len(ways)) if ways[place] != ways[place - 1]]
    bounds = pairwise([0, *ends, len(text)])
    return [(ways[start], text[start:end]) for start, end in bounds if start < end]


def _way(character: str, *, letters: bool) -> bool | None:
    """Return a character's own direction; `letters` is that of the letters before it."""
    match bidirectional(character):
        case "R" | "AL" | "AN":
            return True
        case "L":
            return False
        case "EN":
            return letters
        case _:
            return None
