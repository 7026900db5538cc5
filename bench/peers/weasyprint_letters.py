"""The same letters by weasyprint, as PDF/UA-1; its style sheet and its faces are kept."""

import importlib
from collections.abc import Callable, Sequence
from typing import Protocol, cast

from bench.peers.page_html import page
from briefer import resources
from briefer.document.nodes import Document

_STYLE = """\
@font-face { font-family: "Letter"; src: url(%(regular)s) }
@font-face { font-family: "Letter"; font-weight: bold; src: url(%(bold)s) }
@page { size: A4; margin: 25mm; @bottom-left { content: "Page " counter(page) } }
body { font: 11pt/14pt "Letter"; margin: 0 }
h1 { font-size: 12pt; margin: 0 0 10pt }
p { margin: 8pt 0 }
.organisation { font-size: 16pt; margin: 0 0 3pt }
.letterhead { font-size: 9.5pt; margin: 0 0 28pt }
blockquote { font-size: 10.5pt; margin: 4pt 22pt }
li { margin: 0 0 5pt }
.signatory { margin: 36pt 0 20pt }
"""


class _Page(Protocol):
    def write_pdf(
        self, *, stylesheets: Sequence[object], font_config: object, pdf_variant: str
    ) -> bytes: ...


class _Weasyprint(Protocol):
    """The part of the package that is used."""

    def HTML(self, *, string: str) -> _Page: ...  # noqa: N802  # its own name

    def CSS(self, *, string: str, font_config: object) -> object: ...  # noqa: N802  # its own name


class _Text(Protocol):
    def FontConfiguration(self) -> object: ...  # noqa: N802  # its own name


def drawer() -> Callable[[Document], bytes]:
    """Return what makes a letter's PDF."""
    # The package is an optional one and has no types.
    weasyprint = cast("_Weasyprint", importlib.import_module("weasyprint"))
    text = cast("_Text", importlib.import_module("weasyprint.text.fonts"))
    faces = text.FontConfiguration()
    files = {
        manner: resources.path("fonts", f"LiberationSerif-{manner.title()}.ttf").as_uri()
        for manner in ("regular", "bold")
    }
    style = weasyprint.CSS(string=_STYLE % files, font_config=faces)

    def draw(document: Document) -> bytes:
        written = weasyprint.HTML(string=page(document))
        return written.write_pdf(stylesheets=[style], font_config=faces, pdf_variant="pdf/ua-1")

    return draw
