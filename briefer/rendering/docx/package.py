"""A package's parts and how they refer to each other (ISO/IEC 29500-2), kept by python-docx."""

import io
import re
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KEPT = 8
"""For how many shapes of a package what ties its parts is kept."""
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


class Target(NamedTuple):
    """What a part refers to: the kind, a place in word/ or an address outside, and which it is."""

    kind: str
    place: str
    outside: bool


class Relations:
    """What one part refers to; the same target has the same identifier each time."""

    def __init__(self) -> None:
        self._targets: dict[Target, str] = {}

    def to(self, kind: str, target: str) -> str:
        """Return the identifier of a part of the package, by its kind and its place in word/."""
        return self._add(f"{_OFFICE}/{kind}", target, outside=False)

    def to_web(self, url: str) -> str:
        """Return the identifier of an address outside."""
        return self._add(RELATIONSHIP_TYPE.HYPERLINK, url, outside=True)

    @property
    def targets(self) -> tuple["Target", ...]:
        """All that is referred to; the first has the identifier rId1, and so on."""
        return tuple(self._targets)

    def _add(self, kind: str, target: str, *, outside: bool) -> str:
        return self._targets.setdefault(
            Target(kind, target, outside), _identifier(len(self._targets))
        )


def package(contents: Mapping[str, bytes], relations: Mapping[str, Relations]) -> dict[str, bytes]:
    """Return all files of the package of these parts, with what each of them refers to."""
    tied = tuple((name, found.targets) for name, found in relations.items())
    return {name: contents.get(name, data) for name, data in frame(tuple(contents), tied).items()}


@lru_cache(_KEPT)
def frame(
    names: tuple[str, ...], tied: tuple[tuple[str, tuple[Target, ...]], ...]
) -> Mapping[str, bytes]:
    """Return what python-docx makes of parts that are still empty, and of how they are tied.

    Most letters differ in nothing but words, and so have this alike.
    """
    whole = Package()
    parts = {name: Part(PackURI(f"/{name}"), _kind(name), b"", whole) for name in names}
    whole.relate_to(parts["word/document.xml"], RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    whole.relate_to(parts["docProps/core.xml"], RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for name, targets in tied:
        for place, (kind, target, outside) in enumerate(targets):
            to = target if outside else parts[f"word/{target}"]
            parts[name].load_rel(kind, to, _identifier(place), outside)
    file = io.BytesIO()
    whole.save(file)
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _identifier(place: int) -> str:
    return f"rId{place + 1}"


def _kind(name: str) -> str:
    """Return the content type of a part; most of Word's are called like their files."""
    stem, _, ending = name.removeprefix("word/").rpartition(".")
    return _PICTURES.get(ending) or _KINDS.get(name) or f"{_WORD}.{_NUMBER.sub('', stem)}+xml"
