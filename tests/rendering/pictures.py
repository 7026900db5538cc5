"""Pictures: small honest ones, and ones that are absurd, broken, or not what they say."""

import io
import struct
import zlib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from PIL import Image

SECRET = b"taken-at-51.5N-by-Aigerim"
"""What a camera wrote into a picture; no file of ours may hold it."""


@cache
def good() -> Mapping[str, bytes]:
    """Return small pictures that every renderer must show."""
    return MappingProxyType(
        {
            "png": _saved(Image.new("RGB", (24, 12), (20, 60, 120)), "PNG"),
            "transparent": _saved(Image.new("RGBA", (16, 16), (200, 30, 30, 90)), "PNG"),
            "palette": _saved(Image.new("P", (8, 8), 3), "PNG"),
            "grey": _saved(Image.new("L", (9, 5), 120), "PNG"),
            "jpeg": _saved(Image.new("RGB", (24, 12), (20, 60, 120)), "JPEG"),
            "camera": _camera(),
        }
    )


@cache
def bad() -> Mapping[str, bytes]:
    """Return what no renderer may show, and none may stumble over."""
    png = good()["png"]
    return MappingProxyType(
        {
            "nothing": b"",
            "words": b"/etc/passwd",
            "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/>",
            "gif": _saved(Image.new("P", (4, 4)), "GIF"),
            "truncated": png[: len(png) // 2],
            "half a jpeg": good()["jpeg"][:200],
            "a jpeg that says png": png[:8] + good()["jpeg"],
            "900 megapixels": absurd(30_000, 30_000),
            "no width": absurd(0, 10),
        }
    )


@cache
def absurd(width: int, height: int) -> bytes:
    """Return a small PNG file that unpacks to `width` times `height` black pixels."""
    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def _camera() -> bytes:
    """Return a JPEG with what a camera and an editor write beside the picture."""
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    picture, file = Image.new("RGB", (20, 20), (90, 90, 90)), io.BytesIO()
    picture.save(file, "JPEG", exif=exif, comment=SECRET)
    return file.getvalue()


def _saved(picture: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()
