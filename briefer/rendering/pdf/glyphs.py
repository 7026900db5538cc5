"""Sets of glyphs, each a number whose bits tell which are in it: small, and united at once."""

from collections.abc import Iterable

Glyphs = int
"""A set of glyphs; glyph 0 is the lowest bit."""


def packed(glyphs: Iterable[int]) -> Glyphs:
    """Return the set of `glyphs`."""
    found = 0
    for glyph in glyphs:
        found |= 1 << glyph
    return found


def unpacked(glyphs: Glyphs) -> list[int]:
    """Return the glyphs of a set, ascending."""
    found: list[int] = []
    while glyphs:
        lowest = glyphs & -glyphs
        found.append(lowest.bit_length() - 1)
        glyphs ^= lowest
    return found
