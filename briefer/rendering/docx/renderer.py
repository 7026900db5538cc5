"""The renderer: a document's own parts beside those that no document changes."""

from collections.abc import Callable
from functools import lru_cache

from briefer.document import walk
from briefer.document.nodes import Direction, Document, Furniture, Heading
from briefer.document.placement import Typeset
from briefer.rendering.docx.body import Body
from briefer.rendering.docx.faces import fonts_part
from briefer.rendering.docx.letterhead import read_letterhead
from briefer.rendering.docx.markup import NAMESPACES
from briefer.rendering.docx.merging import merged
from briefer.rendering.docx.names import ENDNOTES, FOOTNOTES, Notes, notes_of
from briefer.rendering.docx.notes import notes_part, separators
from briefer.rendering.docx.package import Relations, package, xml
from briefer.rendering.docx.properties import properties_part
from briefer.rendering.docx.sealing import sealed
from briefer.rendering.docx.styles import Wanted, styles_part
from briefer.rendering.docx.theme import theme_part
from briefer.rendering.looks import sheet_of
from briefer.rendering.styles import StyleSheet

_MODE = (
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
"""Word 2013 and later lay the document out in their own way, not in that of an older Word."""
_RELATED = ("styles", "numbering", "settings", "fontTable", "theme", "footnotes")

_KEPT = 8
"""For how many looks, languages and directions the styles are kept."""


class DocxRenderer:
    """Draws documents as DOCX files, for Word 2013 or later and for LibreOffice.

    The same document always gives the same bytes. Words enter as text only, so that nothing in
    them can become markup or a field. `typeset` sets a document as PDF: its pages stand in a table
    of contents, and in what sections say that count their own; for nothing else it is asked.
    """

    suffix = ".docx"

    def __init__(self, typeset: Callable[[Document], Typeset] | None = None) -> None:
        self._typeset = typeset
        self._same = lru_cache(_KEPT)(_same_parts)

    def render(self, document: Document) -> bytes:
        """Return the finished file.

        Raises UnsafeLetterhead if the Word file that it is to start from is none, or not safe.
        """
        base = read_letterhead(document.word_base) if document.word_base else None
        document = base.fitted(document) if base else document
        sheet = sheet_of(document)
        relations, of_notes = Relations(), Relations()
        furnished = [each != Furniture() for each in walk.papers(document)]
        wanted = Wanted(
            headers=any(furnished) or len(furnished) > 1,
            endnotes=bool(document.notes_title),
            unlisted=any(isinstance(b, Heading) and not b.listed for b in document.blocks),
        )
        for name in (*_RELATED, *(["endnotes"] if wanted.endnotes else [])):
            relations.to(name, f"{name}.xml")
        body = Body(document, sheet, self._typeset, relations, base)
        papers = body.sections.papers.parts
        written = {
            "docProps/core.xml": properties_part(document),
            "word/document.xml": (
                f"<w:document {NAMESPACES}><w:body>{body.markup}</w:body></w:document>"
            ),
            "word/numbering.xml": body.numberings.part(),
            **{name: paper.markup for name, paper in papers.items()},
        }
        for kind in _kinds_of_notes(wanted):
            own = body.inlines.notes if kind is notes_of(document) else ()
            written[f"word/{kind.name}s.xml"] = notes_part(
                document, own, of_notes, kind, body.inlines.bookmarks
            )
        contents = {name: xml(markup) for name, markup in written.items()}
        same = self._same(sheet, document.language, body.direction, wanted)
        contents |= body.figures.files | same
        return sealed(
            package(
                merged(contents, base) if base else contents,
                {
                    "word/document.xml": relations,
                    f"word/{notes_of(document).name}s.xml": of_notes,
                    **{name: paper.relations for name, paper in papers.items()},
                    **(base.relations if base else {}),
                },
            )
        )


def _kinds_of_notes(wanted: Wanted) -> tuple[Notes, ...]:
    return (FOOTNOTES, ENDNOTES) if wanted.endnotes else (FOOTNOTES,)


def _same_parts(
    sheet: StyleSheet, language: str, direction: Direction, wanted: Wanted
) -> dict[str, bytes]:
    """Return the parts that are alike in all documents of one look, language and direction."""
    rules = "".join(map(separators, _kinds_of_notes(wanted)))
    parts = {
        "word/fontTable.xml": fonts_part(sheet.family),
        "word/settings.xml": f"<w:settings {NAMESPACES}>{rules}{_MODE}</w:settings>",
        "word/styles.xml": styles_part(sheet, language, direction, wanted),
        "word/theme.xml": theme_part(sheet.family),
    }
    return {name: xml(markup) for name, markup in parts.items()}
