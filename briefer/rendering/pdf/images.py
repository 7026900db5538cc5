"""Pictures as objects of a file."""

import functools
import io
import zlib

from briefer.rendering.pdf.objects import Objects
from briefer.rendering.pictures import Picture


def embed_picture(picture: Picture, objects: Objects) -> int:
    """Write a picture (ISO 32000-1, 8.9.5) and return its object."""
    colours, data = _pixels(picture)
    coding = "DCTDecode" if picture.kind == "jpeg" else "FlateDecode"
    return objects.stream(
        f"/Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}"
        f"/ColorSpace/{colours}/BitsPerComponent 8/Filter/{coding}",
        data,
        deflated=True,
    )


@functools.lru_cache(4)
def _pixels(picture: Picture) -> tuple[str, bytes]:
    """Return the name of a picture's colours, and its pixels as they stand in a file.

    What is transparent lies on white, as it does on paper.
    """
    # Most letters have no picture, and Pillow takes longer to load than a letter to draw.
    from PIL import Image  # noqa: PLC0415

    with Image.open(io.BytesIO(picture.data)) as image:
        colours = "DeviceGray" if image.mode == "L" else "DeviceRGB"
        if picture.kind == "jpeg":
            return colours, picture.data
        if image.mode == "RGBA":
            paper = Image.new("RGBA", image.size, "white")
            return colours, zlib.compress(
                Image.alpha_composite(paper, image).convert("RGB").tobytes()
            )
        return colours, zlib.compress(image.tobytes())
