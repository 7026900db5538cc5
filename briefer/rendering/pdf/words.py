"""Runs of text as shaped words, which lines are filled with."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from briefer.document.nodes import Footnote, Inline, LineBreak, Link, Reference, Text
from briefer.rendering.links import followed
from briefer.rendering.pdf import bidi
from briefer.rendering.pdf.characters import drawn, is_mark, ordered, unmarked
from briefer.rendering.pdf.face import Word
from briefer.rendering.pdf.fonts import Chain, Family, Font
from briefer.rendering.pdf.layout import Stretch, Target
from briefer.rendering.styles import TextStyle

_CALL_SCALE, _CALL_RISE = 0.65, 0.36
"""The size and the height of a number that calls a note, in ems of the text."""

_MOST_ACTUAL = 4_000
"""Characters in one stretch with a text of its own; a string ends at 32,767 bytes (ISO 19005-2)."""


class Piece(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A shaped word or space. `stretch` counts the paragraph's stretches, `level` is by UAX 9.

    `width` is in ems.
    """

    stretch: int
    font: Font
    word: Word
    level: int
    width: float


class Token(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What a line does not break: one word, in as many pieces as it has looks.

    `width` is in ems. `gap` is the space before it; `breaks` tells that a line ends before it.
    """

    width: float
    pieces: tuple[Piece, ...]
    gap: Piece | None
    breaks: bool


class Run(NamedTuple):
    """A run's characters, the faces for them, and what a reader is told of them."""

    text: str
    chain: Chain
    told: Stretch


def piece_of(stretch: int, font: Font, word: Word, level: int) -> Piece:
    """Return a word as a piece of its own width."""
    return Piece(stretch, font, word, level, word.width * font.scale / 1000)


def runs(
    inlines: Iterable[Inline],
    style: TextStyle,
    family: Family,
    language: str | None,
    first_note: int,
) -> list[Run]:
    """Return `inlines` as runs; a line break is one of a line separator.

    `language` is that of the paragraph; notes are numbered from `first_note`.
    """
    capitals = style.capitals
    plain = family.chain(bold=style.bold, italic=style.italic, capitals=capitals)
    found: list[Run] = []
    note = first_note
    for inline in inlines:
        match inline:
            case Text():
                chain = family.chain(
                    bold=inline.bold or style.bold,
                    italic=inline.italic or style.italic,
                    capitals=capitals,
                )
                told = Stretch(language=_other(inline.language, language))
                found.append(Run(ordered(inline.text), chain, told))
            case Link():
                url = followed(inline.url)
                told = Stretch(url=url, language=_other(inline.language, language))
                found.append(Run(ordered(inline.text), plain, told))
            case Reference():
                target = Target(inline.target, drawn(inline.text).strip())
                told = Stretch(target=target, language=_other(inline.language, language))
                found.append(Run(ordered(inline.text), plain, told))
            case LineBreak():
                found.append(Run("\u2028", plain, Stretch()))
            case Footnote():
                found.append(Run(str(note), plain, Stretch(note=note)))
                note += 1
    return found


def _other(language: str | None, around: str | None) -> str | None:
    return language if language != around else None


def tokens(
    found: Sequence[Run], *, rtl: bool, bidirectional: bool
) -> tuple[list[Token], list[Stretch]]:
    """Return runs as tokens in reading order, with their stretches."""
    maker = _TokenMaker(rtl=rtl)
    if not bidirectional:
        for run in found:
            maker.add(run, ())
        return maker.finish()
    at = 0
    levels = bidi.levels("".join([run.text for run in found]), rtl=rtl)
    for run in found:
        end = at + len(run.text)
        maker.add(run, levels[at:end])
        at = end
    return maker.finish()


class _TokenMaker:
    """Cuts runs at spaces, faces and levels."""

    def __init__(self, *, rtl: bool) -> None:
        self._rtl = rtl
        self._tokens: list[Token] = []
        self._stretches: list[Stretch] = []
        self._told: Stretch | None = None
        self._mirrored = False
        self._length = 0
        self._pieces: tuple[Piece, ...] = ()
        self._width = 0.0
        self._gap: Piece | None = None

    def add(self, run: Run, levels: Sequence[int]) -> None:
        """Take a run with the levels of its characters; none where all of them are 0."""
        if run.text == "\u2028":
            self._end_word()
            self._gap = self._gap or self._space(run, levels[0] if levels else 0)
            # A line break without words before it still ends a line.
            self._tokens.append(Token(0, (), self._gap, breaks=True))
            self._gap = None
            return
        text = unmarked(run.text)
        if levels and len(text) < len(run.text):
            kept = [not is_mark(character) for character in run.text]
            levels = [level for level, keep in zip(levels, kept, strict=True) if keep]
        for font, letters, level in run.chain.split(text, levels):
            stretch = self._stretch(run.told, level)
            if run.told.note is not None:
                self._add(_call(stretch, font, letters, level))
                continue
            self._add_letters(run.told, font, letters, level)

    def _add_letters(self, told: Stretch, font: Font, letters: str, level: int) -> None:
        rtl = bool(level % 2)
        shape = font.word if font.capitals else font.face.word
        stretch, scale = len(self._stretches) - 1, font.scale
        gap: Piece | None = None
        for number, whole in enumerate(letters.split(" ")):
            if number:
                if self._pieces:
                    self._end_word()
                if gap is None or gap.stretch != stretch:
                    gap = piece_of(stretch, font, shape(" "), level)
                self._gap = self._gap or gap
            for part in (whole,) if 0 < len(whole) <= _MOST_ACTUAL else _parts(whole):
                if self._length > _MOST_ACTUAL:
                    stretch = self._stretch(told, level)
                word = font.face.word(part, True) if rtl else shape(part)
                width = word.width * scale / 1000
                self._pieces += (Piece(stretch, font, word, level, width),)
                self._width += width
                self._length += len(part)

    def _add(self, piece: Piece) -> None:
        """Take a part of a word; what follows without a space belongs to the same word."""
        self._pieces += (piece,)
        self._width += piece.width

    def _space(self, run: Run, level: int) -> Piece:
        font = run.chain.first
        return piece_of(self._stretch(run.told, level), font, font.word(" "), level)

    def _stretch(self, told: Stretch, level: int) -> int:
        """Return the number of the stretch that comes next."""
        mirrored = self._rtl or level > 0
        new = (
            not self._stretches
            or told != self._told
            # Among words from left to right, those from right to left are told apart.
            or (mirrored != self._mirrored and told.is_plain)
            or (mirrored and self._length > _MOST_ACTUAL)
        )
        if new:
            self._stretches.append(told)
            self._length = 0
        self._told, self._mirrored = told, mirrored
        return len(self._stretches) - 1

    def _end_word(self) -> None:
        if self._pieces:
            self._tokens.append(Token(self._width, self._pieces, self._gap, breaks=False))
            self._pieces, self._width, self._gap = (), 0.0, None

    def finish(self) -> tuple[list[Token], list[Stretch]]:
        """Return what was made."""
        self._end_word()
        return self._tokens, self._stretches


def _parts(word: str) -> list[str]:
    """Return a word, which may be none or too long for a stretch, in parts that are neither."""
    return [word[start : start + _MOST_ACTUAL] for start in range(0, len(word), _MOST_ACTUAL)]


def _call(stretch: int, font: Font, number: str, level: int) -> Piece:
    """Return the raised number that calls a note."""
    small = Font.of(font.face, _CALL_SCALE)
    word = font.word(number)
    return piece_of(
        stretch, small, word._replace(code=f"]TJ {_CALL_RISE} Ts[{word.code}]TJ 0 Ts["), level
    )
