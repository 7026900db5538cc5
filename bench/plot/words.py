"""How wide words are, and where they are broken, in a plot whose reader picks the face."""

from functools import cache

from PIL import ImageFont

from briefer import resources

_WIDER = 1.15
"""The widest face that systems take for "sans-serif", beside the one that we measure with."""
_EM = 100


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of text of a size, at least."""
    return sum(_advance(letter, bold) for letter in text) / _EM * size * _WIDER


def broken(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Return text as lines that each fit into the room; a word that does not is broken too."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        tried = f"{line} {word}" if line else word
        if width(tried, size, bold=bold) <= room:
            line = tried
            continue
        if line:
            lines.append(line)
        *pieces, line = _pieces(word, room, size, bold=bold)
        lines.extend(pieces)
    return [*lines, line] if line else lines


def _pieces(word: str, room: float, size: float, *, bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@cache
def _advance(letter: str, bold: bool) -> float:
    return _face(bold).getlength(letter)


@cache
def _face(bold: bool) -> ImageFont.FreeTypeFont:
    name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
    return ImageFont.truetype(str(resources.path("fonts", name)), _EM)
