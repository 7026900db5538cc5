"""Parts of a Word file as trees, read so that nothing is fetched, resolved or blown up."""

# lxml has no types of its own; what we use of it is written down as a Protocol.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportAttributeAccessIssue=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from collections.abc import Iterator
from typing import Protocol, cast

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Tree(Protocol):
    """An element, as far as we look at it or change it."""

    tag: object
    text: str | None

    def get(self, name: str, default: str) -> str:
        """Return an attribute, or the default."""
        ...

    def set(self, name: str, value: str) -> None:
        """Give it an attribute."""
        ...

    def items(self) -> list[tuple[str, str]]:
        """Return all attributes."""
        ...

    def iter(self, *tags: str) -> Iterator["Tree"]:
        """Give it and all within it that have one of `tags`."""
        ...

    def find(self, path: str) -> "Tree | None":
        """Return the first element at `path`."""
        ...

    def findall(self, path: str) -> "list[Tree]":
        """Return all elements at `path`."""
        ...

    def append(self, element: "Tree") -> None:
        """Put an element last in it."""
        ...

    def insert(self, index: int, element: "Tree") -> None:
        """Put an element in it at a place."""
        ...

    def remove(self, element: "Tree") -> None:
        """Take an element out of it."""
        ...

    def getparent(self) -> "Tree | None":
        """Return what it stands in."""
        ...

    def __iter__(self) -> Iterator["Tree"]: ...


def parsed(data: bytes) -> Tree:
    """Return the root of a part. Raises ValueError for what is no XML, or declares a type."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise ValueError(str(problem)) from problem
    if root.getroottree().docinfo.doctype:
        raise ValueError("a document type")
    return cast("Tree", root)


def written(root: Tree) -> bytes:
    """Return a part as it stands in a file."""
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return cast("bytes", data)


def drop(root: Tree, *tags: str) -> None:
    """Take all elements with one of `tags` out of a tree."""
    for element in list(root.iter(*tags)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
