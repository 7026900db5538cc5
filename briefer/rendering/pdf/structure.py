"""The structure tree: what each piece of a page is (ISO 32000-1, 14.7; ISO 14289-1).

The tree is made with the rows; drawing only adds where the words went. So the tree is in reading
order, wherever on the pages the words stand. Nothing in it leads back up: what is drawn by the
thousand is freed at once, and the collector of cycles need not look for it.
"""

from collections.abc import Iterable

import msgspec

from briefer.rendering.pdf.objects import Objects, language_tag, text_string


class Element(msgspec.Struct, eq=False, gc=False):
    """A structure element. `attributes` is the inside of its attribute dictionary.

    `identifier` is unique in the file; a Note needs one. `number` is its object, from when the tree
    is written.
    """

    tag: str
    language: str | None = None
    alternative: str | None = None
    actual: str | None = None
    attributes: str = ""
    identifier: str = ""
    title: str = ""
    kids: list["Element | Content | Annotation"] = []
    number: int = 0

    def add(self, tag: str, language: str | None = None, attributes: str = "") -> "Element":
        """Return a new element that comes last in this one."""
        kid = Element(tag, language, attributes=attributes)
        self.kids.append(kid)
        return kid

    def content(self) -> "Content":
        """Return a new place for words that come last in this element."""
        content = Content(self.tag)
        self.kids.append(content)
        return content


class Content(msgspec.Struct, eq=False, gc=False):
    """Words of an element called `tag`. `marks` is where they were drawn: page (from 0) and MCID.

    `owner` is the object of the element, from when the tree is written.
    """

    tag: str
    marks: list[tuple[int, int]] = []
    owner: int = 0


class Annotation(msgspec.Struct, eq=False, gc=False):
    """An annotation that belongs to an element: its page and its object."""

    page: int
    number: int


def write_tree(
    root: Element,
    pages: list[int],
    parents: "list[list[Content] | Element]",
    objects: Objects,
) -> int:
    """Write a tree of elements, when all its words are drawn, and return its object.

    `pages` are the objects of the pages. `parents` holds, by the keys that pages and annotations
    have in the ParentTree, whose a page's MCIDs are, and whose an annotation is.
    """
    top = objects.reserve()
    elements: list[Element] = []
    _number(root, elements, objects)
    _write(root, top, pages, objects)
    rows: list[str] = []
    for key, owner in enumerate(parents):
        if isinstance(owner, Element):
            rows.append(f"{key} {owner.number} 0 R")
        else:
            refs = " ".join([f"{content.owner} 0 R" for content in owner])
            rows.append(f"{key} [{refs}]")
    tree = objects.add(f"<</Nums[{' '.join(rows)}]>>")
    objects.put(
        top,
        f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree {tree} 0 R"
        f"/ParentTreeNextKey {len(parents)}{_identifiers(elements)}>>",
    )
    return top


def _number(element: Element, elements: list[Element], objects: Objects) -> None:
    """Give an element and all below it their objects, and add them to `elements`."""
    element.number = objects.reserve()
    elements.append(element)
    for kid in element.kids:
        if isinstance(kid, Element):
            _number(kid, elements, objects)


def _write(element: Element, parent: int, pages: list[int], objects: Objects) -> None:
    """Write an element as it stands in a file, and all below it.

    Its own words are on the first page that some of them are on, if nothing else is said.
    """
    page: int | None = None
    kids: list[str] = []
    for kid in element.kids:
        if isinstance(kid, Content):
            kid.owner = element.number
            for on, mcid in kid.marks:
                page = on if page is None else page
                kids.append(str(mcid) if on == page else _elsewhere(pages[on], mcid))
        elif isinstance(kid, Element):
            kids.append(f"{kid.number} 0 R")
            _write(kid, element.number, pages, objects)
        else:
            kids.append(f"<</Type/OBJR/Pg {pages[kid.page]} 0 R/Obj {kid.number} 0 R>>")
    on_page = "" if page is None else f"/Pg {pages[page]} 0 R"
    objects.put(
        element.number,
        f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R/K[{' '.join(kids)}]{on_page}"
        f"{_told(element)}>>",
    )


def _told(element: Element) -> str:
    """Return what is said of an element beside what it holds."""
    told = f"/Lang ({language_tag(element.language)})" if element.language else ""
    if element.alternative:
        told += f"/Alt{text_string(element.alternative)}"
    if element.actual:
        told += f"/ActualText{text_string(element.actual)}"
    if element.identifier:
        told += f"/ID{text_string(element.identifier)}"
    if element.title:
        told += f"/T{text_string(element.title)}"
    if element.attributes:
        told += f"/A<<{element.attributes}>>"
    return told


def _elsewhere(page: int, mcid: int) -> str:
    """Return a mark on another page than the element's first one."""
    return f"<</Type/MCR/Pg {page} 0 R/MCID {mcid}>>"


def _identifiers(elements: Iterable[Element]) -> str:
    """Return the IDTree, which finds elements by their identifiers (ISO 32000-1, 14.7.2)."""
    named = sorted((each.identifier, each.number) for each in elements if each.identifier)
    if not named:
        return ""
    rows = "".join(f"{text_string(name)}{number} 0 R" for name, number in named)
    first, last = text_string(named[0][0]), text_string(named[-1][0])
    return f"/IDTree<</Kids[<</Limits[{first}{last}]/Names[{rows}]>>]>>"
