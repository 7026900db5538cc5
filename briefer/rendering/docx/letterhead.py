"""A Word file as the base of a letter: its headers, footers, sheet and styles, and no word more."""

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from msgspec.structs import replace

from briefer.document.look import White
from briefer.document.nodes import Document, Furniture, PageSize
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.tree import R, Tree, W, drop, parsed, written
from briefer.rendering.docx.unsafe import (
    UnsafeLetterhead,
    refuse_active_markup,
    refuse_active_parts,
    refuse_outside,
)
from briefer.rendering.links import followed

_PAPERS_FROM = 101
"""The number of the first header or footer, past those of ours."""
NUMBERINGS_FROM = 1_000
"""Where the numbers of a base's own lists begin in our file, past those of ours."""
_MOST_PARTS, _LARGEST = 500, 60_000_000
"""How many parts a file may have, and how many bytes they may be when unpacked."""
_DOCUMENT = "officeDocument"
_ROOTS = {
    _DOCUMENT: f"{W}document",
    "header": f"{W}hdr",
    "footer": f"{W}ftr",
    "styles": f"{W}styles",
    "numbering": f"{W}numbering",
    "fontTable": f"{W}fonts",
    "theme": "{http://schemas.openxmlformats.org/drawingml/2006/main}theme",
}
"""What parts of each kind begin with."""
_EMBEDDED = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")
_LISTS = ("numPicBullet", "lvlPicBulletId", "numIdMacAtCleanup")
_LEFT_OUT = [f"{W}{name}" for name in (*_EMBEDDED, *_LISTS)]
"""What refers to files that do not come along: faces, and pictures for bullets."""
_MM_PER_TWIP = 25.4 / 1440
_POINTS_PER_HALF = 0.5
_PICTURES = {"png", "jpeg", "jpg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg"}
_SIZES = (8.0, 16.0)
"""Points that running text may have; a base whose text is of another size keeps it elsewhere."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What of a Word file goes into a letter's.

    `parts` are by their names in our package, with what they refer to. `papers` are the first
    section's headers and footers: kind, pages and name. `geometry` is markup for the properties of
    sections, `flags` for the settings. `styles`,
    `numbering`, `theme` and `fonts` are parts as they came, but for the numbers of lists; empty
    where the file has none.
    """

    parts: Mapping[str, bytes]
    relations: Mapping[str, Relations]
    papers: tuple[tuple[str, str, str], ...]
    geometry: str
    has_first: bool
    flags: str
    styles: bytes
    numbering: bytes
    theme: bytes
    fonts: bytes
    margins: White | None
    page_size: PageSize | None
    size: float | None

    def fitted(self, document: Document) -> Document:
        """Return a document that is laid out on this paper; its own furniture gives way."""
        look = document.look
        return replace(
            document,
            page_size=self.page_size or document.page_size,
            look=replace(look, margins=self.margins or look.margins, size=self.size or look.size),
            furniture=Furniture(),
            word_base=b"",
        )


@lru_cache(2)
def read_letterhead(data: bytes) -> Letterhead:
    """Return what a Word file brings along. Raises UnsafeLetterhead."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            size = sum(entry.file_size for entry in archive.infolist())
            if len(names) > _MOST_PARTS or size > _LARGEST:
                raise UnsafeLetterhead.unreadable()
            files = {name: archive.read(name) for name in names}
        return _Reader(files).letterhead()
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, RuntimeError, EOFError) as problem:
        raise UnsafeLetterhead.unreadable() from problem


class _Reader:
    """Reads one file, all of it looked through before anything is taken."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files
        refuse_active_parts(iter(files), parsed(files["[Content_Types].xml"]))
        for name, data in files.items():
            if name.endswith(".rels"):
                refuse_outside(parsed(data))
            elif name.endswith((".xml", ".svg", ".vml")):
                refuse_active_markup(parsed(data))
        mains = [path for path, kind, _ in self._targets("").values() if kind == _DOCUMENT]
        if len(mains) != 1:
            raise UnsafeLetterhead.unreadable()
        (self._main,) = mains
        self._own = self._targets(self._main)
        self._kept: dict[str, bytes] = {}
        self._relations: dict[str, Relations] = {}
        self._media: dict[str, str] = {}

    def letterhead(self) -> Letterhead:
        """Return what is kept."""
        body = self._part(self._main, _DOCUMENT)
        section = next(body.iter(f"{W}sectPr"), None)
        papers = self._references(section) if section is not None else ()
        styles = self._related("styles")
        return Letterhead(
            parts=self._kept,
            relations=self._relations,
            papers=papers,
            geometry=_geometry(section) if section is not None else "",
            has_first=section is not None and section.find(f"{W}titlePg") is not None,
            flags=self._flags(),
            styles=styles,
            numbering=self._related("numbering"),
            theme=self._related("theme"),
            fonts=self._related("fontTable"),
            margins=_margins(section),
            page_size=_page_size(section),
            size=_size(styles),
        )

    def _targets(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Return what a part refers to by identifier: place, kind, and whether it is outside."""
        folder, name = posixpath.split(part)
        relations = self._files.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str, bool]] = {}
        for each in parsed(relations) if relations else ():
            target, outside = each.get("Target", ""), each.get("TargetMode", "") == "External"
            path = target if outside else posixpath.normpath(posixpath.join(f"/{folder}", target))
            kind = each.get("Type", "").rpartition("/")[2]
            found[each.get("Id", "")] = (path if outside else path.lstrip("/"), kind, outside)
        return found

    def _part(self, path: str, kind: str) -> Tree:
        """Return the root of a part, which must be what it is said to be."""
        root = parsed(self._files[path])
        if root.tag != _ROOTS[kind]:
            raise UnsafeLetterhead.unreadable()
        return root

    def _related(self, kind: str) -> bytes:
        """Return the part of a kind that the document has, with its lists' numbers made ours."""
        path = next((path for path, own, _ in self._own.values() if own == kind), None)
        if path is None:
            return b""
        root = self._part(path, kind)
        if any(name.startswith(R) for each in root.iter("{*}blip") for name, _ in each.items()):
            return b""  # a theme with a picture of its own
        _renumber(root)
        drop(root, *_LEFT_OUT)
        return written(root)

    def _references(self, section: Tree) -> tuple[tuple[str, str, str], ...]:
        """Take in the headers and footers of a section, and return what they are."""
        made: list[tuple[str, str, str]] = []
        for kind in ("header", "footer"):
            for each in section.findall(f"{W}{kind}Reference"):
                path, _, _ = self._own[each.get(f"{R}id", "")]
                number = len(made) + _PAPERS_FROM
                name = f"{kind}{number}.xml"
                self._take(kind, path, f"word/{name}")
                pages = each.get(f"{W}type", "default")
                made.append((kind, pages, name))
        return tuple(made)

    def _take(self, kind: str, path: str, name: str) -> None:
        """Take in a header or footer, with its pictures and links."""
        root = self._part(path, kind)
        _renumber(root)
        relations = Relations()
        new: dict[str, str] = {}
        for identifier, (target, what, outside) in self._targets(path).items():
            if outside:
                new[identifier] = relations.to_web(followed(target) or "")
            elif what == "image":
                new[identifier] = relations.to("image", self._picture(target))
            else:
                raise UnsafeLetterhead.active()
        for element in root.iter():
            for attribute, value in element.items():
                if attribute.startswith(R) and value in new:
                    element.set(attribute, new[value])
        self._kept[name] = written(root)
        self._relations[name] = relations

    def _picture(self, path: str) -> str:
        """Take in a picture under a name that tells nothing, and return its place."""
        ending = path.rpartition(".")[2].lower()
        if ending not in _PICTURES:
            raise UnsafeLetterhead.unreadable()
        name = self._media.setdefault(path, f"media/letterhead{len(self._media) + 1}.{ending}")
        self._kept[f"word/{name}"] = self._files[path]
        return name

    def _flags(self) -> str:
        """Return what the settings say of facing pages."""
        path = next((path for path, kind, _ in self._own.values() if kind == "settings"), None)
        root = parsed(self._files[path]) if path else None
        said = ("mirrorMargins", "evenAndOddHeaders")
        return "".join(
            f"<w:{name}/>" for name in said if root is not None and _is_on(root, f"{W}{name}")
        )


def _is_on(root: Tree, path: str) -> bool:
    found = root.find(path)
    return found is not None and found.get(f"{W}val", "1") not in {"0", "false", "off"}


def _renumber(root: Tree) -> None:
    """Move the numbers of lists past ours."""
    ids = {f"{W}numId": "val", f"{W}abstractNumId": "val", f"{W}num": "numId"}
    ids[f"{W}abstractNum"] = "abstractNumId"
    for element in root.iter(*ids):
        attribute = f"{W}{ids[str(element.tag)]}"
        number = int(element.get(attribute, "0"))
        if number or element.tag != f"{W}numId":  # 0 takes a paragraph out of all lists
            element.set(attribute, str(number + NUMBERINGS_FROM))


def _measures(section: Tree | None, name: str) -> dict[str, int]:
    """Return the measures that a section states of its sheet or its margins, in twips."""
    found = section.find(f"{W}{name}") if section is not None else None
    said = found.items() if found is not None else []
    return {
        key.rpartition("}")[2]: int(float(value))
        for key, value in said
        if re.fullmatch(r"-?\d+(\.\d+)?", value)
    }


def _margins(section: Tree | None) -> White | None:
    said = _measures(section, "pgMar")
    sides = ("top", "bottom", "left", "right")
    if not all(side in said for side in sides):
        return None
    top, bottom, left, right = (abs(said[side]) * _MM_PER_TWIP for side in sides)
    return White(top=top, bottom=bottom, left=left, right=right)


def _page_size(section: Tree | None) -> PageSize | None:
    said = _measures(section, "pgSz")
    if not (said.get("w", 0) > 0 and said.get("h", 0) > 0):
        return None
    return PageSize(width=said["w"] * _MM_PER_TWIP, height=said["h"] * _MM_PER_TWIP)


def _geometry(section: Tree) -> str:
    """Return the sheet and margins of a section, as far as it states both."""
    if _margins(section) is None:
        return ""
    made = ""
    for name in ("pgSz", "pgMar"):
        said = _measures(section, name)
        if name == "pgMar":
            said = {"header": 0, "footer": 0, "gutter": 0, **said}
        if said:
            measures = "".join(f' w:{key}="{value}"' for key, value in said.items())
            made += f"<w:{name}{measures}/>"
    return made


def _size(styles: bytes) -> float | None:
    """Return the size of running text, in points."""
    if not styles:
        return None
    root = parsed(styles)
    normal = (each for each in root.findall(f"{W}style") if each.get(f"{W}styleId", "") == "Normal")
    default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
    sizes = [each.find(f"{W}rPr/{W}sz") for each in normal] + [default]
    found = next((size for size in sizes if size is not None), None)
    if found is None:
        return None
    points = int(found.get(f"{W}val", "0")) * _POINTS_PER_HALF
    return points if _SIZES[0] <= points <= _SIZES[1] else None
