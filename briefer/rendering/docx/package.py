"""A package's parts: what each of them is, and how they refer to each other (ISO/IEC 29500-2)."""

import re
from collections.abc import Iterable

from briefer.rendering.docx.markup import attribute

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NUMBER = re.compile(r"\d+")
_KINDS = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": f"{_PACKAGE_TYPE}.core-properties+xml",
}
_DEFAULTS = {
    "rels": f"{_PACKAGE_TYPE}.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
CONTENT_TYPES = "[Content_Types].xml"
"""The part that a package begins with."""
ROOT_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/></Relationships>'
)
"""Where a reader finds the main part and the properties."""


def xml(markup: str) -> bytes:
    """Return a part's markup as it stands in its file."""
    return f"{_XML}{markup}".encode()


class Relations:
    """What one part refers to; the same target has the same identifier each time."""

    def __init__(self) -> None:
        self._elements: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self._elements)

    def to(self, kind: str, target: str) -> str:
        """Return the identifier of a part of the package, by its kind and its place."""
        return self._add(f'Type="{_OFFICE}/{kind}" Target="{target}"')

    def to_web(self, url: str) -> str:
        """Return the identifier of an address outside."""
        return self._add(
            f'Type="{_OFFICE}/hyperlink" Target="{attribute(url)}" TargetMode="External"'
        )

    def markup(self) -> str:
        """Return the part that holds the relations."""
        elements = "".join(
            f'<Relationship Id="{identifier}" {element}/>'
            for element, identifier in self._elements.items()
        )
        return f'<Relationships xmlns="{_PACKAGE}/relationships">{elements}</Relationships>'

    def _add(self, element: str) -> str:
        return self._elements.setdefault(element, f"rId{len(self._elements) + 1}")


def content_types(names: Iterable[str]) -> str:
    """Return the part that says what each of the named parts is."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_kind(name)}"/>'
        for name in names
        if name.endswith(".xml")
    )
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in _DEFAULTS.items()
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'


def _kind(name: str) -> str:
    """Return the content type of a part; most of Word's are called like their files."""
    stem = name.removeprefix("word/").removesuffix(".xml")
    return _KINDS.get(name) or f"{_WORD}.{_NUMBER.sub('', stem)}+xml"
