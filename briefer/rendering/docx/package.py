"""A package's parts and how they refer to each other (ISO/IEC 29500-2), kept by python-docx."""

import io
import re
from collections.abc import Mapping

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NUMBER = re.compile(r"\d+")
_KINDS = {
    "word/document.xml": CONTENT_TYPE.WML_DOCUMENT_MAIN,
    "word/theme.xml": CONTENT_TYPE.OFC_THEME,
    "docProps/core.xml": CONTENT_TYPE.OPC_CORE_PROPERTIES,
}
_PICTURES = {
    "png": CONTENT_TYPE.PNG,
    "jpeg": CONTENT_TYPE.JPEG,
    "jpg": CONTENT_TYPE.JPEG,
    "gif": CONTENT_TYPE.GIF,
    "bmp": CONTENT_TYPE.BMP,
    "tif": CONTENT_TYPE.TIFF,
    "tiff": CONTENT_TYPE.TIFF,
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "svg": "image/svg+xml",
}


def xml(markup: str) -> bytes:
    """Return a part's markup as it stands in its file."""
    return f"{_XML}{markup}".encode()


class Relations:
    """What one part refers to; the same target has the same identifier each time."""

    def __init__(self) -> None:
        self._targets: dict[tuple[str, str, bool], str] = {}

    def to(self, kind: str, target: str) -> str:
        """Return the identifier of a part of the package, by its kind and its place in word/."""
        return self._add(f"{_OFFICE}/{kind}", target, outside=False)

    def to_web(self, url: str) -> str:
        """Return the identifier of an address outside."""
        return self._add(RELATIONSHIP_TYPE.HYPERLINK, url, outside=True)

    def tie(self, part: Part, parts: Mapping[str, Part]) -> None:
        """Let `part` refer to all this, under the identifiers that were given out."""
        for (kind, target, outside), identifier in self._targets.items():
            part.load_rel(kind, target if outside else parts[f"word/{target}"], identifier, outside)

    def _add(self, kind: str, target: str, *, outside: bool) -> str:
        return self._targets.setdefault((kind, target, outside), f"rId{len(self._targets) + 1}")


def package(contents: Mapping[str, bytes], relations: Mapping[str, Relations]) -> bytes:
    """Return the DOCX file of these parts, with what each of them refers to."""
    whole = Package()
    parts = {
        name: Part(PackURI(f"/{name}"), _kind(name), content, whole)
        for name, content in contents.items()
    }
    whole.relate_to(parts["word/document.xml"], RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    whole.relate_to(parts["docProps/core.xml"], RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for name, found in relations.items():
        found.tie(parts[name], parts)
    file = io.BytesIO()
    whole.save(file)
    return file.getvalue()


def _kind(name: str) -> str:
    """Return the content type of a part; most of Word's are called like their files."""
    stem, _, ending = name.removeprefix("word/").rpartition(".")
    return _PICTURES.get(ending) or _KINDS.get(name) or f"{_WORD}.{_NUMBER.sub('', stem)}+xml"
