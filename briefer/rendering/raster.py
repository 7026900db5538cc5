"""PdfiumRasteriser: pages of a PDF as pictures, by PDFium."""

# pypdfium2 has no types of its own; what we use of it is written down as Protocols.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

import atexit
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Protocol, cast

from pypdfium2 import PdfDocument, PdfiumError

_BYTES = 4
"""Bytes of a pixel: blue, green, red, unused."""


class Bitmap(Protocol):
    """Pixels as PDFium leaves them; a row takes `stride` bytes, of which the last may be idle."""

    width: int
    height: int
    stride: int
    buffer: Sequence[int]

    def close(self) -> None:
        """Free the pixels."""
        ...


class _Words(Protocol):
    """The text of a page."""

    def get_text_range(self) -> str: ...

    def close(self) -> None: ...


class _Sheet(Protocol):
    """A page."""

    def render(self, *, scale: float, prefer_bgrx: bool) -> Bitmap: ...

    def get_textpage(self) -> _Words: ...

    def close(self) -> None: ...


class _Document(Protocol):
    """An open PDF."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int) -> _Sheet: ...

    def get_page_size(self, index: int) -> tuple[float, float]: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn page: `width` by `height` pixels of 4 bytes each, row after row without padding."""

    width: int
    height: int
    pixels: bytes


class PdfiumRasteriser:
    """Draws pages on white.

    PDFium is not safe to use from several threads, so callers from any thread wait for each
    other. The PDF drawn last stays open, since its other pages are mostly drawn next.
    """

    def __init__(self) -> None:
        self._alone = Lock()
        self._pdf = b""
        self._document: _Document | None = None
        # PDFium complains on stderr about what is open when the program ends.
        atexit.register(_close, weakref.ref(self))

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Return the width and height of each page in points."""
        with self._alone:
            document = self._open(pdf)
            return tuple(document.get_page_size(page) for page in range(len(document)))

    def draw(self, pdf: bytes, page: int, scale: float) -> Picture:
        """Return page `page` (from 0) at `scale` pixels per point."""
        with self._alone:
            sheet = self._open(pdf)[page]
            try:
                bitmap = sheet.render(scale=scale, prefer_bgrx=True)
            finally:
                sheet.close()
            try:
                return picture_of(bitmap)
            finally:
                bitmap.close()

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        """Return the text of each page. Raises ValueError for what cannot be opened as a PDF."""
        with self._alone:
            try:
                document = self._open(pdf)
                return tuple(_text(document[page]) for page in range(len(document)))
            except PdfiumError as problem:
                raise ValueError("no PDF, or a damaged one") from problem

    def close(self) -> None:
        """Let go of the PDF drawn last; another may be drawn afterwards."""
        with self._alone:
            self._close()

    def _open(self, pdf: bytes) -> _Document:
        """Return the opened PDF, closing the one before."""
        if self._document is None or self._pdf != pdf:
            self._close()
            self._document = cast("_Document", PdfDocument(pdf))
            self._pdf = pdf
        return self._document

    def _close(self) -> None:
        if self._document is not None:
            self._document.close()
        self._document, self._pdf = None, b""


def _text(sheet: _Sheet) -> str:
    try:
        text = sheet.get_textpage()
        try:
            return text.get_text_range()
        finally:
            text.close()
    finally:
        sheet.close()


def _close(rasteriser: "weakref.ref[PdfiumRasteriser]") -> None:
    alive = rasteriser()
    if alive is not None:
        alive.close()


def picture_of(bitmap: Bitmap) -> Picture:
    """Return a bitmap's pixels without the padding that may end its rows."""
    row = bitmap.width * _BYTES
    data = bytes(bitmap.buffer)
    if bitmap.stride != row:
        starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
        data = b"".join(data[start : start + row] for start in starts)
    return Picture(bitmap.width, bitmap.height, data)
