"""What a document's styles say of its paragraphs: headings, lists, looks."""

import re
from dataclasses import dataclass, replace
from typing import Final

from briefer.reading.docx.names import child, child_value, children, switched, value, whole
from briefer.reading.tree import Element

_HEADING: Final = re.compile(r"heading ([1-9])")
_DEEPEST: Final = 20
_BODY: Final = 9
MOST: Final = 6
"""The deepest heading that lines know."""


@dataclass(frozen=True)
class Style:
    """One style with all that it inherits. `size` is in half points, 0 where nothing is said."""

    name: str = ""
    outline: int = _BODY
    number: str = ""
    place: int | None = None
    bold: bool = False
    italic: bool = False
    size: int = 0
    indent: int = 0
    hidden: bool = False

    @property
    def heading(self) -> int:
        """Which heading it is, or 0."""
        if self.name in {"title", "book title"}:
            return 1
        return min(self.outline + 1, MOST) if 0 <= self.outline < _BODY else 0


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._roots = {value(found, "styleId"): found for found in children(root, "style")}
        defaults = child(root, "docDefaults")
        run = child(defaults, "rPrDefault", "rPr")
        self._base = with_looks(Style(), run)
        self.language = child_value(run, "lang")
        self._known: dict[str, Style] = {}
        self.default = next(
            (
                key
                for key, found in self._roots.items()
                if value(found, "type") == "paragraph" and value(found, "default") in {"1", "true"}
            ),
            "",
        )

    def of(self, key: str) -> Style:
        """Return a style with what it inherits; the plain one where there is none."""
        if key not in self._known:
            self._known[key] = self._resolved(key)
        return self._known[key]

    def lists(self) -> dict[str, str]:
        """Return the list that each list style names."""
        return {
            key: child_value(found, "pPr", "numPr", "numId")
            for key, found in self._roots.items()
            if value(found, "type") == "numbering"
        }

    def _resolved(self, key: str) -> Style:
        line: list[Element] = []
        while key in self._roots and len(line) < _DEEPEST:
            line.append(self._roots[key])
            key = child_value(self._roots[key], "basedOn")
        style = self._base
        for root in reversed(line):
            style = _with_own(style, root)
        return style


def _with_own(style: Style, root: Element) -> Style:
    name = child_value(root, "name").lower()
    style = with_looks(replace(style, name=name), child(root, "rPr"))
    named = _HEADING.fullmatch(name)
    outline = int(named[1]) - 1 if named else style.outline
    return with_place(replace(style, outline=outline), child(root, "pPr"))


def with_place(style: Style, properties: Element | None) -> Style:
    """Return `style` with what paragraph properties say of outline, list and indent."""
    outline = child(properties, "outlineLvl")
    if outline is not None:
        style = replace(style, outline=whole(value(outline), _BODY))
    number = child(properties, "numPr", "numId")
    if number is not None:
        style = replace(style, number=value(number), place=None)
    place = child(properties, "numPr", "ilvl")
    if place is not None:
        style = replace(style, place=whole(value(place)))
    indent = child(properties, "ind")
    if indent is not None:
        left = value(indent, "left") or value(indent, "start")
        style = replace(style, indent=whole(left, style.indent))
    return style


def with_looks(style: Style, properties: Element | None) -> Style:
    """Return `style` with what run properties say of weight, slant and size."""
    if properties is None:
        return style
    bold, italic = switched(properties, "b"), switched(properties, "i")
    hidden = switched(properties, "vanish")
    return replace(
        style,
        bold=style.bold if bold is None else bold,
        italic=style.italic if italic is None else italic,
        size=whole(child_value(properties, "sz"), style.size) or style.size,
        hidden=style.hidden if hidden is None else hidden,
    )
