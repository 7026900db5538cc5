"""The pages of a report as pictures, drawn where the report is read."""

# pypdfium2 has no types; everything that is used of it is called here or in `opening`.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import math
from typing import Final

from pypdfium2 import PdfDocument, PdfiumError

from briefer.reading import limits
from briefer.reading.frames import Pixels
from briefer.reading.problems import Problem, ReportRefused

_PIXEL: Final = 4


def page_sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """Return the width and height of each page in points. Raises ReportRefused for no PDF."""
    document = _opened(data)
    sizes = (document.get_page_size(page) for page in range(len(document)))
    return tuple((_side(width), _side(height)) for width, height in sizes)


def draw(data: bytes, page: int, scale: float) -> Pixels:
    """Return page `page`, from 0, at `scale` pixels per point or as large as pictures may be.

    Raises ReportRefused for a page that cannot be drawn.
    """
    document = _opened(data)
    try:
        width, height = map(_side, document.get_page_size(page))
        most = min(
            math.sqrt(limits.PIXELS / (width * height)), limits.PIXELS_ACROSS / max(width, height)
        )
        # pypdfium2 takes the default's type for the parameter's.
        bitmap = document[page].render(scale=min(scale, most), prefer_bgrx=True)  # pyright: ignore[reportArgumentType]
    except (PdfiumError, IndexError, ValueError) as problem:
        raise ReportRefused(Problem.DAMAGED) from problem
    row, pixels = bitmap.width * _PIXEL, memoryview(bitmap.buffer)
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    kept = b"".join(bytes(pixels[start : start + row]) for start in starts)
    return Pixels(bitmap.width, bitmap.height, kept)


def _opened(data: bytes) -> PdfDocument:
    try:
        document = PdfDocument(data)
    except PdfiumError as problem:
        raise ReportRefused(Problem.DAMAGED) from problem
    if not 0 < len(document) <= limits.PAGES:
        raise ReportRefused(Problem.TOO_MANY_PAGES)
    return document


def _side(points: float) -> float:
    """Return a side that a page can have: none is without breadth."""
    return max(points, 1.0) if math.isfinite(points) else 1.0
