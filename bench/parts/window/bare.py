"""PDFium's raster of one page, and nothing around it."""

# pypdfium2 has no types of its own; what is used of it is written down as Protocols.
# pyright: reportMissingTypeStubs=false

from typing import Protocol, cast

from pypdfium2 import PdfDocument

from briefer.rendering.raster import Bitmap


class _Page(Protocol):
    def render(self, *, scale: float, prefer_bgrx: bool) -> Bitmap: ...

    def close(self) -> None: ...


class _Document(Protocol):
    def __getitem__(self, index: int) -> _Page: ...

    def close(self) -> None: ...


class BareRaster:
    """A page of a PDF, open."""

    def __init__(self, pdf: bytes, page: int) -> None:
        """Open page `page`, from 0."""
        self._document = cast("_Document", PdfDocument(pdf))
        self._page = self._document[page]

    def draw(self, scale: float) -> Bitmap:
        """Draw the page at `scale` pixels per point, as PDFium leaves it."""
        return self._page.render(scale=scale, prefer_bgrx=True)

    def close(self) -> None:
        """Close the page and its file."""
        self._page.close()
        self._document.close()
