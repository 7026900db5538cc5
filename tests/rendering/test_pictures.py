"""Pictures are known by what they hold, kept to a size, and stripped of all but their pixels."""

import io
import math
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefer.rendering.pictures import Picture, read_picture
from tests.rendering.images import jpeg, png

PLACE = "Almaty, 43.2 N 76.9 E"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_of_any_mode_becomes_one_of_plain_channels(mode: str) -> None:
    picture = read_picture(png(mode=mode))
    assert picture is not None
    assert picture[:3] == ("png", 40, 20)
    assert Image.open(io.BytesIO(picture.data)).mode in {"L", "RGB", "RGBA"}


def test_what_is_clear_stays_clear() -> None:
    picture = read_picture(png(mode="RGBA", colour=(200, 0, 0, 120)))
    assert picture is not None
    assert Image.open(io.BytesIO(picture.data)).getpixel((0, 0)) == (200, 0, 0, 120)


def test_sixteen_bits_of_grey_become_eight() -> None:
    picture = read_picture(png(mode="I;16", colour=40_000))
    assert picture is not None
    assert Image.open(io.BytesIO(picture.data)).getpixel((0, 0)) == 40_000 // 256


def test_printers_colours_become_those_of_a_screen() -> None:
    picture = read_picture(jpeg(mode="CMYK", colour=(0, 255, 255, 0)))
    assert picture is not None
    shown = Image.open(io.BytesIO(picture.data)).tobytes()
    assert min(shown[0::3]) > 240
    assert max(shown[1::3] + shown[2::3]) < 15


def test_nothing_but_pixels_is_left_of_a_photograph() -> None:
    exif = Image.Exif()
    exif[0x010E] = exif[0x0110] = PLACE
    file = jpeg(exif=exif, comment=PLACE.encode(), icc_profile=PLACE.encode())
    assert PLACE.encode() in file
    picture = read_picture(file)
    assert picture is not None
    assert PLACE.encode() not in picture.data
    assert b"Exif" not in picture.data


def test_nothing_but_pixels_is_left_of_a_png() -> None:
    notes = PngInfo()
    notes.add_text("Comment", PLACE)
    file = png(pnginfo=notes, dpi=(96, 96), icc_profile=PLACE.encode())
    assert PLACE.encode() in file
    picture = read_picture(file)
    assert picture is not None
    assert _chunks(picture.data) == {b"IHDR", b"IDAT", b"IEND"}


def test_a_photograph_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = read_picture(jpeg(exif=exif))
    assert picture is not None
    assert (picture.width, picture.height) == (20, 40)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + bytes(40),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"/etc/passwd",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff" + png()[8:],
        png()[:60],
        jpeg()[:-20],
    ],
)
def test_what_is_no_whole_png_or_jpeg_is_no_picture(data: bytes) -> None:
    assert read_picture(data) is None


def test_a_picture_of_absurd_size_is_not_unpacked() -> None:
    assert read_picture(_claiming(30_000, 30_000)) is None
    assert read_picture(png(size=(8_000, 5_001), mode="1")) is None
    assert read_picture(png(size=(8_000, 5_000), mode="1")) is not None


@given(st.data())
def test_damage_anywhere_is_survived(data: st.DataObject) -> None:
    file = bytearray(data.draw(st.sampled_from([png(), png(mode="P"), jpeg(), _claiming(9, 9)])))
    for _ in range(data.draw(st.integers(1, 4))):
        file[data.draw(st.integers(8, len(file) - 1))] = data.draw(st.integers(0, 255))
    picture = read_picture(bytes(file))
    assert picture is None or read_picture(picture.data) is not None


def test_the_same_file_gives_the_same_picture() -> None:
    file = png(mode="RGBA", colour=(1, 2, 3, 4))
    first = read_picture(file)
    read_picture.cache_clear()
    assert read_picture(file) == first


@pytest.mark.parametrize(
    ("width", "drawn"),
    [
        (80, (80, 40)),
        (500, (160, 80)),
        (0, (160, 80)),
        (-3, (160, 80)),
        (math.nan, (160, 80)),
        (math.inf, (160, 80)),
    ],
)
def test_a_picture_is_as_wide_as_asked_and_no_wider_than_the_line(
    width: float, drawn: tuple[float, float]
) -> None:
    assert Picture("png", 40, 20, b"").size(width, 160, 240) == drawn


def test_a_picture_is_no_taller_than_the_page_and_never_nothing() -> None:
    assert Picture("png", 10, 40, b"").size(100, 160, 240) == (60, 240)
    assert Picture("png", 1, 40_000_000, b"").size(100, 160, 240) == (0.1, 240)
    assert Picture("png", 40_000_000, 1, b"").size(100, 160, 240) == (100, 0.1)


def _claiming(width: int, height: int) -> bytes:
    """Return a PNG file that claims a size and has next to no pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _chunks(file: bytes) -> set[bytes]:
    found: set[bytes] = set()
    place = 8
    while place < len(file):
        (length,) = struct.unpack_from(">I", file, place)
        found.add(file[place + 4 : place + 8])
        place += length + 12
    return found
