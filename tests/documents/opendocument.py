"""What LibreOffice has understood of a file, from the flat OpenDocument that it makes of it.

Its plain text would leave out the notes.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as Xml

from msgspec.structs import replace

from briefer.document.look import Numerals
from briefer.document.nodes import Document, SectionBreak
from briefer.document.numerals import numeral

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_ARABIC = Numerals.ARABIC
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_LEFT_OUT = {f"{_TEXT}table-of-content", f"{_DRAWING}frame", f"{_OFFICE}annotation"}


def as_counted(document: Document) -> Document:
    """Return a document whose notes are numbered as LibreOffice does: on, through all sections."""
    blocks = (
        replace(block, page_label="") if isinstance(block, SectionBreak) else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def words(file: Path) -> list[str]:
    """Return the words of a .fodt file in reading order, with the numbers of list items.

    The words of a note, its number first, follow those of the paragraph that calls it. Pictures
    and tables of contents are left out.
    """
    (body,) = Xml.parse(file).iter(f"{_OFFICE}text")  # noqa: S314  # made by LibreOffice from ours
    reading = _Reading(_formats(file))
    return "".join([*reading.text(body), *reading.last]).split()


def _formats(file: Path) -> dict[str, Numerals]:
    """Return the numerals of each style of lists that has letters or Roman numerals."""
    root = Xml.parse(file).getroot()  # noqa: S314  # made by LibreOffice from ours
    kinds = {"a": Numerals.LETTERS, "i": Numerals.ROMAN}
    return {
        style.get(f"{_STYLE}name", ""): kinds[kind]
        for style in root.iter(f"{_TEXT}list-style")
        for level in style.findall(f"{_TEXT}list-level-style-number")
        if level.get(f"{_TEXT}level") == "1" and (kind := level.get(f"{_STYLE}num-format")) in kinds
    }


class _Reading:
    def __init__(self, formats: Mapping[str, Numerals]) -> None:
        self._formats = formats
        self._numerals = Numerals.ARABIC
        self._counted = 0
        self._ends: dict[str, int] = {}
        self.last: list[str] = []
        """The notes that stand at the end."""

    def text(self, element: Xml.Element) -> Iterator[str]:
        """Yield the text below an element that holds paragraphs."""
        for child in element:
            if child.tag in _LEFT_OUT:
                continue
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child)
                continue
            if child.tag == f"{_TEXT}list":
                yield from self._list(child)
                continue
            if child.tag == f"{_TEXT}list-item":
                start = child.get(f"{_TEXT}start-value")
                self._counted = int(start) if start else self._counted + 1
                yield f" {numeral(self._counted, self._numerals)} "
            yield from self.text(child)

    def _list(self, child: Xml.Element) -> Iterator[str]:
        """Yield the items of a list, which may go on from one before."""
        self._numerals = self._formats.get(child.get(f"{_TEXT}style-name", ""), _ARABIC)
        if child.get(f"{_TEXT}continue-numbering") != "true":
            self._counted = self._ends.get(child.get(f"{_TEXT}continue-list", ""), 0)
        yield from self.text(child)
        self._ends[child.get(_ID, "")] = self._counted

    def _paragraph(self, paragraph: Xml.Element) -> Iterator[str]:
        notes: list[str] = []
        yield f" {''.join(self._runs(paragraph, notes))} "
        yield from notes

    def _runs(self, element: Xml.Element, notes: list[str]) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            if child.tag == f"{_TEXT}note":
                citation = child.findtext(f"{_TEXT}note-citation")
                body = child.find(f"{_TEXT}note-body")
                at_end = child.get(f"{_TEXT}note-class") == "endnote"
                said = "".join(self.text(body)) if body is not None else ""
                (self.last if at_end else notes).append(f" {citation} {said} ")
            elif child.tag in {f"{_TEXT}line-break", f"{_TEXT}s", f"{_TEXT}tab"}:
                yield " "
            elif child.tag not in _LEFT_OUT:
                yield from self._runs(child, notes)
            yield child.tail or ""
