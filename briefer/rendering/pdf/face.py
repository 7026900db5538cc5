"""A face: one TrueType file, its glyphs, and the words shaped with them."""

# uharfbuzz has no types of its own.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false, reportUnknownParameterType=false

import functools
import struct
import unicodedata
from typing import NamedTuple, Protocol, cast

import uharfbuzz as hb

from briefer import resources
from briefer.rendering.pdf.glyphs import Glyphs, packed
from briefer.resources import ResourceMissing

_WORDS = 8_000
"""Shaped words that a face remembers: some tens of letters' worth."""

_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r"})
"""What would end a string, or be taken for the end of a line."""

_CLUSTERS = hb.BufferClusterLevel.MONOTONE_CHARACTERS
_FLAGS = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES


_DESCRIBING = ("head", "hhea", "OS/2", "post")
"""Tables that say what a face is like."""

_NOTHING = "\u200b"
"""What a glyph stands for whose letters another one says already; it may not stand for nothing."""


class Word(NamedTuple):
    """Shaped text. `width` is thousandths of an em; `code` is the inside of a TJ array, in Latin-1.

    `code` sets glyphs by their number, so it is right in every document. `used` is the
    set of its glyphs. `texts` tells what those stand for that no code point leads to.
    """

    text: str
    width: int
    code: str
    glyphs: tuple[int, ...]
    used: Glyphs
    texts: tuple[tuple[int, str], ...] = ()


class Metrics(NamedTuple):
    """What a font descriptor says (ISO 32000-1, 9.8), in thousandths of an em."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    italic_angle: float
    stem: int


class _Position(Protocol):
    x_advance: int
    x_offset: int
    y_offset: int


class _Info(Protocol):
    codepoint: int
    cluster: int


class _Glyphs(dict[int, tuple[int, int, str]]):
    """How wide glyphs are, in font units and in thousandths of an em, and how they are written.

    Each is asked for once.
    """

    def __init__(self, font: hb.Font, scale: float) -> None:
        super().__init__()
        self._font, self._scale = font, scale

    def __missing__(self, glyph: int) -> tuple[int, int, str]:
        advance = self._font.get_glyph_h_advance(glyph)
        # Two bytes of a literal string (ISO 32000-1, 7.3.4.2): half of what digits take.
        written = glyph.to_bytes(2, "big").decode("latin-1").translate(_ESCAPES)
        self[glyph] = row = advance, round(advance * self._scale), written
        return row


class Face:
    """One static TrueType file, shared by all documents and threads."""

    def __init__(self, name: str) -> None:
        """Read the shipped face `name`. Raises ResourceMissing unless it is there, and a font."""
        file = f"{name}.ttf"
        data = resources.read_bytes("fonts", file)
        self.hb_face = hb.Face(hb.Blob(data))
        postscript = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME)
        self.name = str(postscript or name)
        code_points = cast("list[int]", list(self.hb_face.unicodes))
        if not code_points or b"glyf" not in data[:1024]:
            raise ResourceMissing(f"The bundled font “{file}” cannot be read.")
        self._font = hb.Font(self.hb_face)
        self._scale = 1000 / self.hb_face.upem
        self.characters = frozenset(map(chr, code_points))
        self._has_ascii = self.characters.issuperset(map(chr, range(ord(" "), ord("~") + 1)))
        self.texts = self._read_texts(code_points)
        """What each glyph with a code point stands for; the ordinary one where there are more."""
        self.metrics = self._read_metrics()
        self.word = functools.lru_cache(_WORDS)(self._shape)
        self._glyphs = _Glyphs(self._font, self._scale)

    def shows(self, text: str) -> bool:
        """Tell whether there is a glyph for each character of `text`."""
        if self._has_ascii and text.isascii() and text.isprintable():
            return True
        return self.characters.issuperset(text)

    def advance(self, glyph: int) -> int:
        """Return how wide a glyph is, in whole thousandths of an em, as the file has it."""
        return self._glyphs[glyph][1]

    def _read_texts(self, code_points: list[int]) -> dict[int, str]:
        """Return what glyphs stand for by the `code_points`, which ascend.

        Of several the first one that is not a mere form of another is the ordinary one.
        """
        found: dict[int, str] = {}
        nominal = self._font.get_nominal_glyph
        for code_point in code_points:
            character = chr(code_point)
            before = found.setdefault(nominal(code_point), character)
            if before is not character and _is_form(before) and not _is_form(character):
                found[nominal(code_point)] = character
        return {glyph: _ordinary(character) for glyph, character in found.items()}

    def _read_metrics(self) -> Metrics:
        """Read the tables head, hhea, OS/2 and post (OpenType 1.9)."""
        table = {tag: self.hb_face.reference_table(tag).data for tag in _DESCRIBING}
        box = struct.unpack_from(">4h", table["head"], 36)
        ascent, descent = struct.unpack_from(">2h", table["hhea"], 4)
        (angle,) = struct.unpack_from(">i", table["post"], 4)
        version, _, weight = struct.unpack_from(">HhH", table["OS/2"])
        has_cap_height = version > 1
        (cap_height,) = struct.unpack_from(">h", table["OS/2"], 88) if has_cap_height else (ascent,)
        left, bottom, right, top, ascent, descent, cap_height = (
            round(length * self._scale) for length in (*box, ascent, descent, cap_height)
        )
        # No table has the width of stems. They grow with the weight: 88 at 400, 166 at 700.
        stem = round(50 + (weight / 65) ** 2)
        return Metrics((left, bottom, right, top), ascent, descent, cap_height, angle / 65536, stem)

    def _shape(self, text: str, rtl: bool = False, capitals: bool = False) -> Word:
        """Shape `text`, which the face can show, and which has one direction.

        In `capitals` it looks otherwise, and yet says the same.
        """
        shown = "".join(map(self._capital, text)) if capitals else text
        buffer = hb.Buffer()
        buffer.cluster_level = _CLUSTERS
        buffer.flags = _FLAGS
        buffer.add_str(shown)
        buffer.guess_segment_properties()
        # By the bidirectional algorithm, not by guess. Mirroring comes with it.
        buffer.direction = "rtl" if rtl else "ltr"
        hb.shape(self._font, buffer)
        infos = cast("list[_Info]", buffer.glyph_infos or [])
        positions = cast("list[_Position]", buffer.glyph_positions or [])
        code, width = self._code(infos, positions)
        glyphs = tuple([info.codepoint for info in infos])
        used = packed(glyphs)
        if rtl:
            return Word(text, width, code, glyphs, used, self._unencoded(text, infos))
        if "".join([self.texts.get(glyph, "") for glyph in glyphs]) != text and not text.isspace():
            # Its glyphs alone do not give this text back (ISO 32000-1, 14.9.4).
            actual = "FEFF" + text.encode("utf-16-be").hex().upper()
            code = f"]TJ/Span<</ActualText<{actual}>>>BDC[{code}]TJ EMC["
            return Word(text, width, code, glyphs, used, self._unencoded(shown, infos))
        return Word(text, width, code, glyphs, used)

    def _capital(self, letter: str) -> str:
        """Return a letter's capital; the letter itself where the face has none for it."""
        capital = letter.upper()
        return capital if self.characters.issuperset(capital) else letter

    def _code(self, infos: list[_Info], positions: list[_Position]) -> tuple[str, int]:
        """Return the inside of a TJ array, and how far it goes.

        Adjustments keep a sign or a space before them: two numbers that meet would be one.
        """
        scale, glyphs = self._scale, self._glyphs
        code: list[str] = []
        run, pending, total = "", 0, 0
        for info, position in zip(infos, positions, strict=True):
            glyph, moved = info.codepoint, position.x_advance
            raw, advance, written = glyphs[glyph]
            shift, rise = position.x_offset, position.y_offset
            if not (pending or shift or rise) and moved == raw:
                run += written
                total += advance
                continue
            actual, shift = round(moved * scale), round(shift * scale)
            pending -= shift
            if run and (pending or rise):
                code.append(f"({run})")
                run = ""
            if pending:
                code.append(f" {pending}")
            if rise:
                # Text is set at size 1 under a scaled matrix, so that a rise is in ems.
                code.append(f"]TJ {rise * scale / 1000:.3f} Ts[({written})]TJ 0 Ts[")
            else:
                run += written
            pending = advance + shift - actual
            total += actual
        if run:
            code.append(f"({run})")
        if pending:
            code.append(f" {pending}")
        return "".join(code), total

    def _unencoded(self, text: str, infos: list[_Info]) -> tuple[tuple[int, str], ...]:
        """Return what the glyphs without a code point stand for here.

        That is the text of their cluster, without what other glyphs of it stand for.
        """
        if all(info.codepoint in self.texts for info in infos):
            return ()
        clusters: dict[int, list[int]] = {}
        for info in infos:
            clusters.setdefault(info.cluster, []).append(info.codepoint)
        starts = sorted(clusters)
        found: dict[int, str] = {}
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            glyphs = clusters[start]
            rest = text[start:end]
            for glyph in glyphs:
                rest = rest.replace(self.texts.get(glyph, ""), "", 1)
            for glyph in glyphs:
                if glyph not in self.texts:
                    found.setdefault(glyph, rest or _NOTHING)
                    rest = ""
        return tuple(found.items())


def _is_form(character: str) -> bool:
    """Tell whether a character is another one in another shape, as a presentation form is."""
    return unicodedata.normalize("NFKC", character) != character


def _ordinary(character: str) -> str:
    """Return a letter's presentation form, or a ligature, as the letters that it stands for."""
    if "\ufb00" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
        return unicodedata.normalize("NFKC", character)
    return character
