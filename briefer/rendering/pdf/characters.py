"""Which characters of a text are drawn, and as what."""

import re
import unicodedata

from briefer.rendering.clean import printable

_SPACES = re.compile("[\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
"""White space of any width at which a line may end; no-break spaces are not among it."""

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point of Unicode 16 (UAX 44): they steer other characters only."""

_STAND_INS = str.maketrans({"\N{NON-BREAKING HYPHEN}": "\N{HYPHEN}"})
"""Our faces lack the one and have the other, which looks the same; no line ends at either."""


def drawn(text: str) -> str:
    """Return the characters that a page shows of `text`.

    What no file can hold is U+FFFD (see `printable`); white space is a plain space unless it binds;
    what has no shape of its own is gone; a letter and its accent are one character where Unicode
    has one for both (NFC).
    """
    shown = _INVISIBLE.sub("", _SPACES.sub(" ", printable(text)))
    return unicodedata.normalize("NFC", shown.translate(_STAND_INS))
