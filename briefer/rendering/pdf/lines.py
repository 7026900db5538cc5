"""Runs of text into lines of a width."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefer.document.nodes import Inline, LineBreak
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.fonts import Family, Font
from briefer.rendering.styles import TextStyle

_SPACES = re.compile("( +)")

_ADDRESS_MARKS = frozenset("/.?&=_@")
"""Where a word too long for a line is best broken: an address, after one of these."""


class Span(NamedTuple):
    """Words in one face."""

    text: str
    font: Font


class _Letter(NamedTuple):
    """A character of a word that is too long for a line."""

    text: str
    font: Font
    width: float


Line = tuple[Span, ...]


def fill(inlines: Iterable[Inline], style: TextStyle, family: Family, width: float) -> list[Line]:
    """Return `inlines` as lines no wider than `width` points; without any words, one empty line.

    A character that its face lacks is a box. Lines end at white space only, and so a hyphen never
    stands where none was written. A word wider than a line is broken, in an address after a mark
    where there is one.
    """
    filler = _Filler(style.size, width)
    for inline in inlines:
        if isinstance(inline, LineBreak):
            filler.end_line()
            continue
        font = family.face(bold=inline.bold or style.bold, italic=inline.italic or style.italic)
        for index, text in enumerate(_SPACES.split(font.boxed(drawn(inline.text)))):
            if index % 2:
                filler.space(font)
            elif text:
                filler.add(Span(text, font))
    filler.end_line()
    return filler.lines


class _Filler:
    """Puts each word on the line it still fits on."""

    def __init__(self, size: float, width: float) -> None:
        self.lines: list[Line] = []
        self._size = size
        self._width = width
        self._line: list[Span] = []
        self._used = 0.0
        self._gap: Font | None = None
        self._word: list[Span] = []

    def add(self, span: Span) -> None:
        """Take a part of a word; what follows without a space belongs to the same word."""
        self._word.append(span)

    def space(self, font: Font) -> None:
        """End the word with white space, in the face in which it was written."""
        self._place()
        self._gap = self._gap or font

    def end_line(self) -> None:
        """End the word and the line."""
        self._place()
        self.lines.append(_joined(self._line))
        self._line, self._used, self._gap = [], 0.0, None

    def _place(self) -> None:
        """Put the word on the line, or on the next one."""
        if not self._word:
            return
        word, self._word = self._word, []
        size = self._size
        wide = sum([span.font.width(span.text, size) for span in word])
        if self._line:
            gap = Span(" ", self._gap) if self._gap else Span("", word[0].font)
            white = gap.font.width(gap.text, size)
            if self._used + white + wide > self._width:
                self.end_line()
            else:
                self._line.append(gap)
                self._used += white
        self._gap = None
        if wide <= self._width:
            self._line += word
            self._used += wide
            return
        *whole, rest = _broken(word, size, self._width)
        self.lines += map(_joined, whole)
        self._line = list(rest)
        self._used = sum(span.font.width(span.text, size) for span in rest)


def _joined(spans: Iterable[Span]) -> Line:
    """Return spans with neighbours of one face made one."""
    runs: list[tuple[Font, list[str]]] = []
    for text, font in spans:
        if runs and runs[-1][0] is font:
            runs[-1][1].append(text)
        else:
            runs.append((font, [text]))
    return tuple(Span("".join(texts), font) for font, texts in runs)


def _broken(word: Sequence[Span], size: float, width: float) -> Iterator[Line]:
    """Yield a long word in stretches that fit on a line."""
    letters = [
        _Letter(letter, span.font, span.font.width(letter, size))
        for span in word
        for letter in span.text
    ]
    start = 0
    while start < len(letters):
        end = _reach(letters, start, width)
        yield _joined(Span(letter.text, letter.font) for letter in letters[start:end])
        start = end


def _reach(letters: Sequence[_Letter], start: int, width: float) -> int:
    """Return where the stretch that begins at `start` ends: at its widest, or somewhat before."""
    end, used = start, 0.0
    while end < len(letters) and used + letters[end].width <= width:
        used += letters[end].width
        end += 1
    if end == len(letters):
        return end
    for best in range(end, (start + end) // 2, -1):
        if letters[best - 1].text in _ADDRESS_MARKS:
            return best
    while end > start and unicodedata.combining(letters[end].text):
        end -= 1
    return max(end, start + 1)
