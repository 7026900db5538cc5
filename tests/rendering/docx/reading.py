"""What a DOCX file says to programs that know nothing of how it was made."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(file: bytes) -> dict[str, bytes]:
    """Return the files in the package."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def part(file: bytes, name: str) -> Xml.Element:
    """Return the root of one part."""
    return Xml.fromstring(parts(file)[name])  # noqa: S314  # our own file


def paragraphs(file: bytes) -> list[Xml.Element]:
    """Return the paragraphs of the body."""
    return list(part(file, "word/document.xml").iter(f"{W}p"))


def style(paragraph: Xml.Element) -> str:
    """Return the identifier of a paragraph's style."""
    return value(paragraph, f"{W}pPr/{W}pStyle") or ""


def value(element: Xml.Element, path: str) -> str | None:
    """Return the value of the element at `path`; None where there is no such element."""
    found = element.find(path)
    return None if found is None else found.get(f"{W}val", "")


def says(paragraph: Xml.Element) -> str:
    """Return the words of a paragraph."""
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def lists(file: bytes) -> list[str]:
    """Return the numbering that each list item belongs to."""
    numberings = (value(each, f"{W}pPr/{W}numPr/{W}numId") for each in paragraphs(file))
    return [numbering for numbering in numberings if numbering is not None]


def words(file: bytes) -> list[str]:
    """Return the words that python-docx reads, with the numbers that a list gives its items."""
    return [word for line in _lines(file) for word in line.split()]


def _lines(file: bytes) -> Iterator[str]:
    counted: Counter[str] = Counter()
    read = docx.Document(io.BytesIO(file)).paragraphs
    for element, paragraph in zip(paragraphs(file), read, strict=True):
        numbering = value(element, f"{W}pPr/{W}numPr/{W}numId")
        if numbering is not None:
            counted[numbering] += 1
            yield f"{counted[numbering]}."
        yield paragraph.text
