"""Elements of a web page or a Word document, and the walk through them that no depth can hurt."""

# lxml has no types of its own; what we use of it is written down as Protocols.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportAttributeAccessIssue=false, reportUnknownVariableType=false

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol, cast

from lxml import etree

from briefer.reading import limits
from briefer.reading.problems import Problem, ReportRefused


class Element(Protocol):
    """An element: its name, its text, and the text after it."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, name: str) -> str | None:
        """Return an attribute, or None."""
        ...

    def items(self) -> "list[tuple[str, str]]":
        """Return all attributes."""
        ...

    def getparent(self) -> "Element | None":
        """Return the element that it stands in."""
        ...

    def iter(self, *tags: str) -> "Iterator[Element]":
        """Give it and all within it that have one of `tags`, in their order."""
        ...

    def iterancestors(self, *tags: str) -> "Iterator[Element]":
        """Give what it stands in, from within."""
        ...

    def itertext(self) -> Iterator[str]:
        """Give all text within it."""
        ...

    def find(self, path: str) -> "Element | None":
        """Return the first element at `path`."""
        ...

    def findall(self, path: str) -> "list[Element]":
        """Return all elements at `path`."""
        ...

    def __iter__(self) -> "Iterator[Element]": ...


class Start(NamedTuple):
    """An element begins."""

    element: Element


class End(NamedTuple):
    """An element ends."""

    element: Element


def attribute(element: Element, name: str, otherwise: str = "") -> str:
    """Return an attribute of an element, or `otherwise` where it has none."""
    found = element.get(name)
    return otherwise if found is None else found


def page_tree(text: str) -> Element | None:
    """Return the root of a web page, or None where there is nothing. Nothing is ever fetched."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        return cast("Element | None", etree.fromstring(text.encode("utf-8", "replace"), parser))
    except etree.LxmlError:
        return None


def part_tree(data: bytes) -> Element:
    """Return the root of a part of an Office file; it can define no entities and fetch nothing."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.LxmlError as problem:
        deep = "depth" in str(cast("Exception", problem))
        raise ReportRefused(Problem.TOO_DEEP if deep else Problem.DAMAGED) from problem
    except ValueError as problem:
        raise ReportRefused(Problem.DAMAGED) from problem
    if root.getroottree().docinfo.doctype:
        raise ReportRefused(Problem.ENTITIES)
    return cast("Element", root)


def part_text(root: Element) -> str:
    """Return a part as it is written in a file, without a declaration."""
    return etree.tostring(root, encoding="unicode")


def walk(root: Element, skips: Callable[[Element], bool]) -> Iterator[Start | End | str]:
    """Give what is in `root` as it is read: beginnings, ends and the text between them.

    What `skips` names is left out whole. Raises ReportRefused for what is nested too deep.
    """
    yield from _opened(root)
    stack = [(root, iter(root))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            yield End(element)
            stack.pop()
            tail = element.tail if stack else None
        elif skips(child):
            tail = child.tail
        else:
            yield from _opened(child)
            stack.append((child, iter(child)))
            tail = None
        if len(stack) > limits.DEPTH:
            raise ReportRefused(Problem.TOO_DEEP)
        if tail:
            yield tail


def _opened(element: Element) -> Iterator[Start | str]:
    yield Start(element)
    if element.text:
        yield element.text
