"""Closing a DOCX file so that the same parts always give the same bytes.

A zip entry must carry a date; the earliest that the format knows says nothing about the writer.
Neither does it tell the system that it was made on. What stands alike in many files is compressed
once and kept, which Python's own writer of zip files has no way to take.
"""

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_CONTENT_TYPES = "[Content_Types].xml"
_OF_ONE_FILE = frozenset({"word/document.xml", "docProps/core.xml"})
"""Parts that no other file has alike."""
_KEPT, _LARGEST_KEPT = 64, 128 * 1024
"""How many compressed parts are kept, and of how many bytes at most."""
_LEVEL = 6
_RAW = -15
"""Deflate as zip files have it: without a header, over the largest window."""

_VERSION, _DEFLATED, _EARLIEST = 20, 8, (1 << 5) | 1
"""The version that unpacks this, the method, and 1 January 1980 (APPNOTE 4.4.3, 4.4.5, 4.4.6)."""
_ATTRIBUTES = 0o600 << 16
_HERE = struct.Struct("<4sHHHHHLLLHH")
_LISTED = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4sHHHHLLH")


class Packed(NamedTuple):
    """A part as it stands in a zip file: its checksum, its length, and its compressed bytes."""

    checksum: int
    length: int
    data: bytes


def sealed(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip file with these parts, the list of content types first, without dates."""
    file, listed, place = list[bytes](), list[bytes](), 0
    for name in sorted(parts, key=_place):
        part = parts[name]
        alike = name not in _OF_ONE_FILE and len(part) <= _LARGEST_KEPT
        packed = keep(part) if alike else _packed(part)
        called = name.encode("ascii")
        told = (0, _DEFLATED, 0, _EARLIEST, packed.checksum, len(packed.data), packed.length)
        here = _HERE.pack(b"PK\3\4", _VERSION, *told, len(called), 0)
        listed.append(
            _LISTED.pack(
                b"PK\1\2", _VERSION, _VERSION, *told, len(called), 0, 0, 0, 0, _ATTRIBUTES, place
            )
            + called
        )
        file += (here, called, packed.data)
        place += len(here) + len(called) + len(packed.data)
    directory = b"".join(listed)
    count = len(listed)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), place, 0)
    return b"".join([*file, directory, end])


@lru_cache(_KEPT)
def keep(part: bytes) -> Packed:
    """Return a part compressed, which is kept for files that have it too."""
    return _packed(part)


def _packed(part: bytes) -> Packed:
    deflating = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)
    data = deflating.compress(part) + deflating.flush()
    return Packed(zlib.crc32(part), len(part), data)


def _place(name: str) -> tuple[bool, str]:
    return name != _CONTENT_TYPES, name
