"""Pictures to put into documents, made on the spot."""

import io
from typing import Any

from PIL import Image

Colour = int | tuple[int, ...] | None


def png(
    size: tuple[int, int] = (40, 20),
    mode: str = "RGB",
    colour: Colour = None,
    **options: Any,  # noqa: ANN401  # what Pillow's writer takes, which it does not name
) -> bytes:
    """Return a PNG file of one colour, by default black."""
    return _file(size, mode, colour, "PNG", options)


def jpeg(
    size: tuple[int, int] = (40, 20),
    mode: str = "RGB",
    colour: Colour = None,
    **options: Any,  # noqa: ANN401  # what Pillow's writer takes, which it does not name
) -> bytes:
    """Return a JPEG file of one colour, by default black."""
    return _file(size, mode, colour, "JPEG", options)


def _file(
    size: tuple[int, int], mode: str, colour: Colour, kind: str, options: dict[str, Any]
) -> bytes:
    saved = io.BytesIO()
    Image.new(mode, size, 0 if colour is None else colour).save(saved, kind, **options)
    return saved.getvalue()
