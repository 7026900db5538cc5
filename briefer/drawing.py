"""What draws documents, put together: renderers, verifiers, pictures and faces.

Each is loaded when it is first used, so that a listing on the command line does not wait for it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

from briefer.document.nodes import Document
from briefer.document.placement import MissingCharacter, Typeset
from briefer.services.export import Exporter
from briefer.services.names import safe_name
from briefer.services.ports import (
    FaceCoverage,
    FileStore,
    PageImage,
    Rasteriser,
    Renderer,
    Typesetter,
    Verifier,
)

if TYPE_CHECKING:
    from briefer.rendering.pdf.renderer import PdfRenderer
    from briefer.rendering.raster import PdfiumRasteriser
    from briefer.rendering.verifying import PdfReader
    from briefer.services.merging.making import LetterMaker
    from briefer.services.merging.orders import Order, Outcome


@dataclass(frozen=True)
class Drawing:
    """All that draws documents, and knows what was drawn."""

    exporter: Exporter
    typesetter: Typesetter
    rasteriser: Rasteriser
    coverage: FaceCoverage


def drawing(files: FileStore) -> Drawing:
    """Return what draws documents, and exports them to `files`."""
    pdf = cache(_pdf)
    rasteriser = _LateRasteriser(_rasteriser)
    makers: dict[str, Callable[[], Renderer]] = {
        ".pdf": pdf,
        ".docx": partial(_docx, pdf),
        ".txt": _text,
        ".html": _html,
        ".eml": partial(_eml, pdf),
        ".json": _json,
    }
    verifiers = {suffix: partial(_verifier, suffix, rasteriser) for suffix in makers}
    return Drawing(
        exporter=Exporter(_Late(makers), _Late(verifiers), files),
        typesetter=_LateTypesetter(pdf),
        rasteriser=rasteriser,
        coverage=_LateCoverage(_coverage),
    )


def make_letters(kit: bytes, orders: "tuple[Order, ...]") -> "tuple[Outcome, ...]":
    """Return a letter for each order, or why there is none, in whatever process this is called.

    Nothing is opened but what briefer brings with it, once for each process, and nothing is loaded
    that making letters does not need.
    """
    return _letter_maker().make(kit, orders)


@cache
def _letter_maker() -> "LetterMaker":
    from briefer.services.merging.making import LetterMaker
    from briefer.storage.atomic import AtomicFiles
    from briefer.storage.content import load_phrases

    drawn = drawing(AtomicFiles())
    return LetterMaker(cache(load_phrases), drawn.typesetter, drawn.coverage, drawn.exporter)


_Made = TypeVar("_Made")


class _Late(Mapping[str, _Made]):
    """Something for each suffix, each made when it is first used."""

    def __init__(self, makers: Mapping[str, Callable[[], _Made]]) -> None:
        self._makers = {suffix: cache(make) for suffix, make in makers.items()}

    def __getitem__(self, suffix: str) -> _Made:
        return self._makers[suffix]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


class _LateTypesetter:
    def __init__(self, make: Callable[[], Typesetter]) -> None:
        self._made = cache(make)

    def typeset(self, document: Document) -> Typeset:
        return self._made().typeset(document)


class _LateRasteriser:
    """One for the preview, the printer and the verifier: PDFium bears one thread at a time."""

    def __init__(self, make: "Callable[[], PdfiumRasteriser]") -> None:
        self._made = cache(make)

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        return self._made().page_sizes(pdf)

    def draw(self, pdf: bytes, page: int, scale: float) -> PageImage:
        return self._made().draw(pdf, page, scale)

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        return self._made().texts(pdf)


class _LateCoverage:
    def __init__(self, make: Callable[[], FaceCoverage]) -> None:
        self._made = cache(make)

    def missing(self, document: Document) -> tuple[MissingCharacter, ...]:
        return self._made().missing(document)


def _pdf() -> "PdfRenderer":
    from briefer.rendering.pdf.renderer import PdfRenderer

    return PdfRenderer()


def _docx(pdf: Callable[[], Typesetter]) -> Renderer:
    """Return the renderer; the pages that it names are those of our own PDF."""
    from briefer.rendering.docx.renderer import DocxRenderer

    return DocxRenderer(lambda document: pdf().typeset(document))


def _text() -> Renderer:
    from briefer.rendering.text import TextRenderer

    return TextRenderer()


def _html() -> Renderer:
    from briefer.rendering.html import HtmlRenderer

    return HtmlRenderer()


def _eml(pdf: Callable[[], Renderer]) -> Renderer:
    from briefer.rendering.eml import EmlRenderer

    return EmlRenderer(
        lambda document: pdf().render(document),
        lambda document: safe_name(f"{document.date.isoformat()} {document.title}", ".pdf"),
    )


def _json() -> Renderer:
    from briefer.rendering.document_json import JsonRenderer

    return JsonRenderer()


def _rasteriser() -> "PdfiumRasteriser":
    from briefer.rendering.raster import PdfiumRasteriser

    return PdfiumRasteriser()


def _coverage() -> FaceCoverage:
    from briefer.rendering.faces import Faces

    return Faces()


def _verifier(suffix: str, reader: "PdfReader") -> Verifier:
    from briefer.rendering.verifying import verifiers

    return verifiers(reader)[suffix]
