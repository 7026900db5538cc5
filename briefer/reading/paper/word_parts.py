"""Which parts a Word letterhead may have, by what they say they are."""

import posixpath
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from briefer.reading.docx.names import local
from briefer.reading.docx.package import Package
from briefer.reading.paper.problems import PaperProblem, PaperRefused
from briefer.reading.tree import attribute

MAIN: Final = "wordprocessingml.document.main+xml"
_TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = ".rels"

_KNOWN_TYPES: Final = (
    MAIN,
    "package.relationships+xml",
    "package.core-properties+xml",
    "officedocument.extended-properties+xml",
    "officedocument.custom-properties+xml",
    "officedocument.customXmlProperties+xml",
    "officedocument.theme+xml",
    "officedocument.themeOverride+xml",
    "officedocument.obfuscatedFont",
    *(
        f"wordprocessingml.{part}+xml"
        for part in (
            "styles",
            "settings",
            "webSettings",
            "fontTable",
            "numbering",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "people",
            "document.glossary",
        )
    ),
    *(f"image/{kind}" for kind in ("png", "jpeg", "jpg", "gif", "tiff", "bmp", "x-emf", "x-wmf")),
    "image/svg+xml",
    "ms-word.stylesWithEffects+xml",
    "application/xml",
)

_KNOWN_RELATIONS: Final = frozenset(
    (
        "officeDocument",
        "core-properties",
        "extended-properties",
        "custom-properties",
        "thumbnail",
        "styles",
        "stylesWithEffects",
        "settings",
        "webSettings",
        "fontTable",
        "font",
        "numbering",
        "theme",
        "themeOverride",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "people",
        "image",
        "hyperlink",
        "customXml",
        "customXmlProps",
        "glossaryDocument",
    )
)

_REFUSED: Final[Mapping[str, PaperProblem]] = MappingProxyType(
    {
        "vba": PaperProblem.MACROS,
        "macro": PaperProblem.MACROS,
        "keymap": PaperProblem.MACROS,
        "toolbar": PaperProblem.MACROS,
        "attachedtemplate": PaperProblem.ATTACHED,
        "template.main": PaperProblem.WORD_TEMPLATE,
        "activex": PaperProblem.EMBEDDED,
        "oleobject": PaperProblem.EMBEDDED,
        "control": PaperProblem.EMBEDDED,
        "relationships/package": PaperProblem.EMBEDDED,
        "afchunk": PaperProblem.FOREIGN_PART,
        "subdocument": PaperProblem.FOREIGN_PART,
        "mailmerge": PaperProblem.MERGE,
        "recipientdata": PaperProblem.MERGE,
    }
)
"""Words in the name of a type that say what is wrong with it."""

_WEB: Final = ("http://", "https://", "mailto:")
"""What a reader may click on; nothing is fetched for it."""


class Relation(NamedTuple):
    """A relation of one part to another: what the other is to it, its name, and its id."""

    kind: str
    target: str
    id: str


def check_parts(package: Package) -> None:
    """Raise PaperRefused unless every part, and every relation, is of a kind that is known."""
    _check_names(package)
    _check_types(package)
    for name in package.names():
        if name.endswith(_RELATIONS):
            for _ in relations(package, name):
                pass


def relations(package: Package, name: str) -> Iterator[Relation]:
    """Give the relations in a part; raises PaperRefused for one that may not be."""
    folder = posixpath.dirname(posixpath.dirname(name))
    root = package.part(name)
    for found in () if root is None else root:
        full, target = attribute(found, "Type"), attribute(found, "Target")
        kind = full.rpartition("/")[2]
        outside = attribute(found, "TargetMode").casefold() == "external"
        if outside and kind == "hyperlink" and target.lower().startswith(_WEB):
            continue
        if kind not in _KNOWN_RELATIONS:
            raise PaperRefused(_problem(full))
        if outside or leads_outside(target):
            raise PaperRefused(PaperProblem.TARGETS)
        inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Relation(kind, inside, attribute(found, "Id"))


def relations_of(package: Package, part: str) -> dict[str, Relation]:
    """Return the relations of a part by their ids."""
    folder, name = posixpath.split(part)
    return {found.id: found for found in relations(package, f"{folder}/_rels/{name}.rels")}


def leads_outside(target: str) -> bool:
    """Tell whether a target names something beyond the file."""
    return "\\" in target or ":" in target or target.startswith("//")


def _check_names(package: Package) -> None:
    if _TYPES not in package.names() or package.main not in package.names():
        raise PaperRefused(PaperProblem.NOT_WORD)
    if package.has_twins:
        # Which of two is meant, each program decides for itself.
        raise PaperRefused(PaperProblem.DAMAGED)


def _check_types(package: Package) -> None:
    parts, suffixes = _types(package)
    for name in package.names():
        if name == _TYPES or name.endswith("/"):
            continue
        kind = parts.get(name.casefold()) or suffixes.get(name.rpartition(".")[2].casefold(), "")
        if not kind.casefold().endswith(tuple(known.casefold() for known in _KNOWN_TYPES)):
            raise PaperRefused(_problem(kind))
        if name == package.main and not kind.endswith(MAIN):
            raise PaperRefused(PaperProblem.NOT_WORD)


def _types(package: Package) -> tuple[dict[str, str], dict[str, str]]:
    """Return what parts are by their names, and by their suffixes."""
    parts: dict[str, str] = {}
    suffixes: dict[str, str] = {}
    root = package.part(_TYPES)
    for found in () if root is None else root:
        kind = attribute(found, "ContentType")
        if local(found) == "Override":
            parts[attribute(found, "PartName").lstrip("/").casefold()] = kind
        else:
            suffixes[attribute(found, "Extension").casefold()] = kind
    return parts, suffixes


def _problem(kind: str) -> PaperProblem:
    said = kind.casefold()
    found = (problem for word, problem in _REFUSED.items() if word in said)
    return next(found, PaperProblem.OTHER_PART)
