"""Web pages as they are saved: their paragraphs, lists and tables, without what is around them.

Scripts never run and nothing is fetched: the page is only taken apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from briefer.domain.report_text import Line, ReportText
from briefer.reading import tree
from briefer.reading.assembling import UNNUMBERED, Assembling
from briefer.reading.encoding import decode
from briefer.reading.html_parts import (
    BLOCKS,
    Frame,
    PageList,
    indent_of,
    is_note,
    is_note_mark,
    list_of,
)
from briefer.reading.html_tables import grid_of, is_data
from briefer.reading.problems import Problem, ReportRefused
from briefer.reading.runs import Looks, Runs
from briefer.reading.text import text_lines
from briefer.reading.tree import Element, attribute
from briefer.reading.typed_markers import with_typed_markers

_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD: Final = 8_192
_BOLD: Final = frozenset(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th", "dt"])
_ITALIC: Final = frozenset(["i", "em", "cite", "dfn"])
_FONT_SIZES: Final = {
    "1": 0.7,
    "2": 0.85,
    "3": 1.0,
    "4": 1.15,
    "5": 1.5,
    "6": 2.0,
    "7": 3.0,
    "-2": 0.7,
    "-1": 0.85,
    "+1": 1.15,
    "+2": 1.5,
    "+3": 2.0,
    "+4": 3.0,
}
_STYLED_BOLD: Final = re.compile(r"font-weight:\s*(?:bold|[6-9]00)")
_STYLED_ITALIC: Final = re.compile(r"font-style:\s*(?:italic|oblique)")
_LEAD: Final = re.compile("[\xa0 ]+")
_PUBLISHERS: Final = ("dc.publisher", "citation_publisher", "publisher", "og:site_name", "author")
_DATES: Final = (
    "article:published_time",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "citation_publication_date",
    "date",
    "pubdate",
)
_DATE: Final = re.compile(r"^(?:19|20)\d\d-\d\d(?:-\d\d)?")


def read_html(data: bytes) -> ReportText:
    """Return the paragraphs of a web page. Raises ReportRefused when there is none."""
    declared = _DECLARED.search(data[:_HEAD])
    name = (declared[1] or declared[2] or b"").decode("ascii", "replace") if declared else ""
    decoded = decode(data, name)
    root = tree.page_tree(decoded.text.replace("\0", ""))
    if root is None:
        raise ReportRefused(Problem.NO_WORDS)
    assembling = Assembling()
    for line in with_typed_markers(_Page(root).lines()):
        assembling.add(line)
    title = root.find(".//title")
    return assembling.report(
        "html",
        decoded.warnings,
        title=" ".join("".join(title.itertext()).split()) if title is not None else "",
        publisher=_said(root, _PUBLISHERS),
        date="".join(_DATE.findall(_said(root, _DATES))[:1]),
        language=attribute(root, "lang") or attribute(root, "xml:lang"),
        encoding=decoded.encoding,
    )


def _said(root: Element, names: Sequence[str]) -> str:
    """Return the first of these things that a page says of itself in its head, or nothing."""
    said = {
        (attribute(meta, "name") or attribute(meta, "property")).casefold(): attribute(
            meta, "content"
        )
        for meta in root.iter("meta")
    }
    return next((" ".join(said[name].split()) for name in names if said.get(name)), "")


@dataclass
class _Place:
    """Where in the page the words being read stand."""

    lists: list[PageList] = field(default_factory=list[PageList])
    looks: list[Looks] = field(default_factory=lambda: [Looks()])
    headings: list[int] = field(default_factory=list[int])
    cells: list[tuple[int, int] | None] = field(default_factory=list[tuple[int, int] | None])
    indents: list[float] = field(default_factory=list[float])
    notes: int = 0


class _Page:
    """Reads a page from its top to its end."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._frame = Frame(root)
        self._runs = Runs()
        self._place = _Place()
        self._found: list[Line] = []
        self._cells: dict[Element, tuple[int, int]] = {}
        self._gap = False

    def lines(self) -> list[Line]:
        """Return the lines, not numbered yet."""
        for event in tree.walk(self._root, self._skips):
            match event:
                case str():
                    self._runs.add(event, self._place.looks[-1])
                case tree.Start(element=element):
                    self._start(element)
                case tree.End(element=element):
                    self._end(element)
        self._finish()
        return self._found

    def _skips(self, element: Element) -> bool:
        if element.tag == "pre":
            self._finish()
            self._found += text_lines("".join(element.itertext()))
            return True
        return self._frame.skips(element) or is_note_mark(element, self._runs.ending)

    def _start(self, element: Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._finish()
            self._gap = self._gap or tag not in {"td", "th", "tr", "tbody", "li", "dd"}
            self._open_block(element)
        elif tag == "br":
            self._runs.add_break()
        self._place.looks.append(_looks(element, self._place.looks[-1]))

    def _open_block(self, element: Element) -> None:
        place = self._place
        place.indents.append(indent_of(element) + (element.tag in {"blockquote", "dd"}) * 2.5)
        place.notes += is_note(element)
        match element.tag:
            case "ol" | "ul" | "menu" | "dir":
                place.lists.append(list_of(element))
            case "li" if place.lists:
                place.lists[-1].count(element)
            case "table":
                grid = grid_of(element)
                if is_data(element, grid):
                    self._cells.update(grid.places())
            case "td" | "th":
                place.cells.append(self._cells.get(element))
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                place.headings.append(int(element.tag[1]))
            case _:
                pass

    def _end(self, element: Element) -> None:
        self._place.looks.pop()
        if element.tag in BLOCKS:
            self._finish()
            self._close_block(element)

    def _close_block(self, element: Element) -> None:
        place = self._place
        place.indents.pop()
        place.notes -= is_note(element)
        match element.tag:
            case "ol" | "ul" | "menu" | "dir":
                place.lists.pop()
            case "li" if place.lists:
                place.lists[-1].marker = ""
            case "td" | "th":
                place.cells.pop()
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                place.headings.pop()
            case _:
                pass

    def _finish(self) -> None:
        """Make lines of the words since the last block began or ended."""
        place = self._place
        for text, looks in self._runs.finish():
            lead = _LEAD.match(text)
            inset = len(lead.group()) / 2 if lead else 0.0
            self._found.append(
                Line(
                    text=text,
                    paragraph=UNNUMBERED,
                    marker=self._take_marker(),
                    level=max(0, len(place.lists) - 1),
                    heading=place.headings[-1] if place.headings else 0,
                    bold=looks.bold,
                    italic=looks.italic,
                    size=looks.size,
                    indent=sum(place.indents) + 2.5 * len(place.lists) + inset,
                    cell=place.cells[-1] if place.cells else None,
                    link=looks.link,
                    note=place.notes > 0,
                    after_gap=self._gap,
                )
            )
            self._gap = False

    def _take_marker(self) -> str:
        """Return the marker of the item that begins here; its later paragraphs have none."""
        if not self._place.lists:
            return ""
        last = self._place.lists[-1]
        marker, last.marker = last.marker, ""
        return marker


def _looks(element: Element, around: Looks) -> Looks:
    style = attribute(element, "style").lower()
    size = around.size
    if element.tag == "font":
        size = _FONT_SIZES.get(attribute(element, "size"), size)
    return Looks(
        bold=around.bold or element.tag in _BOLD or bool(_STYLED_BOLD.search(style)),
        italic=around.italic or element.tag in _ITALIC or bool(_STYLED_ITALIC.search(style)),
        link=around.link or (element.tag == "a" and attribute(element, "href") != ""),
        size=size,
    )
