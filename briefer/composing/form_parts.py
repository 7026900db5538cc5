"""A text in parts that a web form takes, counted so that no form counts more."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

SMALLEST = 100
"""The least that a form may take: in less, letters fall into crumbs."""

_WHITE = " \t\n"
"""Where a line may end. Other spaces hold together what stands beside them."""

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_LINE = re.compile(r"\n")
_SENTENCE = re.compile(r"[.!?…؟۔][”’\"»)\]]*(?=[ \t\n]+(\S))")
_WORD = re.compile(r"[ \t\n]+")
_JOINER = "\u200d"


def size(text: str) -> int:
    """Return how many characters the form that counts most makes of `text`.

    Many count a line's end twice (CR and LF), and a character beyond U+FFFF as the two that it is
    in UTF-16, as browsers do (HTML, `maxlength`).
    """
    return len(text) + text.count("\n") + len(_BEYOND.findall(text))


def form_parts(text: str, limit: int | None, *, marked: bool = False) -> tuple[str, ...]:
    """Return `text` in parts that a form of `limit` characters takes, or whole without a limit.

    Parts end with paragraphs, else with lines, sentences or words; within a word only if a form
    does not take all of it. Nothing but the white space between two parts goes. With `marked` each
    of several parts begins with its number, "(1/3)". A text of white space has no part. Raises
    ValueError for a limit below SMALLEST.
    """
    if limit is not None and limit < SMALLEST:
        raise ValueError(limit)
    whole = text.strip(_WHITE)
    if limit is None or size(whole) <= limit:
        return (whole,) if whole else ()
    breaker = _Breaker(whole)
    if not marked:
        return tuple(breaker.parts(limit))
    most = 9
    while len(parts := tuple(breaker.parts(limit - len(_mark(most, most))))) > most:
        most = 10 * most + 9
    return tuple(f"{_mark(number, len(parts))}{part}" for number, part in enumerate(parts, 1))


def _mark(number: int, count: int) -> str:
    return f"({number}/{count}) "


class _Breaker:
    """Breaks one text, however long the parts are to be."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sizes = list(accumulate(map(size, text), initial=0))
        self._words = [found.start() for found in _WORD.finditer(text)]
        sentences = (found for found in _SENTENCE.finditer(text) if _begins(found[1]))
        self._better: tuple[Sequence[int], ...] = (
            [found.start() for found in _PARAGRAPH.finditer(text)],
            [found.start() for found in _LINE.finditer(text)],
            [found.end() for found in sentences],
        )

    def parts(self, limit: int) -> Iterator[str]:
        """Yield the parts, none of a greater size than `limit`."""
        start = 0
        while start < len(self._text):
            end = self._end(start, limit)
            yield self._text[start:end].rstrip(_WHITE)
            while end < len(self._text) and self._text[end] in _WHITE:
                end += 1
            start = end

    def _end(self, start: int, limit: int) -> int:
        """Return where the part that begins at `start` ends best.

        What is better than the end of a word is yet not worth half of the room.
        """
        base = self._sizes[start]
        furthest = bisect_right(self._sizes, base + limit) - 1
        if furthest == len(self._text):
            return furthest
        half = bisect_left(self._sizes, base + limit // 2)
        for ends in self._better:
            end = _last(ends, furthest)
            if end > half:
                return end
        end = _last(self._words, furthest)
        return end if end > start else self._within_word(start, furthest)

    def _within_word(self, start: int, furthest: int) -> int:
        """Return the last place that parts no letter from its marks, or `furthest`."""
        for end in range(furthest, start, -1):
            before, after = self._text[end - 1], self._text[end]
            held = unicodedata.category(after).startswith("M") or _JOINER in (before, after)
            if not held:
                return end
        return furthest


def _begins(character: str) -> bool:
    """Tell whether a sentence may begin so: "Art. 19" and "e.g. this" are no ends."""
    return not (character.islower() or character.isdigit())


def _last(ends: Sequence[int], furthest: int) -> int:
    """Return the last of `ends` that is not beyond `furthest`; 0 where there is none."""
    place = bisect_right(ends, furthest)
    return ends[place - 1] if place else 0
