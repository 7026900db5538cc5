"""Colours of letters, and whether they can be read on white paper."""

import re
from typing import Final

LEAST_CONTRAST: Final = 4.5
"""What WCAG 2.2 asks between words and their ground, at level AA."""

_COLOUR: Final = re.compile(r"#([0-9a-f]{6})")
_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722


def plain_colour(words: str) -> str | None:
    """Return a colour as "#rrggbb" from how a person writes it, or None where it is none.

    The sign may be missing, letters may be capitals, and "#abc" stands for "#aabbcc".
    """
    code = words.strip().lower().removeprefix("#")
    if len(code) == 3:
        code = "".join(sign * 2 for sign in code)
    colour = f"#{code}"
    return colour if _COLOUR.fullmatch(colour) else None


def contrast_on_white(colour: str) -> float:
    """Return the contrast ratio of "#rrggbb" to white, from 1 (white) to 21 (black), by WCAG.

    Raises ValueError for what is no such colour.
    """
    if not _COLOUR.fullmatch(colour):
        raise ValueError(colour)
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (_RED * red + _GREEN * green + _BLUE * blue + 0.05)


def is_readable(colour: str) -> bool:
    """Return whether words in this colour can be read on white paper."""
    return contrast_on_white(colour) >= LEAST_CONTRAST


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
