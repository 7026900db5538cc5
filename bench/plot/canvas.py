"""A sheet that shapes and words are put on, as SVG."""

from typing import Literal
from xml.etree import ElementTree as ET

from bench.plot.words import broken

WIDTH = 960
MARGIN = 24
SIZE = 13
LEADING = 17

Shape = Literal["circle", "diamond", "square", "triangle"]

_STYLE = """
text { font-family: sans-serif; }
.bold { font-weight: bold; }
.grid, .guide { stroke-width: 1; fill: none; }
.guide { stroke-dasharray: 1 4; stroke-linecap: round; }
.goal { stroke-width: 1.5; }
.spread, .path, .mark { stroke-width: 2; }
.path { fill: none; }
"""
"""What is the same by day and by night."""

_LIGHT = {
    "ground": "#ffffff",
    "ink": "#1c1f23",
    "quiet": "#5b6470",
    "faint": "#d9dde2",
    "good": "#0a5cb8",
    "short": "#a63d00",
}
_DARK = {
    "ground": "#16191d",
    "ink": "#e8eaed",
    "quiet": "#a3abb5",
    "faint": "#363c44",
    "good": "#74b3ff",
    "short": "#ffa36b",
}
_COLOURED = """
.ground, .mark {{ fill: {ground}; }}
text {{ fill: {ink}; }}
.grid {{ stroke: {faint}; }}
.goal {{ stroke: {ink}; }}
.good {{ stroke: {good}; }}
.mark.good {{ fill: {good}; }}
.short {{ stroke: {short}; }}
.other, .guide {{ stroke: {quiet}; }}
.quiet, .mark.other {{ fill: {quiet}; }}
"""
_RADIUS = 5.5
_POINTS = {
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "triangle": ((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
}


class Canvas:
    """A sheet as wide as a page of text, and as high as what is put on it."""

    def __init__(self, title: str, description: str) -> None:
        self._root = ET.Element("svg", xmlns="http://www.w3.org/2000/svg", role="img")
        self._root.set("aria-labelledby", "title description")
        ET.SubElement(self._root, "title", id="title").text = title
        ET.SubElement(self._root, "desc", id="description").text = description
        dark = f"@media (prefers-color-scheme: dark) {{{_COLOURED.format(**_DARK)}}}\n"
        style = f"{_STYLE}{_COLOURED.format(**_LIGHT)}{dark}"
        ET.SubElement(self._root, "style").text = style
        self._ground = ET.SubElement(self._root, "rect", {"class": "ground"})
        self._ground.set("width", "100%")
        self._ground.set("height", "100%")

    def words(
        self,
        text: str,
        x: float,
        y: float,
        *,
        style: str = "",
        size: float = SIZE,
        anchor: Literal["start", "middle", "end"] = "start",
    ) -> None:
        """Put one line of words on the line `y`."""
        made = self._add("text", {"x": _number(x), "y": _number(y), "font-size": _number(size)})
        made.set("class", style)
        made.set("text-anchor", anchor)
        made.text = text

    def paragraph(self, text: str, x: float, y: float, room: float, *, style: str = "") -> float:
        """Put words below `y` in lines no wider than the room; return where they end."""
        for line in broken(text, room, SIZE, bold="bold" in style):
            y += LEADING
            self.words(line, x, y - 4, style=style)
        return y

    def line(self, x: float, y: float, to_x: float, to_y: float, style: str) -> None:
        """Draw a straight line."""
        ends = {"x1": x, "y1": y, "x2": to_x, "y2": to_y}
        self._add("line", {name: _number(value) for name, value in ends.items()}).set(
            "class", style
        )

    def path(self, points: list[tuple[float, float]], style: str, dashes: str = "") -> None:
        """Draw straight lines from point to point."""
        made = self._add("polyline", {"points": _points(points), "class": style})
        if dashes:
            made.set("stroke-dasharray", dashes)

    def mark(self, shape: Shape, x: float, y: float, style: str) -> None:
        """Put a small shape on a point."""
        if shape == "circle":
            made = self._add("circle", {"cx": _number(x), "cy": _number(y), "r": _number(_RADIUS)})
        else:
            corners = [(x + dx * _RADIUS, y + dy * _RADIUS) for dx, dy in _POINTS[shape]]
            made = self._add("polygon", {"points": _points(corners)})
        made.set("class", f"mark {style}")

    def svg(self, height: float) -> bytes:
        """Return the sheet as a file, cut off at its height."""
        self._root.set("viewBox", f"0 0 {WIDTH} {height:.0f}")
        ET.indent(self._root)
        return ET.tostring(self._root, encoding="utf-8", xml_declaration=True) + b"\n"

    def _add(self, name: str, attributes: dict[str, str]) -> ET.Element:
        return ET.SubElement(self._root, name, attributes)


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
