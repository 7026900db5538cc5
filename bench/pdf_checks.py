"""What is asked of a letter's PDF before its time counts: its words, its pages, its tags."""

import io
import unicodedata
from collections import Counter
from typing import Protocol, cast

import pikepdf
import pypdfium2 as pdfium  # pyright: ignore[reportMissingTypeStubs]

from bench.pdf_ways import Way
from briefer.document import walk
from briefer.document.nodes import Document

_PAGES = 2


class _Words(Protocol):
    def get_text_range(self) -> str: ...


class _Page(Protocol):
    def get_textpage(self) -> _Words: ...


def faults(pdf: bytes, document: Document, way: Way) -> list[str]:
    """Return what of a letter of two pages is not as it is to be, a sentence each.

    PDFium must find every word of the letter, Cyrillic ones and numbers of asks included, at least
    as often as it stands there.
    """
    # pypdfium2 has no types of its own.
    opened = pdfium.PdfDocument(pdf)
    found: list[str] = []
    if len(opened) != _PAGES:
        found.append(f"It has {len(opened)} pages.")
    sheets = cast("list[_Page]", list(opened))
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    missing = Counter(map(_ordinary, walk.words(document))) - Counter(_ordinary(text).split())
    if missing:
        found.append(f"It does not say “{next(iter(missing))}”.")
    return found + _unkept(pdf, way)


def _unkept(pdf: bytes, way: Way) -> list[str]:
    """Return what the file does not say of itself though it is to."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = opened.Root
        found = [] if way.is_tagged == ("/StructTreeRoot" in root) else ["It has other tags."]
        told = root.Metadata.read_bytes().decode() if "/Metadata" in root else ""
    return found + [f"It does not say {claim}." for claim in way.claims if claim not in told]


def _ordinary(text: str) -> str:
    """Return text with its ligatures as letters."""
    return unicodedata.normalize("NFKC", text)
