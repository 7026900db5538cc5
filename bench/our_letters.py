"""The letters by our own renderer."""

from collections.abc import Callable

from briefer.document.nodes import Document
from briefer.rendering.pdf.renderer import PdfRenderer


def drawer() -> Callable[[Document], bytes]:
    """Return what makes a letter's PDF."""
    return PdfRenderer().render
