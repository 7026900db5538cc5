"""Paper: what is read of the files that a sender's paper is made from."""

import msgspec

from briefer.domain.base import Value
from briefer.domain.letterhead import Letterhead
from briefer.domain.style import Style

LONGEST_SIDE = 2_000
"""Pixels: a larger picture is made smaller."""

PICTURE_BYTES = 2 * 1024 * 1024
"""The most that the file of a picture has that letters show."""


class Picture(Value, frozen=True, kw_only=True):
    """A picture as it is kept: pixels only, nothing of what cameras and programs add.

    `data` is a whole PNG or JPEG file, as `media_type` says, within LONGEST_SIDE and PICTURE_BYTES.
    `width` and `height` are pixels.
    """

    media_type: str
    width: int
    height: int
    data: bytes


class Said(Value, frozen=True, kw_only=True):
    """A sentence to be said: its pattern, and the words that stand in it."""

    pattern: str
    values: dict[str, str] = msgspec.field(default_factory=dict[str, str])


class ReadLetterhead(Value, frozen=True, kw_only=True):
    """What of a Word letterhead other formats can follow, and sentences about what they cannot.

    `letterhead` has the words, and how the logo stands; `logo` is the picture. `style` has the
    file's margins, face, size and colour, and is otherwise as it comes.
    """

    letterhead: Letterhead
    style: Style
    logo: Picture | None = None
    left_out: tuple[Said, ...] = ()
