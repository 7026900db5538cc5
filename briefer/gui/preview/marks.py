"""Which words stand where on the pages: from a place in the letter to a band, and back."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefer.document.nodes import Document
from briefer.document.placement import Placement
from briefer.document.walk import blocks, parts, plain
from briefer.domain.ids import Place


@dataclass(frozen=True)
class Band:
    """A stretch of a page, from `top` to `bottom` in points from its upper edge."""

    page: int
    top: float
    bottom: float


def bands(placements: Sequence[Placement], place: Place) -> tuple[Band, ...]:
    """Return where `place` and all parts of it stand, one band for each page that shows them.

    A place that the pages do not know (a heading that is not printed) is taken for the part that
    it belongs to.
    """
    found = [p for p in placements if p.anchor == place or p.anchor.startswith(f"{place}/")]
    if not found:
        whole, slash, _ = place.rpartition("/")
        return bands(placements, Place(whole)) if slash else ()
    pages = sorted({placement.page for placement in found})
    return tuple(
        Band(
            page,
            min(placement.top for placement in found if placement.page == page),
            max(placement.bottom for placement in found if placement.page == page),
        )
        for page in pages
    )


def place_at(placements: Sequence[Placement], page: int, down: float) -> Place | None:
    """Return the part that stands `down` points from the upper edge of `page`, or the nearest."""
    here = [placement for placement in placements if placement.page == page]
    if not here:
        return None

    def far(placement: Placement) -> tuple[float, float]:
        outside = max(placement.top - down, down - placement.bottom, 0)
        return outside, placement.bottom - placement.top

    return Place(min(here, key=far).anchor)


Lines = Sequence[tuple[str, str]]
"""The parts of a document in reading order: the anchor of each, and its words on one line."""


def part_words(document: Document) -> Lines:
    """Return the words of all parts, to look pages up in: for a large pack it takes a while."""
    return [
        (anchor, " ".join(f"{label} {plain(inlines)}".split()))
        for block in blocks(document)
        for anchor, label, inlines in parts(block, document.look.numerals)
    ]


def page_words(lines: Lines, placements: Sequence[Placement], page: int) -> str:
    """Return the words of the parts that stand on `page`, a line for each, in reading order."""
    here = {placement.anchor for placement in placements if placement.page == page}
    return "\n".join([words for anchor, words in lines if anchor in here])
