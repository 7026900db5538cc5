"""SVG pictures drawn as PNG: only what is drawn counts, and nothing outside the file is read."""

import math
import re
from typing import Final

import resvg_py

from briefer import resources
from briefer.reading.docx.names import local
from briefer.reading.paper.problems import PaperProblem, PaperRefused
from briefer.reading.problems import ReportRefused
from briefer.reading.tree import Element, attribute, part_text, part_tree

_HEAD: Final = 4_096
_STARTS: Final = re.compile(rb"<(?:[\w.-]+:)?svg[\s>]", re.IGNORECASE)
_MARKUP: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
_ACTIVE: Final = frozenset(
    ("script", "foreignobject", "iframe", "object", "embed", "handler", "audio", "video")
)
_PIXELS: Final = re.compile(r"data:image/(?:png|jpe?g)[;,]", re.IGNORECASE)
_URL: Final = re.compile(r"url\(\s*['\"]?\s*([^)\s'\"]*)", re.IGNORECASE)
_HIDING: Final = re.compile(r"\\|@import", re.IGNORECASE)
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE\s+svg\b[^\[\]<>]*>", re.IGNORECASE)
"""One that only names the standard, as drawing programs write; it is not asked for."""

_LINKS: Final = frozenset(("href", "src"))
_ELEMENTS: Final = 100_000
_FACE: Final = "Liberation Sans"
_NUMBER: Final = re.compile(
    r"\+?(\d*\.?\d+(?:e[-+]?\d{1,3})?)(?:px|pt|pc|mm|cm|in)?", re.IGNORECASE
)

_DRAWN: Final = 1_600
"""Pixels of the longer side: a logo across half a page has 400 to the inch."""


def is_svg(data: bytes) -> bool:
    """Tell whether a file looks like an SVG picture."""
    head = data[:_HEAD]
    return bool(_MARKUP.match(head) and _STARTS.search(head))


def drawn(data: bytes) -> bytes:
    """Return an SVG picture as a PNG file with _DRAWN pixels along its longer side.

    What is drawn is written anew from the tree that was looked at, so that no other reading of the
    same bytes can differ. Raises PaperRefused for scripts, for anything outside the file, for
    entities, and for what shows nothing.
    """
    root = _tree(data)
    for count, element in enumerate(root.iter()):
        if count > _ELEMENTS:
            raise PaperRefused(PaperProblem.PICTURE_DAMAGED)
        _check(element)
    faces = [str(resources.path(f"fonts/LiberationSans-{cut}.ttf")) for cut in ("Regular", "Bold")]
    width, height = _room(root)
    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=part_text(root),
                width=width,
                height=height,
                skip_system_fonts=True,
                font_files=faces,
                font_family=_FACE,
                sans_serif_family=_FACE,
                serif_family=_FACE,
            )
        )
    except ValueError as problem:
        raise PaperRefused(PaperProblem.PICTURE_DAMAGED) from problem


def _tree(data: bytes) -> Element:
    try:
        return part_tree(_DOCTYPE.sub(b"", data, count=1))
    except ReportRefused as refused:
        entities = refused.problem.value == PaperProblem.ENTITIES.value
        problem = PaperProblem.ENTITIES if entities else PaperProblem.PICTURE_DAMAGED
        raise PaperRefused(problem) from refused


def _check(element: Element) -> None:
    """Raise PaperRefused for an element that acts, or that wants something from outside."""
    name = local(element).casefold()
    if name in _ACTIVE:
        raise PaperRefused(PaperProblem.SCRIPT)
    if name == "style":
        _check_style("".join(element.itertext()))
    for full, words in element.items():
        called = full.rpartition("}")[2].casefold()
        if called.startswith("on"):
            raise PaperRefused(PaperProblem.SCRIPT)
        if called in _LINKS and name != "a":
            _check_target(words)
        _check_style(words, within=called == "style")


def _check_style(words: str, *, within: bool = True) -> None:
    if within and _HIDING.search(words):
        raise PaperRefused(PaperProblem.OUTSIDE)
    for target in _URL.findall(words):
        _check_target(target)


def _check_target(target: str) -> None:
    target = target.strip()
    if target and not target.startswith("#") and not _PIXELS.match(target):
        raise PaperRefused(PaperProblem.OUTSIDE)


def _room(root: Element) -> tuple[int | None, int | None]:
    """Return the width or the height to draw in; the other one follows."""
    box = [_length(number) for number in attribute(root, "viewBox").replace(",", " ").split()]
    width, height = (box[2], box[3]) if len(box) == 4 else (0.0, 0.0)
    width = _length(attribute(root, "width")) or width
    height = _length(attribute(root, "height")) or height
    return (_DRAWN, None) if width >= height else (None, _DRAWN)


def _length(words: str) -> float:
    """Return a length without its unit; 0 for what is none, and for parts of a hundred."""
    found = _NUMBER.fullmatch(words.strip())
    length = float(found[1]) if found else 0.0
    return length if math.isfinite(length) and length > 0 else 0.0
