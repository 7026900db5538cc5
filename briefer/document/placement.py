"""Where the parts of a document ended up on its pages."""

from briefer.document.nodes import Node


class Placement(Node, frozen=True, kw_only=True):
    """A stretch of a page that shows one part.

    `page` counts from 0; `top` and `bottom` are points (1/72 inch) from the page's upper edge.
    """

    anchor: str
    page: int
    top: float
    bottom: float


class Pages(Node, frozen=True, kw_only=True):
    """The pages of a section: the first one, from one, and how many; both 0 for no page."""

    first: int = 0
    count: int = 0


PageLook = tuple[bytes, tuple[bytes, ...]]
"""What a page is drawn from: its own drawing, and what the drawings of its file share."""


class Typeset(Node, frozen=True, kw_only=True):
    """A finished PDF file and where its parts stand; `pages` is the number of pages.

    `sections` has what stands before any section, and then one for each SectionBreak. `looks` has
    one for each page: pages with the same, be it in two files, look the same.
    """

    pdf: bytes
    pages: int
    placements: tuple[Placement, ...]
    sections: tuple[Pages, ...] = ()
    looks: tuple[PageLook, ...] = ()

    def first_pages(self) -> dict[str, int]:
        """Return the page, from one, on which each part begins, by the part's anchor."""
        backwards = sorted(self.placements, key=lambda placement: -placement.page)
        return {placement.anchor: placement.page + 1 for placement in backwards}


class MissingCharacter(Node, frozen=True, kw_only=True):
    """A character that no face we ship can show, and the part it stands in."""

    anchor: str
    character: str
