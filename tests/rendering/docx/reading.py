"""What a DOCX file says to programs that know nothing of how it was made."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from briefer.document.look import Numerals
from briefer.document.numerals import numeral

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


def is_entry(paragraph: Xml.Element) -> bool:
    """Return whether a paragraph is a line of a table of contents; its heading is none."""
    return re.fullmatch(r"TOC\d", style(paragraph)) is not None


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
    """Return the words, with the numbers of list items, and notes after what calls them.

    The entries of a table of contents and the words for pictures are no words of a document.
    """
    return [word for line in _lines(file) for word in line.split()]


_NUMERALS = {
    "decimal": Numerals.ARABIC,
    "lowerLetter": Numerals.LETTERS,
    "lowerRoman": Numerals.ROMAN,
}


def sections(file: bytes) -> list[Xml.Element]:
    """Return the properties of the sections that begin a page."""
    found = part(file, "word/document.xml").iter(f"{W}sectPr")
    return [each for each in found if each.find(f"{W}type") is None]


def _numbers(file: bytes, kind: str) -> dict[str, int]:
    """Return the number that Word gives each note, by its identifier."""
    properties, found, last = iter(sections(file)), dict[str, int](), 0
    section, begins = next(properties), True
    for paragraph in paragraphs(file):
        if begins and value(section, f"{W}{kind}Pr/{W}numRestart") == "eachSect":
            last = 0
        begins = paragraph.find(f"{W}pPr/{W}sectPr") is not None
        for call in paragraph.iter(f"{W}{kind}Reference"):
            last += 1
            found[call.get(f"{W}id", "")] = last
        section = next(properties, section) if begins else section
    return found


def _lines(file: bytes) -> Iterator[str]:
    kind = "endnote" if "word/endnotes.xml" in parts(file) else "footnote"
    notes = {note.get(f"{W}id"): note for note in part(file, f"word/{kind}s.xml")}
    last: list[str] = []
    counted: Counter[str] = Counter()
    looks, numbers = _looks(file), _numbers(file, kind)
    for paragraph in paragraphs(file):
        if is_entry(paragraph) or style(paragraph).startswith("Figure"):
            continue
        numbering = value(paragraph, f"{W}pPr/{W}numPr/{W}numId")
        if numbering is not None:
            first, numerals = looks[numbering]
            number = first + counted[numbering]
            counted[numbering] += 1
            yield numeral(number, numerals)
        yield _with_breaks(paragraph)
        for call in paragraph.iter(f"{W}{kind}Reference"):
            number = call.get(f"{W}id", "")
            note = f"{numbers[number]} {_with_breaks(notes[number])}"
            if kind == "endnote":
                last.append(note)
            else:
                yield note
    yield from last


def _looks(file: bytes) -> dict[str, tuple[int, Numerals]]:
    """Return the first number and the numerals of each numbering."""
    root = part(file, "word/numbering.xml")
    formats = {
        each.get(f"{W}abstractNumId"): value(each, f"{W}lvl/{W}numFmt") or ""
        for each in root.iter(f"{W}abstractNum")
    }
    return {
        each.get(f"{W}numId", ""): (
            int(value(each, f"{W}lvlOverride/{W}startOverride") or 1),
            _NUMERALS[formats[value(each, f"{W}abstractNumId")]],
        )
        for each in root.iter(f"{W}num")
        if formats[value(each, f"{W}abstractNumId")] in _NUMERALS
    }


def _with_breaks(element: Xml.Element) -> str:
    said = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        said.get(each.tag) or each.text or ""
        for each in element.iter()
        if each.tag in said or each.tag == f"{W}t"
    )
