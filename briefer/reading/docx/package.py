"""The files in a DOCX or a spreadsheet, unpacked with an eye on how much comes out."""

import io
import posixpath
import zipfile
import zlib
from typing import Final, Self

from briefer.reading import limits
from briefer.reading.problems import Problem, ReportRefused
from briefer.reading.tree import Element, attribute, part_tree

_CHUNK: Final = 256 * 1024
_LOCKED: Final = 0x1
_KINDS: Final = frozenset([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
_ENTITIES: Final = tuple(
    sign.encode(encoding)
    for sign in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_MARKUP: Final = (".xml", ".rels")
_MAIN: Final = "/officeDocument"
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Package:
    """An opened DOCX or spreadsheet."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._members = {member.filename: member for member in archive.infolist()}
        self.main = self._found_main()

    @classmethod
    def open(cls, data: bytes) -> Self:
        """Return the package. Raises ReportRefused for one that is damaged or locked."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as problem:
            raise ReportRefused(Problem.DAMAGED) from problem
        if len(archive.infolist()) > limits.MEMBERS:
            raise ReportRefused(Problem.BOMB)
        return cls(archive)

    def names(self) -> frozenset[str]:
        """Return what it holds."""
        return frozenset(self._members)

    @property
    def has_twins(self) -> bool:
        """Whether two files in it have one name, in capitals or not."""
        names = [member.filename.casefold() for member in self._archive.infolist()]
        return len(set(names)) < len(names)

    def data(self, name: str) -> bytes:
        """Return a file by its full name, or nothing where there is none."""
        return self._read(self._members[name]) if name in self._members else b""

    def check(self) -> None:
        """Raise ReportRefused unless every file in it can be unpacked, and within the limits."""
        self.unpacked()

    def unpacked(self) -> int:
        """Return the bytes of all files together. Raises ReportRefused as `check` does."""
        unpacked = 0
        for name, member in self._members.items():
            data = self._read(member)
            unpacked += len(data)
            if unpacked > limits.UNPACKED:
                raise ReportRefused(Problem.BOMB)
            if name.endswith(_MARKUP) and any(sign in data for sign in _ENTITIES):
                raise ReportRefused(Problem.ENTITIES)
        return unpacked

    def part(self, name: str) -> Element | None:
        """Return a part by its full name, or None where there is none."""
        if name not in self._members:
            return None
        data = self._read(self._members[name])
        # An Office file defines no entities, so none is ever needed.
        if any(sign in data for sign in _ENTITIES):
            raise ReportRefused(Problem.ENTITIES)
        return part_tree(data)

    def related(self, kind: str) -> Element | None:
        """Return the part that the document names as its `kind`: "styles", "footnotes"."""
        folder, name = posixpath.split(self.main)
        return self._target(f"{folder}/_rels/{name}.rels", folder, f"/{kind}")

    def _target(self, relations: str, folder: str, kind: str) -> Element | None:
        name = self._named(relations, folder, kind)
        return self.part(name) if name else None

    def _named(self, relations: str, folder: str, kind: str) -> str:
        root = self.part(relations.lstrip("/"))
        for relation in () if root is None else root:
            inside = attribute(relation, "TargetMode") != "External"
            if inside and attribute(relation, "Type").endswith(kind):
                target = attribute(relation, "Target")
                return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return ""

    def _found_main(self) -> str:
        return self._named("_rels/.rels", "", _MAIN) or "word/document.xml"

    def _read(self, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & _LOCKED:
            raise ReportRefused(Problem.LOCKED)
        if member.compress_type not in _KINDS:
            raise ReportRefused(Problem.DAMAGED)
        try:
            return self._unpack(member)
        except _BROKEN as problem:
            raise ReportRefused(Problem.DAMAGED) from problem

    def _unpack(self, member: zipfile.ZipInfo) -> bytes:
        """Return a file; what really comes out counts, not what its header says."""
        most = max(limits.RATIO_FREE, min(limits.MEMBER_BYTES, limits.RATIO * member.compress_size))
        unpacked = bytearray()
        with self._archive.open(member) as packed:
            while chunk := packed.read(_CHUNK):
                unpacked += chunk
                if len(unpacked) > most:
                    raise ReportRefused(Problem.BOMB)
        return bytes(unpacked)
