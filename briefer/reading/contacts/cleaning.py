"""Cleaning: the words of a cell without what nobody sees."""

import re
import unicodedata
from typing import Final

_UNSEEN: Final = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Signs that turn, hide or mark words. Joiners (U+200C, U+200D) stay: Persian spells with them."""


def lines_of(words: str) -> tuple[str, ...]:
    """Return the lines of a cell that hold something, without control and bidi characters."""
    if words.isprintable():
        # Nearly every cell: nothing unseen is in it, and no line ends.
        return (clean,) if (clean := " ".join(words.split())) else ()
    lines = (" ".join(map(_seen, line.split())) for line in words.splitlines())
    return tuple(clean for line in lines if (clean := " ".join(line.split())))


def line_of(words: str) -> str:
    """Return a cell as one line, without control and bidi characters."""
    return " ".join(lines_of(words))


def _seen(word: str) -> str:
    if word.isprintable():
        return word
    kept = _UNSEEN.sub("", word)
    return "".join(sign for sign in kept if unicodedata.category(sign) not in {"Cc", "Cs"})
