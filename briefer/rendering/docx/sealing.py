"""Closing a DOCX file so that the same parts always give the same bytes.

A zip entry must carry a date; the earliest that the format knows says nothing about the writer.
Neither does it tell the system that it was made on.
"""

import io
import zipfile

_CONTENT_TYPES = "[Content_Types].xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def sealed(package: bytes) -> bytes:
    """Return a zip file with the same parts, the list of content types first, without dates."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as archive,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as clean,
    ):
        for name in sorted(archive.namelist(), key=_place):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            clean.writestr(entry, archive.read(name))
    return file.getvalue()


def _place(name: str) -> tuple[bool, str]:
    return name != _CONTENT_TYPES, name
