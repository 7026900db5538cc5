"""The parts of a web page: what is left out, what makes a paragraph, how lists count."""

import re
from dataclasses import dataclass
from typing import Final

from briefer.reading.counting import counted
from briefer.reading.tree import Element, attribute

NEVER: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "head",
        "select",
        "button",
        "textarea",
        "audio",
        "video",
        "canvas",
        "map",
        "frameset",
    ]
)
"""What holds no words of the report."""

BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""What stands in lines of its own."""

_AROUND: Final = frozenset(["nav", "header", "footer", "aside", "form"])
_ROLES: Final = frozenset(["navigation", "banner", "contentinfo", "search", "complementary"])
_MOST: Final = 0.4
"""A part of the page that holds more of its words than this is no frame around it."""
_MARK: Final = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5})[\])]?")
_NOTE: Final = re.compile(
    r"^_?(?:fn|ftn|edn|footnote|endnote|note)s?[-_:]?\d*$|^cite_note|footnotes?\b", re.IGNORECASE
)
_STYLES: Final = {
    "decimal": "1",
    "decimal-leading-zero": "01",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
_INDENT: Final = re.compile(r"(?:margin|padding)-left:\s*([\d.]{1,6})(pt|px|em|cm|in)")
_EMS: Final = {"pt": 1 / 12, "px": 1 / 16, "em": 1.0, "cm": 2.36, "in": 6.0}


class Frame:
    """Knows what of a page stands around its text: menus, search forms, banners."""

    def __init__(self, root: Element) -> None:
        self._whole = _length(root)

    def skips(self, element: Element) -> bool:
        """Tell whether an element is left out with all that is in it."""
        if element.tag in NEVER:
            return True
        if element.tag == "input" or not (
            element.tag in _AROUND or attribute(element, "role") in _ROLES
        ):
            return element.tag == "input"
        # Old pages wrap everything in one form, and an article may have a header with its title.
        if element.tag in {"header", "aside"} and _holds_title(element):
            return False
        return _length(element) <= _MOST * self._whole


def _length(element: Element) -> int:
    return sum(len(text) for text in element.itertext())


def _holds_title(element: Element) -> bool:
    inside = next(element.iterancestors("article", "main", "section"), None) is not None
    return inside or next(iter(element.iter("h1")), None) is not None


def is_note_mark(element: Element, before: str) -> bool:
    """Tell whether an element is the mark of a footnote, where `before` are the words before it."""
    if element.tag not in {"a", "sup"}:
        return False
    words = "".join(element.itertext()).strip()
    if not _MARK.fullmatch(words):
        return False
    link = element if element.tag == "a" else element.find(".//a")
    if link is not None:
        return "#" in attribute(link, "href")
    # "km2" and "CO2" are no notes, "the law.3" and "detention3" are.
    return bool(re.search(r"[^\W\d_]{4}$|[.,;:!?\"”»)]$", before))


def is_note(element: Element) -> bool:
    """Tell whether an element holds footnotes."""
    names = [
        attribute(element, "id"),
        *attribute(element, "class").split(),
        attribute(element, "epub:type"),
    ]
    return any(_NOTE.search(name) for name in names if name)


def indent_of(element: Element) -> float:
    """Return how far in its style moves an element, in ems."""
    found = _INDENT.search(attribute(element, "style").lower())
    try:
        return float(found[1]) * _EMS[found[2]] if found else 0.0
    except ValueError:
        return 0.0


@dataclass
class PageList:
    """A list that is being read: how its items are marked, and the next one's number."""

    style: str
    next: int = 1
    step: int = 1
    marker: str = ""

    def count(self, item: Element) -> None:
        """Go on to the next item."""
        self.marker = self.style
        if self.style in {"", "•"}:
            return
        given = _whole(attribute(item, "value"), self.next)
        self.marker = f"{counted(given, self.style)}."
        self.next = given + self.step


def list_of(element: Element) -> PageList:
    """Return the list that an element begins."""
    style = attribute(element, "style").lower()
    named = re.search(r"list-style(?:-type)?:\s*([a-z-]{3,24})", style)
    if named and named[1] == "none":
        return PageList("")
    if element.tag != "ol":
        return PageList("•")
    shown = _STYLES.get(named[1], "1") if named else attribute(element, "type", "1")
    shown = shown if shown in {"1", "a", "A", "i", "I", "01"} else "1"
    return PageList(shown, _whole(attribute(element, "start"), 1))


def _whole(given: str, otherwise: int) -> int:
    sign = given.strip()
    return int(sign) if sign.isascii() and sign.isdecimal() and len(sign) < 7 else otherwise
