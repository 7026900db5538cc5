"""The head or foot of a Word letterhead's pages: its lines, and the pictures in it."""

from typing import Final, NamedTuple

from briefer.domain.letterhead import Side
from briefer.reading.docx.names import child, child_value, local
from briefer.reading.docx.package import Package
from briefer.reading.paper.word_parts import relations_of
from briefer.reading.tree import Element, attribute

_EMU: Final = 36_000.0
"""In a millimetre."""

_SIDES: Final = {
    "center": Side.CENTRE,
    "right": Side.END,
    "end": Side.END,
    "outside": Side.END,
}
_LINES: Final = 30
_LONGEST: Final = 300
"""Letters of a line, and lines, beyond which nothing at a page's head is one."""

_SHAPES: Final = frozenset(("wsp", "shape", "rect", "line", "oval", "roundrect", "wgp", "group"))
_BRACES: Final = str.maketrans("{}", "()")
"""Braces would make words placeholders."""


class Shown(NamedTuple):
    """A picture: the part that holds it, its width in millimetres (0 unknown), and its side."""

    part: str
    width: float
    side: Side


class HeadOrFoot(NamedTuple):
    """What stands at the head or foot of pages, and what of it is no line of words."""

    text: str = ""
    pictures: tuple[Shown, ...] = ()
    has_fields: bool = False
    has_boxes: bool = False
    has_shapes: bool = False
    has_tables: bool = False


def head_or_foot(package: Package, part: str) -> HeadOrFoot:
    """Return what the header or footer in a part of a checked package says and shows."""
    root = package.part(part)
    if root is None:
        return HeadOrFoot()
    targets = {
        key: relation.target
        for key, relation in relations_of(package, part).items()
        if relation.kind == "image"
    }
    paragraphs = [found for found in root.iter() if local(found) == "p" and not _in_box(found)]
    lines = [line for paragraph in paragraphs for line in _lines(paragraph)]
    names = {local(found) for found in root.iter()}
    pictures = tuple(shown for found in root.iter() if (shown := _shown(found, targets)))
    return HeadOrFoot(
        text="\n".join(lines[:_LINES]),
        pictures=tuple(dict.fromkeys(pictures)),
        has_fields=bool(names & {"fldChar", "fldSimple"}),
        has_boxes="txbxContent" in names,
        has_shapes=any(_is_shape(found) for found in root.iter()),
        has_tables="tbl" in names,
    )


def _lines(paragraph: Element) -> list[str]:
    """Return the lines of a paragraph; one with a field says nothing without it."""
    written: list[str] = []
    for found in paragraph.iter():
        name = local(found)
        if name in {"fldChar", "fldSimple"}:
            return []
        if _in_box(found) or _is_fallback(found):
            continue
        if name == "t":
            written.append(found.text or "")
        elif name in {"tab", "ptab"} and local(found.getparent() or found) == "r":
            written.append("  ")
        elif name in {"br", "cr"}:
            written.append("\n")
    lines = "".join(written).translate(_BRACES).split("\n")
    return [words[:_LONGEST] for line in lines if (words := line.strip())]


def _shown(found: Element, targets: dict[str, str]) -> Shown | None:
    """Return the picture that an element shows, if it does."""
    if local(found) not in {"blip", "imagedata"}:
        return None
    keys = (words for full, words in found.items() if full.endswith(("}embed", "}id")))
    part = next((targets[key] for key in keys if key in targets), "")
    return Shown(part, _width(found), _side(found)) if part else None


def _width(found: Element) -> float:
    for above in found.iterancestors():
        extent = child(above, "extent")
        if local(above) in {"inline", "anchor"} and extent is not None:
            digits = attribute(extent, "cx")
            return int(digits) / _EMU if digits.isdecimal() and len(digits) < 12 else 0.0
    return 0.0


def _side(found: Element) -> Side:
    for above in found.iterancestors():
        if local(above) == "anchor":
            place = child(above, "positionH", "align")
            if place is not None:
                return _SIDES.get(place.text or "", Side.START)
        if local(above) == "p":
            return _SIDES.get(child_value(above, "pPr", "jc"), Side.START)
    return Side.START


def _is_shape(found: Element) -> bool:
    """Tell whether an element draws something other than a picture or a text box."""
    if local(found) not in _SHAPES or _in_box(found):
        return False
    inside = {local(inner) for inner in found.iter()}
    return not inside & {"imagedata", "txbxContent", "blip"}


def _in_box(found: Element) -> bool:
    return any(local(above) == "txbxContent" for above in found.iterancestors())


def _is_fallback(found: Element) -> bool:
    return any(local(above) == "Fallback" for above in found.iterancestors())
