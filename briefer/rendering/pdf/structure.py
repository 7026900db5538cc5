"""The structure tree: what each piece of a page is (ISO 32000-1, 14.7; ISO 14289-1).

The tree is made with the rows; drawing only adds where the words went. So the tree is in reading
order, wherever on the pages the words stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefer.rendering.pdf.objects import Objects, language_tag, text_string


@dataclass(eq=False, slots=True)
class Element:
    """A structure element. `attributes` is the inside of its attribute dictionary.

    `identifier` is unique in the file; a Note needs one.
    """

    tag: str
    language: str | None = None
    alternative: str | None = None
    actual: str | None = None
    attributes: str = ""
    identifier: str = ""
    title: str = ""
    kids: list["Element | Content | Annotation"] = field(
        default_factory=list["Element | Content | Annotation"]
    )
    parent: "Element | None" = None

    def add(self, tag: str, language: str | None = None, attributes: str = "") -> "Element":
        """Return a new element that comes last in this one."""
        kid = Element(tag, language, attributes=attributes)
        self.kids.append(kid)
        return kid

    def content(self) -> "Content":
        """Return a new place for words that come last in this element."""
        content = Content(self)
        self.kids.append(content)
        return content


@dataclass(eq=False, slots=True)
class Content:
    """Words of an element. `marks` is where they were drawn: page (from 0) and MCID."""

    element: Element
    marks: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])


@dataclass(eq=False, slots=True)
class Annotation:
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
    numbers = {element: objects.reserve() for element in _down(root)}
    for element, number in numbers.items():
        objects.put(number, _written(element, numbers, pages, top))
    rows: list[str] = []
    for key, owner in enumerate(parents):
        if isinstance(owner, Element):
            rows.append(f"{key} {numbers[owner]} 0 R")
        else:
            refs = " ".join([f"{numbers[content.element]} 0 R" for content in owner])
            rows.append(f"{key} [{refs}]")
    tree = objects.add(f"<</Nums[{' '.join(rows)}]>>")
    objects.put(
        top,
        f"<</Type/StructTreeRoot/K {numbers[root]} 0 R/ParentTree {tree} 0 R"
        f"/ParentTreeNextKey {len(parents)}{_identifiers(numbers)}>>",
    )
    return top


def _down(element: Element) -> Iterator[Element]:
    """Yield an element and all below it, and let each know its parent."""
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            kid.parent = element
            yield from _down(kid)


def _written(element: Element, numbers: dict[Element, int], pages: list[int], top: int) -> str:
    """Return an element as it stands in a file."""
    page = next((marks[0][0] for marks in _marks(element)), None)
    kids = " ".join(_kids(element, numbers, pages, page))
    parent = numbers[element.parent] if element.parent else top
    parts = [f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R/K[{kids}]"]
    if page is not None:
        parts.append(f"/Pg {pages[page]} 0 R")
    if element.language:
        parts.append(f"/Lang ({language_tag(element.language)})")
    for key, value in (
        ("/Alt", element.alternative),
        ("/ActualText", element.actual),
        ("/ID", element.identifier),
        ("/T", element.title),
    ):
        if value:
            parts.append(key + text_string(value))
    if element.attributes:
        parts.append(f"/A<<{element.attributes}>>")
    parts.append(">>")
    return "".join(parts)


def _marks(element: Element) -> Iterator[list[tuple[int, int]]]:
    """Yield where each of an element's own words were drawn."""
    for kid in element.kids:
        if isinstance(kid, Content) and kid.marks:
            yield kid.marks


def _kids(
    element: Element, numbers: dict[Element, int], pages: list[int], page: int | None
) -> Iterator[str]:
    """Yield what an element holds; its own words are on `page` if nothing else is said."""
    for kid in element.kids:
        if isinstance(kid, Content):
            for on, mcid in kid.marks:
                yield str(mcid) if on == page else _elsewhere(pages[on], mcid)
        elif isinstance(kid, Element):
            yield f"{numbers[kid]} 0 R"
        else:
            yield f"<</Type/OBJR/Pg {pages[kid.page]} 0 R/Obj {kid.number} 0 R>>"


def _elsewhere(page: int, mcid: int) -> str:
    """Return a mark on another page than the element's first one."""
    return f"<</Type/MCR/Pg {page} 0 R/MCID {mcid}>>"


def _identifiers(numbers: dict[Element, int]) -> str:
    """Return the IDTree, which finds elements by their identifiers (ISO 32000-1, 14.7.2)."""
    named = sorted(
        (element.identifier, number) for element, number in numbers.items() if element.identifier
    )
    if not named:
        return ""
    rows = "".join(f"{text_string(name)}{number} 0 R" for name, number in named)
    first, last = text_string(named[0][0]), text_string(named[-1][0])
    return f"/IDTree<</Kids[<</Limits[{first}{last}]/Names[{rows}]>>]>>"
