"""The renderer: a document's words and properties put into the base file."""

import datetime as dt
import io

import docx
from docx.opc.coreprops import CoreProperties
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from briefer.document.nodes import Document
from briefer.rendering.clean import printable
from briefer.rendering.docx.base import base_file
from briefer.rendering.docx.body import Body
from briefer.rendering.docx.footer import footer_paragraph
from briefer.rendering.docx.languages import proofing_language
from briefer.rendering.docx.markup import NAMESPACES
from briefer.rendering.docx.numbering import numberings
from briefer.rendering.docx.sealing import reseal
from briefer.rendering.styles import LETTER_STYLES, StyleSheet

_LONGEST_PROPERTY = 255
"""Word shows no more of a title or an author."""


class DocxRenderer:
    """Draws documents as DOCX files, for Word 2013 or later and for LibreOffice.

    The same document always gives the same bytes. Words enter as text only, so that nothing in
    them can become markup or a field.
    """

    suffix = ".docx"

    def __init__(self, sheet: StyleSheet = LETTER_STYLES) -> None:
        self._sheet = sheet
        self._base = base_file(sheet)

    def render(self, document: Document) -> bytes:
        """Return the finished file."""
        word = docx.Document(io.BytesIO(self._base))
        section = word.sections[0]
        section.page_width = Mm(document.page_size.width)
        section.page_height = Mm(document.page_size.height)
        body = Body(document, self._sheet)
        (paragraphs,) = word.part.element.xpath("w:body")
        _insert(body.markup, paragraphs)
        _insert(numberings(body.lists), word.part.numbering_part.element)
        _insert(footer_paragraph(document), section.footer.part.element)
        _set_language(word.styles.element, document.language)
        _set_properties(word.core_properties, document)
        saved = io.BytesIO()
        word.save(saved)
        return reseal(saved.getvalue())


def _insert(markup: str, parent: BaseOxmlElement) -> None:
    """Put the elements of `markup` before the last child of `parent`.

    In the base file that is the place for them: before the section of a body, before the last
    numbering; a footer is empty.
    """
    parent[-1:-1] = parse_xml(f"<w:body {NAMESPACES}>{markup}</w:body>")[:]


def _set_language(styles: BaseOxmlElement, language: str) -> None:
    """Make `language` the one that all text is checked in, unless a run says otherwise."""
    (default,) = styles.xpath("w:docDefaults//w:lang")
    default.set(qn("w:val"), proofing_language(printable(language)))


def _set_properties(properties: CoreProperties, document: Document) -> None:
    """Write the properties that are meant to be read, and no others."""
    day = dt.datetime.combine(document.date, dt.time(), dt.UTC)
    properties.created = properties.modified = day
    properties.language = printable(document.language)
    if document.title:
        properties.title = printable(document.title)[:_LONGEST_PROPERTY]
    if document.author:
        properties.author = printable(document.author)[:_LONGEST_PROPERTY]
