"""Closing a DOCX file so that the same parts always give the same bytes.

The format is ZIP (APPNOTE 6.3; ISO/IEC 29500-2, annex B), as far as a small file without dates
needs it. A zip entry must carry a date; the earliest that the format knows says nothing about the
writer. Neither does it tell the system that it was made on.
"""

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

_VERSION = 20
_DEFLATED = 8
_EARLIEST = 1 << 5 | 1
"""1 January 1980, at midnight."""
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


class Packed(NamedTuple):
    """A part, packed once and for all: `check` and `size` are those of its content."""

    name: str
    check: int
    size: int
    deflated: bytes


def packed(name: str, content: bytes) -> Packed:
    """Return a part that can be put into a package."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = packer.compress(content) + packer.flush()
    return Packed(name, zlib.crc32(content), len(content), deflated)


def seal(parts: Iterable[Packed]) -> bytes:
    """Return the zip file of the parts, in their order."""
    file, directory, count = bytearray(), bytearray(), 0
    for part in parts:
        name = part.name.encode("ascii")
        sizes = (part.check, len(part.deflated), part.size)
        facts = (_VERSION, 0, _DEFLATED, 0, _EARLIEST, *sizes, len(name), 0)
        place = len(file)
        file += _LOCAL.pack(b"PK\x03\x04", *facts) + name + part.deflated
        directory += _CENTRAL.pack(b"PK\x01\x02", _VERSION, *facts, 0, 0, 0, 0, place) + name
        count += 1
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(file), 0)
    return bytes(file + directory + end)
