"""Runs of text into lines of a width."""

import functools
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import attrgetter

from msgspec.structs import replace

from briefer.document.nodes import Inline
from briefer.rendering.directions import direction
from briefer.rendering.pdf import bidi
from briefer.rendering.pdf.face import Face
from briefer.rendering.pdf.fonts import Family, Font
from briefer.rendering.pdf.layout import INK, Layout, Line, Span, Stretch
from briefer.rendering.pdf.words import Piece, Token, piece_of, runs, tokens
from briefer.rendering.styles import TextStyle

_PARAGRAPHS = 1_000
"""Laid-out paragraphs that are remembered: those of some tens of letters."""

_ADDRESS_MARKS = frozenset("/.?&=_@")
"""Where a word too long for a line is best broken: an address, after one of these."""

_MANY_MARKS = 16
"""Marks above one letter from which on a word is broken between them all the same."""

_ARABIC_LEADING = 1.35
"""How much further apart lines of Arabic stand: its letters reach higher and lower."""

_ROUNDING = 1e-6

_STRETCH_AND_FONT = attrgetter("stretch", "font")


@functools.lru_cache(_PARAGRAPHS)
def lay_out(
    inlines: tuple[Inline, ...],
    style: TextStyle,
    family: Family,
    width: float,
    language: str,
    rtl: bool,
    first_note: int,
) -> Layout:
    """Return `inlines` as lines no wider than `width` points; without any words, one empty line.

    `language` is the document's, `rtl` its direction; `first_note` is the number of the first note
    that is called. A character that no face has is a box. Lines end at white space only, and so a
    hyphen never stands where none was written. A word wider than a line is broken, in an address
    after a mark where there is one.
    """
    own = own_language(inlines, language)
    found = runs(inlines, style, family, own or language, first_note)
    text = "".join([run.text for run in found])
    bidirectional = rtl or bidi.has_right_to_left(text)
    if bidirectional:
        rtl = direction(text, around=rtl)
    words, stretches = tokens(found, rtl=rtl, bidirectional=bidirectional)
    setter = _Setter(stretches, style, width, rtl=rtl, bidirectional=bidirectional)
    setter.set(words, family.chain(bold=style.bold, italic=style.italic).first)
    lines, told = setter.finish()
    return Layout(
        lines=lines,
        stretches=told,
        size=style.size,
        leading=_leading(style, setter.glyphs, family) if rtl else style.leading,
        rtl=rtl,
        language=own,
        glyphs=tuple(setter.glyphs.items()),
        texts=tuple((face, glyph, text) for (face, glyph), text in setter.texts.items()),
        scale=f"{style.size:g} 0 0 {style.size:g} ",
        ink=_ink(style.colour),
    )


def _ink(colour: str) -> str:
    """Return the operator for a colour, "rrggbb" (ISO 32000-1, 8.6.8)."""
    if not colour:
        return INK
    shares = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return f"{' '.join(f'{share:.3g}' for share in shares)} rg "


def own_language(inlines: Sequence[Inline], around: str) -> str | None:
    """Return the language of a paragraph that is wholly in another one than the document."""
    languages = {
        getattr(inline, "language", None) or around for inline in inlines if hasattr(inline, "text")
    }
    return next(iter(languages)) if len(languages) == 1 and languages != {around} else None


def _leading(style: TextStyle, glyphs: Iterable[Face], family: Family) -> float:
    latin = {font.face for font in (family.regular.first, family.bold.first)}
    latin |= {font.face for font in (family.italic.first, family.bold_italic.first)}
    return style.leading if latin.issuperset(glyphs) else style.leading * _ARABIC_LEADING


class _Setter:
    """Puts each word on the line it still fits on, and the pieces of a line in order."""

    def __init__(
        self,
        stretches: Sequence[Stretch],
        style: TextStyle,
        width: float,
        *,
        rtl: bool,
        bidirectional: bool,
    ) -> None:
        self.lines: list[Line] = []
        self.glyphs: dict[Face, int] = {}
        self.texts: dict[tuple[Face, int], str] = {}
        self._stretches = list(stretches)
        self._actual: list[list[str]] = [[] for _ in stretches]
        self._mirrored = [False for _ in stretches]
        self._calls = any(stretch.note is not None for stretch in stretches)
        self._size = style.size
        self._width = width
        self._rtl = rtl
        self._bidirectional = bidirectional

    def set(self, words: Sequence[Token], plain: Font) -> None:
        """Fill lines with words in reading order; without any, with a space in the face `plain`."""
        if not words:
            self._stretches, self._actual, self._mirrored = [Stretch()], [[]], [False]
            self._end_line([piece_of(0, plain, plain.word(" "), int(self._rtl))], None)
            return
        most = self._width / self._size + _ROUNDING
        row: list[Piece] = []
        used = 0.0
        for whole in words:
            if whole.breaks:
                self._end_line(row, whole.gap)
                row, used = [], 0.0
                continue
            for token in (whole,) if whole.width <= most else self._broken(whole, most):
                gap = token.gap if row else None
                wide = token.width + gap.width if gap else token.width
                if row and used + wide > most:
                    self._end_line(row, gap)
                    row, used = list(token.pieces), token.width
                    continue
                if gap:
                    row.append(gap)
                row += token.pieces
                used += wide
        self._end_line(row, None)

    def _broken(self, token: Token, most: float) -> Iterator[Token]:
        """Yield a word wider than `most` ems in stretches that fit on a line."""
        gap = token.gap
        for piece in token.pieces:
            text, font = piece.word.text, piece.font
            if piece.width <= most or self._stretches[piece.stretch].note is not None:
                yield Token(piece.width, (piece,), gap, breaks=False)
                gap = None
                continue
            widths = [font.word(letter).width * font.scale / 1000 for letter in text]
            start = 0
            while start < len(text):
                end = _reach(text, widths, start, most)
                part = _part(piece, start, end)
                while part.width > most and end > start + 1:
                    end -= 1
                    part = _part(piece, start, end)
                yield Token(part.width, (part,), gap, breaks=False)
                start, gap = end, None

    def _end_line(self, row: list[Piece], trailing: Piece | None) -> None:
        """Add a line of `row`; the space that it was broken at stays at its end, for readers."""
        base = int(self._rtl)
        if trailing:
            row = [*row, replace(trailing, level=base)]
        if self._bidirectional:
            self._take_texts(row)
            row = [row[at] for at in bidi.visual_order([piece.level for piece in row], base)]
        spans = self._spans(row)
        wide = spans[-1].right if spans else 0.0
        left = self._width - wide if base else 0.0
        if trailing and spans:
            white = trailing.width * self._size
            if base:
                spans[0] = spans[0]._replace(left=white)
            else:
                wide -= white
                spans[-1] = spans[-1]._replace(right=wide)
        self.lines.append(Line(tuple(spans), left, left + wide, self._notes(spans)))

    def _take_texts(self, row: Sequence[Piece]) -> None:
        """Take note of what pieces say, in the order in which they are read."""
        for piece in row:
            self._actual[piece.stretch].append(piece.word.text)
            if piece.level % 2:
                self._mirrored[piece.stretch] = True

    def _notes(self, spans: Sequence[Span]) -> tuple[int, ...]:
        """Return the numbers of the notes that a line calls."""
        if not self._calls:
            return ()
        notes = [self._stretches[span.stretch].note for span in spans]
        return tuple(sorted({note for note in notes if note is not None}))

    def _spans(self, row: Sequence[Piece]) -> list[Span]:
        """Return neighbours of one stretch and one face as one."""
        spans: list[Span] = []
        left = 0.0
        for (stretch, font), group in groupby(row, key=_STRETCH_AND_FONT):
            words = [piece.word for piece in group]
            used = self.glyphs.get(font.face, 0)
            for word in words:
                used |= word.used
            self.glyphs[font.face] = used
            for glyph, text in chain.from_iterable([word.texts for word in words]):
                self.texts.setdefault((font.face, glyph), text)
            code = "".join([word.code for word in words]).replace(")(", "")
            wide = sum([word.width for word in words]) * font.scale * self._size / 1000
            spans.append(Span(stretch, font.select, f"[{code}]TJ ", left, left + wide))
            left += wide
        return spans

    def finish(self) -> tuple[tuple[Line, ...], tuple[Stretch, ...]]:
        """Return the lines and their stretches.

        A stretch has a text where its glyphs stand in another order; one that was nothing but white
        space between others is left out.
        """
        told = [
            stretch._replace(actual="".join(words)) if mirrored else stretch
            for stretch, words, mirrored in zip(
                self._stretches, self._actual, self._mirrored, strict=True
            )
        ]
        used = sorted({span.stretch for line in self.lines for span in line.spans})
        if len(used) == len(told):
            return tuple(self.lines), tuple(told)
        numbers = {old: new for new, old in enumerate(used)}
        lines = [
            line._replace(
                spans=tuple(span._replace(stretch=numbers[span.stretch]) for span in line.spans)
            )
            for line in self.lines
        ]
        return tuple(lines), tuple(told[old] for old in used)


def _part(piece: Piece, start: int, end: int) -> Piece:
    """Return some of the letters of a piece, shaped by themselves."""
    letters = piece.word.text[start:end]
    word = piece.font.word(letters, rtl=bool(piece.level % 2))
    return piece_of(piece.stretch, piece.font, word, piece.level)


def _reach(text: str, widths: Sequence[float], start: int, most: float) -> int:
    """Return where the stretch that begins at `start` ends: at its widest, or somewhat before."""
    end, used = start, 0.0
    while end < len(text) and used + widths[end] <= most:
        used += widths[end]
        end += 1
    if end == len(text):
        return end
    for best in range(end, (start + end) // 2, -1):
        if text[best - 1] in _ADDRESS_MARKS:
            return best
    for best in range(end, max(start, end - _MANY_MARKS), -1):
        if not unicodedata.combining(text[best]):
            return best
    return max(end, start + 1)
