"""What is inside a picture file, by way of Pillow: the only module that opens one."""

import io
import struct
import warnings
import zlib
from typing import Literal

from PIL import Image, ImageOps
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

Pixels = tuple[Literal["png", "jpeg"], int, int, bytes]
"""A picture's kind, its width and height in pixels, and a file of nothing but them."""

_MOST_PIXELS = 40_000_000
_SIGNATURES: tuple[tuple[bytes, type[ImageFile]], ...] = (
    (b"\x89PNG\r\n\x1a\n", PngImageFile),
    (b"\xff\xd8\xff", JpegImageFile),
)
_UNREADABLE = (
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
_QUALITY = 92


def pixels(data: bytes) -> Pixels | None:
    """Return what a PNG or JPEG file shows; None for what is none or cannot be unpacked."""
    opener = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if opener is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns about flaws in what we leave behind
        try:
            with opener(io.BytesIO(data)) as found:
                if found.width * found.height > _MOST_PIXELS:
                    return None
                return _cleaned(found)
        except _UNREADABLE:
            return None


def _cleaned(found: ImageFile) -> Pixels:
    """Return the pixels of a file in a new one."""
    image = _plain(ImageOps.exif_transpose(found))
    image.info.clear()  # Pillow would write comments and profiles from here
    saved = io.BytesIO()
    if isinstance(found, JpegImageFile):
        image.save(saved, "JPEG", quality=_QUALITY, optimize=True)
        return "jpeg", image.width, image.height, saved.getvalue()
    image.save(saved, "PNG", optimize=True)
    return "png", image.width, image.height, saved.getvalue()


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
