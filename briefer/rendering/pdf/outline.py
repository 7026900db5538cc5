"""The outline of a file: its headings as bookmarks (ISO 32000-1, 12.3.3)."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefer.rendering.pdf.objects import Objects, text_string


class Bookmark(NamedTuple):
    """A line of the outline: its words, its depth from 1, and where it leads."""

    text: str
    level: int
    destination: str


def write_outline(bookmarks: Sequence[Bookmark], objects: Objects) -> int | None:
    """Write the outline, all of it open, and return its object; None for one without lines."""
    if not bookmarks:
        return None
    root = objects.reserve()
    numbers = [objects.reserve() for _ in bookmarks]
    families = _families(bookmarks)
    below = _counts(families, len(bookmarks))
    for parent, family in families.items():
        for index, before, after in zip(family, [None, *family], [*family[1:], None], strict=False):
            bookmark = bookmarks[index]
            parts = [
                f"<</Title{text_string(bookmark.text)}/Dest{bookmark.destination}"
                f"/Parent {root if parent is None else numbers[parent]} 0 R"
            ]
            if before is not None:
                parts.append(f"/Prev {numbers[before]} 0 R")
            if after is not None:
                parts.append(f"/Next {numbers[after]} 0 R")
            if index in families:
                own = families[index]
                parts.append(_ends(numbers[own[0]], numbers[own[-1]], below[index]))
            objects.put(numbers[index], "".join([*parts, ">>"]))
    top = families[None]
    ends = _ends(numbers[top[0]], numbers[top[-1]], len(bookmarks))
    objects.put(root, f"<</Type/Outlines{ends}>>")
    return root


def _families(bookmarks: Sequence[Bookmark]) -> dict[int | None, list[int]]:
    """Return which lines stand directly below which; the topmost below None."""
    families: dict[int | None, list[int]] = {}
    above: list[int] = []
    for index, bookmark in enumerate(bookmarks):
        while above and bookmarks[above[-1]].level >= bookmark.level:
            above.pop()
        families.setdefault(above[-1] if above else None, []).append(index)
        above.append(index)
    return families


def _counts(families: Mapping[int | None, Sequence[int]], count: int) -> list[int]:
    """Return how many lines stand below each line, however deep."""
    below = [0] * count
    for index in range(count - 1, -1, -1):
        below[index] = sum(1 + below[kid] for kid in families.get(index, ()))
    return below


def _ends(first: int, last: int, count: int) -> str:
    return f"/First {first} 0 R/Last {last} 0 R/Count {count}"
