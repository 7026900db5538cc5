"""The renderer: a document's own parts beside those that no document changes."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from briefer.document.nodes import Direction, Document
from briefer.rendering.docx.body import Body
from briefer.rendering.docx.faces import fonts_part
from briefer.rendering.docx.markup import NAMESPACES
from briefer.rendering.docx.notes import SEPARATORS, notes_part
from briefer.rendering.docx.numbering import numbering_part
from briefer.rendering.docx.package import Relations, package, xml
from briefer.rendering.docx.properties import properties_part
from briefer.rendering.docx.sealing import sealed
from briefer.rendering.docx.styles import styles_part
from briefer.rendering.docx.theme import theme_part
from briefer.rendering.styles import LETTER_STYLES, StyleSheet

_MODE = (
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
"""Word 2013 and later lay the document out in their own way, not in that of an older Word."""
_SETTINGS = f"<w:settings {NAMESPACES}>{SEPARATORS}{_MODE}</w:settings>"
_RELATED = ("styles", "numbering", "settings", "fontTable", "theme", "footnotes")

_KEPT = 8
"""For how many languages and directions the styles are kept."""


class DocxRenderer:
    """Draws documents as DOCX files, for Word 2013 or later and for LibreOffice.

    The same document always gives the same bytes. Words enter as text only, so that nothing in
    them can become markup or a field. `pages` tells on which page, from one, the headings of a
    document stand, by their anchors; it is asked only for a table of contents.
    """

    suffix = ".docx"

    def __init__(
        self,
        sheet: StyleSheet = LETTER_STYLES,
        pages: Callable[[Document], Mapping[str, int]] | None = None,
    ) -> None:
        self._sheet = sheet
        self._pages = pages
        self._styles = lru_cache(_KEPT)(partial(_styles, sheet))
        self._unchanging = {
            "word/fontTable.xml": xml(fonts_part(sheet.family)),
            "word/settings.xml": xml(_SETTINGS),
            "word/theme.xml": xml(theme_part(sheet.family)),
        }

    def render(self, document: Document) -> bytes:
        """Return the finished file."""
        relations, of_notes = Relations(), Relations()
        for name in _RELATED:
            relations.to(name, f"{name}.xml")
        body = Body(document, self._sheet, self._pages, relations)
        written = {
            "docProps/core.xml": properties_part(document),
            "word/document.xml": (
                f"<w:document {NAMESPACES}><w:body>{body.markup}</w:body></w:document>"
            ),
            "word/footnotes.xml": notes_part(document, body.inlines.notes, of_notes),
            "word/numbering.xml": numbering_part(self._sheet, body.lists),
            **body.sections.footers,
        }
        contents = {name: xml(markup) for name, markup in written.items()}
        contents["word/styles.xml"] = self._styles(document.language, document.direction)
        return sealed(
            package(
                contents | body.figures.files | self._unchanging,
                {"word/document.xml": relations, "word/footnotes.xml": of_notes},
            )
        )


def _styles(sheet: StyleSheet, language: str, direction: Direction) -> bytes:
    return xml(styles_part(sheet, language, direction))
