"""What the reading process and the one that started it tell each other.

A request is what is wanted, the file's name, its length before it, and then the file. An answer is
a row of frames: one byte for the kind, four for the length, and the body.
"""

import math
import struct
from collections.abc import Iterable
from typing import IO, Final, NamedTuple

PROGRESS: Final = b"P"
REPORT: Final = b"R"
REFUSED: Final = b"E"
SIZES: Final = b"S"
PICTURE: Final = b"D"
LOGO: Final = b"I"
LETTERHEAD: Final = b"L"

WORKER: Final = "--read-report"
"""The one argument that makes a frozen briefer the process that reads."""

_LENGTH: Final = struct.Struct(">I")
_PROGRESS: Final = struct.Struct(">II")
_WANTED: Final = struct.Struct(">cId")
_SIDES: Final = struct.Struct(">II")
_SIZE: Final = struct.Struct(">dd")
_NAME: Final = 4_096
_PIXEL: Final = 4

MOST: Final = 512 * 1024 * 1024
"""Bytes that a frame has at most."""


class Frame(NamedTuple):
    """One answer."""

    kind: bytes
    body: bytes

    @property
    def progress(self) -> tuple[int, int]:
        """How much is done, of how much."""
        done, of = _PROGRESS.unpack(self.body)
        return done, of


class Wanted(NamedTuple):
    """What is wanted of a file: the kind of the answer; and, of a picture, which and how large.

    `page` counts from 0, `scale` is in pixels per point.
    """

    kind: bytes = REPORT
    page: int = 0
    scale: float = 1.0


class Pixels(NamedTuple):
    """A page as a picture: rows of blue, green, red and an unused byte, without padding."""

    width: int
    height: int
    pixels: bytes


READ: Final = Wanted()
"""The report's words are wanted."""


def request(name: str, data: bytes, wanted: Wanted = READ) -> bytes:
    """Return what the reading process is given."""
    said = name.encode("utf-8", "replace")[-_NAME:]
    return b"".join((_WANTED.pack(*wanted), _LENGTH.pack(len(said)), said, data))


def read_request(stream: IO[bytes]) -> tuple[Wanted, str, bytes]:
    """Return what is wanted, and the name and the bytes of the file."""
    wanted = Wanted(*_WANTED.unpack(stream.read(_WANTED.size)))
    (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
    return wanted, stream.read(length).decode("utf-8", "replace"), stream.read()


def write_picture(stream: IO[bytes], picture: Pixels) -> None:
    """Send a picture."""
    write(stream, PICTURE, _SIDES.pack(picture.width, picture.height) + picture.pixels)


def picture_in(body: bytes) -> Pixels:
    """Return the picture in a frame. Raises ValueError for one with other pixels than it says."""
    if len(body) < _SIDES.size:
        raise ValueError("no picture")
    width, height = _SIDES.unpack_from(body)
    pixels = body[_SIDES.size :]
    if not pixels or len(pixels) != width * height * _PIXEL:
        raise ValueError("no picture")
    return Pixels(width, height, pixels)


def write_sizes(stream: IO[bytes], sizes: Iterable[tuple[float, float]]) -> None:
    """Send how wide and high pages are."""
    write(stream, SIZES, b"".join(_SIZE.pack(*size) for size in sizes))


def sizes_in(body: bytes) -> tuple[tuple[float, float], ...]:
    """Return the sizes in a frame. Raises ValueError for what are none that a page can have."""
    if len(body) % _SIZE.size:
        raise ValueError("no sizes")
    sizes = tuple((width, height) for width, height in _SIZE.iter_unpack(body))
    # Written so that what is no number at all is refused too.
    if not all(0 < side < math.inf for size in sizes for side in size):
        raise ValueError("no sizes")
    return sizes


def write(stream: IO[bytes], kind: bytes, body: bytes) -> None:
    """Send one answer."""
    stream.write(kind + _LENGTH.pack(len(body)) + body)
    stream.flush()


def write_progress(stream: IO[bytes], done: int, of: int) -> None:
    """Send how much is done, of how much."""
    write(stream, PROGRESS, _PROGRESS.pack(done, of))


def read(stream: IO[bytes]) -> Frame | None:
    """Return the next answer, or None where there is none or it is not whole."""
    head = stream.read(1 + _LENGTH.size)
    if len(head) < 1 + _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head[1:])
    if length > MOST:
        return None
    body = stream.read(length)
    return Frame(head[:1], body) if len(body) == length else None
