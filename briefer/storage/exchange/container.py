"""The container: a zip file with fixed names, read in memory and never unpacked to a disk."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Mapping

from briefer.sentences import sentence
from briefer.storage.exchange.limits import (
    MOST_BYTES,
    MOST_MEMBERS,
    MOST_RATIO,
    MOST_UNPACKED,
    SMALL,
    ExchangeUnreadable,
    cut,
    faulty,
    foreign,
    too_much,
)

_BEGINNING = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"
_SLACK = 100
"""How often the mark of an entry may stand in packed bytes by chance."""

_CHUNK = 1 << 16
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_DOS_FOLDER = 0x10
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}

_UNZIPPABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises on bytes that are no zip file or a damaged one."""


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return the zip file of `members`; the same members give the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 3
            info.external_attr = (stat.S_IFREG | 0o600) << 16
            info.compress_type = _packing(members[name])
            archive.writestr(info, members[name], compresslevel=9)
    return file.getvalue()


def unpack(data: bytes, allowed: Collection[str]) -> dict[str, bytes]:
    """Return the members of a zip file by name. Raises ExchangeUnreadable."""
    if len(data) > MOST_BYTES:
        raise too_much(sentence("The file is larger than {most} MB.", most=MOST_BYTES // 1_000_000))
    if not data.startswith(_BEGINNING):
        raise foreign()
    if data.count(_ENTRY) > MOST_MEMBERS + _SLACK:
        raise _too_many()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive.infolist(), allowed, len(data))
            return _streamed(archive)
    except _UNZIPPABLE as fault:
        raise foreign() from fault


def _packing(data: bytes) -> int:
    """Return how to pack a member so that it stays within what `unpack` accepts."""
    dense = len(data) > SMALL and len(data) > MOST_RATIO // 2 * len(zlib.compress(data, 9))
    return zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED


def _check(infos: list[zipfile.ZipInfo], allowed: Collection[str], size: int) -> None:
    """Refuse a list of members that briefer would not have written."""
    if len(infos) > MOST_MEMBERS:
        raise _too_many()
    seen: set[str] = set()
    for info in infos:
        _check_member(info, allowed, size)
        if info.filename in seen:
            raise faulty(sentence("The file holds “{name}” twice.", name=cut(info.filename)))
        seen.add(info.filename)


def _check_member(info: zipfile.ZipInfo, allowed: Collection[str], size: int) -> None:
    # zipfile cuts its own name at a NUL; this is the name as it stands in the file.
    name = info.orig_filename
    if name not in allowed or name != info.filename:
        raise faulty(sentence("The file holds “{name}”, which is no part of it.", name=cut(name)))
    if info.flag_bits & _ENCRYPTED:
        raise faulty(
            sentence("The part “{name}” of the file is encrypted as a zip part.", name=name)
        )
    if not _is_regular(info):
        raise faulty(sentence("The part “{name}” of the file is a link or a folder.", name=name))
    if info.compress_type not in _PACKINGS:
        raise faulty(
            sentence("The part “{name}” of the file is packed in an unknown way.", name=name)
        )
    if info.compress_size > size:
        raise foreign()


def _is_regular(info: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(info.external_attr >> 16)
    return kind in {0, stat.S_IFREG} and not info.external_attr & _DOS_FOLDER


def _streamed(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Return the members, counting what really comes out of them and not what is promised."""
    members: dict[str, bytes] = {}
    total = 0
    for info in archive.infolist():
        parts = bytearray()
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                parts += chunk
                _refuse_bomb(total + len(parts), len(parts), info)
        total += len(parts)
        members[info.filename] = bytes(parts)
    return members


def _refuse_bomb(total: int, unpacked: int, info: zipfile.ZipInfo) -> None:
    if total > MOST_UNPACKED:
        raise too_much(
            sentence(
                "The file holds more than {most} MB when it is unpacked.",
                most=MOST_UNPACKED // 1_000_000,
            )
        )
    if unpacked > max(SMALL, MOST_RATIO * info.compress_size):
        raise too_much(
            sentence(
                "The part “{name}” of the file unpacks to more than {most} times its size.",
                name=info.filename,
                most=MOST_RATIO,
            )
        )


def _too_many() -> ExchangeUnreadable:
    return faulty(sentence("The file holds more than {most} parts.", most=MOST_MEMBERS))
