"""Closing a DOCX file so that the same parts always give the same bytes."""

import io
import zipfile
from collections.abc import Iterable

_CONTENT_TYPES = "[Content_Types].xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def seal(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the zip file of the named parts, the list of content types first, without dates.

    A zip entry must carry a date; the earliest that the format knows says nothing about the
    writer. Neither does it tell the system that it was made on.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(parts, key=_place):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return packed.getvalue()


def reseal(package: bytes) -> bytes:
    """Return a zip file with the same parts, sealed."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return seal((name, archive.read(name)) for name in archive.namelist())


def _place(part: tuple[str, bytes]) -> tuple[bool, str]:
    name, _ = part
    return name != _CONTENT_TYPES, name
