"""Pictures made anew from what they show, so that nothing else of their files is kept."""

import io
import struct
import warnings
import zlib
from typing import Final

from PIL import Image, ImageOps
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from briefer.domain.paper import LONGEST_SIDE, PICTURE_BYTES, Picture
from briefer.reading.paper.problems import PaperProblem, PaperRefused
from briefer.reading.paper.vector import drawn, is_svg

FILE_BYTES: Final = 20 * 1000 * 1000
"""The largest file that is looked at."""

PIXELS: Final = 50_000_000
"""The most that are unpacked."""

_OPENERS: Final[tuple[tuple[bytes, type[ImageFile]], ...]] = (
    (b"\x89PNG\r\n\x1a\n", PngImageFile),
    (b"\xff\xd8\xff", JpegImageFile),
)
_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What Pillow raises for damaged files, according to where the damage is."""

_QUALITY: Final = 90
_STEP: Final = 0.75
"""By how much a picture shrinks at a time until its file is small enough."""


def read_picture(data: bytes) -> Picture:
    """Return what a PNG, JPEG or SVG file shows, whatever it is called.

    Its size is read before its pixels. A photograph stands upright; place, date, camera, comments
    and profiles are left behind. Raises PaperRefused.
    """
    if len(data) > FILE_BYTES:
        raise PaperRefused(PaperProblem.PICTURE_TOO_LARGE)
    for signature, opener in _OPENERS:
        if data.startswith(signature):
            return _read(data, opener)
    if is_svg(data):
        return _read(drawn(data), PngImageFile)
    raise PaperRefused(PaperProblem.NO_PICTURE)


def _read(data: bytes, opener: type[ImageFile]) -> Picture:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns about flaws in what is left behind
        try:
            with opener(io.BytesIO(data)) as found:
                if found.width * found.height > PIXELS:
                    raise PaperRefused(PaperProblem.TOO_MANY_PIXELS)
                return _made_anew(found, is_photograph=opener is JpegImageFile)
        except _BROKEN as problem:
            raise PaperRefused(PaperProblem.PICTURE_DAMAGED) from problem


def _made_anew(found: ImageFile, *, is_photograph: bool) -> Picture:
    image = _plain(ImageOps.exif_transpose(found))
    image.info.clear()  # Pillow would write comments and profiles from here
    longest = max(image.size)
    if longest > LONGEST_SIDE:
        image = _smaller(image, LONGEST_SIDE / longest)
    while len(data := _saved(image, is_photograph=is_photograph)) > PICTURE_BYTES:
        image = _smaller(image, _STEP)
    kind = "image/jpeg" if is_photograph else "image/png"
    return Picture(media_type=kind, width=image.width, height=image.height, data=data)


def _smaller(image: Image.Image, by: float) -> Image.Image:
    size = (max(1, round(image.width * by)), max(1, round(image.height * by)))
    return image.resize(  # pyright: ignore[reportUnknownMemberType]
        size, Image.Resampling.LANCZOS
    )


def _saved(image: Image.Image, *, is_photograph: bool) -> bytes:
    saved = io.BytesIO()
    if is_photograph:
        image.save(saved, "JPEG", quality=_QUALITY, optimize=True)
    else:
        image.save(saved, "PNG", optimize=True)
    return saved.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    """Return an image in grey, RGB, or RGB with transparency, with 8 bits a channel."""
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        least, _ = clear.getchannel("A").getextrema()
        return clear if least != 255 else clear.convert("RGB")
    if image.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at white
        deep = image.convert("I")
        high = deep.point(lambda value: value / 256)  # pyright: ignore[reportUnknownMemberType]
        return high.convert("L")
    return image.convert("L" if image.mode in {"1", "L"} else "RGB")
