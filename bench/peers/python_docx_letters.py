"""The same letters by python-docx as its manual shows it: its own template, a style by name."""

# python-docx leaves open what an element is, and what a style has.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from bench.peers.words import LABEL, Words

if TYPE_CHECKING:
    from docx.styles.style import ParagraphStyle

_SIDE = Mm(25)


def render(letters: Sequence[Words]) -> bytes:
    """Return the letters as one file, each on pages of its own."""
    document = opened()
    for number, words in enumerate(letters):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _write(document, words)
    return saved(document)


def opened() -> Document:
    """Return an empty document on A4 in the letters' face, with numbers at the foot of pages."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _SIDE
    normal = cast("ParagraphStyle", document.styles["Normal"]).font
    normal.name, normal.size = "Times New Roman", Pt(11)
    footer = section.footer.paragraphs[0]
    for words, field in zip(LABEL, ("PAGE", "NUMPAGES"), strict=True):
        footer.add_run(words)
        counted = OxmlElement("w:fldSimple")
        counted.set(qn("w:instr"), field)
        footer._p.append(counted)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # the way that is shown everywhere
    return document


def speak(paragraph: Paragraph, language: str) -> None:
    """Let a paragraph be checked in a language, for which the package has no word."""
    for run in paragraph.runs:
        said = OxmlElement("w:lang")
        said.set(qn("w:val"), language)
        run._r.get_or_add_rPr().append(said)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # the way that is shown everywhere


def saved(document: Document) -> bytes:
    """Return a document's file."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _write(document: Document, words: Words) -> None:
    document.add_paragraph(words.organisation, style="Title")
    for text in (words.letterhead, words.date, words.address, words.salutation):
        document.add_paragraph(text, style="Normal")
    document.add_paragraph(words.subject, style="Heading 1")
    for text in words.texts:
        document.add_paragraph(text, style="Normal")
    speak(document.add_paragraph(words.kazakh, style="Normal"), "kk-KZ")
    speak(document.add_paragraph(words.russian, style="Normal"), "ru-RU")
    for text in words.quotations:
        document.add_paragraph(text, style="Quote")
    document.add_paragraph(words.lead_in, style="Normal")
    for text in words.asks:
        document.add_paragraph(text, style="List Number")
    for text in (words.valediction, words.signatory):
        document.add_paragraph(text, style="Normal")
