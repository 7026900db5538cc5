"""Words that a line end broke in two."""

import re
from collections.abc import Iterable
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐’'][^\W\d_]+)*")
_SOFT: Final = "\xad"
_HYPHENS: Final = ("-", "‐")


class Vocabulary:
    """The words of a report, as far as they stand whole within a line."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Learn the words of `lines`; the last of a line that ends in a hyphen is none."""
        self._words: set[str] = set()
        broken = False
        for line in lines:
            words = _WORD.findall(line.casefold())
            after, broken = broken, line.endswith(_HYPHENS)
            self._words.update(words[after : len(words) - broken])

    def join(self, before: str, after: str) -> str:
        """Return two lines of one paragraph as one, mending a word that the line end broke."""
        if before.endswith(_SOFT):
            return before + after
        if not before.endswith(_HYPHENS) or before[-2:-1].isspace():
            return f"{before} {after}"
        left, right = _last_word(before[:-1]), _first_word(after)
        if not left or not right:
            # "2005-" and "2013", "pre-" and a quotation mark: no word, but no space either.
            return before + after if after[:1].isalnum() else f"{before} {after}"
        return before[:-1] + after if self._is_broken(left, right) else before + after

    def _is_broken(self, left: str, right: str) -> bool:
        """Tell whether the hyphen is not the word's own."""
        if right[:1].isupper():
            return False
        left, right = left.casefold(), right.casefold()
        if left + right in self._words:
            return True
        if f"{left}-{right}" in self._words:
            return False
        return not (self._is_word(left) and self._is_word(right))

    def _is_word(self, part: str) -> bool:
        return part.rsplit("-", 1)[-1] in self._words


def _last_word(text: str) -> str:
    found = re.search(r"[^\W\d_]+(?:[-‐’'][^\W\d_]+)*$", text[-80:])
    return found.group() if found else ""


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found.group() if found else ""
