"""The faces that text is set in: their glyphs and widths, read once in a process."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from threading import Lock
from typing import Protocol, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from briefer import resources
from briefer.resources import ResourceMissing


class _Tables(Protocol):
    """What we read of reportlab's TTFontFace; its stubs leave these types open."""

    charToGlyph: Mapping[int, int]  # noqa: N815 - reportlab's names
    charWidths: Mapping[int, float]  # noqa: N815
    defaultWidth: float  # noqa: N815


BOX = "\N{WHITE SQUARE}"
"""What stands for a character without a glyph: the glyph meant for that cannot be written."""


@dataclass(frozen=True, eq=False, slots=True)
class Font:
    """One face. `name` is what reportlab knows it by."""

    name: str
    _advances: Mapping[str, float]

    def shows(self, character: str) -> bool:
        """Return whether the face has a glyph for `character`."""
        return character in self._advances

    def boxed(self, text: str) -> str:
        """Return `text` with a box for each character that the face has no glyph for."""
        if self._advances.keys() >= set(text):
            return text
        return "".join(letter if letter in self._advances else BOX for letter in text)

    def width(self, text: str, size: float) -> float:
        """Return how wide `text`, which the face can show, is at `size`, both in points."""
        advances = self._advances
        return sum([advances[character] for character in text]) * size


@dataclass(frozen=True, eq=False, slots=True)
class Family:
    """The four faces of a family.

    Widths may be asked for at any time; who writes a file holds `in_use` until it is finished,
    since reportlab's fonts take part in one file at a time.
    """

    regular: Font
    bold: Font
    italic: Font
    bold_italic: Font
    in_use: Lock = field(default_factory=Lock)

    def shows(self, character: str) -> bool:
        """Return whether every face has a glyph for `character`."""
        faces = (self.regular, self.bold, self.italic, self.bold_italic)
        return all(face.shows(character) for face in faces)

    def face(self, *, bold: bool, italic: bool) -> Font:
        """Return the face for a manner of writing."""
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular


@functools.cache
def load_family(name: str) -> Family:
    """Return the shipped family called `name` ("Liberation Serif").

    Raises ResourceMissing when one of its four files is not there or is no font.
    """
    stem = name.replace(" ", "")
    return Family(
        regular=_load(f"{stem}-Regular"),
        bold=_load(f"{stem}-Bold"),
        italic=_load(f"{stem}-Italic"),
        bold_italic=_load(f"{stem}-BoldItalic"),
    )


def _load(name: str) -> Font:
    """Read one face and make it known to reportlab."""
    file = f"{name}.ttf"
    try:
        font = TTFont(name, BytesIO(resources.read_bytes("fonts", file)))
    except (OSError, TTFError) as problem:
        raise ResourceMissing(f"The bundled font “{file}” cannot be read.") from problem
    pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType]
    tables = cast("_Tables", font.face)
    advances = {
        chr(code): tables.charWidths.get(code, tables.defaultWidth) / 1000
        for code in tables.charToGlyph
    }
    return Font(name, advances)
