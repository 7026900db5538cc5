"""Our letters, drawn, and opened again before they count as made, as in export; or only drawn."""

from collections.abc import Callable

from briefer.document.nodes import Document
from briefer.drawing import drawing
from briefer.storage.atomic import AtomicFiles

Make = Callable[[Document], bytes]


def pdf_maker() -> Make:
    """Return what makes a letter's PDF and opens it again."""
    return _maker(".pdf")


def docx_maker() -> Make:
    """Return what makes a letter's DOCX and opens it again."""
    return _maker(".docx")


def pdf_drawer() -> Make:
    """Return what makes a letter's PDF and does not look at it again."""
    return _drawer(".pdf")


def docx_drawer() -> Make:
    """Return what makes a letter's DOCX and does not look at it again."""
    return _drawer(".docx")


def _drawer(suffix: str) -> Make:
    exporter = drawing(AtomicFiles()).exporter
    return lambda document: exporter.render(document, suffix)


def _maker(suffix: str) -> Make:
    exporter = drawing(AtomicFiles()).exporter

    def make(document: Document) -> bytes:
        made = exporter.render(document, suffix)
        exporter.verify(made, document, suffix)
        return made

    return make
