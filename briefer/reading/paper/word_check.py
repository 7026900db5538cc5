"""Whether a Word file is a letterhead that can be taken in: nothing in it may act."""

from pathlib import PurePath
from typing import Final

from briefer.reading.docx.names import local, value
from briefer.reading.docx.package import Package
from briefer.reading.paper.problems import PaperProblem, PaperRefused
from briefer.reading.paper.word_parts import check_parts, leads_outside
from briefer.reading.tree import Element

FILE_BYTES: Final = 10 * 1000 * 1000
"""The largest letterhead; it is kept in the library, and with what is shared."""

UNPACKED: Final = 60_000_000
"""Bytes of all that is in it, which every DOCX export unpacks again."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEALED: Final = "EncryptedPackage".encode("utf-16-le")
_MACROS: Final = frozenset((".docm", ".dotm"))
FIELDS: Final = frozenset(("PAGE", "NUMPAGES", "DATE"))
"""The fields that a letterhead may have."""

_REFUSED: Final = {
    "altChunk": PaperProblem.FOREIGN_PART,
    "subDoc": PaperProblem.FOREIGN_PART,
    "object": PaperProblem.EMBEDDED,
    "OLEObject": PaperProblem.EMBEDDED,
    "control": PaperProblem.EMBEDDED,
    "ocx": PaperProblem.EMBEDDED,
    "entryMacro": PaperProblem.MACROS,
    "exitMacro": PaperProblem.MACROS,
    "mailMerge": PaperProblem.MERGE,
    "attachedTemplate": PaperProblem.ATTACHED,
    "saveThroughXslt": PaperProblem.TARGETS,
}
"""Elements that act, or bring something along."""

_LINKS: Final = frozenset(("src", "href", "althref"))
"""Attributes that lead somewhere; what a reader clicks on is a relation instead."""


def checked_word(data: bytes, name: str) -> Package:
    """Return the package of a Word letterhead that holds words, styles and pictures only.

    `name` is what the file is called. Raises PaperRefused, or ReportRefused for a package that is
    none, is locked, or unpacks to too much.
    """
    if len(data) > FILE_BYTES:
        raise PaperRefused(PaperProblem.WORD_TOO_LARGE)
    if data.startswith(_OLE):
        raise PaperRefused(PaperProblem.LOCKED if _SEALED in data else PaperProblem.OLD_WORD)
    if not data.startswith(b"PK"):
        raise PaperRefused(PaperProblem.NOT_WORD)
    if PurePath(name).suffix.lower() in _MACROS:
        raise PaperRefused(PaperProblem.MACROS)
    package = Package.open(data)
    if package.unpacked() > UNPACKED:
        raise PaperRefused(PaperProblem.BOMB)
    check_parts(package)
    for part in sorted(package.names()):
        root = package.part(part) if part.casefold().endswith((".xml", ".rels")) else None
        if root is not None:
            _check_elements(root)
            _check_fields(root)
    return package


def _check_elements(root: Element) -> None:
    for element in root.iter():
        problem = _REFUSED.get(local(element))
        if problem is not None:
            raise PaperRefused(problem)
        for full, words in element.items():
            called = full.rpartition("}")[2].casefold()
            if called in _LINKS and leads_outside(words):
                raise PaperRefused(PaperProblem.TARGETS)


def _check_fields(root: Element) -> None:
    """Raise PaperRefused for a field that is none of FIELDS, however its code is cut up."""
    open_codes: list[list[str]] = []
    for element in root.iter():
        match local(element):
            case "fldSimple":
                _check_code(value(element, "instr"))
            case "fldChar" if value(element, "fldCharType") == "begin":
                open_codes.append([])
            case "fldChar" if value(element, "fldCharType") == "end" and open_codes:
                _check_code("".join(open_codes.pop()))
            case "instrText" | "delInstrText":
                words = "".join(element.itertext())
                if open_codes:
                    open_codes[-1].append(words)
                else:
                    _check_code(words)
            case _:
                pass
    for left_open in open_codes:
        _check_code("".join(left_open))


def _check_code(code: str) -> None:
    words = code.split()
    if not words or words[0].upper() not in FIELDS:
        raise PaperRefused(PaperProblem.FIELDS)
