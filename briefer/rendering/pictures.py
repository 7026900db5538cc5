"""Pictures: what a file holds, how large it is, and its pixels alone, without what cameras add."""

import io
import math
import struct
import warnings
import zlib
from functools import lru_cache
from typing import Literal, NamedTuple

from PIL import Image, ImageOps
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from briefer.document.nodes import Figure

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
_THINNEST = 0.1
"""Millimetres: no side of a picture is drawn shorter, however odd its shape."""


class Picture(NamedTuple):
    """A picture that every renderer can embed as it is.

    `data` is a PNG or JPEG file of nothing but pixels, 8 bits a channel, grey or RGB; a PNG may be
    transparent. `width` and `height` are pixels.
    """

    kind: Literal["png", "jpeg"]
    width: int
    height: int
    data: bytes

    def size(self, width: float, widest: float, tallest: float) -> tuple[float, float]:
        """Return the width and height in which the picture is drawn, in the unit of what is given.

        It is as wide as asked for, or less so as to fit the room; a width that is no width at all
        fills the line. The unit should be millimetres.
        """
        asked = min(width, widest) if math.isfinite(width) and width > 0 else widest
        tall = asked * self.height / self.width
        if tall > tallest:
            asked, tall = asked * tallest / tall, tallest
        return max(asked, _THINNEST), max(tall, _THINNEST)


@lru_cache(maxsize=4)
def read_picture(data: bytes) -> Picture | None:
    """Return the picture in a PNG or JPEG file; None where there is none that can be drawn.

    What the file is, its first bytes say, and nothing else is asked. Its size is read before its
    pixels are, and more than 40 million pixels are not unpacked. A photograph stands upright; its
    place, date, camera, comments and colour profile are left behind.
    """
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


def unreadable(figure: Figure) -> bool:
    """Tell whether no renderer can draw a figure's picture, so that its words stand for it."""
    return read_picture(figure.image) is None


def _cleaned(found: ImageFile) -> Picture:
    """Return the pixels of a file in a new one."""
    image = _plain(ImageOps.exif_transpose(found))
    image.info.clear()  # Pillow would write comments and profiles from here
    saved = io.BytesIO()
    if isinstance(found, JpegImageFile):
        image.save(saved, "JPEG", quality=_QUALITY, optimize=True)
        return Picture("jpeg", image.width, image.height, saved.getvalue())
    image.save(saved, "PNG", optimize=True)
    return Picture("png", image.width, image.height, saved.getvalue())


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
