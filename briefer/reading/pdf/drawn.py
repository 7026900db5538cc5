"""The straight lines and fields that are drawn on a page of a PDF."""

# pypdfium2 has no types; everything that is used of it is called here or in `opening`.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import ctypes
import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final, NamedTuple

from pypdfium2 import raw as pdfium

from briefer.reading.pdf.ruled import Rule

_OBJECTS: Final = 5_000
_SEGMENTS: Final = 40
_STRAIGHT: Final = 0.8
_FAR: Final = 1e6
_CLOSED: Final = 4
"""Corners of a field."""


class _Point(NamedTuple):
    x: float
    y: float


def rules_of(page: Any) -> Iterator[Rule]:  # noqa: ANN401 - a handle of PDFium's
    """Yield the lines and fields of a page, in points."""
    for number in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_PATH and _is_seen(thing):
            yield from _rules(thing)


def _is_seen(path: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a path is drawn, and does not only bound what is drawn after it."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, filled, stroked)
    return bool(filled.value or stroked.value)


def _rules(path: Any) -> Iterator[Rule]:  # noqa: ANN401 - as above
    for corners in _parts(path):
        straight = all(_is_straight(one, other) for one, other in pairwise(corners))
        if not straight or len(corners) < 2:
            continue
        if len(corners) >= _CLOSED:
            yield _around(corners)
        else:
            yield from (_around(pair) for pair in pairwise(corners))


def _parts(path: Any) -> Iterator[list[_Point]]:  # noqa: ANN401 - as above
    """Yield the corners of each part of a path that has no curves; a long one is a drawing."""
    count = pdfium.FPDFPath_CountSegments(path)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    corners: list[_Point] = []
    for number in range(count if count <= _SEGMENTS else 0):
        segment = pdfium.FPDFPath_GetPathSegment(path, number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        if kind == pdfium.FPDF_SEGMENT_MOVETO and corners:
            yield corners
            corners = []
        corners.append(_point(segment, matrix))
    if corners:
        yield corners


def _point(segment: Any, matrix: Any) -> _Point:  # noqa: ANN401 - as above
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return _Point(
        matrix.a * x.value + matrix.c * y.value + matrix.e,
        matrix.b * x.value + matrix.d * y.value + matrix.f,
    )


def _is_straight(one: _Point, other: _Point) -> bool:
    """Tell whether a line goes across or down, to somewhere that a page may have."""
    within = all(math.isfinite(side) and abs(side) < _FAR for side in (*one, *other))
    return within and min(abs(one.x - other.x), abs(one.y - other.y)) <= _STRAIGHT


def _around(corners: list[_Point] | tuple[_Point, _Point]) -> Rule:
    xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
    return Rule(min(xs), min(ys), max(xs), max(ys))
