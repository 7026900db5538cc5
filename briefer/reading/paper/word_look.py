"""The look of a Word letterhead, as far as the style of a letter goes."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from briefer.domain.colour import is_readable, plain_colour
from briefer.domain.paper import Said
from briefer.domain.style import MARGINS, SIZES, Face, Margins, Style
from briefer.reading.docx.names import child, child_value, children, local, value, whole
from briefer.reading.docx.package import Package
from briefer.reading.paper import left_out
from briefer.reading.paper.left_out import said
from briefer.reading.tree import Element, attribute

_TWINS: Final = {Face.SERIF: "Liberation Serif", Face.SANS: "Liberation Sans"}
_SAME: Final = {
    "times new roman": Face.SERIF,
    "liberation serif": Face.SERIF,
    "arial": Face.SANS,
    "liberation sans": Face.SANS,
}
"""Faces of the same measures: nobody sees a difference."""

_SANS: Final = (
    "sans",
    "aptos",
    "avenir",
    "calibri",
    "candara",
    "century gothic",
    "corbel",
    "frutiger",
    "futura",
    "gill",
    "gotham",
    "grotesk",
    "helvetica",
    "inter",
    "lato",
    "montserrat",
    "myriad",
    "open",
    "roboto",
    "segoe",
    "tahoma",
    "trebuchet",
    "ubuntu",
    "univers",
    "verdana",
)
"""What the names of faces without serifs hold."""

_OFFICE: Final = frozenset(("#4f81bd", "#5b9bd5", "#4472c4", "#156082"))
"""First accents of Word's own themes, which nobody chose."""

_TWIPS: Final = 25.4 / 1440
_LONGEST: Final = 60


def style_of(package: Package, section: Element | None) -> tuple[Style, list[Said]]:
    """Return the style that comes nearest to a letterhead, and what it does not follow."""
    styles = package.related("styles")
    theme = package.related("theme")
    told: list[Said] = []
    face = _face(styles, theme, told)
    size = _size(styles, told)
    margins = _margins(section, told)
    colour = _colour(styles, theme, told)
    return Style(face=face, size=size, margins=margins, colour=colour), told


def _running(styles: Element | None) -> Iterator[Element]:
    """Give what says how running text looks, the nearest first."""
    for found in children(styles, "style"):
        if value(found, "type") == "paragraph" and value(found, "default") in {"1", "true"}:
            properties = child(found, "rPr")
            if properties is not None:
                yield properties
    properties = child(styles, "docDefaults", "rPrDefault", "rPr")
    if properties is not None:
        yield properties


def _face(styles: Element | None, theme: Element | None, told: list[Said]) -> Face:
    named = next((name for found in _running(styles) if (name := _named(found, theme))), "")
    same = _SAME.get(named.casefold())
    if same is not None or not named:
        return same or Face.SERIF
    sans = any(part in named.casefold() for part in _SANS)
    face = Face.SANS if sans else Face.SERIF
    told.append(said(left_out.FACE, face=named[:_LONGEST], twin=_TWINS[face]))
    return face


def _named(properties: Element, theme: Element | None) -> str:
    fonts = child(properties, "rFonts")
    if fonts is None:
        return ""
    themed = value(fonts, "asciiTheme")
    if themed:
        group = "majorFont" if themed.startswith("major") else "minorFont"
        latin = child(theme, "themeElements", "fontScheme", group, "latin")
        return "" if latin is None else attribute(latin, "typeface")
    return value(fonts, "ascii")


def _size(styles: Element | None, told: list[Said]) -> float:
    sizes = (whole(child_value(found, "sz")) for found in _running(styles))
    size = next((half / 2 for half in sizes if half > 0), 10.0)
    near = min(max(size, SIZES[0]), SIZES[1])
    if near != size:
        told.append(said(left_out.SIZE, size=f"{size:g}"))
    return near


def _margins(section: Element | None, told: list[Said]) -> Margins:
    found = child(section, "pgMar")
    if found is None:
        return Margins()
    # A margin with a minus sign lets the head run into the text.
    read = {side: abs(whole(value(found, side))) * _TWIPS for side in Margins.__struct_fields__}
    near = {side: round(min(max(mm, MARGINS[0]), MARGINS[1]), 1) for side, mm in read.items()}
    if any(abs(near[side] - read[side]) > 1 for side in read):
        told.append(said(left_out.MARGINS))
    return replace(Margins(), **near)


def _colour(styles: Element | None, theme: Element | None, told: list[Said]) -> str:
    colour = _of_headings(styles) or _of_theme(theme)
    if colour and not is_readable(colour):
        told.append(said(left_out.COLOUR, colour=colour))
        return ""
    return colour


def _of_headings(styles: Element | None) -> str:
    for found in children(styles, "style"):
        if child_value(found, "name").casefold() == "heading 1":
            return _hex(child_value(found, "rPr", "color"))
    return ""


def _of_theme(theme: Element | None) -> str:
    accent = child(theme, "themeElements", "clrScheme", "accent1")
    for found in () if accent is None else accent:
        colour = _hex(attribute(found, "val")) if local(found) == "srgbClr" else ""
        return "" if colour in _OFFICE else colour
    return ""


def _hex(words: str) -> str:
    return (plain_colour(words) or "") if len(words) == 6 else ""
