"""What the reading process and the one that started it tell each other.

A request is the file's name, its length before it, and then the file. An answer is a row of frames:
one byte for the kind, four for the length, and the body.
"""

import struct
from typing import IO, Final, NamedTuple

PROGRESS: Final = b"P"
REPORT: Final = b"R"
REFUSED: Final = b"E"

WORKER: Final = "--read-report"
"""The one argument that makes a frozen briefer the process that reads."""

_LENGTH: Final = struct.Struct(">I")
_PROGRESS: Final = struct.Struct(">II")
_NAME: Final = 4_096

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


def request(name: str, data: bytes) -> bytes:
    """Return what the reading process is given."""
    said = name.encode("utf-8", "replace")[-_NAME:]
    return b"".join((_LENGTH.pack(len(said)), said, data))


def read_request(stream: IO[bytes]) -> tuple[str, bytes]:
    """Return the name and the bytes of the file to read."""
    (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
    return stream.read(length).decode("utf-8", "replace"), stream.read()


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
