"""A PDF file as numbered objects (ISO 32000-1, 7.3 and 7.5), gathered and closed by reportlab.

This is the only place that touches reportlab. Its `PDFDocument` would bring fonts, dates and a page
tree of its own; `PDFFile` knows how a file begins, and `PDFTrailer` how it ends. Objects and the
table of them, of which there are many, are bytes of our own.
"""

# reportlab's stubs leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import hashlib
import re
import zlib
from itertools import accumulate

from reportlab.pdfbase.pdfdoc import NoEncryption, PDFFile, PDFTrailer

_VERSION = (1, 7)
_BANNER = b" ReportLab Generated PDF document (opensource)"
"""What reportlab says of itself in the second line, which tells what a letter was made with."""

_LONGEST = 16_000
"""Characters in a text string; none may be longer than 32,767 bytes (ISO 19005-2, 6.1.13)."""

_ESCAPED = re.compile(r"[\\()]")
_LEVEL = 6

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
"""A language tag (BCP 47), as far as ISO 32000-1 (14.9.2) looks at it."""

_UNDETERMINED = "und"


def text_string(text: str) -> str:
    """Return `text` as a text string: as it is in printable ASCII, otherwise UTF-16."""
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    if text.isascii() and text.isprintable():
        return f"({_ESCAPED.sub(_escape, text)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def language_tag(language: str) -> str:
    """Return `language` if it is a language tag, otherwise the tag for one that nobody knows."""
    return language if _LANGUAGE.fullmatch(language) else _UNDETERMINED


def _escape(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


class Objects:
    """The objects of one file."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """Return the number of an object that is written later."""
        self._objects.append(b"null")
        return len(self._objects)

    def put(self, number: int, data: str | bytes) -> None:
        """Write an object; a string is ASCII."""
        self._objects[number - 1] = data if isinstance(data, bytes) else data.encode("ascii")

    def add(self, data: str | bytes) -> int:
        """Write an object and return its number."""
        number = self.reserve()
        self.put(number, data)
        return number

    def stream(self, entries: str, data: bytes, *, deflated: bool = False) -> int:
        """Write a stream with `entries` in its dictionary and return its number.

        `deflated` data, and what its entries say how to read, stands as it is.
        """
        if not deflated:
            entries, data = f"{entries}/Filter/FlateDecode", zlib.compress(data, _LEVEL)
        return self.plain_stream(entries, data)

    def plain_stream(self, entries: str, data: bytes) -> int:
        """Write a stream just as it is and return its number."""
        head = f"<<{entries}/Length {len(data)}>>\nstream\n".encode("ascii")
        return self.add(b"%b%b\nendstream" % (head, data))

    def file(self, catalog: int, info: int) -> bytes:
        """Return the whole file. Its identifier depends on nothing but what is in it."""
        file = _begun()
        written = [
            b"%d 0 obj\n%b\nendobj\n" % (number, data)
            for number, data in enumerate(self._objects, start=1)
        ]
        *begins, _ = accumulate(map(len, written), initial=file.offset)
        file.add(b"".join(written))
        identifier = hashlib.sha256(file.format(None)).hexdigest()[:32]
        size = len(begins) + 1
        # The table of where objects are (7.5.4).
        rows = "".join([f"{begin:010} 00000 n \n" for begin in begins])
        table = file.add(f"xref\n0 {size}\n0000000000 65535 f \n{rows}".encode("ascii"))
        trailer = PDFTrailer(
            table,
            Size=size,
            Root=f"{catalog} 0 R",
            Info=f"{info} 0 R",
            ID=f"[<{identifier}><{identifier}>]",
        )
        file.add(trailer.format(_Plain()))
        return file.format(None)


def _begun() -> PDFFile:
    """Return a file that says nothing of what it is made with."""
    file = PDFFile(_VERSION)
    file.strings[0] = file.strings[0].replace(_BANNER, b"")
    file.offset = len(file.strings[0])
    return file


class _Plain:
    """What reportlab asks a document for while it writes a trailer: that nothing is encrypted."""

    encrypt = NoEncryption()
