"""Where the links inside a PDF lead to, as pikepdf finds them."""

from io import BytesIO
from typing import NamedTuple

import pikepdf


class Led(NamedTuple):
    """A link: the page that it stands on, what it says, and the page and height it leads to.

    Pages count from 0; `top` is points below the upper edge of the page.
    """

    page: int
    words: str
    to: int
    top: float


def led(pdf: bytes) -> list[Led]:
    """Return every link that leads to a place in the file, in the order of the pages."""
    with pikepdf.open(BytesIO(pdf)) as file:
        places = [page.obj.objgen for page in file.pages]
        found: list[Led] = []
        for number, page in enumerate(file.pages):
            annotations = page.obj.get("/Annots", pikepdf.Array())
            for link in annotations:  # pyright: ignore[reportGeneralTypeIssues]  # an Array is one
                if "/Dest" in link:
                    to, top = places.index(link.Dest[0].objgen), float(link.Dest[3])
                    height = float(file.pages[to].MediaBox[3])
                    found.append(Led(number, str(link.Contents), to, height - top))
        return found
