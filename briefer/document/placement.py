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


class Typeset(Node, frozen=True, kw_only=True):
    """A finished PDF file and where its parts stand; `pages` is the number of pages."""

    pdf: bytes
    pages: int
    placements: tuple[Placement, ...]


class MissingCharacter(Node, frozen=True, kw_only=True):
    """A character that no face we ship can show, and the part it stands in."""

    anchor: str
    character: str
