"""What LibreOffice has understood of a file, from the flat OpenDocument that it makes of it.

Its plain text would leave out the notes.
"""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_LEFT_OUT = {f"{_TEXT}table-of-content", f"{_DRAWING}frame", f"{_OFFICE}annotation"}


def words(file: Path) -> list[str]:
    """Return the words of a .fodt file in reading order, with the numbers of list items.

    The words of a note, its number first, follow those of the paragraph that calls it. Pictures
    and tables of contents are left out.
    """
    (body,) = Xml.parse(file).iter(f"{_OFFICE}text")  # noqa: S314  # made by LibreOffice from ours
    return "".join(_Reading().text(body)).split()


class _Reading:
    def __init__(self) -> None:
        self._counted = 0

    def text(self, element: Xml.Element) -> Iterator[str]:
        """Yield the text below an element that holds paragraphs."""
        for child in element:
            if child.tag in _LEFT_OUT:
                continue
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child)
                continue
            if child.tag == f"{_TEXT}list" and child.get(f"{_TEXT}continue-numbering") != "true":
                self._counted = 0
            if child.tag == f"{_TEXT}list-item":
                start = child.get(f"{_TEXT}start-value")
                self._counted = int(start) if start else self._counted + 1
                yield f" {self._counted}. "
            yield from self.text(child)

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
                notes.append(f" {citation} {''.join(self.text(body)) if body is not None else ''} ")
            elif child.tag in {f"{_TEXT}line-break", f"{_TEXT}s", f"{_TEXT}tab"}:
                yield " "
            elif child.tag not in _LEFT_OUT:
                yield from self._runs(child, notes)
            yield child.tail or ""
