"""Which characters of a text are drawn, and as what."""

import re
import unicodedata

from briefer.rendering.clean import printable

_SPACES = re.compile("[\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
"""White space of any width at which a line may end; no-break spaces are not among it."""

_ARABIC = "[\u0620-\u065f\u066e-\u06d3\u0750-\u077f]"

_INVISIBLE = re.compile(
    f"(?<!{_ARABIC})[\u200c\u200d]|[\u200c\u200d](?!{_ARABIC})"
    "|[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point of Unicode 16 (UAX 44): they steer other characters only.

Joiners between Arabic letters are left, since they change their shape, and direction marks, since
they change the order."""

_MARKS = re.compile("[\u061c\u200e\u200f]")

_STEERING = frozenset("\u202a\u202b\u202d\u202e")
"""Embeddings and overrides: they make a text look other than it reads."""

_STAND_INS = str.maketrans({"\N{NON-BREAKING HYPHEN}": "\N{HYPHEN}"})
"""Our faces lack the one and have the other, which looks the same; no line ends at either."""


def ordered(text: str) -> str:
    """Return the characters that a page shows of `text`, and the marks that order them.

    What no file can hold is U+FFFD (see `printable`); white space is a plain space unless it binds;
    what has no shape of its own is gone; a letter and its accent are one character where Unicode
    has one for both (NFC).
    """
    if text.isascii() and text.isprintable():
        return text
    shown = _INVISIBLE.sub("", _SPACES.sub(" ", printable(text)))
    return unicodedata.normalize("NFC", shown.translate(_STAND_INS))


def drawn(text: str) -> str:
    """Return the characters that a page shows of `text`: `ordered` without direction marks."""
    return unmarked(ordered(text))


def unmarked(text: str) -> str:
    """Return `text` without direction marks."""
    return text if text.isascii() else _MARKS.sub("", text)


def is_mark(character: str) -> bool:
    """Return whether `character` is a direction mark."""
    return _MARKS.match(character) is not None


def is_refused(character: str) -> bool:
    """Return whether `character` is left out though it would have changed what one sees."""
    return character in _STEERING
