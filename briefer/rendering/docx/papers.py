"""Headers and footers: the logo, the sender's lines, and the page label below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefer.document import walk
from briefer.document.nodes import Direction, Document, Figure, Furniture, Inline, Text
from briefer.rendering.docx.figures import Figures
from briefer.rendering.docx.inlines import Inlines
from briefer.rendering.docx.letterhead import Letterhead
from briefer.rendering.docx.markup import NAMESPACES
from briefer.rendering.docx.names import HEADER, PAGE_LABEL
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.paragraphs import Edges, paragraph
from briefer.rendering.pictures import read_picture
from briefer.rendering.styles import FURNITURE_GAP, LOGO_GAP, TALLEST_LOGO, StyleSheet


@dataclass(frozen=True, slots=True)
class Paper:
    """A header or footer: its markup, and what it refers to."""

    markup: str
    relations: Relations


class Papers:
    """The headers and footers of one document; those that are alike share a part."""

    def __init__(
        self,
        document: Document,
        sheet: StyleSheet,
        relations: Relations,
        figures: Figures,
        base: Letterhead | None,
    ) -> None:
        """Make what stands on the pages of a document, or take it from a `base`."""
        self._base = base
        self._document = document
        self._relations = relations
        self._figures = figures
        self._width = max(document.page_size.width - sheet.margins.left - sheet.margins.right, 1)
        self._names: dict[tuple[str, str], str] = {}
        self.parts: dict[str, Paper] = {}

    @property
    def has_first(self) -> bool:
        """Whether the first page is like no other."""
        if self._base:
            return self._base.has_first
        return self._document.furniture != Furniture()

    def references(self, label: str, *, first: bool) -> str:
        """Return what a section's pages show; `label` is the markup of their page label.

        Only the document's `first` section has a page like no other; later ones keep the headers.
        """
        if self._base:
            papers = self._base.papers if first else ()
            return "".join(
                f'<w:{kind}Reference w:type="{pages}" r:id="{self._relations.to(kind, name)}"/>'
                for kind, pages, name in papers
            )
        furniture = self._document.furniture
        default = self._reference("footer", "default", label, furniture.footer)
        if not (first and self.has_first):
            return default
        return (
            self._reference("header", "default", "", furniture.header)
            + self._reference("header", "first", "", furniture.first_header, furniture.logo)
            + default
            + self._reference("footer", "first", label, furniture.first_footer)
        )

    def _reference(
        self,
        kind: str,
        pages: str,
        label: str,
        inlines: Sequence[Inline],
        logo: Figure | None = None,
    ) -> str:
        relations = Relations()
        paragraphs = (
            self._footer(label, inlines, relations)
            if kind == "footer"
            else self._header(logo, inlines, relations)
        )
        tag = "ftr" if kind == "footer" else "hdr"
        markup = f"<w:{tag} {NAMESPACES}>{paragraphs}</w:{tag}>"
        number = sum(kind == known for known, _ in self._names) + 1
        name = self._names.setdefault((kind, markup), f"{kind}{number}.xml")
        self.parts.setdefault(f"word/{name}", Paper(markup, relations))
        identifier = self._relations.to(kind, name)
        return f'<w:{kind}Reference w:type="{pages}" r:id="{identifier}"/>'

    def _footer(self, label: str, inlines: Sequence[Inline], relations: Relations) -> str:
        words = walk.without_notes(inlines)
        if not walk.plain(words).strip():
            return label
        edges = Edges(before=FURNITURE_GAP)
        return (
            Inlines(self._document, relations).paragraph(PAGE_LABEL, words, edges, flush=True)
            + label
        )

    def _header(self, logo: Figure | None, inlines: Sequence[Inline], relations: Relations) -> str:
        """Return the paragraphs of a header; there must be one."""
        words, maker = walk.without_notes(inlines), Inlines(self._document, relations)
        rtl = self._document.direction is Direction.RTL
        has_words = bool(walk.plain(words).strip())
        written = ""
        if logo:
            gap = Edges(after=LOGO_GAP if has_words else FURNITURE_GAP)
            picture = read_picture(logo.image)
            if picture is None:
                written = maker.paragraph(HEADER, (Text(text=logo.alt),), gap, flush=True)
            else:
                tallest = self._document.page_size.height * TALLEST_LOGO
                drawn = self._figures.run(logo, picture, self._width, tallest, relations)
                written = paragraph(HEADER, drawn, gap, rtl=rtl, side=logo.side)
        if has_words:
            written += maker.paragraph(HEADER, words, Edges(after=FURNITURE_GAP), flush=True)
        return written or paragraph(HEADER, "", rtl=rtl)
