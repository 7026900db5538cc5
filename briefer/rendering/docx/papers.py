"""Headers and footers: the logo, the sender's lines, and the page label below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefer.document import walk
from briefer.document.nodes import Document, Figure, Furniture, Inline, Text
from briefer.document.speech import Speech, speech_of
from briefer.rendering.docx.figures import Figures
from briefer.rendering.docx.inlines import Inlines
from briefer.rendering.docx.letterhead import Letterhead
from briefer.rendering.docx.markup import NAMESPACES
from briefer.rendering.docx.names import HEADER, PAGE_LABEL
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.paragraphs import Edges, paragraph
from briefer.rendering.pictures import read_picture
from briefer.rendering.styles import FURNITURE_GAP, LOGO_GAP, TALLEST_LOGO, StyleSheet

_FACING = "evenAndOddHeaders"


class _Wanted(NamedTuple):
    """What a header or footer is to hold; `label` is markup."""

    kind: str
    label: str
    inlines: tuple[Inline, ...]
    speech: Speech
    logo: Figure | None = None


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
        self._same: dict[_Wanted, str] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._numbers = {"header": 0, "footer": 0}
        self._strays = False
        self.parts: dict[str, Paper] = {}

    @property
    def has_first(self) -> bool:
        """Whether the first page is like no other."""
        if self._base:
            return self._base.has_first
        return self._document.furniture != Furniture()

    def references(
        self, label: str, furniture: Furniture | None, speech: Speech, *, first: bool
    ) -> str:
        """Return what a section's pages show; `label` is the markup of their page label.

        A section with `furniture` of its own has a first page like no other, and so has the
        document's `first` section. Later ones keep the headers that they find; they say which those
        are only where another's came between.
        """
        stray, self._strays = self._strays, furniture is not None
        if furniture is not None:
            facing = self._base is not None and _FACING in self._base.flags
            return self._papers(label, furniture, speech, ("default", *["even"] * facing))
        if self._base:
            return "".join(
                f'<w:{kind}Reference w:type="{pages}" r:id="{self._relations.to(kind, name)}"/>'
                for kind, pages, name in (self._base.papers if first or stray else ())
            )
        furniture, running = self._document.furniture, speech_of(self._document)
        if first and self.has_first:
            return self._papers(label, furniture, running, ("default",))
        header = _Wanted("header", "", furniture.header, running)
        shown = self._reference(header, "default") if stray else ""
        footer = _Wanted("footer", label, furniture.footer, running)
        return shown + self._reference(footer, "default")

    def _papers(
        self, label: str, furniture: Furniture, speech: Speech, usual: Sequence[str]
    ) -> str:
        """Return what a first page and all `usual` ones show."""
        header = _Wanted("header", "", furniture.header, speech)
        footer = _Wanted("footer", label, furniture.footer, speech)
        feet = "".join([self._reference(footer, pages) for pages in usual])
        first_header = _Wanted("header", "", furniture.first_header, speech, furniture.logo)
        first_footer = _Wanted("footer", label, furniture.first_footer, speech)
        return (
            "".join(self._reference(header, pages) for pages in usual)
            + self._reference(first_header, "first")
            + feet
            + self._reference(first_footer, "first")
        )

    def _reference(self, wanted: "_Wanted", pages: str) -> str:
        kind = wanted.kind
        if wanted not in self._same:
            self._same[wanted] = self._made(wanted)
        identifier = self._relations.to(kind, self._same[wanted])
        return f'<w:{kind}Reference w:type="{pages}" r:id="{identifier}"/>'

    def _made(self, wanted: "_Wanted") -> str:
        """Make a header or footer, unless there is one like it, and return its name."""
        relations, kind = Relations(), wanted.kind
        maker = Inlines(self._document, relations)
        maker.speech = wanted.speech
        paragraphs = (
            self._footer(wanted, maker)
            if kind == "footer"
            else self._header(wanted, maker, relations)
        )
        tag = "ftr" if kind == "footer" else "hdr"
        markup = f"<w:{tag} {NAMESPACES}>{paragraphs}</w:{tag}>"
        self._numbers[kind] += (kind, markup) not in self._names
        name = self._names.setdefault((kind, markup), f"{kind}{self._numbers[kind]}.xml")
        self.parts.setdefault(f"word/{name}", Paper(markup, relations))
        return name

    def _footer(self, wanted: "_Wanted", maker: Inlines) -> str:
        words = walk.without_notes(wanted.inlines)
        if not walk.plain(words).strip():
            return wanted.label or paragraph(PAGE_LABEL, "", rtl=wanted.speech.rtl)
        edges = Edges(before=FURNITURE_GAP)
        return maker.paragraph(PAGE_LABEL, words, edges, flush=True) + wanted.label

    def _header(self, wanted: "_Wanted", maker: Inlines, relations: Relations) -> str:
        """Return the paragraphs of a header; there must be one."""
        words, rtl, logo = walk.without_notes(wanted.inlines), wanted.speech.rtl, wanted.logo
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
