"""Words put right before they are lines: set wide, drawn twice, begun large, numbered by lines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from briefer.reading.pdf.words import Word

_NEAR: Final = 0.12
"""How far apart, in heights of letters, the two prints of a word are that is drawn twice."""
_LARGE: Final = 1.7
_WIDE: Final = 1.5
"""How many times the gap between letters set wide the gap between their words is."""
_LETTERS: Final = 4
_NUMBER: Final = re.compile(r"\d{1,4}")
_NUMBERS: Final = 5
_NUMBERED: Final = 0.6
"""The share of lines that are numbered where each is."""


def tidied(words: Sequence[Word]) -> list[Word]:
    """Return a page's words, each once, without the numbers of lines in the margin."""
    return _with_initials(_without_line_numbers(_once(words)))


def _once(words: Sequence[Word]) -> list[Word]:
    """Return words without their second prints; what is printed twice is meant to be bold."""
    found: list[Word] = []
    known: defaultdict[str, list[int]] = defaultdict(list)
    for word in words:
        again = next((at for at in known[word.text] if _is_same(found[at], word)), None)
        if again is None:
            known[word.text].append(len(found))
            found.append(word)
        else:
            found[again] = found[again]._replace(bold=True)
    return found


def _is_same(one: Word, other: Word) -> bool:
    near = _NEAR * one.size
    return abs(one.left - other.left) <= near and abs(one.base - other.base) <= near


def _without_line_numbers(words: Sequence[Word]) -> list[Word]:
    """Leave out numbers in the margin that count the lines, one by one or each fifth."""
    numbers = [word for word in words if _NUMBER.fullmatch(word.text)]
    others = [word for word in words if not _NUMBER.fullmatch(word.text)]
    if len(numbers) < _NUMBERS or not others:
        return list(words)
    edge = min(word.left for word in others)
    margin = [word for word in numbers if word.right < edge]
    lines = len({round(word.base / word.size) for word in others})
    counted = sorted(margin, key=lambda word: -word.base)
    steps = Counter(int(after.text) - int(before.text) for before, after in pairwise(counted))
    each = steps[1] == len(counted) - 1 and len(counted) >= _NUMBERED * lines
    fifth = steps[5] == len(counted) - 1
    if len(counted) < _NUMBERS or not (each or fifth):
        return list(words)
    left_out = set(map(id, margin))
    return [word for word in words if id(word) not in left_out]


def _with_initials(words: Sequence[Word]) -> list[Word]:
    """Return words, the large letter that a text begins with joined to the rest of its word."""
    usual = median(word.size for word in words) if words else 1.0
    found = list(words)
    for at, word in enumerate(words):
        alone = len(word.text) == 1 and word.text.isupper() and word.size > _LARGE * usual
        after = next(_beside(word, words), None) if alone else None
        if after is not None:
            rest = words[after]
            found[after] = rest._replace(text=word.text + rest.text, left=word.left)
            found[at] = word._replace(text="")
    return [word for word in found if word.text]


def _beside(initial: Word, words: Sequence[Word]) -> Iterator[int]:
    """Yield which words begin right beside the top of a large letter, and are not as large."""
    for at, word in enumerate(words):
        lower = 0 < word.base - initial.base < initial.size
        gap = word.left - initial.right
        if lower and word.size * _LARGE < initial.size and -1 < gap < word.size:
            top, highest = word.base + word.size, initial.base + initial.size
            if abs(top - highest) < word.size:
                yield at


def set_close(words: Sequence[Word]) -> list[Word]:
    """Return the words of a line whose letters are set apart: "A  S T A T E" is "A STATE"."""
    single = sum(len(word.text) == 1 and word.text.isalpha() for word in words)
    if single < _LETTERS or single < 0.8 * len(words):
        return list(words)
    gaps = [after.left - before.right for before, after in pairwise(words)]
    usual = median(gaps)
    found = [words[0]]
    for gap, word in zip(gaps, words[1:], strict=True):
        if gap > max(_WIDE * usual, usual + 0.15 * word.size):
            found.append(word)
        else:
            last = found[-1]
            found[-1] = last._replace(text=last.text + word.text, right=word.right)
    return found
