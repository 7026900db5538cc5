"""Which reader a file is for: what it holds decides, and a name that says otherwise is told."""

import re
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import PurePath
from typing import Final

from msgspec.structs import replace

from briefer.domain.report_text import ReportText
from briefer.domain.sheet import Workbook
from briefer.reading import limits, notices
from briefer.reading.encoding import decode
from briefer.reading.markdown import is_markdown, read_markdown
from briefer.reading.problems import Problem, ReportRefused
from briefer.reading.text import read_text
from briefer.sentences import sentence

Progressed = Callable[[int, int], object]

_HEAD: Final = 4_096
_PDF: Final = b"%PDF-"
_PDF_WITHIN: Final = 1_024
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEALED: Final = "EncryptedPackage".encode("utf-16-le")
_OLD_BOOK: Final = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_OPEN_BOOK: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_REFUSED: Final = (
    (b"{\\rtf", Problem.RICH_TEXT),
    (b"\x89PNG", Problem.PICTURE),
    (b"\xff\xd8\xff", Problem.PICTURE),
    (b"GIF8", Problem.PICTURE),
    (b"II*\0", Problem.PICTURE),
    (b"MM\0*", Problem.PICTURE),
    (b"BM", Problem.PICTURE),
    (b"Rar!", Problem.ARCHIVE),
    (b"7z\xbc\xaf", Problem.ARCHIVE),
    (b"\x1f\x8b", Problem.ARCHIVE),
)
_NO_ARCHIVE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_HTML: Final = re.compile(
    r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:p|div|table|h[1-6]|ul|ol|br|meta)[\s>/]",
    re.IGNORECASE,
)
_HTML_STARTS: Final = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|p|div|table|h[1-6]|ul|ol|center|font)\b",
    re.IGNORECASE | re.DOTALL,
)
_CARD_STARTS: Final = re.compile(r"\s*BEGIN[ \t]*:[ \t]*VCARD\b", re.IGNORECASE)
_SUFFIXES: Final = {
    "pdf": frozenset([".pdf"]),
    "docx": frozenset([".docx", ".docm", ".dotx", ".dotm"]),
    "html": frozenset([".html", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".asp", ".aspx"]),
    "markdown": frozenset([".md", ".markdown", ".mdown", ".mkd", ".txt", ".text"]),
    "text": frozenset([".txt", ".text", ".asc", ".log", ".md", ".markdown"]),
    "csv": frozenset([".csv", ".tsv", ".tab"]),
    "xlsx": frozenset([".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb"]),
    "xls": frozenset([".xls", ".xlt"]),
    "ods": frozenset([".ods", ".ots"]),
    "vcf": frozenset([".vcf", ".vcard"]),
}
_KNOWN: Final = frozenset(
    {known for suffixes in _SUFFIXES.values() for known in suffixes}
    | {".doc", ".odt", ".rtf", ".zip"}
)
_CALLED: Final = {
    "pdf": "a PDF",
    "docx": "a Word document",
    "html": "a web page",
    "markdown": "Markdown",
    "text": "plain text",
    "csv": "a table of plain text (CSV)",
    "xlsx": "an Excel workbook",
    "xls": "an old Excel workbook",
    "ods": "an OpenDocument spreadsheet",
    "vcf": "a file of contacts (vCard)",
}
_BOOKS: Final = frozenset(
    known for kind in ("csv", "xlsx", "xls", "ods") for known in _SUFFIXES[kind]
)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SUSPECT: Final = 0.02


def read_file(data: bytes, name: str, progress: Progressed) -> ReportText | Workbook:
    """Return what a file says, whatever its format. Raises ReportRefused if nobody can read it."""
    if not data:
        raise ReportRefused(Problem.EMPTY)
    if len(data) > limits.FILE_BYTES:
        raise ReportRefused(Problem.TOO_LARGE)
    suffix = PurePath(name).suffix.lower()
    read = _read(kind_of(data, suffix), data, progress)
    if suffix in _KNOWN and suffix not in _SUFFIXES[read.format]:
        told = sentence(notices.OTHER_SUFFIX, suffix=suffix, kind=_CALLED[read.format])
        return replace(read, warnings=(told, *read.warnings))
    return read


def kind_of(data: bytes, suffix: str) -> str:
    """Return the format of a file. Raises ReportRefused for one that has no reader."""
    if _PDF in data[:_PDF_WITHIN]:
        return "pdf"
    if data.startswith(b"PK"):
        return _kind_of_archive(data)
    if data.startswith(_OLE):
        if _SEALED in data:
            raise ReportRefused(Problem.LOCKED)
        if any(stream in data for stream in _OLD_BOOK):
            return "xls"
        raise ReportRefused(Problem.OLD_WORD)
    for magic, problem in _REFUSED:
        if data.startswith(magic) and not (magic == b"BM" and b"\0" not in data[:_HEAD]):
            raise ReportRefused(problem)
    return _kind_of_text(data, suffix)


def _kind_of_archive(data: bytes) -> str:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        names = archive.namelist()
        said = b""
        if "mimetype" in names:
            with archive.open("mimetype") as member:
                said = member.read(len(_OPEN_BOOK) + 1)
    except _NO_ARCHIVE as problem:
        raise ReportRefused(Problem.DAMAGED) from problem
    if "word/document.xml" in names or any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/workbook.") for name in names):
        return "xlsx"
    if said == _OPEN_BOOK:
        return "ods"
    if "[Content_Types].xml" in names:
        raise ReportRefused(Problem.OTHER_OFFICE)
    raise ReportRefused(Problem.OPEN_DOCUMENT if "mimetype" in names else Problem.ARCHIVE)


def _kind_of_text(data: bytes, suffix: str) -> str:
    text = decode(data[:_HEAD]).text if _may_be_text(data) else ""
    if not text:
        raise ReportRefused(Problem.UNKNOWN)
    if _HTML_STARTS.match(text) or (suffix in _SUFFIXES["html"] and _HTML.search(text)):
        return "html"
    if _CARD_STARTS.match(text):
        return "vcf"
    if suffix in _BOOKS:
        return "csv"
    if suffix in {".md", ".markdown", ".mdown", ".mkd"}:
        return "markdown"
    return "markdown" if is_markdown(decode(data).text) else "text"


def _may_be_text(data: bytes) -> bool:
    """Tell whether hardly any sign is one that no text has."""
    head = data[:_HEAD]
    if head.startswith(_WIDE_MARKS):
        return True
    decoded = decode(head)
    if decoded.encoding.startswith("utf-16"):
        return True
    unseen = len(_CONTROLS.findall(head.decode("latin-1")))
    return b"\0" not in head and unseen <= _SUSPECT * len(head)


def _read(kind: str, data: bytes, progress: Progressed) -> ReportText | Workbook:
    """Read with the reader of a format; those that need large libraries load them only now."""
    match kind:
        case "pdf":
            from briefer.reading.pdf.reader import read_pdf

            return read_pdf(data, progress)
        case "docx":
            from briefer.reading.docx.reader import read_docx

            return read_docx(data)
        case "html":
            from briefer.reading.html import read_html

            return read_html(data)
        case "markdown":
            return read_markdown(data)
        case "csv":
            from briefer.reading.sheets.delimited import read_csv

            return read_csv(data)
        case "xlsx" | "xls" | "ods":
            from briefer.reading.sheets.workbook import read_workbook

            return read_workbook(data, kind)
        case "vcf":
            from briefer.reading.contacts.cards import read_cards

            return read_cards(data)
        case _:
            return read_text(data)
