"""Verifiers: a finished file is opened again, as a reader would, before it counts as saved.

They are strict about what must hold of every file, and silent about what only looks odd: a letter
that can be read must never be kept from being saved.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect
from email.message import MIMEPart
from email.policy import default
from functools import lru_cache
from html.parser import HTMLParser
from typing import Protocol, Self
from xml.etree import ElementTree as Xml

import msgspec

from briefer.document import walk
from briefer.document.nodes import Document, Inline
from briefer.errors import BrieferError
from briefer.rendering.clean import encodable, printable
from briefer.rendering.document_json import without_traces
from briefer.sentences import sentence

_BODY, _NOTES = "word/document.xml", ("word/footnotes.xml", "word/endnotes.xml")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, Xml.ParseError),
    *(EOFError, KeyError, NotImplementedError, OSError, ValueError),
)
"""All that reading a damaged package raises, whichever of its bytes is wrong."""
_UNSEEN = frozenset({"head", "style", "script"})


class PdfReader(Protocol):
    """Opens a PDF."""

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        """Return the text of each page; raises ValueError for what is no PDF."""
        ...


class DamagedFile(BrieferError):
    """A file that was just made does not hold what it should."""

    hint = sentence("Try once more; if it happens again, save in another format and report it.")

    @classmethod
    def cut_short(cls, kind: str) -> Self:
        """Return the error for a file whose end is missing."""
        return cls(
            sentence("The finished {kind} file is not whole: its end is missing.", kind=kind)
        )

    @classmethod
    def unreadable(cls, kind: str) -> Self:
        """Return the error for a file that cannot be opened."""
        return cls(sentence("The finished {kind} file cannot be opened again.", kind=kind))

    @classmethod
    def wordless(cls, kind: str) -> Self:
        """Return the error for a file that lacks words of its document."""
        return cls(sentence("The finished {kind} file lacks words of the letter.", kind=kind))


class PdfVerifier:
    """Opens a PDF with the engine that draws the preview."""

    def __init__(self, reader: PdfReader) -> None:
        self._reader = reader

    def verify(self, data: bytes, document: Document) -> None:
        """Raise DamagedFile unless the file is whole, opens, and has pages with words on them."""
        if not data.rstrip().endswith(b"%%EOF"):
            raise DamagedFile.cut_short("PDF")
        try:
            texts = self._reader.texts(data)
        except ValueError as problem:
            raise DamagedFile.unreadable("PDF") from problem
        if not texts or (walk.words(document) and not "".join(texts).strip()):
            raise DamagedFile.wordless("PDF")


class DocxVerifier:
    """Opens a DOCX file as the archive of XML parts that it is."""

    def verify(self, data: bytes, document: Document) -> None:
        """Raise DamagedFile unless every part can be read and the document's words are there."""
        try:
            words, notes = _docx_texts(data)
        except _UNREADABLE as problem:
            raise DamagedFile.unreadable("DOCX") from problem
        if not (_in_order(_parts(document), words) and _in_order(_notes(document), notes)):
            raise DamagedFile.wordless("DOCX")


class TextVerifier:
    """Reads a text file again."""

    def verify(self, data: bytes, document: Document) -> None:
        """Raise DamagedFile unless the words of the document are there in their order."""
        _verify_text("text", _decoded("text", data), document)


class HtmlVerifier:
    """Reads a web page again."""

    def verify(self, data: bytes, document: Document) -> None:
        """Raise DamagedFile unless the page shows the words of the document in their order."""
        page = _Page()
        page.feed(_decoded("HTML", data))
        page.close()
        if not page.ended:
            raise DamagedFile.cut_short("HTML")
        _verify_text("HTML", "".join(page.seen), document)


class EmlVerifier:
    """Reads an e-mail again, with what is attached to it."""

    def __init__(self, reader: PdfReader) -> None:
        self._pdf = PdfVerifier(reader)

    def verify(self, data: bytes, document: Document) -> None:
        """Raise DamagedFile unless it has the words as text and as HTML, and the whole PDF."""
        message = message_from_bytes(data, policy=default)
        defects = [defect for part in message.walk() for defect in part.defects]
        if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in defects):
            raise DamagedFile.cut_short("EML")
        attached = list(message.iter_attachments()) if message.is_multipart() else []
        if defects or len(attached) != 1:
            raise DamagedFile.unreadable("EML")
        TextVerifier().verify(_content(message.get_body(("plain",))), document)
        HtmlVerifier().verify(_content(message.get_body(("html",))), document)
        self._pdf.verify(_content(attached[0]), document)


class JsonVerifier:
    """Reads the tree again."""

    def verify(self, data: bytes, document: Document) -> None:
        """Raise DamagedFile unless the file holds the same document."""
        try:
            read = msgspec.json.decode(data, type=Document)
        except (msgspec.DecodeError, UnicodeDecodeError) as problem:
            raise DamagedFile.unreadable("JSON") from problem
        tree = msgspec.to_builtins(without_traces(document))
        written = encodable(json.dumps(tree, ensure_ascii=False))
        if read != msgspec.json.decode(written, type=Document):
            raise DamagedFile.wordless("JSON")


Verifier = PdfVerifier | DocxVerifier | TextVerifier | HtmlVerifier | EmlVerifier | JsonVerifier


def verifiers(reader: PdfReader) -> Mapping[str, Verifier]:
    """Return the verifier of each format by its suffix; `reader` opens PDFs."""
    return {
        ".pdf": PdfVerifier(reader),
        ".docx": DocxVerifier(),
        ".txt": TextVerifier(),
        ".html": HtmlVerifier(),
        ".eml": EmlVerifier(reader),
        ".json": JsonVerifier(),
    }


class _Page(HTMLParser):
    """What a browser shows of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.ended = False
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notice where unseen text begins."""
        del attrs
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        """Notice where unseen text ends, and the page."""
        self._unseen -= tag in _UNSEEN
        self.ended |= tag == "html"

    def handle_data(self, data: str) -> None:
        """Keep what is seen."""
        if not self._unseen:
            self.seen.append(data)


def _docx_texts(data: bytes) -> tuple[str, str]:
    """Return the text of the body and of the notes; raises as zipfile and ElementTree do."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        # A part that is read whole is held against its checksum.
        parts = {info.filename: package.read(info) for info in package.infolist()}
    said = {name: _says(part) for name, part in parts.items() if name in (_BODY, *_NOTES)}
    for name in parts.keys() - said.keys():
        if name.endswith((".xml", ".rels")):
            _read(parts[name])
    return said[_BODY], "".join(said.get(name, "") for name in _NOTES)


def _says(part: bytes) -> str:
    root = Xml.fromstring(part)  # noqa: S314  # our own file
    return "".join(text.text or "" for text in root.iter(f"{_WORD}t"))


@lru_cache(maxsize=64)
def _read(part: bytes) -> None:
    """Read a part through; the same styles stand in letter after letter. Raises ParseError."""
    Xml.fromstring(part)  # noqa: S314  # our own file


def _verify_text(kind: str, text: str, document: Document) -> None:
    if not (_in_order(_parts(document), text) and _in_order(_notes(document), text)):
        raise DamagedFile.wordless(kind)


def _content(part: MIMEPart | None) -> bytes:
    """Return what a part of a message holds; nothing for one that is not there."""
    content = None if part is None else part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _decoded(kind: str, data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as problem:
        raise DamagedFile.unreadable(kind) from problem


def _parts(document: Document) -> Iterator[str]:
    """Yield the runs of a document, without those of its notes."""
    for block in walk.blocks(document):
        for _, _, inlines in walk.parts(block):
            yield from _runs(inlines)


def _notes(document: Document) -> Iterator[str]:
    """Yield the runs of a document's notes."""
    for _, _, note in walk.notes(document):
        yield from _runs(note.inlines)


def _runs(inlines: tuple[Inline, ...]) -> Iterator[str]:
    """Yield runs, one by one: a note's number may stand between two."""
    yield from (walk.plain([inline]) for inline in inlines)


def _in_order(wanted: Iterator[str], text: str) -> bool:
    """Tell whether all of `wanted` stands in `text`, in this order, whatever the white space."""
    read, place = _squeezed(text), 0
    for words in wanted:
        squeezed = _squeezed(printable(words))
        found = read.find(squeezed, place)
        if found < 0:
            return False
        place = found + len(squeezed)
    return True


def _squeezed(text: str) -> str:
    return "".join(text.split())
