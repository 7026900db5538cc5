"""Names in WordprocessingML, whichever of its two namespaces a file uses."""

from collections.abc import Iterator

from briefer.reading.tree import Element, attribute


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def value(element: Element, name: str = "val") -> str:
    """Return an attribute in the element's own namespace, or without one."""
    space = element.tag.rpartition("}")[0]
    return attribute(element, f"{space}}}{name}" if space else name, attribute(element, name))


def child(element: Element | None, *names: str) -> Element | None:
    """Return what stands at a path of local names below `element`, or None."""
    for name in names:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Give the elements with a local name directly in `element`."""
    return (inner for inner in (() if element is None else element) if local(inner) == name)


def child_value(element: Element | None, *names: str) -> str:
    """Return the value of what stands at a path below `element`, or ""."""
    found = child(element, *names)
    return "" if found is None else value(found)


def whole(text: str, otherwise: int = 0) -> int:
    """Return a whole number that a file gives, within reason, or `otherwise`."""
    sign = text.removeprefix("-")
    if not (sign.isascii() and sign.isdecimal() and len(sign) < 8):
        return otherwise
    return int(text)


def switched(properties: Element | None, name: str) -> bool | None:
    """Return whether a property as bold is on or off, or None where nothing is said."""
    found = child(properties, name)
    if found is None:
        return None
    return value(found) not in {"0", "false", "off", "none"}
