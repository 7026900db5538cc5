"""The faces that text is set in, and which of them shows which character."""

import functools
import unicodedata
from collections.abc import Iterator, Sequence
from threading import Lock

import msgspec

from briefer.rendering.pdf.face import Face, Word

BOX = "\N{WHITE SQUARE}"
"""What stands for a character without a glyph: the glyph meant for that cannot be written."""

_ARABIC, _ARABIC_SCALE = "Amiri", 1.18
"""The face for Arabic, and how much larger it is set to look as large as the others."""

_LAST = "Liberation Sans"
"""The family that is asked last."""

_READING = Lock()
"""One face is read at a time: two threads that draw their first letters share it."""

_LETTERS = ("L", "N", "C")
"""First letters of the categories that say themselves which face they want (UAX 44)."""


class Font(msgspec.Struct, frozen=True, eq=False):
    """A face at a share of a text's size. `select` is the operator that takes it.

    With `capitals` letters look like capitals, as far as they have some.
    """

    face: Face
    scale: float
    select: str
    capitals: bool = False

    @classmethod
    def of(cls, face: Face, scale: float = 1, *, capitals: bool = False) -> "Font":
        """Return `face` at `scale` times the size of the text that it is used in."""
        return cls(face, scale, f"/{face.name} {scale:g} Tf ", capitals)

    def word(self, text: str, *, rtl: bool = False) -> Word:
        """Return `text`, shaped; see `Face`."""
        if rtl:
            return self.face.word(text, True)
        return self.face.word(text, False, True) if self.capitals else self.face.word(text)

    def width(self, text: str, size: float) -> float:
        """Return how wide left-to-right `text` is at `size`, both in points."""
        return self.face.word(text).width * self.scale * size / 1000


class Chain:
    """Faces for one manner of writing; the first one that has a character shows it.

    A face is read when it is first asked for: most letters need no more than two.
    """

    def __init__(self, faces: Sequence[tuple[str, float]], *, capitals: bool = False) -> None:
        """Take shipped `faces` by their names, each with its scale."""
        self._faces = faces
        self._capitals = capitals
        self._read: tuple[Font, ...] = ()

    @property
    def first(self) -> Font:
        """The face that words are set in wherever it has them."""
        return self._read[0] if self._read else next(self._fonts())

    def in_capitals(self) -> "Chain":
        """Return the same faces with letters that look like capitals."""
        return Chain(self._faces, capitals=True)

    def _fonts(self) -> Iterator[Font]:
        """Yield the faces in their order. Raises ResourceMissing as Face does."""
        for place, (name, scale) in enumerate(self._faces):
            if place == len(self._read):
                with _READING:
                    self._take(place, name, scale)
            yield self._read[place]

    def _take(self, place: int, name: str, scale: float) -> None:
        """Read a face, unless another thread has done so while this one waited."""
        if place == len(self._read):
            font = Font.of(load_face(name), scale, capitals=self._capitals)
            self._read = (*self._read, font)

    def shows(self, character: str) -> bool:
        """Return whether a face has a glyph for `character`, and it is nobody's private one."""
        return self._font_of(character) is not None

    def split(self, text: str, levels: Sequence[int]) -> Iterator[tuple[Font, str, int]]:
        """Yield `text` in stretches of one face and one level, boxes for what none shows.

        No levels are levels of 0.
        """
        first = self.first
        if not any(levels) and first.face.shows(text):
            yield first, text, 0
            return
        font, level, letters = first, levels[0] if levels else 0, ""
        for character, own in zip(text, levels or [0] * len(text), strict=True):
            wanted = self._wanted(character, own, font)
            shown = character if wanted else BOX
            wanted = wanted or first
            if letters and (wanted is not font or own != level):
                yield font, letters, level
                letters = ""
            font, level = wanted, own
            letters += shown
        if letters:
            yield font, letters, level

    def _wanted(self, character: str, level: int, before: Font) -> Font | None:
        """Return the face for `character`: marks, and signs inside right-to-left words, go on."""
        if character in before.face.characters:
            category = unicodedata.category(character)
            if category[0] == "M" or (level % 2 and category[0] not in _LETTERS):
                return before
        return self._font_of(character)

    def _font_of(self, character: str) -> Font | None:
        if unicodedata.category(character) == "Co":
            return None
        return next((font for font in self._fonts() if character in font.face.characters), None)


class Family(msgspec.Struct, frozen=True, eq=False):
    """A family's four manners of writing, each with the faces that it falls back on."""

    regular: Chain
    bold: Chain
    italic: Chain
    bold_italic: Chain

    def shows(self, character: str) -> bool:
        """Return whether `character` can be shown in every manner."""
        manners = (self.regular, self.bold, self.italic, self.bold_italic)
        return all(manner.shows(character) for manner in manners)

    def chain(self, *, bold: bool, italic: bool, capitals: bool = False) -> Chain:
        """Return the faces for a manner of writing."""
        if bold:
            chain = self.bold_italic if italic else self.bold
        else:
            chain = self.italic if italic else self.regular
        return _in_capitals(chain) if capitals else chain


@functools.cache
def _in_capitals(chain: Chain) -> Chain:
    return chain.in_capitals()


@functools.cache
def load_family(name: str) -> Family:
    """Return the shipped family called `name` ("Liberation Serif"), with what it falls back on.

    Whoever asks it for a face gets ResourceMissing when the file is not there or is no font.
    """
    return Family(
        regular=_chain(name, "Regular", "Regular"),
        bold=_chain(name, "Bold", "Bold"),
        italic=_chain(name, "Italic", "Regular"),
        bold_italic=_chain(name, "BoldItalic", "Bold"),
    )


def _chain(name: str, manner: str, arabic_manner: str) -> Chain:
    return Chain(
        (
            (f"{name.replace(' ', '')}-{manner}", 1),
            (f"{_ARABIC}-{arabic_manner}", _ARABIC_SCALE),
            (f"{_LAST.replace(' ', '')}-{manner}", 1),
        )
    )


@functools.cache
def load_face(name: str) -> Face:
    """Return the shipped face `name`. Raises ResourceMissing as Face does."""
    return Face(name)
