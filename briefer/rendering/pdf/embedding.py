"""The glyphs of a face that a file uses, as the objects of a composite font.

Type0 over CIDFontType2 with Identity-H (ISO 32000-1, 9.7). Subsets keep the numbers of the glyphs,
so that a word's code is right in every file.
"""

# uharfbuzz has no types of its own.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false

import functools
import zlib
from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

import uharfbuzz as hb

from briefer.rendering.pdf.face import Face
from briefer.rendering.pdf.glyphs import Glyphs, unpacked
from briefer.rendering.pdf.objects import Objects

_SUBSETS = 32
"""Subsets that are remembered, each of some ten kilobytes."""

_GLYPHS = 4_000
"""Glyphs that are remembered as a font writes them: those of some ten subsets, in all scripts."""

_UNUSED = (b"GSUB", b"GPOS", b"GDEF", b"name", b"post", b"OS/2", b"kern", b"cmap", b"DSIG")
"""Tables that a PDF has no use for: words are shaped already (ISO 32000-1, 9.9)."""

_ROWS = 100
"""Entries in one block of a ToUnicode map (Adobe Technical Note 5411)."""

_UNKNOWN = "\ufffd"


class _Subset(NamedTuple):
    tag: str
    length: int
    file: bytes
    widths: str


def embed(face: Face, glyphs: Glyphs, texts: Mapping[int, str], objects: Objects) -> int:
    """Write the font that shows `glyphs` and return its object.

    `texts` is what glyphs without a code point stand for in this file.
    """
    subset = _subset(face, glyphs)
    name = f"{subset.tag}+{face.name}"
    metrics = face.metrics
    file = objects.stream(
        f"/Length1 {subset.length}/Filter/FlateDecode", subset.file, deflated=True
    )
    box = " ".join(map(str, metrics.box))
    descriptor = objects.add(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {_flags(metrics.italic_angle)}"
        f"/FontBBox[{box}]/ItalicAngle {metrics.italic_angle:g}/Ascent {metrics.ascent}"
        f"/Descent {metrics.descent}/CapHeight {metrics.cap_height}/StemV {metrics.stem}"
        f"/FontFile2 {file} 0 R>>"
    )
    descendant = objects.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 0/W[{subset.widths}]>>"
    )
    unencoded = tuple(sorted(item for item in texts.items() if glyphs >> item[0] & 1))
    to_unicode = objects.stream(
        "/Filter/FlateDecode", _to_unicode(face, glyphs, unencoded), deflated=True
    )
    return objects.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {to_unicode} 0 R>>"
    )


def _flags(italic_angle: float) -> int:
    """Return a descriptor's flags: symbolic, since its glyphs are asked for by number."""
    symbolic, italic = 1 << 2, 1 << 6
    return symbolic | italic if italic_angle else symbolic


@functools.lru_cache(_SUBSETS)
def _subset(face: Face, glyphs: Glyphs) -> _Subset:
    """Return the part of a face that shows `glyphs`, named for what is in it."""
    wanted = hb.SubsetInput()
    ordered = unpacked(glyphs)
    wanted.glyph_set.update(ordered)
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
    wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in _UNUSED)
    data = hb.subset(face.hb_face, wanted).blob.data
    number = int.from_bytes(sha256(repr(ordered).encode()).digest()[:6], "big")
    tag = "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))
    widths = "".join([_width(face, glyph) for glyph in ordered])
    return _Subset(tag, len(data), zlib.compress(data), widths)


@functools.lru_cache(_SUBSETS)
def _to_unicode(face: Face, glyphs: Glyphs, unencoded: tuple[tuple[int, str], ...]) -> bytes:
    """Return the deflated map from glyphs to text (ISO 32000-1, 9.10.3)."""
    texts = dict(unencoded)
    rows = [_row(face, glyph, texts.get(glyph)) for glyph in unpacked(glyphs)]
    parts = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange <0000><FFFF> endcodespacerange\n"
    ]
    for start in range(0, len(rows), _ROWS):
        block = rows[start : start + _ROWS]
        parts += [f"{len(block)} beginbfchar\n", *block, "endbfchar\n"]
    parts.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return zlib.compress("".join(parts).encode("ascii"))


@functools.lru_cache(_GLYPHS)
def _row(face: Face, glyph: int, text: str | None) -> str:
    """Return what a map says of a glyph, which stands for `text` if no code point leads to it."""
    shown = face.texts.get(glyph) or text or _UNKNOWN
    return f"<{glyph:04X}><{shown.encode('utf-16-be').hex().upper()}>\n"


@functools.lru_cache(_GLYPHS)
def _width(face: Face, glyph: int) -> str:
    """Return what a font says of how wide a glyph is."""
    return f"{glyph}[{face.advance(glyph)}]"
