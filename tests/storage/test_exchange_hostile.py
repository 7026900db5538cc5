"""A file from somebody else is read whole or refused: the container."""

import io
import json
import stat
import struct
import time
import tracemalloc
import zipfile
import zlib

import pytest

from briefer.storage.exchange import (
    container,
    decode_exchange,
    encode_exchange,
)
from tests.storage.exchanges import (
    SMALL,
    counting,
    good_with,
    members,
    plain,
    refused,
    zipped,
)

SENDERS = members()["senders.json"]


def test_the_files_that_these_tests_spoil_are_good_at_first() -> None:
    assert decode_exchange(good_with()) == SMALL
    assert decode_exchange(counting("senders", plain("senders"))) == SMALL


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04", b"SQLite format 3\0", bytes(1000)])
def test_another_kind_of_file_isrefused(data: bytes) -> None:
    refused(data, "no file of shared records")


def test_a_program_with_a_zip_file_behind_it_is_refused() -> None:
    refused(b"MZ" + bytes(100) + good_with(), "no file of shared records")


def test_a_zip_file_without_manifest_is_refused() -> None:
    refused(zipped(("senders.json", SENDERS)), "no file of shared records")


def test_a_file_that_is_too_large_is_refused() -> None:
    refused(good_with() + bytes(50_000_000), "larger than 50 MB")


@pytest.mark.parametrize(
    "name",
    [
        "../senders.json",
        "/senders.json",
        "C:\\senders.json",
        "..\\senders.json",
        "folder/",
        "senders.json/",
        "folder/senders.json",
        "Senders.json",
        "inner.zip",
        "inner.briefing",
        "x" * 300,
        "\u202esenders.json",
    ],
)
def test_a_part_of_another_name_is_refused(name: str) -> None:
    refused(zipped(*members().items(), (name, b"[]")), "which is no part of it")


def test_a_name_that_hides_behind_a_nul_is_refused() -> None:
    data = good_with().replace(b"senders.json", b"packs.json\0x")
    refused(data, "which is no part of it")


def test_a_zip_file_in_a_part_is_refused() -> None:
    refused(good_with(senders=encode_exchange(SMALL)), "not as it should be")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused() -> None:
    refused(zipped(*members().items(), ("senders.json", SENDERS)), "“senders.json” twice")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_of_many_parts_is_refused() -> None:
    refused(zipped(*[("senders.json", b"[]")] * 13), "more than 12 parts")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_very_many_parts_are_refused_before_they_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = zipped(*[("senders.json", b"[]")] * 1000)
    monkeypatch.setattr(container.zipfile, "ZipFile", None)
    refused(data, "more than 12 parts")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO, stat.S_IFBLK])
def test_a_link_or_folder_is_refused(kind: int) -> None:
    info = zipfile.ZipInfo("packs.json")
    info.external_attr = (kind | 0o777) << 16
    others = {name: data for name, data in members().items() if name != "packs.json"}
    refused(zipped(*others.items(), (info, b"[]")), "a link or a folder")


def test_a_folder_of_windows_is_refused() -> None:
    info = zipfile.ZipInfo("packs.json")
    info.create_system, info.external_attr = 0, 0x10
    others = {name: data for name, data in members().items() if name != "packs.json"}
    refused(zipped(*others.items(), (info, b"[]")), "a link or a folder")


@pytest.mark.parametrize("flag", [0x1, 0x40, 0x2000])
def test_an_encrypted_part_is_refused(flag: int) -> None:
    data = bytearray(good_with())
    place = data.index(b"PK\x01\x02") + 8
    data[place : place + 2] = struct.pack("<H", flag)
    refused(bytes(data), "is encrypted as a zip part")


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, 93])
def test_a_part_that_is_packed_in_another_way_is_refused(packing: int) -> None:
    data = bytearray(good_with())
    place = data.index(b"PK\x01\x02") + 10
    data[place : place + 2] = struct.pack("<H", packing)
    refused(bytes(data), "packed in an unknown way")


def test_a_part_that_promises_to_be_packed_larger_than_the_file_is_refused() -> None:
    data = bytearray(good_with())
    place = data.index(b"PK\x01\x02") + 20
    data[place : place + 4] = struct.pack("<I", 0x7FFFFFFF)
    refused(bytes(data), "no file of shared records")


def _bomb(size: int, *, promised: int | None = None) -> bytes:
    """Return a file whose part of senders unpacks to `size` spaces, whatever it promises."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    chunk = b" " * 1_000_000
    packed = b"".join(packer.compress(chunk) for _ in range(size // len(chunk))) + packer.flush()
    file = io.BytesIO(good_with(senders=b""))
    with zipfile.ZipFile(file) as archive:
        infos = {info.filename: archive.read(info) for info in archive.infolist()}
    told = size if promised is None else promised
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in infos.items():
            if name != "senders.json":
                archive.writestr(name, data)
        archive.writestr("senders.json", packed)
        bomb = archive.getinfo("senders.json")
    raw = out.getvalue()
    old = struct.pack("<HHHIII", 0, *_stamp(bomb), bomb.CRC, len(packed), len(packed))
    new = struct.pack("<HHHIII", 8, *_stamp(bomb), bomb.CRC, len(packed), told)
    assert raw.count(old) == 2
    return raw.replace(old, new)


def _stamp(info: zipfile.ZipInfo) -> tuple[int, int]:
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


@pytest.mark.parametrize("promised", [None, 0xFFFFFFF0, 1000])
def test_a_bomb_of_a_gigabyte_is_refused_quickly_and_in_little_memory(
    promised: int | None,
) -> None:
    data = _bomb(1_000_000_000, promised=promised)
    assert len(data) < 2_000_000
    tracemalloc.start()
    began = time.perf_counter()
    try:
        said = "no file of shared records" if promised == 1000 else "more than 200"
        refused(data, said)
        assert tracemalloc.get_traced_memory()[1] < 450_000_000
    finally:
        tracemalloc.stop()
    assert time.perf_counter() - began < 10


def test_a_dense_part_is_refused_long_before_the_whole_limit() -> None:
    refused(_bomb(20_000_000), "to more than 200 times its size")


def test_what_comes_out_counts_over_all_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MOST_UNPACKED", 3_000_000)
    half = json.dumps([]).encode() + b" " * 900_000
    stems = ("senders", "packs", "images", "hooks")
    refused(good_with(**dict.fromkeys(stems, half)), "more than 3 MB when it is unpacked")
